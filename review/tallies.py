"""Counting how decisions came out, week by week: what the Quality page and everybody's own figures are read from.

A flag belongs to the week (UTC) in which it was settled, and only a flag with a final decision in force is counted. So
these tables say nothing about a first verdict whose second look is still to come.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from review import quality, queue_policy
from review.models import Decision, Flag, SettledDecisions, SettledFlags, TallyState

Row = tuple[Any, ...]

OVERLAP = timedelta(minutes=10)
"""A decision carries the time its transaction began: one that was still under way the last time is found now."""

CHANGED = """
SELECT date_trunc('week', decided_at AT TIME ZONE 'UTC')::date FROM review_decision
WHERE is_final AND decided_at >= %(since)s
UNION
SELECT date_trunc('week', decided_at AT TIME ZONE 'UTC')::date FROM review_decision
WHERE is_final AND superseded_at >= %(since)s
ORDER BY 1
"""

SETTLED = """
WITH settled AS (
    SELECT flag_id, verdict FROM review_decision
    WHERE is_final AND superseded_at IS NULL AND decided_at >= %(begin)s AND decided_at < %(end)s
)
"""

FLAGS = f"""{SETTLED}
SELECT f.platform_id, f.reason, f.selection_probability,
    ARRAY(SELECT unnest(f.policies) ORDER BY 1), f.expected,
    coalesce(one.second_because, ''),
    CASE one.second_because WHEN 'audit' THEN coalesce(one.second_rate, 1) ELSE 0 END,
    coalesce(one.verdict, ''), coalesce(two.verdict, ''), s.verdict, count(*)
FROM settled s
JOIN review_flag f ON f.id = s.flag_id
LEFT JOIN review_decision one ON one.flag_id = f.id AND one.stage = 'first' AND one.superseded_at IS NULL
LEFT JOIN review_decision two ON two.flag_id = f.id AND two.stage = 'second' AND two.superseded_at IS NULL
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
"""  # noqa: S608 - our own words

WAITING = """
SELECT platform_id, date_trunc('week', opened_at AT TIME ZONE 'UTC')::date, reason, selection_probability, count(*)
FROM review_flag WHERE status IN ('open', 'second_review', 'adjudication') AND reason <> 'golden'
GROUP BY 1, 2, 3, 4
"""

# Beside each first look its second one, beside each second look the first; a test item is compared with what is known.
DECISIONS = f"""{SETTLED}, made AS (
    SELECT f.platform_id, d.reviewer_id, d.stage, d.verdict, f.standing, f.expected, s.verdict AS final,
        CASE WHEN f.reason <> 'golden' AND d.verdict <> 'unsure' AND other.verdict <> 'unsure'
            THEN other.verdict END AS other,
        CASE WHEN d.batch IS NULL
            THEN least(floor(ln(d.seconds + 1) * %(buckets)s / ln(%(most)s + 1)), %(buckets)s - 1)::int END AS bucket
    FROM settled s
    JOIN review_flag f ON f.id = s.flag_id
    JOIN review_decision d ON d.flag_id = f.id AND d.superseded_at IS NULL
    LEFT JOIN review_decision other ON other.flag_id = f.id AND other.superseded_at IS NULL
        AND other.stage = CASE d.stage WHEN 'first' THEN 'second' WHEN 'second' THEN 'first' END
)
SELECT platform_id, reviewer_id, stage, standing, expected <> '', bucket, count(*),
    count(*) FILTER (WHERE verdict = 'confirmed'), count(*) FILTER (WHERE verdict = 'dismissed'),
    count(*) FILTER (WHERE verdict = 'escalated'), count(*) FILTER (WHERE verdict = 'unsure'),
    count(other), count(*) FILTER (WHERE other = verdict), count(other) FILTER (WHERE final <> verdict),
    count(*) FILTER (WHERE expected = verdict)
FROM made GROUP BY 1, 2, 3, 4, 5, 6
"""  # noqa: S608 - our own words
COUNTED = ("confirmed", "dismissed", "escalated", "unsure", "compared", "agreed", "overturned", "right")
"""As DECISIONS counts them."""


def recount(*, everything: bool = False) -> int:
    """Count anew every week in which something was settled or taken back since the last time, and what waits; returns
    how many weeks that were. `everything` begins at the beginning. Two at once wait for each other."""
    TallyState.objects.get_or_create(pk=1)
    with transaction.atomic(durable=True):
        state = TallyState.objects.select_for_update().get()
        now = timezone.now()
        since = None if everything else state.counted_at
        if since is None:
            SettledFlags.objects.all().delete()
            SettledDecisions.objects.all().delete()
        weeks = _changed(since=since - OVERLAP if since else quality.BEGINNING)
        for week in weeks:
            _count(week)
        _count_waiting()
        state.counted_at = now
        state.save(update_fields=["counted_at"])
    return len(weeks)


def _changed(*, since: datetime) -> list[date]:
    with connection.cursor() as cursor:
        cursor.execute(CHANGED, {"since": since})
        return [week for (week,) in cursor.fetchall()]


def _count(week: date) -> None:
    begin = quality.midnight(week)
    within = {"begin": begin, "end": begin + quality.WEEK}
    SettledFlags.objects.filter(week=week).exclude(final="").delete()
    SettledDecisions.objects.filter(week=week).delete()
    with connection.cursor() as cursor:
        cursor.execute(FLAGS, within)
        SettledFlags.objects.bulk_create(_flags(week, row) for row in cursor.fetchall())
        cursor.execute(DECISIONS, {**within, "buckets": quality.BUCKETS, "most": quality.MOST_SECONDS})
        SettledDecisions.objects.bulk_create(_decisions(week, cursor.fetchall()))


def _flags(week: date, row: Row) -> SettledFlags:
    platform, reason, probability, policies, expected, because, rate, first, second, final, flags = row
    return SettledFlags(
        platform_id=platform, week=week, reason=reason, probability=probability, policies=policies,
        expected=expected, because=because, rate=rate, first=first, second=second, final=final, flags=flags,
    )  # fmt: skip


def _count_waiting() -> None:
    SettledFlags.objects.filter(final="").delete()
    with connection.cursor() as cursor:
        cursor.execute(WAITING)
        SettledFlags.objects.bulk_create(
            SettledFlags(platform_id=platform, week=week, reason=reason, probability=probability, flags=flags)
            for platform, week, reason, probability, flags in cursor.fetchall()
        )


def _decisions(week: date, rows: Iterable[Row]) -> Iterable[SettledDecisions]:
    """One row for each person, stage and lane, test items apart; how long each decision took becomes a count of its
    bucket."""
    found: dict[tuple[int, int, str, str, bool], SettledDecisions] = {}
    for platform, reviewer, stage, standing, golden, bucket, decisions, *counted in rows:
        key = platform, reviewer, stage, _lane(stage, standing), golden
        if key not in found:
            found[key] = SettledDecisions(
                platform_id=platform, week=week, reviewer_id=reviewer, stage=stage, lane=key[3],
                golden=golden, seconds=[0] * quality.BUCKETS, **dict.fromkeys(COUNTED, 0),
            )  # fmt: skip
        for name, more in zip(COUNTED, counted, strict=True):
            setattr(found[key], name, getattr(found[key], name) + more)
        if bucket is not None:
            found[key].seconds[bucket] += decisions
    return found.values()


def _lane(stage: str, standing: str) -> str:
    """The lane it waited in when it was taken."""
    first = stage == Decision.Stage.FIRST
    return queue_policy.lane(status=Flag.Status.OPEN if first else Flag.Status.SECOND_REVIEW, standing=standing)
