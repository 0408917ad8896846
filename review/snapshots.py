"""Counting the floor into small hourly tables, so that no page scans closed work.

Two kinds of numbers. How long the queue is can only be measured while it is there: each run writes it into the row of
the current hour, from the partial index of undecided flags; an hour without a run stays empty. What happened (came,
went, decided) is counted anew for whole hours from a little before the last run on, so that a run may be repeated, be
late, or come after an outage, and says the same. What came of the flags counts decisions in force only: a decision
taken back is found by when it was, and the hour it was made in is counted again.

A flag's lane is the one of its standing when it is counted. Test items with a known answer are nobody's work.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models, transaction
from django.db.models import Count, Exists, F, Func, Min, OuterRef, Q, QuerySet, Value
from django.db.models.functions import TruncHour
from django.utils import timezone

from review import queue_policy
from review.models import Decision, Flag, LaneHour, Platform, VerdictHour
from review.models.snapshot import EDGES, no_decisions

LOCK = 0x41727466
COUNTED = (Flag.Reason.THRESHOLD, Flag.Reason.SAMPLE)
"""Flags that are work. Any other reason is left out of every count."""
OVERLAP = timedelta(hours=1)
"""Rows bear the time at which their transaction began: one that ran for up to this long is not missed."""
HOUR = timedelta(hours=1)
EVER = datetime(1970, 1, 1, tzinfo=UTC)
EVER_AFTER = datetime(9999, 1, 1, tzinfo=UTC)
MEASURED = ["measured_at", "waiting", "in_hands", "overdue", "oldest"]
HAPPENED = ["came", "went", "spread"]
ONCE = ["hour", "platform", "lane"]

Cell = tuple[datetime, int, str]
"""An hour, a platform, a lane."""


@dataclass(slots=True)
class _Tally:
    came: int = 0
    went: int = 0
    spread: list[int] = field(default_factory=no_decisions)


def take(*, backfill: bool = False, now: datetime | None = None) -> datetime:
    """Measure the queue and count what happened since the last run (with `backfill` since ever); returns the hour from
    which on it was counted. Runs wait for each other; running it again changes nothing."""
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        return _take(backfill=backfill, now=now or timezone.now())


def take_unless_busy() -> bool:
    """The same for a worker, which has messages to score and does not wait for a backfill; says whether it ran."""
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        free = bool(cursor.fetchone()[0])
        if free:
            _take(backfill=False, now=timezone.now())
    return free


def _take(*, backfill: bool, now: datetime) -> datetime:
    since = EVER if backfill else _since(now)
    _count_flows(since)
    _count_verdicts(since)
    _measure(now)
    return since


def hour_of(moment: datetime) -> datetime:
    """The hour (UTC) in which a moment lies."""
    return moment.astimezone(UTC).replace(minute=0, second=0, microsecond=0)


def _since(now: datetime) -> datetime:
    """The hour from which on rows may have changed since the last run; before the first run, nothing earlier counts."""
    measured = LaneHour.objects.filter(measured_at__isnull=False).order_by("-hour", "-measured_at")
    last = measured.values_list("measured_at", flat=True).first()
    return hour_of(min(last or now, now) - OVERLAP)


# --- The queue as it is -----------------------------------------------------------------------------------------------


def _measure(now: datetime) -> None:
    """Every lane of every platform into the row of this hour, also those in which nothing waits."""
    free = Q(lease__isnull=True) | Q(lease__expires_at__lte=now)
    late = Q()
    for lane, rule in queue_policy.LANES.items():
        late |= Q(lane=lane, lane_since__lt=now - rule.service)
    rows = (
        Flag.objects.filter(status__in=Flag.UNDECIDED, reason__in=COUNTED)
        .values("platform_id", "lane")
        .annotate(
            waiting=Count("pk", filter=free),
            in_hands=Count("pk", filter=Q(lease__expires_at__gt=now)),
            overdue=Count("pk", filter=free & late),
            since=Min("lane_since", filter=free),
        )
    )
    found = {(row["platform_id"], row["lane"]): row for row in rows}
    LaneHour.objects.bulk_create(
        [
            _measured(platform=platform, lane=lane, now=now, row=found.get((platform, lane), {}))
            for platform in Platform.objects.values_list("pk", flat=True)
            for lane in queue_policy.LANES
        ],
        update_conflicts=True,
        unique_fields=ONCE,
        update_fields=MEASURED,
    )


def _measured(*, platform: int, lane: str, now: datetime, row: Mapping[str, Any]) -> LaneHour:
    since = row.get("since")
    return LaneHour(
        platform_id=platform,
        lane=lane,
        hour=hour_of(now),
        measured_at=now,
        waiting=row.get("waiting", 0),
        in_hands=row.get("in_hands", 0),
        overdue=row.get("overdue", 0),
        oldest=None if since is None else max(0, int((now - since).total_seconds())),
    )


# --- What happened ----------------------------------------------------------------------------------------------------


def _count_flows(since: datetime) -> None:
    """Came, went and how long decisions took, for every hour from `since` on."""
    tallies: dict[Cell, _Tally] = defaultdict(_Tally)
    _add_opened(tallies, since)
    _add_decided(tallies, since)
    _add_reopened(tallies, since)
    _add_taken_back(tallies, since)
    LaneHour.objects.filter(hour__gte=since).update(came=0, went=0, spread=no_decisions())
    LaneHour.objects.bulk_create(
        [
            LaneHour(hour=hour, platform_id=platform, lane=lane, came=tally.came, went=tally.went, spread=tally.spread)
            for (hour, platform, lane), tally in sorted(tallies.items())
        ],
        update_conflicts=True,
        unique_fields=ONCE,
        update_fields=HAPPENED,
        batch_size=2_000,
    )


def _hourly(rows: QuerySet[Any], column: str, *fields: str, **more: Any) -> Iterator[tuple[Any, ...]]:
    """How many rows there are by hour and by these columns: (hour, columns…, count)."""
    grouped = rows.order_by().annotate(hour=TruncHour(column, tzinfo=UTC), **more).values("hour", *fields, *more)
    counted = grouped.annotate(rows=Count("pk"))
    return iter(counted.values_list("hour", *fields, *more, "rows"))


def _add_opened(tallies: dict[Cell, _Tally], since: datetime) -> None:
    opened = Flag.objects.filter(opened_at__gte=since, reason__in=COUNTED)
    for hour, platform, standing, count in _hourly(opened, "opened_at", "platform_id", "standing"):
        tallies[hour, platform, standing].came += count


def _add_decided(tallies: dict[Cell, _Tally], since: datetime) -> None:
    """Every decision that was made, taken back or not: a final one takes the item out of its lane, a first look that
    asks for another moves it on, a dispute leaves it in the lane of second looks."""
    decided = Decision.objects.filter(decided_at__gte=since, flag__reason__in=COUNTED)
    columns = ("flag__platform_id", "flag__standing", "stage", "is_final")
    for hour, platform, standing, stage, final, bucket, count in _hourly(
        decided, "decided_at", *columns, bucket=_bucket()
    ):
        first = stage == Decision.Stage.FIRST
        then = queue_policy.lane(status=Flag.Status.SECOND_REVIEW, standing=standing)
        lane = standing if first else then
        tallies[hour, platform, lane].spread[bucket] += count
        if final or (first and lane != then):
            tallies[hour, platform, lane].went += count
        if first and not final and lane != then:
            tallies[hour, platform, then].came += count


def _add_reopened(tallies: dict[Cell, _Tally], since: datetime) -> None:
    """What was undone or reopened comes back into the lane of a first look."""
    reopened = Decision.objects.filter(superseded_at__gte=since, is_final=True, flag__reason__in=COUNTED)
    for hour, platform, standing, count in _hourly(reopened, "superseded_at", "flag__platform_id", "flag__standing"):
        tallies[hour, platform, standing].came += count


def _add_taken_back(tallies: dict[Cell, _Tally], since: datetime) -> None:
    """A first look that its reviewer takes back before the second one leaves the lane of second looks again. What is
    superseded together with a final decision was reopened instead."""
    settled = Decision.objects.filter(flag=OuterRef("flag"), is_final=True, superseded_at=OuterRef("superseded_at"))
    taken = Decision.objects.filter(
        ~Exists(settled), superseded_at__gte=since, stage=Decision.Stage.FIRST, is_final=False,
        flag__reason__in=COUNTED,
    )  # fmt: skip
    for hour, platform, standing, count in _hourly(taken, "superseded_at", "flag__platform_id", "flag__standing"):
        then = queue_policy.lane(status=Flag.Status.SECOND_REVIEW, standing=standing)
        if then != standing:
            tallies[hour, platform, then].went += count
            tallies[hour, platform, standing].came += count


def _bucket() -> Func:
    edges = Value(list(EDGES), output_field=ArrayField(models.IntegerField()))
    return Func(F("seconds"), edges, function="width_bucket", output_field=models.IntegerField())


# --- What came of the flags -------------------------------------------------------------------------------------------


def _count_verdicts(since: datetime) -> None:
    """Verdicts in force for every hour from `since` on, and for earlier ones of which a decision was taken back."""
    _recount(since, EVER_AFTER)
    touched = Decision.objects.filter(superseded_at__gte=since, decided_at__lt=since, is_final=True)
    for hour in touched.order_by().values_list(TruncHour("decided_at", tzinfo=UTC), flat=True).distinct():
        _recount(hour, hour + HOUR)


def _recount(begin: datetime, end: datetime) -> None:
    in_force = Decision.objects.filter(
        decided_at__gte=begin,
        decided_at__lt=end,
        is_final=True,
        superseded_at__isnull=True,
        flag__reason=Flag.Reason.THRESHOLD,
    )
    found: dict[tuple[Any, ...], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for hour, platform, model, policies, verdict, count in _hourly(
        in_force, "decided_at", "flag__platform_id", "saw_model_version", "flag__policies", "verdict"
    ):
        for facet, key in _facets(model, policies):
            found[hour, platform, facet, key][verdict] += count
    VerdictHour.objects.filter(hour__gte=begin, hour__lt=end).delete()
    VerdictHour.objects.bulk_create(
        [
            VerdictHour(hour=hour, platform_id=platform, facet=facet, key=key, **counts)
            for (hour, platform, facet, key), counts in sorted(found.items())
        ],
        batch_size=2_000,
    )


def _facets(model: str, policies: Iterable[str]) -> list[tuple[str, str]]:
    pointed = sorted(set(policies)) or [""]
    return [(VerdictHour.Facet.MODEL, model), *((VerdictHour.Facet.POLICY, code) for code in pointed)]
