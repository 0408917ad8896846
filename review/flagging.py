"""From scores to flags: which are due, which follow their conversation. Runs in the worker's transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.db import connection
from django.utils import timezone

from review import lifecycle, queue_policy
from review.models import Account, Decision, Flag, Platform
from scoring.core.types import ConversationScore

FOLLOWS = [
    "risk", "priority", "why", "model_version", "updated_at", "reason", "selection_probability", "standing", "lane",
    "first_risk", "expected", "lane_since", "points", "topics", "policies", "language", "child_band", "other_children",
]  # fmt: skip

# Whom the account that leads writes to: as told by the platform, and how many other children it leads talks with.
CHILDREN = """
SELECT c.id, a.declared_age, a.age_band, (
    SELECT count(DISTINCT other.towards_id)
    FROM review_conversation other JOIN review_account o ON o.id = other.towards_id
    WHERE other.leads_id = c.leads_id AND other.id <> c.id AND other.towards_id <> c.towards_id
      AND (o.declared_age < 18 OR o.declared_age IS NULL AND o.age_band IN ('under_13', '13_15', '16_17')))
FROM review_conversation c LEFT JOIN review_account a ON a.id = c.towards_id
WHERE c.id = ANY(%s) AND c.leads_id IS NOT NULL
"""


@dataclass(frozen=True, slots=True)
class Child:
    """The other side of a conversation: an age band, empty when nothing is known, and how many others there are."""

    band: str = ""
    others: int = 0


UNKNOWN = Child()
BANDS = ((12, Account.AgeBand.UNDER_13), (15, Account.AgeBand.FROM_13_TO_15), (17, Account.AgeBand.FROM_16_TO_17))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A conversation that was just scored; `newly_drawn` when it takes part in the random draw now."""

    score: ConversationScore
    platform: int
    newly_drawn: bool


def follow(
    *, risen: Sequence[Scored], peaks: Mapping[int, float], model: str, why: Callable[[ConversationScore], str]
) -> None:
    """Open the flags that are due and bring those that wait up to date.

    `peaks` is the highest risk each conversation reached in this batch: a flag is due when the peak reached the
    platform's threshold, even if what followed took the risk below it again. Audit: `flag.opened`.
    """
    platforms = Platform.objects.in_bulk({row.platform for row in risen})
    undecided, latest = _flags([row.score.conversation for row in risen])
    dismissed_at = _dismissed_at(latest.values())
    opening, waiting = [], []
    for row in risen:
        platform, flag = platforms[row.platform], undecided.get(row.score.conversation)
        peak = peaks[row.score.conversation]
        if flag is not None and flag.reason != Flag.Reason.GOLDEN:
            waiting.append(_updated(flag, row.score, platform, model, why(row.score)))
            continue
        reason = _due(row, platform, latest.get(row.score.conversation), peak, dismissed_at)
        if flag is not None:
            if reason is not None:
                _in_earnest(flag, reason, peak)
            waiting.append(_updated(flag, row.score, platform, model, why(row.score)))
        elif reason is not None:
            opening.append((_new(row.score, platform, reason, peak, model, why(row.score)), row.score))
    _place(opening + waiting, platforms)
    lifecycle.open_many(flags=[flag for flag, _score in opening])
    Flag.objects.bulk_update([flag for flag, _score in waiting], FOLLOWS, batch_size=500)


def _place(rows: Sequence[tuple[Flag, ConversationScore]], platforms: Mapping[int, Platform]) -> None:
    """Give flags their lane and their place in it."""
    children = _children([flag.conversation_id for flag, _score in rows])
    now = timezone.now()
    for flag, score in rows:
        child = children.get(flag.conversation_id, UNKNOWN)
        new = flag._state.adding
        risk = max(flag.risk, flag.first_risk) if new else flag.risk
        flag.topics = queue_policy.topics(score.ratings)
        flag.policies = queue_policy.policies(flag.topics)
        flag.language, flag.child_band, flag.other_children = score.language, child.band, child.others
        flag.standing = queue_policy.standing(
            reason=flag.reason, risk=risk, flag_at=platforms[flag.platform_id].flag_at, ratings=score.ratings
        )
        flag.points = queue_policy.points(
            reason=flag.reason, risk=risk, first_risk=flag.first_risk, child_band=child.band,
            other_children=child.others, drawn=_drawn(flag.conversation_id),
        )  # fmt: skip
        lane = queue_policy.lane(status=flag.status, standing=flag.standing)
        if new or (lane == Flag.Lane.IMMINENT and flag.lane != lane):
            flag.lane_since = now
        flag.lane = lane
        flag.priority = queue_policy.priority(points=flag.points, lane=lane, since=flag.lane_since)


def _children(conversations: list[int]) -> dict[int, Child]:
    if not conversations:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(CHILDREN, [conversations])
        return {key: Child(_band(age, band), others) for key, age, band, others in cursor.fetchall()}


def _band(age: int | None, band: str | None) -> str:
    """A declared age goes before a band."""
    if age is None:
        return band or ""
    return next((name for most, name in BANDS if age <= most), Account.AgeBand.ADULT)


def _flags(conversations: list[int]) -> tuple[dict[int, Flag], dict[int, Flag]]:
    """Of each conversation the flag that waits, and the latest one that is no test item."""
    flags = Flag.objects.filter(conversation_id__in=conversations).order_by("pk")
    # Locked until the worker commits: who decides meanwhile must not find their lane written over.
    waiting = flags.filter(status__in=Flag.UNDECIDED).select_for_update(no_key=True)
    undecided = {flag.conversation_id: flag for flag in waiting}
    latest = {flag.conversation_id: flag for flag in flags.exclude(reason=Flag.Reason.GOLDEN)}
    return undecided, latest


def _in_earnest(flag: Flag, reason: str, peak: float) -> None:
    """A test item waits on a conversation that is due for real now: it becomes that flag."""
    flag.reason, flag.expected, flag.first_risk = reason, "", peak


def _dismissed_at(flags: Iterable[Flag]) -> dict[int, float]:
    """The risk that the person saw who dismissed each flag: what came in unseen was not dismissed."""
    dismissed = [flag.pk for flag in flags if flag.status == Flag.Status.DISMISSED]
    in_force = Decision.objects.filter(flag_id__in=dismissed, is_final=True, superseded_at__isnull=True)
    return dict(in_force.values_list("flag_id", "saw_risk"))


def _due(
    row: Scored, platform: Platform, last: Flag | None, peak: float, dismissed_at: Mapping[int, float]
) -> str | None:
    """Why a flag is due, or None. A dismissed conversation needs a clear rise, a confirmed one is over."""
    if peak >= platform.flag_at:
        if last is None:
            return Flag.Reason.THRESHOLD
        dismissed = last.status == Flag.Status.DISMISSED
        due = dismissed and queue_policy.reflag_due(dismissed_risk=dismissed_at.get(last.pk, last.risk), risk=peak)
        return Flag.Reason.THRESHOLD if due else None
    sampled = row.newly_drawn and last is None and _drawn(row.score.conversation) < platform.sample_rate
    return Flag.Reason.SAMPLE if sampled else None


def _new(score: ConversationScore, platform: Platform, reason: str, peak: float, model: str, why: str) -> Flag:
    return Flag(
        conversation_id=score.conversation,
        platform=platform,
        reason=reason,
        selection_probability=platform.sample_rate if reason == Flag.Reason.SAMPLE else 1.0,
        risk=score.risk,
        first_risk=peak,
        status=Flag.Status.OPEN,
        why=why[:400],
        model_version=model,
    )


def _updated(
    flag: Flag, score: ConversationScore, platform: Platform, model: str, why: str
) -> tuple[Flag, ConversationScore]:
    """A waiting flag follows its conversation; a sample that crosses the threshold stands by its risk from then on."""
    if score.risk >= platform.flag_at and flag.reason == Flag.Reason.SAMPLE:
        flag.reason, flag.selection_probability = Flag.Reason.THRESHOLD, 1.0
    flag.risk = score.risk
    flag.why = why[:400]
    flag.model_version = model
    flag.updated_at = timezone.now()
    return flag, score


def _drawn(conversation: int) -> float:
    return queue_policy.draw(of=conversation, secret=settings.SECRET_KEY)
