"""Writing the outbox, and reading it as the feed a platform pulls."""

from __future__ import annotations

from django.db import connection

from review.models import Decision, Flag, OutboxEvent

FEED_LOCK = 0x41727466

ACTIONS: dict[str, str] = {
    Decision.Verdict.CONFIRMED: OutboxEvent.Action.BLOCK,
    Decision.Verdict.ESCALATED: OutboxEvent.Action.BLOCK,
    Decision.Verdict.DISMISSED: OutboxEvent.Action.NONE,
}
"""What a platform is asked to do about a conversation once people have decided."""


def tell(*, flag: Flag, decision: Decision, kind: str, action: str) -> OutboxEvent:
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
    )


def feed(*, platform: int, after: int, limit: int) -> list[OutboxEvent]:
    """Up to `limit` events of a platform with ids above `after`, oldest first."""
    events = OutboxEvent.objects.select_related("conversation", "decision").filter(platform_id=platform, pk__gt=after)
    return list(events.order_by("pk")[:limit])
