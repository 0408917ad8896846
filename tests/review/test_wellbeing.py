"""Exposure, budgets, breaks, and what is not for today."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from review import decisions, leases, selectors, wellbeing
from review.errors import BreakDue
from review.lifecycle import Action
from review.models import AuditEvent, Care, Exposure, Flag, Lease, Platform
from tests import factories

SAW = decisions.Saw(risk=0.99, ratings={}, model_version="prior-1", message_count=2)


@pytest.fixture
def lagoon(db: None) -> Platform:
    return factories.platform("lagoon")


@pytest.fixture
def mira(lagoon: Platform) -> User:
    return factories.person("mira", "moderator", [lagoon])


def flag(of: Platform, **fields: Any) -> Flag:
    return factories.flag(factories.conversation(of), **fields)


def work(user: User, *, minutes: float = 1.0, action: Action = Action.DISMISS, **fields: Any) -> Flag:
    """Take the next item, read it so long, and be done with it."""
    lease = leases.claim(user=user)
    assert lease is not None
    Lease.objects.filter(flag=lease.flag_id).update(taken_at=timezone.now() - timedelta(minutes=minutes))
    if action == Action.SKIP:
        decisions.skip(user=user, flag=lease.flag_id, token=lease.token, **fields)
    else:
        decisions.decide(
            user=user, flag=lease.flag_id, token=lease.token, action=action, grounds=decisions.Grounds(), saw=SAW
        )
    return Flag.objects.get(pk=lease.flag_id)


@given(
    messages=st.integers(0, 10_000),
    seconds=st.floats(0, 1e5),
    topics=st.lists(st.sampled_from(["threat", "gift", "x"])),
)
def test_points_grow_with_messages_severity_and_minutes(messages: int, seconds: float, topics: list[str]) -> None:
    hard = wellbeing.severity(topics)
    assert 1.0 <= hard <= wellbeing.SEVERE
    assert wellbeing.severity([*topics, "threat"]) == wellbeing.SEVERE
    found = wellbeing.points(messages=messages, severity=hard, seconds=seconds)
    assert found <= wellbeing.points(messages=messages + 1, severity=hard, seconds=seconds + 60)
    assert wellbeing.points(messages=100, severity=2.0, seconds=120) == 400


@pytest.mark.django_db
def test_what_was_read_is_counted_for_the_day(lagoon: Platform, mira: User) -> None:
    for topics in (["threat", "secrecy"], ["gift"], []):
        flag(lagoon, topics=topics)
    for action in (Action.DISMISS, Action.SKIP, Action.SECOND_OPINION):
        work(mira, minutes=2, action=action)
    found = Exposure.objects.get(user=mira)
    assert (found.day, found.items, found.severe_items, found.messages) == (wellbeing.today(), 3, 1, 6)
    assert found.seconds == pytest.approx(360, abs=5)
    assert found.points == pytest.approx(2 * 3.0 * 2 + 2 * 1.0 * 2 + 2 * 1.0 * 2, rel=0.05)


@pytest.mark.django_db
def test_past_the_budget_imminent_and_high_go_to_others(lagoon: Platform, mira: User, settings: Any) -> None:
    settings.ARTEMIS_EXPOSURE_BUDGET = 3
    first = flag(lagoon)
    work(mira, minutes=2)
    imminent = factories.flag(factories.conversation(lagoon, ratings={"threat": 0.9}))
    high = factories.flag(factories.conversation(lagoon, risk=0.98))
    rest = flag(lagoon)
    assert first.pk != rest.pk
    assert list(selectors.queue_for(user=mira)) == [rest]
    lease = leases.claim(user=mira)
    assert lease is not None
    assert lease.flag_id == rest.pk
    other = factories.person("noor", "moderator", [lagoon])
    taken = leases.claim(user=other)
    assert taken is not None
    assert taken.flag_id == imminent.pk
    Exposure.objects.update(day=wellbeing.today() - timedelta(days=1))
    assert set(selectors.queue_for(user=mira)) == {imminent, high, rest}


@pytest.mark.django_db
def test_a_break_is_not_optional_and_ends(lagoon: Platform, mira: User, settings: Any) -> None:
    settings.ARTEMIS_BREAK_AFTER = 3
    for _ in range(3):
        flag(lagoon)
    work(mira, minutes=2)
    with pytest.raises(BreakDue) as due:
        leases.claim(user=mira)
    assert due.value.facts["until"] == Care.objects.get(user=mira).break_until
    assert not Lease.objects.exists()
    assert Care.objects.get(user=mira).since_break == 0
    Care.objects.update(break_until=timezone.now() - timedelta(seconds=1))
    assert leases.claim(user=mira) is not None
    Care.objects.update(break_until=timezone.now() + timedelta(minutes=5))
    assert leases.claim(user=mira) is not None  # what is in hands already stays


@pytest.mark.django_db
def test_taking_over_is_no_way_round_a_break(lagoon: Platform) -> None:
    sol, item = factories.person("sol", "senior", [lagoon]), flag(lagoon)
    Care.objects.create(user=sol, break_until=timezone.now() + timedelta(minutes=5))
    with pytest.raises(BreakDue):
        leases.take_over(user=sol, flag=item.pk)
    assert not Lease.objects.exists()


@pytest.mark.django_db
def test_not_this_today_needs_no_reason_and_looks_like_a_skip(lagoon: Platform, mira: User) -> None:
    flag(lagoon, topics=["secrecy", "threat"])
    alike, other = flag(lagoon, topics=["threat"]), flag(lagoon, topics=["secrecy"])
    work(mira, action=Action.SKIP, not_today=True)
    assert list(selectors.queue_for(user=mira)) == [other]
    lease = leases.claim(user=mira)
    assert lease is not None
    assert lease.flag_id == other.pk
    assert Care.objects.get(user=mira).not_today_topics == ["threat"]
    event = AuditEvent.objects.get(event="flag.skipped")
    assert event.data == {"from": "open", "to": "open"}
    Care.objects.update(not_today=wellbeing.today() - timedelta(days=1))
    assert set(selectors.queue_for(user=mira)) == {alike, other}


@pytest.mark.django_db
def test_a_second_not_today_adds_to_the_first(mira: User) -> None:
    wellbeing.not_today(user=mira, topics=["threat", "gift"])
    wellbeing.not_today(user=mira, topics=["gift"])
    assert Care.objects.get(user=mira).not_today_topics == ["gift", "threat"]


@pytest.mark.django_db(transaction=True)
def test_exposure_is_counted_in_the_transaction_that_ends_it() -> None:
    platform = factories.platform("lagoon")
    user, item = factories.person("mira", "moderator", [platform]), flag(platform)
    now = timezone.now()
    lease = Lease(flag=item, holder=user, taken_at=now, expires_at=now + timedelta(minutes=5))
    with pytest.raises(RuntimeError):
        wellbeing.read_and_left(user=user, flag=item, lease=lease)
    with transaction.atomic():
        wellbeing.read_and_left(user=user, flag=item, lease=lease)
    assert Exposure.objects.get().items == 1


# --- Items that left by themselves, and something lighter in between --------------------------------------------------


def claimed(user: User) -> Lease:
    lease = leases.claim(user=user)
    assert lease is not None
    return lease


def counted(user: User) -> tuple[int, int]:
    """Items and seconds of today."""
    row = Exposure.objects.filter(user=user).first()
    return (row.items, row.seconds) if row else (0, 0)


def run_out(seconds: int = 300) -> None:
    """Taken `seconds` before it ran out, an hour ago."""
    end = timezone.now() - timedelta(hours=1)
    Lease.objects.update(taken_at=end - timedelta(seconds=seconds), expires_at=end)


def test_what_ran_out_counts_once_for_as_long_as_it_was_in_hand(lagoon: Platform, mira: User) -> None:
    factories.flag(factories.conversation(lagoon))
    claimed(mira)
    assert (leases.count_run_out(), counted(mira)) == (0, (0, 0))
    run_out()
    assert (leases.count_run_out(), counted(mira)) == (1, (1, 300))
    assert (leases.count_run_out(), counted(mira)) == (0, (1, 300))
    claimed(mira)
    assert counted(mira) == (1, 300), "taking it again counts nothing yet"
    run_out(60)
    assert (leases.count_run_out(), counted(mira)) == (1, (2, 360))


def test_what_ran_out_counts_when_somebody_else_takes_it_first(lagoon: Platform, mira: User) -> None:
    noor = factories.person("noor", "moderator", [lagoon])
    factories.flag(factories.conversation(lagoon))
    claimed(mira)
    run_out()
    claimed(noor)
    assert (counted(mira), counted(noor)) == ((1, 300), (0, 0))
    assert leases.count_run_out() == 0


def test_what_was_taken_over_counts_for_who_had_it(lagoon: Platform, mira: User) -> None:
    sol = factories.person("sol", "senior", [lagoon])
    first, second = (factories.flag(factories.conversation(lagoon)) for _ in range(2))
    own = claimed(sol)
    other = claimed(mira)
    assert {own.flag_id, other.flag_id} == {first.pk, second.pk}
    leases.take_over(user=sol, flag=other.flag_id)
    assert (counted(mira)[0], counted(sol)[0]) == (1, 1), "and for the senior what went back for it"


def three_hard(lagoon: Platform, mira: User) -> None:
    for _ in range(wellbeing.ROTATE_AFTER):
        factories.flag(factories.conversation(lagoon, ratings={"threat": 0.9}), topics=["threat"])
        lease = claimed(mira)
        decisions.skip(user=mira, flag=lease.flag_id, token=lease.token)


def test_after_three_hard_items_something_lighter_comes_first(lagoon: Platform, mira: User) -> None:
    light = factories.flag(factories.conversation(lagoon, ratings={}), topics=["gift"])
    three_hard(lagoon, mira)
    hard = factories.flag(factories.conversation(lagoon, ratings={"threat": 0.9}), topics=["threat"])
    assert (hard.lane, light.lane) == ("imminent", "standard")
    lease = claimed(mira)
    assert lease.flag_id == light.pk
    decisions.skip(user=mira, flag=light.pk, token=lease.token)
    assert claimed(mira).flag_id == hard.pk, "one is enough"


def test_what_presses_or_is_all_there_is_comes_all_the_same(lagoon: Platform, mira: User) -> None:
    three_hard(lagoon, mira)
    hard = factories.flag(factories.conversation(lagoon, ratings={"threat": 0.9}), topics=["threat"])
    assert claimed(mira).flag_id == hard.pk
    Lease.objects.all().delete()
    factories.flag(factories.conversation(lagoon, ratings={}), topics=["gift"])
    Flag.objects.filter(pk=hard.pk).update(lane_since=timezone.now() - timedelta(minutes=8))
    assert claimed(mira).flag_id == hard.pk


def test_asking_for_a_lane_is_asking_for_it(lagoon: Platform, mira: User) -> None:
    factories.flag(factories.conversation(lagoon, ratings={}), topics=["gift"])
    three_hard(lagoon, mira)
    hard = factories.flag(factories.conversation(lagoon, ratings={"threat": 0.9}), topics=["threat"])
    lease = leases.claim(user=mira, lane="imminent")
    assert lease is not None
    assert lease.flag_id == hard.pk


def test_past_the_budget_a_second_look_at_what_is_hard_goes_to_others_too(
    lagoon: Platform, mira: User, settings: Any
) -> None:
    factories.flag(factories.conversation(lagoon, risk=0.99), status="second_review")
    assert Flag.objects.get().lane == "second_review"
    Exposure.objects.create(user=mira, day=wellbeing.today(), points=settings.ARTEMIS_EXPOSURE_BUDGET)
    assert leases.claim(user=mira) is None
    assert not selectors.queue_for(user=mira).exists()
    assert leases.claim(user=factories.person("noor", "moderator", [lagoon])) is not None
