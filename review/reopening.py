"""A decided flag is looked at again: what follows from that, whoever asks for it. Inside the use-case's transaction."""

from __future__ import annotations

from typing import Any

from django.db.models.functions import Now

from review import audit, lifecycle, outbox, wellbeing
from review.errors import InvalidTransition
from review.lifecycle import Action
from review.models import Appeal, Decision, Flag, Lease, OutboxEvent, Referral


def reopen(*, flag: Flag, action: Action, actor: Any, data: dict[str, Any]) -> Decision:
    """Supersede the decisions in force, withdraw a draft referral, move the flag, and take back what the platform did;
    returns the decision that held until now.

    An appeal that this decision had answered waits again. During an appeal the block that it is against stays.
    Raises InvalidTransition where the state does not know the action, or another flag of the conversation waits.
    """
    lifecycle.transition(status=flag.status, action=action)
    _make_way(flag)
    last = Decision.objects.filter(flag=flag, superseded_at__isnull=True).order_by("-is_final", "-pk")[0]
    for draft in Referral.objects.filter(flag=flag, status=Referral.Status.DRAFT):
        draft.status = Referral.Status.WITHDRAWN
        draft.save(update_fields=["status"])
        _withdrawn(flag, draft, actor)
    Decision.objects.filter(flag=flag, superseded_at__isnull=True).update(superseded_at=Now())
    lifecycle.apply(flag=flag, action=action, actor=actor, data={**data, "decision": last.pk})
    if action != Action.APPEAL and not _waits_again(flag, last):
        outbox.take_back(flag=flag, decision=last)
    return last


def _waits_again(flag: Flag, last: Decision) -> bool:
    """The appeal that a decision had answered waits again, and with it what is appealed against: a block."""
    answered = Appeal.objects.filter(flag=flag, outbox_events__decision=last).exclude(outcome="").first()
    if answered is None:
        return False
    answered.outcome, answered.resolved_at = "", None
    answered.save(update_fields=["outcome", "resolved_at"])
    asked = OutboxEvent.Action.BLOCK
    outbox.tell(flag=flag, decision=last, kind=OutboxEvent.Kind.REOPENED, action=asked, appeal=answered)
    return True


def _make_way(flag: Flag) -> None:
    """At most one flag of a conversation waits. A test item nobody has decided on makes way for what is real."""
    others = Flag.objects.filter(conversation_id=flag.conversation_id, status__in=Flag.UNDECIDED).exclude(pk=flag.pk)
    making_way = others.filter(reason=Flag.Reason.GOLDEN, decisions__isnull=True)
    for lease in Lease.objects.filter(flag__in=making_way, counted=False).select_related(
        "holder", "flag__conversation"
    ):
        wellbeing.read_and_left(user=lease.holder, flag=lease.flag, lease=lease)
    making_way.delete()
    if others.exists():
        raise InvalidTransition("Another flag of this conversation is waiting already.")


def _withdrawn(flag: Flag, draft: Referral, actor: Any) -> None:
    audit.record(
        event=audit.Event.REFERRAL_WITHDRAWN,
        actor=actor,
        platform=flag.platform_id,
        flag=flag.pk,
        data={"referral": draft.pk},
    )
