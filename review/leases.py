"""Taking a flag into one's hands, keeping it, and giving it back.

A lease is a row with a token and an expiry. `claim` takes the first item a person may have in one statement; the
lease's primary key is the flag, so the database refuses a second one whatever the code does.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from review import access, audit, queue_policy, selectors, wellbeing
from review.errors import BreakDue, InvalidTransition, LeaseLost, NotForYou
from review.models import Decision, Flag, FlagSkip, Lease
from review.roles import Permission, roles_with

# Who may have what is `review/roles.py`'s table, handed in as lists of roles; what the person is trained for and would
# rather not see is handed in as well, so that the planner sees constants.
ELIGIBLE = """
    f.status IN ('open', 'second_review', 'adjudication')
      AND (f.status <> 'adjudication' AND f.platform_id = ANY(ARRAY(
               SELECT platform_id FROM review_membership WHERE user_id = %(user)s AND role = ANY(%(reviewers)s)))
           OR f.status = 'adjudication' AND f.platform_id = ANY(ARRAY(
               SELECT platform_id FROM review_membership WHERE user_id = %(user)s AND role = ANY(%(adjudicators)s))))
      AND NOT EXISTS (SELECT 1 FROM review_flagskip s WHERE s.flag_id = f.id AND s.reviewer_id = %(user)s)
      AND NOT EXISTS (SELECT 1 FROM review_decision d WHERE d.flag_id = f.id AND d.reviewer_id = %(user)s)
      AND (%(trained)s::varchar[] = '{}' OR f.lane = ANY(%(trained)s::varchar[]))
      AND (%(languages)s::varchar[] = '{}' OR f.language = '' OR f.language = ANY(%(languages)s::varchar[]))
      AND (%(policies)s::varchar[] = '{}' OR f.policies <@ %(policies)s::varchar[])
      AND f.standing <> ALL(%(paused)s)
      AND NOT f.topics && %(unwanted)s::varchar[]
"""
FREE = "NOT EXISTS (SELECT 1 FROM review_lease l WHERE l.flag_id = f.id AND l.expires_at > clock_timestamp())"


def _in_lane(lane: str) -> str:
    """The first free item of a lane that this person may have."""
    return (
        f"SELECT f.id, f.lane_since FROM review_flag f WHERE f.lane = {lane} AND {ELIGIBLE} AND {FREE}"  # noqa: S608
        " ORDER BY f.priority DESC, f.id LIMIT 1"
    )


# The first item of each lane that this person may have: which lane is due is decided by `queue_policy.turns`.
HEADS = f"""
SELECT lane.name, head.lane_since
FROM unnest(%(lanes)s::text[]) AS lane(name), LATERAL ({_in_lane("lane.name")}) AS head
"""  # noqa: S608

CLAIM = f"""
WITH next AS ({_in_lane("%(lane)s")} FOR NO KEY UPDATE OF f SKIP LOCKED),
    before AS (SELECT l.* FROM review_lease l JOIN next ON next.id = l.flag_id WHERE NOT l.counted)
INSERT INTO review_lease (flag_id, holder_id, token, taken_at, expires_at, counted)
SELECT id, %(user)s, %(token)s, clock_timestamp(), clock_timestamp() + %(seconds)s * interval '1 second', false
FROM next
ON CONFLICT (flag_id) DO UPDATE
    SET holder_id = EXCLUDED.holder_id, token = EXCLUDED.token,
        taken_at = EXCLUDED.taken_at, expires_at = EXCLUDED.expires_at, counted = false
    WHERE review_lease.expires_at <= clock_timestamp()
RETURNING flag_id, taken_at, expires_at, (SELECT platform_id FROM review_flag WHERE id = flag_id),
    (SELECT holder_id FROM before), (SELECT token FROM before), (SELECT taken_at FROM before),
    (SELECT expires_at FROM before)
"""  # noqa: S608 - constants; every value is a parameter

MAY_HAVE = f"SELECT EXISTS (SELECT 1 FROM review_flag f WHERE f.id = %(flag)s AND {ELIGIBLE})"  # noqa: S608

HELD = """
SELECT l.flag_id, l.token, l.taken_at, l.expires_at
FROM review_lease l JOIN review_flag f ON f.id = l.flag_id
WHERE l.holder_id = %(user)s AND l.expires_at > clock_timestamp()
  AND f.status IN ('open', 'second_review', 'adjudication')
  AND f.platform_id = ANY(ARRAY(
      SELECT platform_id FROM review_membership WHERE user_id = %(user)s AND role = ANY(%(reviewers)s)))
ORDER BY l.taken_at DESC LIMIT 1
"""

ATTEMPTS = 10
PERSON_LOCK = 0x41727470


def one_at_a_time(*, user: Any) -> None:
    """What one person does in several windows at once is done one after the other; until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [PERSON_LOCK, user.pk])


def claim(*, user: Any, lane: str | None = None) -> Lease | None:
    """Give this person the next item they may have, or the one they already hold; None when nothing waits.

    A person with a lease that has not run out gets that one back: one item at a time. `lane` asks for the next one of
    that lane; otherwise lanes take turns (`queue_policy.turns`), and after several hard items something lighter comes
    first unless what is imminent presses. Audit: `flag.claimed` for a new one. Raises BreakDue
    for a new one while the person has a break.
    """
    if not user.is_active:
        return None
    own = wellbeing.standing(user=user)
    values = {**_person(user, own), "seconds": settings.ARTEMIS_LEASE_SECONDS}
    lanes = [lane] if lane is not None else list(queue_policy.LANES)
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        one_at_a_time(user=user)
        held = _held(cursor, values)
        if held is not None:
            return held
        if own.on_break:
            raise BreakDue(until=own.care.break_until)
        values["lanes"] = lanes
        lighter = lane is None and own.wants_lighter and not _presses(cursor, values)
        if lighter and (found := _take(cursor, _lighter(values), user=user)):
            return found
        return _take(cursor, values, user=user)


def _presses(cursor: Any, values: dict[str, Any]) -> bool:
    """Whether something imminent has waited for half of its time."""
    cursor.execute(HEADS, {**values, "lanes": [Flag.Lane.IMMINENT]})
    since = dict(cursor.fetchall()).get(Flag.Lane.IMMINENT)
    return since is not None and timezone.now() - since >= queue_policy.LANES[Flag.Lane.IMMINENT].service / 2


def _lighter(values: dict[str, Any]) -> dict[str, Any]:
    lanes = [lane for lane in values["lanes"] if lane != Flag.Lane.IMMINENT]
    return {**values, "lanes": lanes, "unwanted": [*values["unwanted"], *wellbeing.HARD_TOPICS]}


def _person(user: Any, own: wellbeing.Standing) -> dict[str, Any]:
    """What decides which items this person may have. Past a day's budget some lanes are paused for them."""
    training = selectors.training_of(user)
    return {
        "trained": training.lanes,
        "languages": training.languages,
        "policies": training.policies,
        "unwanted": [*training.opted_out, *own.not_today],
        "paused": list(wellbeing.PAUSED_LANES) if own.spent else [],
        "user": user.pk,
        "reviewers": roles_with(Permission.REVIEW),
        "adjudicators": roles_with(Permission.ADJUDICATE),
    }


def _held(cursor: Any, values: dict[str, Any]) -> Lease | None:
    cursor.execute(HELD, values)
    row = cursor.fetchone()
    if row is None:
        return None
    flag, token, taken_at, expires_at = row
    return Lease(flag_id=flag, holder_id=values["user"], token=token, taken_at=taken_at, expires_at=expires_at)


def _take(cursor: Any, values: dict[str, Any], *, user: Any) -> Lease | None:
    """Two statements: which lane is due, and its first item. A lost race is told from an empty queue, and tried
    again."""
    for _attempt in range(ATTEMPTS):
        cursor.execute(HEADS, values)
        heads = dict(cursor.fetchall())
        if not heads:
            return None
        for lane in queue_policy.turns(heads=heads, now=timezone.now()):
            token = uuid.uuid4()
            cursor.execute(CLAIM, {**values, "token": token, "lane": lane})
            row = cursor.fetchone()
            if row is not None:
                flag, taken_at, expires_at, platform, *before = row
                _count_before(flag, *before)
                audit.record(
                    event=audit.Event.FLAG_CLAIMED, actor=user, platform=platform, flag=flag, data={"lane": lane}
                )
                return Lease(flag_id=flag, holder=user, token=token, taken_at=taken_at, expires_at=expires_at)
    return None


def _count_before(flag: int, holder: int | None, token: uuid.UUID, taken_at: Any, expires_at: Any) -> None:
    """Somebody had it before, and their time ran out: what they read counts."""
    if holder is not None:
        _left(Lease(flag_id=flag, holder_id=holder, token=token, taken_at=taken_at, expires_at=expires_at))


def _left(lease: Lease) -> None:
    wellbeing.read_and_left(user=lease.holder, flag=lease.flag, lease=lease)


def count_run_out() -> int:
    """Count what was read of items whose time ran out and which nobody has taken since. Run by beat."""
    with transaction.atomic():
        over = Lease.objects.filter(expires_at__lte=timezone.now(), counted=False)
        rows = list(
            over.select_for_update(skip_locked=True, of=("self",)).select_related("holder", "flag__conversation")
        )
        for lease in rows:
            _left(lease)
        Lease.objects.filter(pk__in=[lease.pk for lease in rows]).update(counted=True)
    return len(rows)


def take_over(*, user: Any, flag: int) -> Lease:
    """A senior takes an item, out of somebody's hands if need be; whoever had it is told at their next step.

    Never one they may not have themselves: passed on, decided before, outside their training. What else they hold goes
    back to the queue. Raises NotFound, NotForYou, BreakDue, and InvalidTransition for one that is decided. Audit:
    `flag.taken_over`.
    """
    with transaction.atomic(durable=True):
        one_at_a_time(user=user)
        found = access.flag_for(user=user, flag=flag, permission=Permission.TAKE_OVER)
        locked = Flag.objects.select_for_update(no_key=True).get(pk=found.pk)
        if locked.status not in Flag.UNDECIDED:
            raise InvalidTransition(**whereabouts(flag=locked, lease=None, user=user))
        own = wellbeing.standing(user=user)
        if own.on_break:
            raise BreakDue(until=own.care.break_until)
        with connection.cursor() as cursor:
            cursor.execute(MAY_HAVE, {**_person(user, own), "flag": locked.pk})
            if not cursor.fetchone()[0]:
                raise NotForYou
        before = Lease.objects.filter(flag=locked, expires_at__gt=timezone.now()).exclude(holder=user).first()
        lease = give(user=user, flag=locked)
        audit.record(
            event=audit.Event.FLAG_TAKEN_OVER,
            actor=user,
            platform=locked.platform_id,
            flag=locked.pk,
            data={"from": before.holder_id if before else None},
        )
    return lease


def give(*, user: Any, flag: Flag) -> Lease:
    """Put a flag the caller has locked and may act on into this person's hands (after an undo). In a transaction.

    What else they hold goes back to the queue: one item at a time.
    """
    now = timezone.now()
    ending = Lease.objects.filter(Q(holder=user) | Q(flag=flag)).select_for_update(of=("self",))
    for other in ending.filter(counted=False).select_related("holder", "flag__conversation").order_by("pk"):
        _left(other)
    Lease.objects.filter(holder=user).exclude(flag=flag).delete()
    lease, _created = Lease.objects.update_or_create(
        flag=flag,
        defaults={
            "holder": user,
            "token": uuid.uuid4(),
            "taken_at": now,
            "expires_at": now + timedelta(seconds=settings.ARTEMIS_LEASE_SECONDS),
            "counted": False,
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
    """Prolong a live lease by its full length from now.

    Raises NotFound for a flag that is not this person's to review, LeaseLost when the lease is not live or not theirs.
    """
    with transaction.atomic(durable=True):
        one_at_a_time(user=user)
        access.flag_for(user=user, flag=flag)
        locked = Flag.objects.select_for_update(no_key=True).get(pk=flag)
        lease = check(flag=locked, user=user, token=token)
        lease.expires_at = timezone.now() + timedelta(seconds=settings.ARTEMIS_LEASE_SECONDS)
        lease.save(update_fields=["expires_at"])
    return lease


def give_back(*, user: Any, flag: int, token: uuid.UUID) -> None:
    """Stop here: the item waits again, for this person as for anybody. Raises NotFound, LeaseLost. Audit:
    `flag.given_back`."""
    with transaction.atomic(durable=True):
        one_at_a_time(user=user)
        access.flag_for(user=user, flag=flag)
        locked = Flag.objects.select_for_update(no_key=True, of=("self",)).select_related("conversation", "platform")
        found = locked.get(pk=flag)
        _left(check(flag=found, user=user, token=token))
        release(flag=found)
        audit.record(event=audit.Event.FLAG_GIVEN_BACK, actor=user, platform=found.platform_id, flag=flag)


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


def keep_from_who_decided(*, flag: Flag, others: Iterable[int] = ()) -> None:
    """Nobody who ever decided on the flag's conversation is offered it, nor these others (ids of people)."""
    decided = Decision.objects.filter(flag__conversation=flag.conversation_id).values_list("reviewer_id", flat=True)
    FlagSkip.objects.bulk_create(
        [
            FlagSkip(flag=flag, reviewer_id=person, why=FlagSkip.Why.DECIDED_BEFORE)
            for person in sorted({*decided, *others})
        ],
        ignore_conflicts=True,
    )
