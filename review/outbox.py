"""Writing the outbox, and reading it as the feed a platform pulls."""

from __future__ import annotations

from django.db import connection
from django.utils import timezone

from review.models import Appeal, Decision, Flag, OutboxEvent

FEED_LOCK = 0x41727466

Asked = OutboxEvent.Action
BLOCKED = frozenset({Decision.Verdict.CONFIRMED, Decision.Verdict.ESCALATED})
BINDING = frozenset({Asked.BLOCK, Asked.HOLD})
"""What a platform goes on with until it is told otherwise."""


def told_last(*, conversation: int) -> str:
    """What the platform was last told to do about a conversation; `none` when nothing."""
    last = OutboxEvent.objects.filter(conversation=conversation).order_by("-pk").values_list("action", flat=True)
    return last.first() or Asked.NONE


def asked_by(decision: Decision, flag: Flag) -> str:
    """What a final decision asks for: to block; to let go of what was asked before; or nothing."""
    if decision.verdict in BLOCKED:
        return Asked.BLOCK
    return Asked.RELEASE if told_last(conversation=flag.conversation_id) in BINDING else Asked.NONE


def take_back(*, flag: Flag, decision: Decision) -> None:
    """A decision no longer holds: what the platform did because of it is reversed by an action of its own. In the
    transaction that supersedes the decision. Of a test item, and of what was never told, nothing is said."""
    said = OutboxEvent.objects.filter(flag=flag, decision=decision).exists()
    if not said:
        return
    reversed_by = Asked.RELEASE if told_last(conversation=flag.conversation_id) in BINDING else Asked.NONE
    if held_by_risk(flag):
        reversed_by = Asked.HOLD
    tell(flag=flag, decision=decision, kind=OutboxEvent.Kind.REOPENED, action=reversed_by)


def held_by_risk(flag: Flag) -> bool:
    """Whether the platform wants a conversation of this risk held until a person has looked."""
    risk, hold_at = flag.conversation.risk, flag.platform.hold_at
    return risk is not None and hold_at is not None and risk >= hold_at


def answered(*, decision: Decision) -> Appeal | None:
    """The appeal that waits on this flag, answered by its final decision in the transaction that makes it."""
    waiting = Appeal.objects.filter(flag=decision.flag_id, outcome="").first()
    if waiting is not None:
        overturned = decision.verdict == Decision.Verdict.DISMISSED
        waiting.outcome = Appeal.Outcome.OVERTURNED if overturned else Appeal.Outcome.UPHELD
        waiting.resolved_at = timezone.now()
        waiting.save(update_fields=["outcome", "resolved_at"])
    return waiting


def tell(*, flag: Flag, decision: Decision, kind: str, action: str, appeal: Appeal | None = None) -> OutboxEvent:
    """Append one event for the flag's platform inside the caller's transaction.

    The advisory lock is held until commit, so that ids of one platform become visible in ascending order: a reader
    that remembers the last id it saw never misses an event. Raises RuntimeError outside a transaction.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("outbox events are written inside the transaction they describe")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [FEED_LOCK, flag.platform_id])
    return OutboxEvent.objects.create(
        platform_id=flag.platform_id,
        kind=kind,
        conversation_id=flag.conversation_id,
        flag=flag,
        decision=decision,
        action=action,
        appeal=appeal,
    )


def feed(*, platform: int, after: int, limit: int) -> list[OutboxEvent]:
    """Up to `limit` events of a platform with ids above `after`, oldest first."""
    events = OutboxEvent.objects.select_related("conversation", "decision", "appeal").filter(
        platform_id=platform, pk__gt=after
    )
    return list(events.order_by("pk")[:limit])
