"""Test items: mixed in unannounced, for nobody who knows them, and nothing follows from them outside."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from review import audit, decisions, golden, labels, leases, selectors
from review.decisions import Grounds, Saw
from review.errors import InvalidInput, InvalidTransition, NotFound
from review.lifecycle import Action
from review.models import (
    AuditEvent,
    Conversation,
    Decision,
    Flag,
    FlagSkip,
    GoldenItem,
    Message,
    OutboxEvent,
    Platform,
    Policy,
    Referral,
)
from scoring import api as scoring
from tests import factories

pytestmark = pytest.mark.django_db

LONG_AGO = timezone.now() - timedelta(days=30)


@pytest.fixture
def floor() -> dict[str, Any]:
    """Mira has decided an item; Sol chose it as a test item."""
    lagoon = factories.platform("lagoon", golden_rate=0.2)
    people = {
        "mira": factories.person("mira", "moderator", [lagoon]),
        "noor": factories.person("noor", "moderator", [lagoon]),
        "sol": factories.person("sol", "senior", [lagoon]),
        "far": factories.person("far", "senior", [factories.platform("harbor")]),
    }
    flag = factories.flag(factories.conversation(lagoon, last_message_at=LONG_AGO))
    decide(people["mira"], Action.CONFIRM)
    return {**people, "lagoon": lagoon, "flag": Flag.objects.get(pk=flag.pk)}


def decide(user: Any, action: Action) -> Decision:
    lease = leases.claim(user=user)
    assert lease is not None
    message = Message.objects.filter(conversation__flags=lease.flag_id).earliest("pk")
    return decisions.decide(
        user=user,
        flag=lease.flag_id,
        token=lease.token,
        action=action,
        grounds=Grounds(
            policy=Policy.objects.filter(in_force=True).earliest("pk").pk, evidence=frozenset({message.pk})
        ),
        saw=Saw(risk=0.87, ratings={}, model_version="prior-1", message_count=2),
    )


def ten_looks(floor: dict[str, Any]) -> None:
    """Enough first looks today for two test items."""
    for _ in range(9):
        factories.flag(factories.conversation(floor["lagoon"]))
        decide(floor["mira"], Action.DISMISS)


def mixed(floor: dict[str, Any]) -> Flag:
    golden.choose(user=floor["sol"], flag=floor["flag"].pk)
    ten_looks(floor)
    assert golden.mix() == 1
    return Flag.objects.get(reason="golden")


def test_who_chooses_and_what_can_be_chosen(floor: dict[str, Any]) -> None:
    for name, error in (("mira", NotFound), ("far", NotFound)):
        with pytest.raises(error):
            golden.choose(user=floor[name], flag=floor["flag"].pk)
    waiting = factories.flag(factories.conversation(floor["lagoon"]))
    with pytest.raises(InvalidTransition):
        golden.choose(user=floor["sol"], flag=waiting.pk)
    sample = factories.flag(factories.conversation(floor["lagoon"], risk=0.2), reason="sample", status="dismissed")
    with pytest.raises(InvalidInput):
        golden.choose(user=floor["sol"], flag=sample.pk)
    assert golden.choose(user=floor["sol"], flag=floor["flag"].pk).verdict == "confirmed"
    assert golden.serves(floor["flag"])
    golden.retire(user=floor["sol"], flag=floor["flag"].pk)
    assert not golden.serves(floor["flag"])
    events = AuditEvent.objects.filter(event__startswith="golden.").order_by("pk")
    assert list(events.values_list("event", flat=True)) == ["golden.chosen", "golden.retired"]


def test_it_stands_in_the_queue_like_any_other_and_is_not_for_who_knows_it(floor: dict[str, Any]) -> None:
    flag = mixed(floor)
    assert (flag.status, flag.expected, flag.lane) == ("open", "confirmed", "standard")
    for name in ("mira", "sol"):
        assert leases.claim(user=floor[name]) is None
        assert flag not in selectors.queue_for(user=floor[name])
    assert selectors.skipped_by(user=floor["mira"]) == 0
    lease = leases.claim(user=floor["noor"])
    assert lease is not None
    assert lease.flag_id == flag.pk


@pytest.mark.parametrize("action", [Action.CONFIRM, Action.DISMISS, Action.ESCALATE])
def test_nothing_follows_from_it(floor: dict[str, Any], action: Action) -> None:
    flag = mixed(floor)
    told, taught = OutboxEvent.objects.count(), labels.count()
    decision = decide(floor["noor"], action)
    assert (decision.is_final, decision.second_because) == (True, "")
    assert (OutboxEvent.objects.count(), labels.count(), Referral.objects.count()) == (told, taught, 0)
    real = selectors.latest_flag(conversation=flag.conversation_id)
    assert real == floor["flag"]
    assert selectors.action_asked(flag=real) == "block"
    decisions.undo(user=floor["noor"], decision=decision.pk)
    assert (Flag.objects.get(pk=flag.pk).status, OutboxEvent.objects.count()) == ("open", told)


def test_the_page_does_not_say_that_it_is_one(floor: dict[str, Any], client: Any) -> None:
    """Neither the reason nor the earlier verdict on the same conversation."""
    flag = mixed(floor)
    lease = leases.claim(user=floor["noor"])
    assert lease is not None
    client.force_login(floor["noor"], backend="allauth.account.auth_backends.AuthenticationBackend")
    html = client.get(f"/flags/{flag.pk}").content.decode()
    assert "earlier flags: 0 confirmed, 9 dismissed" in html
    assert not any(word in html for word in ("golden", "test item", "expected", "second look"))
    facts = selectors.account_facts(accounts=[Message.objects.earliest("pk").sender_id], flag=floor["flag"])
    assert next(iter(facts.values())).confirmed == 0


def test_as_many_as_the_rate_says_and_each_in_turn(floor: dict[str, Any]) -> None:
    golden.choose(user=floor["sol"], flag=floor["flag"].pk)
    assert golden.mix() == 0, "one look today is too few at one in five"
    ten_looks(floor)
    others = Flag.objects.filter(status="dismissed").order_by("pk")[:3]
    for other in others:
        golden.choose(user=floor["sol"], flag=other.pk)
    Conversation.objects.update(last_message_at=LONG_AGO)
    assert (golden.mix(), golden.mix()) == (2, 0)
    first = set(Flag.objects.filter(reason="golden").values_list("conversation", flat=True))
    GoldenItem.objects.filter(used_at__isnull=False).update(used_at=timezone.now() - timedelta(days=2))
    assert golden.mix() == 2
    second = set(Flag.objects.filter(reason="golden").values_list("conversation", flat=True)) - first
    assert len(second) == 2


@pytest.mark.parametrize("change", ["rate", "retired", "reopened", "fresh", "waiting"])
def test_when_none_is_opened(floor: dict[str, Any], change: str) -> None:
    golden.choose(user=floor["sol"], flag=floor["flag"].pk)
    ten_looks(floor)
    if change == "rate":
        Platform.objects.update(golden_rate=0.0)
    elif change == "retired":
        golden.retire(user=floor["sol"], flag=floor["flag"].pk)
    elif change == "reopened":
        decisions.reopen(user=floor["sol"], flag=floor["flag"].pk)
    elif change == "fresh":
        Conversation.objects.update(last_message_at=timezone.now())
    else:
        factories.flag(floor["flag"].conversation)
    assert golden.mix() == 0


def test_what_becomes_due_for_real_is_no_test_any_more(floor: dict[str, Any]) -> None:
    """The conversation was dismissed and rises clearly while the test item waits: it is decided in earnest."""
    scoring.active_version()
    chat = factories.conversation(floor["lagoon"], risk=0.75, last_message_at=LONG_AGO)
    source = factories.flag(chat, status="open")
    decide(floor["mira"], Action.DISMISS)
    golden.choose(user=floor["sol"], flag=source.pk)
    ten_looks(floor)
    assert golden.mix() == 1
    from review import flagging
    from scoring.core.types import ConversationScore

    def scored(risk: float) -> flagging.Scored:
        score = ConversationScore(
            conversation=chat.pk, risk=risk, ratings={}, contributions={}, leads=None, towards=None, messages=9,
            last_sent_at=0.0, language="en",
        )  # fmt: skip
        return flagging.Scored(score=score, platform=floor["lagoon"].pk, newly_drawn=False)

    from django.db import transaction

    for risk, reason in ((0.80, "golden"), (0.999, "threshold")):
        with transaction.atomic():
            flagging.follow(risen=[scored(risk)], peaks={chat.pk: risk}, model="prior-1", why=lambda _score: "why")
        waiting = Flag.objects.get(conversation=chat, status="open")
        assert (waiting.reason, bool(waiting.expected)) == (reason, reason == "golden")
    told = OutboxEvent.objects.count()
    assert decide(floor["noor"], Action.CONFIRM).is_final
    assert OutboxEvent.objects.count() == told + 1


def test_skips_of_who_knows_it_are_named(floor: dict[str, Any]) -> None:
    flag = mixed(floor)
    skips = FlagSkip.objects.filter(flag=flag)
    assert {skip.reviewer for skip in skips} == {floor["mira"], floor["sol"]}
    assert {skip.why for skip in skips} == {"decided_before"}
    assert audit.verify()[1] is None
