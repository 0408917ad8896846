"""Which messages stand on the page of an item by themselves, and what opening adds."""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from review import access, decisions, excerpts, leases, reading
from review.errors import LeaseLost, NotFound, ReasonNeeded
from review.excerpts import Where
from review.lifecycle import Action
from review.models import AuditEvent, Exposure, Flag, Lease, Message, Opening, Platform
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def lagoon() -> Platform:
    return factories.platform("lagoon", flag_at=0.7)


@pytest.fixture
def mira(lagoon: Platform) -> User:
    return factories.person("mira", "moderator", [lagoon])


def made(of: Platform, count: int, *, marked: set[int] | None = None, risks: Any = None) -> Flag:
    """A flag of a conversation of `count` messages, some of them marked."""
    conversation = factories.conversation(of, (), message_count=count)
    sender = factories.account(of, "rook")
    Message.objects.bulk_create(
        Message(
            conversation=conversation,
            external_id=str(number),
            sender=sender,
            sent_at=factories.START + timedelta(seconds=number),
            text=f"the words of number {number}",
            scored_at=timezone.now(),
            risk_after=risks[number - 1] if risks else 0.9,
            spans=[["secrecy", 0, 9, 1.8]] if marked and number in marked else [],
        )
        for number in range(1, count + 1)
    )
    return factories.flag(conversation)


def pk(number: int) -> int:
    return Message.objects.get(external_id=str(number)).pk


def page(flag: Flag, **more: Any) -> excerpts.Transcript:
    values = {"conversation": flag.conversation_id, "flag": flag.pk, "threshold": flag.platform.flag_at, **more}
    return excerpts.read(excerpts.values(**values))


def shape(flag: Flag, **more: Any) -> list[int]:
    """Runs of messages as they stand on the page; a negative number is a gap."""
    read, runs = page(flag, **more), []
    for number in [*read.numbers, read.total + 1]:
        if number in read.gaps:
            runs.append(-read.gaps[number].count)
        if number <= read.total:
            runs.append(1)
    found: list[int] = []
    for run in runs:
        if found and run > 0 and found[-1] > 0:
            found[-1] += 1
        else:
            found.append(run)
    return found


@pytest.mark.parametrize(
    ("count", "marks", "expected"),
    [
        (3, set(), [3]),
        (20, set(), [1, -13, 6]),
        (20, {10}, [1, -6, 5, -8]),
        (12, {3, 10}, [12]),
        (13, {3, 11}, [5, -3, 5]),
        (5, {1, 5}, [5]),
        (200, {100}, [1, -96, 5, -98]),
        (0, set(), []),
    ],
)
def test_what_is_marked_stands_with_its_neighbours(
    lagoon: Platform, count: int, marks: set[int], expected: list[int]
) -> None:
    """The first message, since which risk is at the threshold here, is on the page too."""
    flag = made(lagoon, count, marked=marks)
    assert shape(flag) == expected
    assert sum(map(abs, expected)) == count


@pytest.mark.parametrize(
    ("risks", "since"),
    [
        ([0.1, 0.8, 0.9], 2),
        ([0.8, 0.1, 0.9], 3),
        ([0.8, 0.9, 0.1], None),
        ([0.8, None, 0.9], 1),
        ([None, 0.8], 2),
    ],
)
def test_since_when_risk_is_above_the_threshold(lagoon: Platform, risks: list[float | None], since: int | None) -> None:
    assert page(made(lagoon, len(risks), risks=risks)).since == since


def test_gaps_say_what_is_in_them_and_what_they_lie_between(lagoon: Platform, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(excerpts, "MARKED", 1)
    monkeypatch.setattr(excerpts, "CHANGED", 0)
    flag = made(lagoon, 60, marked={10, 30, 50}, risks=[0.1] * 29 + [0.9] * 31)
    Message.objects.filter(external_id__in=["8", "40", "59"]).update(edited_at=timezone.now())
    gaps = page(flag).gaps
    assert gaps[28] == excerpts.Gap(count=27, first=pk(1), above=None, below=pk(28), marked=1, changed=1)
    assert gaps[61] == excerpts.Gap(count=28, first=pk(33), above=pk(32), below=None, marked=1, changed=2)


def test_a_long_stretch_opens_in_parts_from_either_end(lagoon: Platform, mira: User) -> None:
    flag = made(lagoon, 300, marked={150})
    token = take(mira)
    assert shape(flag) == [1, -146, 5, -148]
    opened = [(Where.BEFORE, 148, [1, -96, 55, -148]), (Where.AFTER, 152, [1, -96, 105, -98])]
    opened += [(Where.AFTER, 1, [51, -46, 105, -98]), (Where.AT, 250, [51, -46, 105, -45, 5, -48])]
    for where, anchor, expected in opened:
        more = reading.open_(user=mira, flag=flag.pk, token=token, where=where, anchor=pk(anchor), reason="before")
        assert more is not None
        assert shape(flag, lease=token) == expected
    assert list(Opening.objects.order_by("pk").values_list("messages", flat=True)) == [50, 50, 50, 5]
    assert access.opened(flag=flag, lease=token) == 6 + 155
    assert shape(flag, lease=uuid.uuid4()) == [1, -146, 5, -148]  # whoever has it next opens for themselves


@pytest.mark.parametrize(("count", "opened"), [(52, 52), (53, 50)])
def test_a_rest_too_short_to_stay_folded_goes_with_the_part(
    lagoon: Platform, mira: User, count: int, opened: int
) -> None:
    flag = made(lagoon, 3 + count, marked={1})
    token = take(mira)
    more = reading.open_(user=mira, flag=flag.pk, token=token, where=Where.AFTER, anchor=pk(3))
    assert more is not None
    assert more.messages == opened
    assert access.opened(flag=flag, lease=token) == 3 + opened


@pytest.mark.parametrize(
    ("where", "anchor"), [(Where.BEFORE, 21), (Where.AFTER, 19), (Where.AT, 20), (Where.AFTER, 40), (Where.BEFORE, 1)]
)
def test_what_is_open_already_is_not_opened_again(lagoon: Platform, mira: User, where: Where, anchor: int) -> None:
    flag = made(lagoon, 40, marked={1, 20, 40})
    token = take(mira)
    assert reading.open_(user=mira, flag=flag.pk, token=token, where=where, anchor=pk(anchor)) is None
    assert reading.open_(user=mira, flag=flag.pk, token=token, where=where, anchor=2**40) is None
    assert not Opening.objects.exists()
    assert not AuditEvent.objects.filter(event="content.opened").exists()


def test_asking_twice_opens_once(lagoon: Platform, mira: User) -> None:
    flag = made(lagoon, 200, marked={200})
    token = take(mira)
    for _ in range(2):
        reading.open_(user=mira, flag=flag.pk, token=token, where=Where.BEFORE, anchor=pk(198))
    assert Opening.objects.get().messages == 50


def test_much_needs_a_reason_from_the_list(lagoon: Platform, mira: User, settings: Any) -> None:
    settings.ARTEMIS_OPEN_FREELY = 60
    flag = made(lagoon, 200, marked={200})
    token = take(mira)
    asked: dict[str, Any] = {"user": mira, "flag": flag.pk, "token": token, "where": Where.BEFORE}
    reading.open_(**asked, anchor=pk(198))
    for reason in ("", "because"):
        with pytest.raises(ReasonNeeded):
            reading.open_(**asked, anchor=pk(148), reason=reason)
    reading.open_(**asked, anchor=pk(148), reason="before")
    assert list(Opening.objects.order_by("pk").values_list("reason", flat=True)) == ["", "before"]
    event = AuditEvent.objects.filter(event="content.opened").latest("pk")
    assert (event.flag_id, event.actor) == (flag.pk, mira)
    assert event.data == {"conversation": flag.conversation_id, "messages": 50, "reason": "before"}


def test_only_who_holds_the_item_opens(lagoon: Platform, mira: User) -> None:
    flag = made(lagoon, 50, marked={50})
    token = take(mira)
    other = factories.person("mo", "moderator", [lagoon])
    stranger = factories.person("ed", "moderator", [factories.platform("bay")])
    asked: dict[str, Any] = {"flag": flag.pk, "where": Where.BEFORE, "anchor": pk(48)}
    for user, held, error in ((other, token, LeaseLost), (mira, uuid.uuid4(), LeaseLost), (stranger, token, NotFound)):
        with pytest.raises(error):
            reading.open_(user=user, token=held, **asked)
    Lease.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    with pytest.raises(LeaseLost):
        reading.open_(user=mira, token=token, **asked)
    assert not Opening.objects.exists()
    assert leases.claim(user=mira) is not None
    again = Lease.objects.get()
    assert reading.open_(user=mira, token=again.token, **asked) is not None
    with pytest.raises(NotFound):
        access.part(user=other, flag=flag, opening=Opening.objects.get())


def test_a_message_of_another_conversation_opens_nothing(lagoon: Platform, mira: User) -> None:
    flag = made(lagoon, 50, marked={50})
    foreign = factories.message(factories.conversation(lagoon, ()), "rook", "elsewhere", position=900)
    token = take(mira)
    for where in Where:
        assert reading.open_(user=mira, flag=flag.pk, token=token, where=where, anchor=foreign.pk) is None


def test_exposure_counts_what_stood_on_the_page_and_what_was_opened(lagoon: Platform, mira: User) -> None:
    flag = made(lagoon, 500, marked={500})
    token = take(mira)
    reading.open_(user=mira, flag=flag.pk, token=token, where=Where.BEFORE, anchor=pk(498))
    saw = decisions.Saw(risk=0.9, ratings={}, model_version="prior-1", message_count=500)
    decisions.decide(user=mira, flag=flag.pk, token=token, action=Action.DISMISS, grounds=decisions.Grounds(), saw=saw)
    assert Exposure.objects.get().messages == 1 + 3 + 50


def test_words_are_found_whatever_their_case_and_accents(lagoon: Platform, mira: User) -> None:
    flag = made(lagoon, 20, marked={20})
    Message.objects.filter(external_id__in=["4", "12"]).update(text="Meet  me at the CAFÉ")
    found = reading.find(user=mira, flag=flag, words="me at the café ")
    assert (found.count, found.hits, found.all_of_it) == (2, [(4, pk(4)), (12, pk(12))], True)
    assert reading.find(user=mira, flag=flag, words="cafe").count == 2
    assert reading.find(user=mira, flag=flag, words="nowhere").count == 0
    events = AuditEvent.objects.filter(event="content.searched").order_by("pk")
    assert events[0].data == {"conversation": flag.conversation_id, "messages": 20, "hits": 2}
    assert "caf" not in str([event.data for event in events])


def test_searching_is_bounded(lagoon: Platform, mira: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "SEARCHED", 5)
    monkeypatch.setattr(reading, "HITS", 2)
    found = reading.find(user=mira, flag=made(lagoon, 9), words="WORDS of")
    assert (found.count, [number for number, _pk in found.hits], found.all_of_it) == (5, [1, 2], False)


def take(user: User) -> uuid.UUID:
    """The next item, in this person's hands."""
    lease = leases.claim(user=user)
    assert lease is not None
    return lease.token
