"""Deciding, second opinions, disputes, skipping and undoing: through the use-cases."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError, transaction
from django.utils import timezone

from review import access, decisions, excerpts, labels, leases, reading
from review.decisions import Grounds, Saw
from review.errors import (
    EvidenceForeign,
    EvidenceNeeded,
    LeaseLost,
    NotFound,
    NothingToUndo,
    PolicyNeeded,
    RiskRose,
    SuspectForeign,
    UndoTooLate,
)
from review.excerpts import Where
from review.lifecycle import Action
from review.models import AuditEvent, Decision, Flag, Lease, Message, Opening, OutboxEvent, Policy, Referral
from tests import factories

pytestmark = pytest.mark.django_db

SAW = Saw(risk=0.87, ratings={"secrecy": 0.8}, model_version="prior-1", message_count=2)


@pytest.fixture
def floor() -> dict[str, Any]:
    lagoon, harbor = factories.platform("lagoon"), factories.platform("harbor")
    conversation = factories.conversation(lagoon)
    return {
        "mira": factories.person("mira", "moderator", [lagoon]),
        "noor": factories.person("noor", "moderator", [lagoon]),
        "sol": factories.person("sol", "senior", [lagoon]),
        "far": factories.person("far", "moderator", [harbor]),
        "lin": factories.person("lin", "ml", [lagoon]),
        "lagoon": lagoon,
        "flag": factories.flag(conversation),
        "first": Message.objects.filter(conversation=conversation).earliest("pk"),
        "policy": Policy.objects.filter(in_force=True).earliest("pk"),
    }


def grounds(floor: dict[str, Any], **fields: Any) -> Grounds:
    values = {"policy": floor["policy"].pk, "evidence": frozenset({floor["first"].pk}), **fields}
    return Grounds(**values)


def claim(user: User) -> Lease:
    lease = leases.claim(user=user)
    assert lease is not None
    return lease


def decide(floor: dict[str, Any], name: str, action: Action, **fields: Any) -> Decision:
    lease = claim(floor[name])
    return decisions.decide(
        user=floor[name],
        flag=lease.flag_id,
        token=lease.token,
        action=action,
        grounds=grounds(floor, **fields),
        saw=SAW,
    )


def status(floor: dict[str, Any]) -> str:
    return Flag.objects.get(pk=floor["flag"].pk).status


@pytest.mark.parametrize(
    ("action", "state", "asked"),
    [
        (Action.CONFIRM, "confirmed", "block"),
        (Action.DISMISS, "dismissed", "none"),
    ],
)
def test_a_decision_moves_the_flag_and_keeps_what_was_seen(
    floor: dict[str, Any], action: Action, state: str, asked: str
) -> None:
    decision = decide(floor, "mira", action, note="a private note")
    assert status(floor) == state
    assert not Lease.objects.exists()
    assert (decision.saw_risk, decision.saw_model_version, decision.is_final) == (0.87, "prior-1", True)
    assert decision.policy_text == floor["policy"].text
    assert list(decision.evidence.values_list("message_id", flat=True)) == [floor["first"].pk]
    assert OutboxEvent.objects.get().action == asked
    assert not Referral.objects.exists()
    assert f"flag.{state}" in AuditEvent.objects.values_list("event", flat=True)


def test_a_verdict_against_somebody_needs_evidence_and_a_policy(floor: dict[str, Any]) -> None:
    other = factories.message(factories.conversation(floor["lagoon"]), "rook", "elsewhere", position=9)
    cases: list[tuple[type[Exception], dict[str, Any]]] = [
        (EvidenceNeeded, {"evidence": frozenset()}),
        (PolicyNeeded, {"policy": None}),
        (EvidenceForeign, {"evidence": frozenset({other.pk})}),
    ]
    for error, fields in cases:
        with pytest.raises(error):
            decide(floor, "mira", Action.CONFIRM, **fields)
    assert status(floor) == "open"
    assert not Decision.objects.exists()
    assert decide(floor, "mira", Action.DISMISS, evidence=frozenset(), policy=None).verdict == "dismissed"


def test_who_is_suspected_is_stated(floor: dict[str, Any]) -> None:
    rook = floor["first"].sender
    decision = decide(floor, "mira", Action.CONFIRM, suspect=rook.pk)
    assert (decision.suspect, decision.between) == (rook, "adult_child")
    [label] = labels.collect()
    assert label.suspect == rook.pk


@pytest.mark.parametrize(("minors", "between"), [(True, "minors"), (False, "cannot_tell")])
def test_that_there_is_no_adult_or_that_one_cannot_tell_is_stated_too(
    floor: dict[str, Any], between: str, *, minors: bool
) -> None:
    decision = decide(floor, "mira", Action.CONFIRM, minors=minors)
    assert (decision.suspect, decision.between) == (None, between)


def test_only_somebody_of_the_conversation_is_suspected(floor: dict[str, Any]) -> None:
    stranger = factories.account(floor["lagoon"], "stranger")
    with pytest.raises(SuspectForeign):
        decide(floor, "mira", Action.CONFIRM, suspect=stranger.pk)
    assert status(floor) == "open"


def test_what_came_in_unseen_is_not_dismissed(floor: dict[str, Any]) -> None:
    lease = claim(floor["mira"])
    Flag.objects.filter(pk=lease.flag_id).update(risk=0.99)
    seen = {"user": floor["mira"], "flag": lease.flag_id, "token": lease.token, "action": Action.DISMISS}
    with pytest.raises(RiskRose):
        decisions.decide(**seen, grounds=Grounds(note="kept"), saw=SAW)
    assert status(floor) == "open"
    looked_again = Saw(risk=0.99, ratings={}, model_version="prior-1", message_count=9)
    assert decisions.decide(**seen, grounds=Grounds(), saw=looked_again).saw_risk == 0.99


def test_only_who_holds_the_lease_decides(floor: dict[str, Any]) -> None:
    lease = claim(floor["mira"])
    for name, token, error in [
        ("mira", uuid.uuid4(), LeaseLost),
        ("noor", lease.token, LeaseLost),
        ("far", lease.token, NotFound),
        ("lin", lease.token, NotFound),
    ]:
        with pytest.raises(error):
            decisions.decide(
                user=floor[name],
                flag=lease.flag_id,
                token=token,
                action=Action.DISMISS,
                grounds=grounds(floor),
                saw=SAW,
            )
    assert not Decision.objects.exists()
    decisions.decide(
        user=floor["mira"],
        flag=lease.flag_id,
        token=lease.token,
        action=Action.DISMISS,
        grounds=grounds(floor),
        saw=SAW,
    )
    assert Decision.objects.count() == 1


def test_too_late_says_who_has_it_and_who_decided(floor: dict[str, Any]) -> None:
    stale = claim(floor["mira"])
    Lease.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    fresh = claim(floor["noor"])
    assert fresh.flag_id == stale.flag_id
    with pytest.raises(LeaseLost) as held:
        decisions.skip(user=floor["mira"], flag=stale.flag_id, token=stale.token)
    assert held.value.facts["held_by"] == "noor"
    decide(floor, "noor", Action.DISMISS)
    with pytest.raises(Exception, match="moved on") as decided:
        decisions.decide(
            user=floor["mira"],
            flag=stale.flag_id,
            token=stale.token,
            action=Action.DISMISS,
            grounds=grounds(floor),
            saw=SAW,
        )
    assert decided.value.facts["decided_by"] == "noor"  # type: ignore[attr-defined]


def test_a_second_opinion_goes_to_somebody_else_and_settles(floor: dict[str, Any]) -> None:
    decide(floor, "mira", Action.SECOND_OPINION, leaning="unsure")
    assert status(floor) == "second_review"
    assert leases.claim(user=floor["mira"]) is None
    decide(floor, "noor", Action.CONFIRM)
    assert status(floor) == "confirmed"


def test_disagreement_goes_to_a_senior(floor: dict[str, Any]) -> None:
    decide(floor, "mira", Action.SECOND_OPINION, leaning="dismissed")
    dispute = decide(floor, "noor", Action.CONFIRM)
    assert (status(floor), dispute.is_final) == ("adjudication", False)
    assert leases.claim(user=floor["mira"]) is None
    assert leases.claim(user=floor["noor"]) is None
    assert not OutboxEvent.objects.exists()
    settled = decide(floor, "sol", Action.CONFIRM)
    assert (status(floor), settled.stage) == ("confirmed", "adjudication")


def test_a_skipped_item_is_not_offered_again(floor: dict[str, Any]) -> None:
    lease = claim(floor["mira"])
    decisions.skip(user=floor["mira"], flag=lease.flag_id, token=lease.token)
    assert leases.claim(user=floor["mira"]) is None
    assert claim(floor["noor"]).flag_id == lease.flag_id


def test_undo_supersedes_and_hands_the_item_back(floor: dict[str, Any]) -> None:
    decision = decide(floor, "mira", Action.CONFIRM)
    lease = decisions.undo(user=floor["mira"], decision=decision.pk)
    decision.refresh_from_db()
    assert decision.superseded_at is not None
    assert (status(floor), lease.holder_id) == ("open", floor["mira"].pk)
    assert list(OutboxEvent.objects.order_by("pk").values_list("kind", "action")) == [
        ("decided", "block"),
        ("reopened", "release"),
    ]
    decide(floor, "mira", Action.DISMISS)
    assert status(floor) == "dismissed"


def test_undo_ends_with_its_window(floor: dict[str, Any], settings: Any) -> None:
    with pytest.raises(NothingToUndo):
        decisions.undo(user=floor["mira"], decision=1)
    decision = decide(floor, "mira", Action.CONFIRM)
    with pytest.raises(NothingToUndo):
        decisions.undo(user=floor["noor"], decision=decision.pk)
    settings.ARTEMIS_UNDO_SECONDS = -1
    with pytest.raises(UndoTooLate):
        decisions.undo(user=floor["mira"], decision=decision.pk)
    with pytest.raises(NotFound):
        decisions.reopen(user=floor["mira"], flag=floor["flag"].pk)
    assert status(floor) == "confirmed"
    decisions.reopen(user=floor["sol"], flag=floor["flag"].pk)
    assert status(floor) == "open"


def test_asking_twice_takes_back_one_decision(floor: dict[str, Any]) -> None:
    older = decide(floor, "mira", Action.DISMISS)
    factories.flag(factories.conversation(floor["lagoon"]))
    newer = decide(floor, "mira", Action.DISMISS, evidence=frozenset())
    with pytest.raises(NothingToUndo):
        decisions.undo(user=floor["mira"], decision=older.pk)
    decisions.undo(user=floor["mira"], decision=newer.pk)
    with pytest.raises(NothingToUndo):
        decisions.undo(user=floor["mira"], decision=newer.pk)
    assert Flag.objects.get(pk=older.flag_id).status == "dismissed"


def test_a_blind_second_look_is_not_unsaid_by_who_then_saw_the_first(floor: dict[str, Any]) -> None:
    decide(floor, "mira", Action.SECOND_OPINION, leaning="confirmed")
    second = decide(floor, "noor", Action.CONFIRM)
    assert decisions.undoable(user=floor["noor"]) is None
    with pytest.raises(NothingToUndo):
        decisions.undo(user=floor["noor"], decision=second.pk)
    assert status(floor) == "confirmed"


def test_decisions_and_audit_cannot_be_rewritten(floor: dict[str, Any]) -> None:
    decision = decide(floor, "mira", Action.CONFIRM)
    for attempt in (
        lambda: Decision.objects.filter(pk=decision.pk).update(verdict="dismissed"),
        lambda: Decision.objects.filter(pk=decision.pk).delete(),
        lambda: AuditEvent.objects.update(event="nothing"),
        lambda: AuditEvent.objects.all().delete(),
        lambda: decision.evidence.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            attempt()
    assert Decision.objects.get(pk=decision.pk).verdict == "confirmed"


# --- What is said of the engine's marks, and how long it was looked at ------------------------------------------------


def marks(decision: Decision) -> set[tuple[int, str, bool]]:
    return set(decision.proposals.values_list("message", "characteristic", "accepted"))


@pytest.fixture
def marked(floor: dict[str, Any]) -> list[int]:
    """Two marked messages: the first for two things, one of which speaks against."""
    first, second = Message.objects.filter(conversation=floor["flag"].conversation).order_by("pk")
    first.spans = [["secrecy", 0, 2, 0.9], ["refusal", 3, 8, -0.4], ["secrecy", 4, 6, 0.1]]
    second.spans = [["meeting", 0, 2, 0.8], "junk", ["short"]]
    Message.objects.bulk_update([first, second], ["spans"])
    return [first.pk, second.pk]


def test_marks_on_evidence_are_accepted_unless_struck_out(floor: dict[str, Any], marked: list[int]) -> None:
    first, second = marked
    struck = frozenset({(first, "refusal"), (second, "meeting"), (second, "never marked"), (10**9, "secrecy")})
    decision = decide(floor, "mira", Action.CONFIRM, struck=struck)
    assert marks(decision) == {(first, "secrecy", True), (first, "refusal", False), (second, "meeting", False)}


def test_of_a_dismissal_only_what_was_struck_out_is_known(floor: dict[str, Any], marked: list[int]) -> None:
    first, _second = marked
    struck = frozenset({(first, "secrecy")})
    decision = decide(floor, "mira", Action.DISMISS, evidence=frozenset(), struck=struck)
    assert marks(decision) == {(first, "secrecy", False)}


def test_what_was_said_of_a_mark_cannot_be_rewritten(floor: dict[str, Any], marked: list[int]) -> None:
    decision = decide(floor, "mira", Action.CONFIRM)
    for attempt in (lambda: decision.proposals.update(accepted=False), lambda: decision.proposals.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            attempt()
    assert marks(decision) == {(marked[0], "secrecy", True), (marked[0], "refusal", True)}


def test_the_reason_is_kept_apart_from_the_note(floor: dict[str, Any]) -> None:
    decision = decide(floor, "mira", Action.CONFIRM, reason="asks to meet in secret", note="ask Sol about this")
    assert (decision.reason, decision.note) == ("asks to meet in secret", "ask Sol about this")


def test_how_many_messages_were_before_the_reviewer(floor: dict[str, Any]) -> None:
    """Only the evidence with its neighbours, until more is opened."""
    talk = [("rook" if number % 2 else "pixel", f"line {number}") for number in range(40)]
    long = factories.conversation(floor["lagoon"], talk, risk=0.99)
    factories.flag(long)
    marked = long.messages.order_by("sent_at")[20]
    marked.spans = [["secrecy", 0, 4, 1.0]]
    marked.save(update_fields=["spans"])
    lease = claim(floor["mira"])
    shown = access.opened(flag=lease.flag, lease=lease.token)
    reading.open_(user=floor["mira"], flag=lease.flag_id, token=lease.token, where=Where.AFTER, anchor=marked.pk + 2)
    decision = decisions.decide(
        user=floor["mira"],
        flag=lease.flag_id,
        token=lease.token,
        action=Action.CONFIRM,
        grounds=grounds(floor, evidence=frozenset({marked.pk})),
        saw=replace(SAW, risk=0.99),
    )
    assert 2 * excerpts.AROUND < shown < 10
    assert decision.messages_opened == shown + Opening.objects.get().messages < 40


@pytest.mark.parametrize(("told", "kept"), [(None, None), (7, 7), (10_000, 60)])
def test_time_in_sight_is_not_believed_beyond_the_time_in_hand(
    floor: dict[str, Any], told: int | None, kept: int | None
) -> None:
    lease = claim(floor["mira"])
    Lease.objects.update(taken_at=timezone.now() - timedelta(seconds=60))
    decision = decisions.decide(
        user=floor["mira"],
        flag=lease.flag_id,
        token=lease.token,
        action=Action.DISMISS,
        grounds=Grounds(),
        saw=replace(SAW, seconds_open=told),
    )
    assert (decision.seconds, decision.seconds_open) == (60, kept)
