"""Two connections at once: one flag never has two leases, and a stale lease decides nothing."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from review import appeals, decisions, flagging, leases
from review.decisions import Grounds, Saw
from review.errors import ArtemisError, InvalidTransition, LeaseLost
from review.lifecycle import Action
from review.models import Decision, Flag, Lease, Message, Platform
from scoring.core.types import ConversationScore
from tests import factories
from tests.pages.conftest import a_policy

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]

SAW = Saw(risk=0.9, ratings={}, model_version="prior-1", message_count=2)


def at_once(*jobs: Callable[[], Any]) -> list[Any]:
    """Run each job in a thread with a connection of its own, all let go together; results or errors in order."""
    gate = threading.Barrier(len(jobs))
    results: list[Any] = [None] * len(jobs)

    def run(position: int, job: Callable[[], Any]) -> None:
        gate.wait()
        try:
            results[position] = job()
        except (ArtemisError, IntegrityError) as error:
            results[position] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(jobs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return results


@pytest.fixture
def lagoon() -> Platform:
    return factories.platform("lagoon")


def reviewers(of: Platform, number: int) -> list[User]:
    return [factories.person(f"reviewer{each}", "moderator", [of]) for each in range(number)]


def test_many_reviewers_never_share_a_flag(lagoon: Platform) -> None:
    for _ in range(5):
        factories.flag(factories.conversation(lagoon))
    people = reviewers(lagoon, 8)
    taken = at_once(*[lambda user=user: leases.claim(user=user) for user in people])
    flags = [lease.flag_id for lease in taken if lease is not None]
    assert sorted(flags) == sorted(Flag.objects.values_list("pk", flat=True))
    assert Lease.objects.count() == 5


def test_the_database_refuses_a_second_lease(lagoon: Platform) -> None:
    flag = factories.flag(factories.conversation(lagoon))
    people = reviewers(lagoon, 2)
    ends = timezone.now() + timedelta(minutes=10)

    def take(user: User) -> Lease:
        with transaction.atomic():
            return Lease.objects.create(flag=flag, holder=user, expires_at=ends)

    results = at_once(*[lambda user=user: take(user) for user in people])
    assert sorted(type(result).__name__ for result in results) == ["IntegrityError", "Lease"]


def test_an_expired_lease_goes_to_exactly_one(lagoon: Platform) -> None:
    flag = factories.flag(factories.conversation(lagoon))
    first, *others = reviewers(lagoon, 5)
    stale = leases.claim(user=first)
    assert stale is not None
    Lease.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    taken = at_once(*[lambda user=user: leases.claim(user=user) for user in others])
    assert [lease.flag_id for lease in taken if lease] == [flag.pk]
    with pytest.raises(LeaseLost):
        decisions.skip(user=first, flag=flag.pk, token=stale.token)
    with pytest.raises(LeaseLost):
        decide(first, stale, Action.DISMISS)
    assert not Decision.objects.exists()


def decide(user: User, lease: Lease, action: Action) -> Decision:
    return decisions.decide(user=user, flag=lease.flag_id, token=lease.token, action=action, grounds=Grounds(), saw=SAW)


def test_deciding_twice_at_once_counts_once(lagoon: Platform) -> None:
    factories.flag(factories.conversation(lagoon))
    (mira,) = reviewers(lagoon, 1)
    lease = leases.claim(user=mira)
    assert lease is not None
    results = at_once(*[lambda: decide(mira, lease, Action.DISMISS) for _ in range(4)])
    kinds = Counter(type(result).__name__ for result in results)
    assert kinds["Decision"] == 1
    assert all(isinstance(result, Decision | InvalidTransition | LeaseLost) for result in results)
    assert Decision.objects.count() == 1


def test_undo_and_reopen_at_once_supersede_once(lagoon: Platform) -> None:
    factories.flag(factories.conversation(lagoon))
    (mira,) = reviewers(lagoon, 1)
    sol = factories.person("sol", "senior", [lagoon])
    lease = leases.claim(user=mira)
    assert lease is not None
    decision = decide(mira, lease, Action.DISMISS)
    results = at_once(
        lambda: decisions.undo(user=mira, decision=decision.pk),
        lambda: decisions.reopen(user=sol, flag=decision.flag_id),
    )
    assert sum(isinstance(result, ArtemisError) for result in results) == 1
    assert Flag.objects.get().status == Flag.Status.OPEN


def test_one_person_in_two_windows_gets_one_item(lagoon: Platform) -> None:
    [mira] = reviewers(lagoon, 1)
    for _ in range(3):
        factories.flag(factories.conversation(lagoon))
    for _ in range(5):
        found = at_once(*[lambda: leases.claim(user=mira)] * 4)
        assert len({lease.flag_id for lease in found}) == 1
        assert Lease.objects.count() == 1
        Lease.objects.all().delete()


def test_one_appeal_id_for_two_conversations_at_once(lagoon: Platform) -> None:
    [mira] = reviewers(lagoon, 1)
    for name in ("one", "two"):
        factories.flag(factories.conversation(lagoon, external_id=name))
        lease = leases.claim(user=mira)
        assert lease is not None
        message = Message.objects.filter(conversation__flags=lease.flag_id).earliest("pk")
        grounds = Grounds(policy=a_policy().pk, evidence=frozenset({message.pk}))
        decisions.decide(
            user=mira, flag=lease.flag_id, token=lease.token, action=Action.CONFIRM, grounds=grounds, saw=SAW
        )

    def appeal(name: str) -> Any:
        return appeals.receive(platform=lagoon.pk, request=appeals.Request(id="a-1", conversation=name))

    found = at_once(lambda: appeal("one"), lambda: appeal("two"))
    assert sorted(type(each).__name__ for each in found) == ["Appeal", "AppealKnown"]
    assert Flag.objects.filter(status="open").count() == 1


def test_what_is_decided_while_the_worker_follows_keeps_its_lane(lagoon: Platform) -> None:
    """The worker has read the flag; somebody escalates it; what the worker writes must not be from before."""
    [mira] = reviewers(lagoon, 1)
    flag = factories.flag(factories.conversation(lagoon, risk=0.8, ratings={}))
    lease = leases.claim(user=mira)
    assert lease is not None
    message = Message.objects.earliest("pk")
    grounds = Grounds(policy=a_policy().pk, evidence=frozenset({message.pk}))
    saw = Saw(risk=0.8, ratings={}, model_version="prior-1", message_count=2)
    followed, decided = threading.Event(), threading.Event()
    score = ConversationScore(
        conversation=flag.conversation_id, risk=0.82, ratings={}, contributions={}, leads=None, messages=3,
        last_sent_at=0.0,
    )  # fmt: skip

    def why(_score: ConversationScore) -> str:
        """Asked between reading the flag and writing it."""
        followed.set()
        decided.wait(timeout=0.5)
        return "why"

    def work() -> None:
        with transaction.atomic():
            scored = flagging.Scored(score=score, platform=lagoon.pk, newly_drawn=False)
            flagging.follow(risen=[scored], peaks={flag.conversation_id: 0.82}, model="m", why=why)

    def escalate() -> None:
        followed.wait(timeout=5)
        decisions.decide(user=mira, flag=flag.pk, token=lease.token, action=Action.ESCALATE, grounds=grounds, saw=saw)
        decided.set()

    assert at_once(work, escalate) == [None, None]
    stored = Flag.objects.get()
    assert (stored.status, stored.lane, stored.risk) == ("second_review", "second_review", 0.82)
