"""The closed list of audit events, writing them, and sealing them into a hash chain.

Writers insert unsealed rows in their own transaction, so nobody waits for anybody; `seal`, run by beat and by
`verify`, gives committed rows their place in the chain under one lock (docs/adr/0003).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import structlog
from django.db import connection, transaction

from review.models import AuditEvent

GENESIS = "0" * 64
SEAL_LOCK = 0x41727465


class Event(StrEnum):
    """Everything that is audited. A new event is a new member here and a line in docs/audit.md."""

    FLAG_OPENED = "flag.opened"
    FLAG_CLAIMED = "flag.claimed"
    FLAG_GIVEN_BACK = "flag.given_back"
    FLAG_TAKEN_OVER = "flag.taken_over"
    FLAG_SKIPPED = "flag.skipped"
    FLAG_CONFIRMED = "flag.confirmed"
    FLAG_DISMISSED = "flag.dismissed"
    FLAG_ESCALATED = "flag.escalated"
    FLAG_SECOND_OPINION = "flag.second_opinion"
    FLAG_SECOND_LOOK = "flag.second_look"
    FLAG_DISPUTED = "flag.disputed"
    FLAG_REOPENED = "flag.reopened"
    FLAG_APPEALED = "flag.appealed"
    CONTENT_READ = "content.read"
    CONTENT_OPENED = "content.opened"
    CONTENT_SEARCHED = "content.searched"
    CASE_READ = "case.read"
    MESSAGE_REVISED = "message.revised"
    REFERRAL_DRAFTED = "referral.drafted"
    REFERRAL_WITHDRAWN = "referral.withdrawn"
    LABELS_EXPORTED = "labels.exported"
    MODEL_TRAINED = "model.trained"
    MODEL_PROMOTED = "model.promoted"
    GOLDEN_CHOSEN = "golden.chosen"
    GOLDEN_RETIRED = "golden.retired"
    TRAINING_CHANGED = "training.changed"
    KEY_CREATED = "key.created"
    KEY_REVOKED = "key.revoked"
    IMPORT_FINISHED = "import.finished"


def record(
    *,
    event: Event,
    actor: Any | None = None,
    platform: int | None = None,
    flag: int | None = None,
    data: dict[str, Any] | None = None,
) -> None:
    """Append one event inside the caller's transaction. `actor` None means the system itself.

    `data` holds numbers, codes and our own ids only. Raises RuntimeError outside a transaction.
    """
    record_many(events=[(event, platform, flag, data or {})], actor=actor)


def record_many(
    *, events: list[tuple[Event, int | None, int | None, dict[str, Any]]], actor: Any | None = None
) -> None:
    """Append several events (event, platform id, flag id, data) in one statement."""
    if not connection.in_atomic_block:
        raise RuntimeError("audit events are written inside the transaction they describe")
    request_id = structlog.contextvars.get_contextvars().get("request_id", "")
    AuditEvent.objects.bulk_create(
        AuditEvent(
            event=Event(event),
            actor=actor,
            actor_label=actor.get_username() if actor is not None else "system",
            platform_id=platform,
            flag_id=flag,
            data=data,
            request_id=request_id,
        )
        for event, platform, flag, data in events
    )


def seal(*, limit: int = 5_000) -> int:
    """Chain up to `limit` committed events in the order of their ids; returns how many were sealed."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SEAL_LOCK])
        last = AuditEvent.objects.filter(seq__isnull=False).order_by("-seq").first()
        seq, digest = (last.seq or 0, last.hash or GENESIS) if last else (0, GENESIS)
        rows = list(AuditEvent.objects.filter(seq__isnull=True).order_by("id")[:limit])
        for row in rows:
            seq += 1
            digest = _digest(digest, seq, row)
            row.seq, row.hash = seq, digest
        AuditEvent.objects.bulk_update(rows, ["seq", "hash"], batch_size=1_000)
    return len(rows)


def verify() -> tuple[int, int | None]:
    """Recompute the chain: (events checked, seq of the first one that does not fit or is missing, or None)."""
    checked, digest = 0, GENESIS
    for row in _sealed():
        digest = _digest(digest, checked + 1, row)
        if row.seq != checked + 1 or row.hash != digest:
            return checked, checked + 1
        checked += 1
    return checked, None


def _sealed() -> Iterator[AuditEvent]:
    return AuditEvent.objects.filter(seq__isnull=False).order_by("seq").iterator(chunk_size=2_000)


def _digest(previous: str, seq: int, row: AuditEvent) -> str:
    body = [
        previous, seq, row.pk, row.event, row.actor_label, row.platform_id, row.flag_id, row.data, row.request_id,
        row.at.isoformat(),
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(body, sort_keys=True, separators=(",", ":")).encode()).hexdigest()
