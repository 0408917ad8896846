"""Who is brought what: training, opting out, taking over; and what the worker writes down for it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from review import decisions, leases, people, selectors
from review.errors import InvalidInput, InvalidTransition, LeaseLost, NotForYou, NotFound
from review.lifecycle import Action
from review.models import AuditEvent, Conversation, Flag, FlagSkip, Lease, Platform, Training
from tests import factories

pytestmark = pytest.mark.django_db

SAW = decisions.Saw(risk=0.9, ratings={}, model_version="prior-1", message_count=2)


@pytest.fixture
def lagoon() -> Platform:
    return factories.platform("lagoon")


@pytest.fixture
def mira(lagoon: Platform) -> User:
    return factories.person("mira", "moderator", [lagoon])


@pytest.fixture
def sol(lagoon: Platform) -> User:
    return factories.person("sol", "senior", [lagoon])


def flag(of: Platform, **fields: Any) -> Flag:
    return factories.flag(factories.conversation(of), **fields)


def claimed(user: User, lane: str | None = None) -> int | None:
    lease = leases.claim(user=user, lane=lane)
    return None if lease is None else lease.flag_id


@pytest.mark.parametrize(
    ("training", "fields", "brought"),
    [
        ({}, {}, True),
        ({"lanes": ["standard"]}, {}, True),
        ({"lanes": ["high", "quality"]}, {}, False),
        ({"languages": ["en"]}, {"language": "en"}, True),
        ({"languages": ["en", "es"]}, {"language": "pt"}, False),
        ({"languages": ["en"]}, {"language": ""}, True),
        ({"policies": ["coercion"]}, {"policies": ["coercion"]}, True),
        ({"policies": ["coercion"]}, {"policies": []}, True),
        ({"policies": ["coercion"]}, {"policies": ["coercion", "grooming-meeting"]}, False),
        ({"opted_out": ["threat"]}, {"topics": ["secrecy"]}, True),
        ({"opted_out": ["threat"]}, {"topics": ["secrecy", "threat"]}, False),
    ],
)
def test_next_and_the_list_know_what_somebody_is_trained_for(
    lagoon: Platform, mira: User, training: dict[str, Any], fields: dict[str, Any], *, brought: bool
) -> None:
    waiting = flag(lagoon, **fields)
    Training.objects.create(user=mira, **training)
    assert list(selectors.queue_for(user=mira)) == ([waiting] if brought else [])
    assert claimed(mira) == (waiting.pk if brought else None)


def test_training_is_set_by_a_senior_of_the_team(lagoon: Platform, mira: User, sol: User) -> None:
    far = factories.person("far", "moderator", [factories.platform("harbor")])
    people.assign(user=sol, person=mira.pk, lanes=["quality", "high"], languages=["es"], policies=["coercion"])
    found = Training.objects.get(user=mira)
    assert (found.lanes, found.languages, found.policies) == (["high", "quality"], ["es"], ["coercion"])
    event = AuditEvent.objects.get(event="training.changed")
    assert (event.actor, event.data["person"], event.data["languages"]) == (sol, mira.pk, ["es"])
    for who, whom in ((sol, far), (mira, mira), (far, mira)):
        with pytest.raises(NotFound):
            people.assign(user=who, person=whom.pk, lanes=[], languages=[], policies=[])
    with pytest.raises(InvalidInput):
        people.assign(user=sol, person=mira.pk, lanes=["fast"], languages=[], policies=[])
    assert Training.objects.get(user=mira).lanes == ["high", "quality"]


def test_opting_out_is_ones_own_and_outlives_training(mira: User, sol: User) -> None:
    people.opt_out(user=mira, topics=["threat", "distress"])
    people.assign(user=sol, person=mira.pk, lanes=["high"], languages=[], policies=[])
    assert Training.objects.get(user=mira).opted_out == sorted(["distress", "threat"], key=_table_order)
    assert not AuditEvent.objects.filter(data__icontains="threat").exists()
    people.opt_out(user=mira, topics=[])
    found = Training.objects.get(user=mira)
    assert (found.opted_out, found.lanes) == ([], ["high"])
    with pytest.raises(InvalidInput):
        people.opt_out(user=mira, topics=["everything"])
    with pytest.raises(NotFound):
        people.opt_out(user=factories.person("lin", "ml", []), topics=[])


def _table_order(topic: str) -> int:
    return [each.id for each in people.topics_known()].index(topic)


# --- Taking over ------------------------------------------------------------------------------------------------------


def test_a_senior_takes_an_item_out_of_somebodys_hands(lagoon: Platform, mira: User, sol: User) -> None:
    item, other = flag(lagoon), flag(lagoon)
    held = leases.claim(user=mira)
    assert held is not None
    assert held.flag_id == item.pk
    assert claimed(sol) == other.pk
    taken = leases.take_over(user=sol, flag=item.pk)
    assert list(Lease.objects.values_list("flag", "holder")) == [(item.pk, sol.pk)]  # one item at a time
    with pytest.raises(LeaseLost) as lost:
        leases.extend(user=mira, flag=item.pk, token=held.token)
    assert lost.value.facts["held_by"] == "sol"
    event = AuditEvent.objects.get(event="flag.taken_over")
    assert (event.actor, event.flag_id, event.data) == (sol, item.pk, {"from": mira.pk})
    decisions.decide(
        user=sol, flag=item.pk, token=taken.token, action=Action.DISMISS, grounds=decisions.Grounds(), saw=SAW
    )


def test_taking_over_is_for_seniors_and_for_what_they_may_have(lagoon: Platform, mira: User, sol: User) -> None:
    item = flag(lagoon)
    with pytest.raises(NotFound):
        leases.take_over(user=mira, flag=item.pk)
    lease = leases.take_over(user=sol, flag=item.pk)
    decisions.decide(
        user=sol, flag=item.pk, token=lease.token, action=Action.SECOND_OPINION, grounds=decisions.Grounds(), saw=SAW
    )
    with pytest.raises(NotForYou):  # their own second look
        leases.take_over(user=sol, flag=item.pk)
    held = leases.claim(user=mira)
    assert held is not None
    decisions.decide(
        user=mira, flag=item.pk, token=held.token, action=Action.DISMISS, grounds=decisions.Grounds(), saw=SAW
    )
    with pytest.raises(InvalidTransition):
        leases.take_over(user=sol, flag=item.pk)
    passed = flag(lagoon)
    held = leases.take_over(user=sol, flag=passed.pk)
    decisions.skip(user=sol, flag=passed.pk, token=held.token)
    with pytest.raises(NotForYou):
        leases.take_over(user=sol, flag=passed.pk)


# --- Where flags stand ------------------------------------------------------------------------------------------------


def test_a_second_look_waits_in_its_own_lane_with_its_own_clock(lagoon: Platform, mira: User, sol: User) -> None:
    early = timezone.now() - timedelta(hours=20)
    item = flag(lagoon, lane_since=early)
    held = leases.claim(user=mira)
    assert held is not None
    decisions.decide(
        user=mira, flag=item.pk, token=held.token, action=Action.SECOND_OPINION, grounds=decisions.Grounds(), saw=SAW
    )
    item.refresh_from_db()
    assert (item.lane, item.standing) == ("second_review", "standard")
    assert timezone.now() - item.lane_since < timedelta(minutes=1)
    assert claimed(mira, "second_review") is None
    assert claimed(sol, "second_review") == item.pk


def test_what_is_imminent_stays_first(lagoon: Platform, mira: User, sol: User) -> None:
    item = factories.flag(factories.conversation(lagoon, ratings={"threat": 0.9}))
    flag(lagoon, lane_since=timezone.now() - timedelta(days=30))
    held = leases.claim(user=mira)
    assert held is not None
    assert held.flag_id == item.pk
    decisions.decide(
        user=mira, flag=item.pk, token=held.token, action=Action.SECOND_OPINION, grounds=decisions.Grounds(), saw=SAW
    )
    item.refresh_from_db()
    assert item.lane == "imminent"
    assert claimed(sol) == item.pk


THREAT = (
    ("rook", "send the money or i post everything"),
    ("rook", "i will tell everyone at your school"),
    ("rook", "you have one hour or i will post it"),
    ("pixel", "please dont do this im so scared"),
    ("rook", "pay me or i send it to your mom"),
    ("rook", "i know where you live"),
)


def sent(of: Platform, name: str, talk: Any) -> Conversation:
    """A conversation that the worker has scored."""
    conversation = factories.conversation(
        of, talk, external_id=name, risk=None, ratings={}, contributions={}, scored_at=None, message_count=0
    )
    conversation.messages.update(scored_at=None, risk_after=None)
    return conversation


def test_the_worker_writes_down_what_places_and_routes_a_flag(lagoon: Platform) -> None:
    for name, age in (("pixel", 12), ("nova", 14), ("kit", None)):
        factories.account(lagoon, name, declared_age=age)
    factories.account(lagoon, "rook", declared_age=31)
    talks = [
        sent(lagoon, name, [(who if who == "rook" else name, text) for who, text in THREAT])
        for name in ("pixel", "nova", "kit")
    ]
    factories.score_all()
    flags = {row.conversation.external_id: row for row in Flag.objects.select_related("conversation")}
    assert len(flags) == len(talks)
    pixel = flags["pixel"]
    assert (pixel.lane, pixel.standing, pixel.language) == ("imminent", "imminent", "en")
    assert (pixel.child_band, flags["nova"].child_band, flags["kit"].child_band) == ("under_13", "13_15", "")
    assert pixel.other_children == 1  # nova; of kit nothing is known
    assert {"threat", "demand"} <= set(pixel.topics)
    assert pixel.policies == ["coercion"]
    assert pixel.conversation.towards is not None
    assert pixel.conversation.towards.external_id == "pixel"
    assert pixel.priority > flags["kit"].priority


def test_nothing_one_ever_decided_comes_again(lagoon: Platform, mira: User) -> None:
    """Not when a senior reopens it, and not as a second look after one's own verdict was taken back."""
    noor, sol = factories.person("noor", "moderator", [lagoon]), factories.person("sol", "senior", [lagoon])
    item = flag(lagoon)
    dismiss(mira)
    decisions.reopen(user=sol, flag=item.pk)
    assert leases.claim(user=mira) is None
    assert not selectors.queue_for(user=mira).exists()
    assert claimed(noor) == item.pk


def dismiss(user: User) -> None:
    lease = leases.claim(user=user)
    assert lease is not None
    decisions.decide(
        user=user,
        flag=lease.flag_id,
        token=lease.token,
        action=Action.DISMISS,
        grounds=decisions.Grounds(),
        saw=decisions.Saw(risk=0.87, ratings={}, model_version="prior-1", message_count=2),
    )


def test_stopping_gives_the_item_back_for_anybody(lagoon: Platform, mira: User) -> None:
    noor = factories.person("noor", "moderator", [lagoon])
    item = flag(lagoon)
    lease = leases.claim(user=mira)
    assert lease is not None
    with pytest.raises(LeaseLost):
        leases.give_back(user=noor, flag=item.pk, token=lease.token)
    leases.give_back(user=mira, flag=item.pk, token=lease.token)
    assert not Lease.objects.exists()
    assert AuditEvent.objects.filter(event="flag.given_back", actor=mira).count() == 1
    assert claimed(mira) == item.pk, "one's own as well as anybody's"
    with pytest.raises(LeaseLost):
        leases.give_back(user=mira, flag=item.pk, token=lease.token)


def test_what_nobody_may_take_is_told(lagoon: Platform, mira: User) -> None:
    item = flag(lagoon)
    assert selectors.stuck(platforms=[lagoon.pk]) == {}
    dismiss(mira)
    sol = factories.person("sol", "senior", [lagoon])
    decisions.reopen(user=sol, flag=item.pk)
    assert selectors.stuck(platforms=[lagoon.pk]) == {}, "Sol may"
    FlagSkip.objects.create(flag=item, reviewer=sol)
    assert selectors.stuck(platforms=[lagoon.pk]) == {"open": 1}
    factories.person("noor", "moderator", [lagoon])
    assert selectors.stuck(platforms=[lagoon.pk]) == {}
    Flag.objects.update(status="adjudication")
    assert selectors.stuck(platforms=[lagoon.pk]) == {"adjudication": 1}, "a moderator does not settle it"
