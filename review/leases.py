"""Taking a flag into one's hands, keeping it, and giving it back.

A lease is a row with a token and an expiry. `claim` takes the first item a person may have in one statement; the
lease's primary key is the flag, so the database refuses a second one whatever the code does.
"""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from review import audit
from review.errors import LeaseLost
from review.models import Decision, Flag, FlagSkip, Lease
from review.roles import Permission, platforms_for

CLAIM = """
WITH next AS (
    SELECT f.id
    FROM review_flag f
    WHERE f.status IN ('open', 'second_review', 'adjudication')
      AND (f.status IN ('open', 'second_review') AND f.platform_id = ANY(%(review)s)
           OR f.status = 'adjudication' AND f.platform_id = ANY(%(adjudicate)s))
      AND NOT EXISTS (SELECT 1 FROM review_lease l WHERE l.flag_id = f.id AND l.expires_at > clock_timestamp())
      AND NOT EXISTS (SELECT 1 FROM review_flagskip s WHERE s.flag_id = f.id AND s.reviewer_id = %(user)s)
      AND (f.status = 'open' OR NOT EXISTS (
           SELECT 1 FROM review_decision d
           WHERE d.flag_id = f.id AND d.reviewer_id = %(user)s AND d.superseded_at IS NULL))
    ORDER BY f.priority DESC, f.opened_at, f.id
    LIMIT 1
    FOR NO KEY UPDATE OF f SKIP LOCKED
)
INSERT INTO review_lease (flag_id, holder_id, token, taken_at, expires_at)
SELECT id, %(user)s, %(token)s, clock_timestamp(), clock_timestamp() + %(seconds)s * interval '1 second' FROM next
ON CONFLICT (flag_id) DO UPDATE
    SET holder_id = EXCLUDED.holder_id, token = EXCLUDED.token,
        taken_at = EXCLUDED.taken_at, expires_at = EXCLUDED.expires_at
    WHERE review_lease.expires_at <= clock_timestamp()
RETURNING flag_id
"""

ATTEMPTS = 10


def claim(*, user: Any) -> Lease | None:
    """Give this person the next item they may have, or the one they already hold; None when nothing waits.

    A person with a lease that has not run out gets that one back: one item at a time.
    """
    with transaction.atomic(durable=True):
        return _held(user=user) or _take(user=user)


def _held(*, user: Any) -> Lease | None:
    return (
        Lease.objects.filter(holder=user, expires_at__gt=timezone.now(), flag__status__in=Flag.UNDECIDED)
        .filter(flag__platform_id__in=platforms_for(user, Permission.REVIEW))
        .order_by("-taken_at")
        .first()
    )


def _take(*, user: Any) -> Lease | None:
    values = {
        "user": user.pk,
        "review": platforms_for(user, Permission.REVIEW),
        "adjudicate": platforms_for(user, Permission.ADJUDICATE),
        "seconds": settings.ARTEMIS_LEASE_SECONDS,
    }
    # A row that lost its race between the snapshot and the insert gives no row back: look again, a few times.
    for _attempt in range(ATTEMPTS):
        with connection.cursor() as cursor:
            cursor.execute(CLAIM, {**values, "token": uuid.uuid4()})
            row = cursor.fetchone()
        if row is not None:
            return _announce(user=user, flag=row[0])
        if not _anything_left(values):
            return None
    return None


def _anything_left(values: dict[str, Any]) -> bool:
    """Whether an eligible, unleased flag exists: tells a lost race from an empty queue."""
    select = CLAIM.split("WITH next AS (")[1].split("FOR NO KEY UPDATE")[0]
    with connection.cursor() as cursor:
        cursor.execute(select, values)
        return cursor.fetchone() is not None


def _announce(*, user: Any, flag: int) -> Lease:
    lease = Lease.objects.select_related("flag").get(flag_id=flag)
    audit.record(event=audit.Event.FLAG_CLAIMED, actor=user, platform=lease.flag.platform_id, flag=flag)
    return lease


def give(*, user: Any, flag: Flag) -> Lease:
    """Put a flag the caller has locked and may act on into this person's hands (after an undo). In a transaction.

    What else they hold goes back to the queue: one item at a time.
    """
    now = timezone.now()
    Lease.objects.filter(holder=user).exclude(flag=flag).delete()
    lease, _created = Lease.objects.update_or_create(
        flag=flag,
        defaults={
            "holder": user,
            "token": uuid.uuid4(),
            "taken_at": now,
            "expires_at": now + timedelta(seconds=settings.ARTEMIS_LEASE_SECONDS),
        },
    )
    return lease


def check(*, flag: Flag, user: Any, token: uuid.UUID) -> Lease:
    """The person's live lease on a flag the caller has locked. Raises LeaseLost saying who has it or who decided."""
    lease = Lease.objects.select_related("holder").filter(flag=flag).first()
    if lease and lease.token == token and lease.holder_id == user.pk and lease.expires_at > timezone.now():
        return lease
    raise LeaseLost(**whereabouts(flag=flag, lease=lease, user=user))


def extend(*, user: Any, flag: int, token: uuid.UUID) -> Lease:
    """Prolong a live lease by its full length from now. Raises LeaseLost when it is not live or not theirs."""
    with transaction.atomic(durable=True):
        locked = Flag.objects.select_for_update(no_key=True).filter(pk=flag).first()
        if locked is None:
            raise LeaseLost
        lease = check(flag=locked, user=user, token=token)
        lease.expires_at = timezone.now() + timedelta(seconds=settings.ARTEMIS_LEASE_SECONDS)
        lease.save(update_fields=["expires_at"])
    return lease


def whereabouts(*, flag: Flag, lease: Lease | None, user: Any) -> dict[str, Any]:
    """What to tell somebody who came too late: `decided_by`/`decided_at`/`verdict`, or `held_by`, or `expired`."""
    final = Decision.objects.filter(flag=flag, is_final=True, superseded_at__isnull=True).first()
    if final is not None:
        return {"decided_by": final.reviewer_label, "decided_at": final.decided_at, "verdict": final.verdict}
    if lease is not None and lease.holder_id != user.pk and lease.expires_at > timezone.now():
        return {"held_by": lease.holder.get_username(), "held_until": lease.expires_at}
    return {"expired": True}


def release(*, flag: Flag) -> None:
    """End the lease on a flag, in the caller's transaction."""
    Lease.objects.filter(flag=flag).delete()


def remember_skip(*, flag: Flag, user: Any) -> None:
    """This person is not offered the flag again."""
    FlagSkip.objects.get_or_create(flag=flag, reviewer=user)
