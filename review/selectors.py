"""Reads that several edges share. They return facts, never content."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import connection
from django.db.models import Count, Exists, Max, Min, OuterRef, Q, QuerySet
from django.utils import timezone

from review import outbox, wellbeing
from review.models import (
    Appeal,
    Decision,
    Flag,
    FlagSkip,
    Lease,
    Membership,
    OutboxEvent,
    Platform,
    Policy,
    Training,
)
from review.roles import PERMISSIONS, Permission, platforms_for, roles_with


def latest_flag(*, conversation: int) -> Flag | None:
    """The newest flag of a conversation, test items left out: what its platform is told of."""
    flags = Flag.objects.filter(conversation_id=conversation).exclude(reason=Flag.Reason.GOLDEN)
    return flags.select_related("conversation", "platform").order_by("-pk").first()


def action_asked(*, flag: Flag | None) -> str:
    """What the platform is asked to do now: block after a verdict, hold while people look, or nothing. While a decision
    is looked at again, what was asked last stays."""
    if flag is None:
        return OutboxEvent.Action.NONE
    if flag.status in (Flag.Status.CONFIRMED, Flag.Status.ESCALATED):
        return OutboxEvent.Action.BLOCK
    if flag.status in Flag.UNDECIDED:
        told = outbox.told_last(conversation=flag.conversation_id)
        if told in outbox.BINDING:
            return told
        return OutboxEvent.Action.HOLD if outbox.held_by_risk(flag) else OutboxEvent.Action.NONE
    return OutboxEvent.Action.NONE


# --- The queue, as one person sees it ---------------------------------------------------------------------------------


def permissions_on(*, user: Any, platform: int) -> frozenset[Permission]:
    """Everything this person may do on one platform: for drawing buttons; use-cases check for themselves."""
    roles = Membership.objects.filter(user=user, platform_id=platform).values_list("role", flat=True)
    return frozenset().union(*(PERMISSIONS.get(role, frozenset()) for role in roles))


def queue_for(*, user: Any, platform: int | None = None, lane: str | None = None) -> QuerySet[Flag]:
    """Every undecided flag this person may be offered, leased or not; within a lane in the order of claiming.

    The same rules as `leases.CLAIM`: their platforms, adjudication for seniors only, nothing they passed on or ever
    decided, and what they are trained for.
    """
    review = platforms_for(user, Permission.REVIEW)
    adjudicate = platforms_for(user, Permission.ADJUDICATE)
    mine = Decision.objects.filter(flag=OuterRef("pk"), reviewer=user)
    passed = FlagSkip.objects.filter(flag=OuterRef("pk"), reviewer=user)
    own = wellbeing.standing(user=user)
    found = (
        Flag.objects.filter(
            Q(status__in=[Flag.Status.OPEN, Flag.Status.SECOND_REVIEW], platform_id__in=review)
            | Q(status=Flag.Status.ADJUDICATION, platform_id__in=adjudicate)
        )
        .filter(~Exists(passed))
        .filter(~Exists(mine))
        .filter(_trained_for(user))
        .exclude(standing__in=wellbeing.PAUSED_LANES if own.spent else [])
        .exclude(topics__overlap=own.not_today)
        .select_related("conversation", "platform", "lease__holder")
        .order_by("-priority", "pk")
    )
    if lane is not None:
        found = found.filter(lane=lane)
    return found.filter(platform_id=platform) if platform is not None else found


def training_of(user: Any) -> Training:
    """What this person is trained for; everything, when nothing was set."""
    return Training.objects.filter(user=user).first() or Training(user=user)


def _trained_for(user: Any) -> Q:
    training, fits = training_of(user), Q()
    if training.lanes:
        fits &= Q(lane__in=training.lanes)
    if training.languages:
        fits &= Q(language__in=["", *training.languages])
    if training.policies:
        fits &= Q(policies__contained_by=training.policies)
    if training.opted_out:
        fits &= ~Q(topics__overlap=training.opted_out)
    return fits


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneCount:
    """One lane on this person's platforms: how many wait in it and how many are in hands, since when the oldest has
    been waiting, and how many wait longer than they should."""

    lane: str
    waiting: int = 0
    in_hands: int = 0
    oldest: datetime | None = None
    newest: datetime | None = None
    overdue: int = 0


def lane_counts(*, user: Any, services: Mapping[str, timedelta], platform: int | None = None) -> dict[str, LaneCount]:
    """Every lane of `services` (the time within which its items are due), also those nothing waits in."""
    now = timezone.now()
    flags = Flag.objects.filter(status__in=Flag.UNDECIDED, platform_id__in=platforms_for(user, Permission.REVIEW))
    if platform is not None:
        flags = flags.filter(platform_id=platform)
    in_hands = dict(flags.filter(lease__expires_at__gt=now).values_list("pk", "lane"))  # as many as people at work
    late = Q()
    for lane, service in services.items():
        late |= Q(lane=lane, lane_since__lt=now - service)
    rows = (
        flags.exclude(pk__in=in_hands)
        .values("lane")
        .order_by()
        .annotate(
            waiting=Count("pk"), oldest=Min("lane_since"), newest=Max("lane_since"), overdue=Count("pk", filter=late)
        )
    )
    found = {row["lane"]: row for row in rows}
    held = Counter(in_hands.values())
    counts = {}
    for lane in services:
        row = found.get(lane, {"lane": lane})
        counts[lane] = LaneCount(**row, in_hands=held[lane])
    return counts


def platforms_of(*, user: Any) -> list[Platform]:
    """The platforms whose flags this person reviews."""
    return list(Platform.objects.filter(pk__in=platforms_for(user, Permission.REVIEW)).order_by("name"))


def at_work(*, user: Any) -> list[str]:
    """Names of colleagues who have an item of this person's platforms in hand now, by name."""
    found = Lease.objects.filter(
        expires_at__gt=timezone.now(),
        flag__status__in=Flag.UNDECIDED,
        flag__platform_id__in=platforms_for(user, Permission.REVIEW),
    ).exclude(holder=user)
    return sorted({lease.holder.first_name or lease.holder.get_username() for lease in found.select_related("holder")})


STUCK = """
SELECT f.status, count(*) FROM review_flag f
WHERE f.status IN ('open', 'second_review', 'adjudication') AND f.platform_id = ANY(%(platforms)s)
  AND (f.status <> 'open' OR EXISTS (SELECT 1 FROM review_decision d WHERE d.flag_id = f.id)
       OR EXISTS (SELECT 1 FROM review_flagskip s WHERE s.flag_id = f.id))
  AND NOT EXISTS (
      SELECT 1 FROM review_membership m JOIN auth_user u ON u.id = m.user_id
      WHERE m.platform_id = f.platform_id AND u.is_active
        AND (f.status <> 'adjudication' AND m.role = ANY(%(reviewers)s)
             OR f.status = 'adjudication' AND m.role = ANY(%(adjudicators)s))
        AND NOT EXISTS (SELECT 1 FROM review_flagskip s WHERE s.flag_id = f.id AND s.reviewer_id = m.user_id)
        AND NOT EXISTS (SELECT 1 FROM review_decision d WHERE d.flag_id = f.id AND d.reviewer_id = m.user_id))
  AND NOT EXISTS (SELECT 1 FROM review_lease l WHERE l.flag_id = f.id AND l.expires_at > clock_timestamp())
GROUP BY f.status
"""


def stuck(*, platforms: Sequence[int]) -> dict[str, int]:
    """How many flags wait that nobody who reviews there may take, by state: everybody decided on them or passed."""
    values: dict[str, Any] = {
        "platforms": list(platforms),
        "reviewers": roles_with(Permission.REVIEW),
        "adjudicators": roles_with(Permission.ADJUDICATE),
    }
    with connection.cursor() as cursor:
        cursor.execute(STUCK, values)
        return dict(cursor.fetchall())


def lease_of(*, user: Any) -> Lease | None:
    """The item in this person's hands now."""
    return (
        Lease.objects.filter(holder=user, expires_at__gt=timezone.now(), flag__status__in=Flag.UNDECIDED)
        .filter(flag__platform_id__in=platforms_for(user, Permission.REVIEW))
        .select_related("flag__conversation", "flag__platform")
        .order_by("-taken_at")
        .first()
    )


def holds(*, user: Any, flag: int) -> bool:
    """Whether this undecided flag is in this person's hands now."""
    return Lease.objects.filter(
        flag=flag, holder=user, expires_at__gt=timezone.now(), flag__status__in=Flag.UNDECIDED
    ).exists()


def skipped_by(*, user: Any) -> int:
    """How many undecided flags this person passed on and is therefore not offered."""
    own = FlagSkip.objects.filter(reviewer=user, why=FlagSkip.Why.PASSED)
    return own.filter(flag__status__in=Flag.UNDECIDED).count()


def recent_decisions(*, user: Any, limit: int = 10) -> list[Decision]:
    """What this person decided last, on platforms that are still theirs, newest first."""
    return list(
        Decision.objects.filter(reviewer=user, flag__platform_id__in=platforms_for(user, Permission.REVIEW))
        .select_related("flag__conversation", "flag__platform")
        .order_by("-decided_at", "-pk")[:limit]
    )


UNTOLD = (Decision.Second.DISAGREEMENT, Decision.Second.AUDIT)
"""Second looks of which the first reviewer is not told: who knows decides differently."""


def as_told(*, user: Any, flag: Flag) -> Decision | None:
    """This person's own first decision, where they are not told that somebody looks again: to them the flag stands as
    they left it."""
    return Decision.objects.filter(
        flag=flag,
        flag__status__in=[Flag.Status.SECOND_REVIEW, Flag.Status.ADJUDICATION],
        reviewer=user,
        second_because__in=UNTOLD,
        superseded_at__isnull=True,
    ).first()


def seems_to_wait(*, user: Any, flag: Flag) -> Decision | None:
    """This person's escalation of a test item. What is escalated for real waits for a second person: to them it seems
    to."""
    if flag.reason != Flag.Reason.GOLDEN or flag.status != Flag.Status.ESCALATED:
        return None
    return Decision.objects.filter(flag=flag, reviewer=user, superseded_at__isnull=True).first()


def decisions_on(*, flag: Flag | int) -> list[Decision]:
    """The decisions in force on a flag, in the order they were made. Who may see them is the caller's to check."""
    return list(
        Decision.objects.filter(flag=flag, superseded_at__isnull=True)
        .select_related("policy", "suspect")
        .prefetch_related("evidence", "proposals")
        .order_by("pk")
    )


def appeal_on(*, flag: Flag) -> Appeal | None:
    """The appeal that waits on a flag."""
    return Appeal.objects.filter(flag=flag, outcome="").first()


def left_of_batch(*, user: Any, decision: int) -> int:
    """How many of those this person decided together with this one are still in force."""
    batch = Decision.objects.filter(pk=decision, reviewer=user, batch__isnull=False).values("batch")
    return Decision.objects.filter(batch__in=batch, superseded_at__isnull=True).count()


def taken_back(*, user: Any, flag: Flag) -> Decision | None:
    """The decision this person took back last on a flag: what they had entered, for the page to show again."""
    return (
        Decision.objects.filter(flag=flag, reviewer=user, superseded_at__isnull=False)
        .prefetch_related("evidence", "proposals")
        .order_by("-superseded_at", "-pk")
        .first()
    )


def policies_in_force() -> list[Policy]:
    """The policies a decision may cite now."""
    return list(Policy.objects.filter(in_force=True).order_by("title"))


# --- What is known about the accounts of a conversation ---------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountFacts:
    """Numbers about one account of a platform; never what it wrote. Earlier verdicts leave out the flag being looked
    at; of a test item, everything that was decided on its conversation."""

    conversations: int = 0
    under_16: int = 0
    confirmed: int = 0
    dismissed: int = 0


COUNTED = "f.id <> %(flag)s AND f.reason <> 'golden' AND f.conversation_id <> %(hidden)s"
REACH = f"""
WITH own AS (
    SELECT DISTINCT sender_id, conversation_id FROM review_message WHERE sender_id = ANY(%(accounts)s)
), others AS (
    SELECT DISTINCT own.sender_id, m.sender_id AS other
    FROM own JOIN review_message m ON m.conversation_id = own.conversation_id AND m.sender_id <> own.sender_id
)
SELECT o.sender_id,
       (SELECT count(*) FROM own WHERE own.sender_id = o.sender_id),
       (SELECT count(*) FROM others JOIN review_account a ON a.id = others.other
        WHERE others.sender_id = o.sender_id AND (a.declared_age < 16 OR a.age_band IN ('under_13', '13_15'))),
       (SELECT count(*) FROM own JOIN review_flag f ON f.conversation_id = own.conversation_id
        WHERE own.sender_id = o.sender_id AND f.status IN ('confirmed', 'escalated') AND {COUNTED}),
       (SELECT count(*) FROM own JOIN review_flag f ON f.conversation_id = own.conversation_id
        WHERE own.sender_id = o.sender_id AND f.status = 'dismissed' AND {COUNTED})
FROM (SELECT DISTINCT sender_id FROM own) o
"""  # noqa: S608 - constants; every value is a parameter


def account_facts(*, accounts: Sequence[int], flag: Flag) -> dict[int, AccountFacts]:
    """What is known about these accounts beyond this conversation, in one statement.

    Accounts belong to one platform, so nothing of another one is counted.
    """
    with connection.cursor() as cursor:
        hidden = flag.conversation_id if flag.reason == Flag.Reason.GOLDEN else 0
        cursor.execute(REACH, {"accounts": list(accounts), "flag": flag.pk, "hidden": hidden})
        return {
            account: AccountFacts(conversations=talks, under_16=young, confirmed=confirmed, dismissed=dismissed)
            for account, talks, young, confirmed, dismissed in cursor.fetchall()
        }
