"""What those who run the floor read: the hourly tables of `review/snapshots.py`, summed up for a stretch of time.

Numbers of lanes, policies and model versions. Nothing here tells one person's work from another's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

from django.db.models import Count, F, Max, Min, QuerySet, Sum
from django.utils import timezone
from scipy.stats import binomtest

from review import queue_policy
from review.errors import NotFound
from review.models import Flag, LaneHour, Lease, Platform, Policy, VerdictHour
from review.models.snapshot import EDGES, no_decisions
from review.roles import Permission, platforms_for


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """How far back one looks, in steps of so many hours."""

    name: str
    words: str
    steps: int
    hours: int

    def begins(self, now: datetime) -> list[datetime]:
        """When each step begins (UTC), the last one being the one in which `now` lies."""
        width = self.hours * 3600
        last = int(now.timestamp()) // width * width
        return [datetime.fromtimestamp(last - back * width, tz=UTC) for back in reversed(range(self.steps))]


STRETCHES = {
    each.name: each
    for each in (
        Stretch(name="24h", words="24 hours", steps=24, hours=1),
        Stretch(name="7d", words="7 days", steps=28, hours=6),
        Stretch(name="28d", words="28 days", steps=28, hours=24),
    )
}


@dataclass(slots=True, kw_only=True)
class Step:
    """One lane in one step. The queue is the highest of the hours in which it was measured, None where none was;
    `oldest` is in seconds, 0 when nothing waited. `known` is whether what happened has been counted."""

    begins: datetime
    known: bool = False
    waiting: int | None = None
    in_hands: int | None = None
    overdue: int | None = None
    oldest: int | None = None
    came: int = 0
    went: int = 0
    spread: list[int] = field(default_factory=no_decisions)

    @property
    def decided(self) -> int:
        """Decisions made, taken back or not."""
        return sum(self.spread)

    def add(self, row: Mapping[str, Any]) -> None:
        """Take an hour into the step."""
        self.came += row["came"]
        self.went += row["went"]
        self.spread = [mine + row[f"b{bucket}"] for bucket, mine in enumerate(self.spread)]
        if row["waiting"] is not None:
            self.waiting = max(self.waiting or 0, row["waiting"])
            self.in_hands = max(self.in_hands or 0, row["in_hands"])
            self.overdue = max(self.overdue or 0, row["overdue"])
            self.oldest = max(self.oldest or 0, row["oldest"] or 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """One lane as it was measured last."""

    waiting: int = 0
    in_hands: int = 0
    overdue: int = 0
    oldest: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """How many of the flags of a model version or policy were confirmed or escalated, with the 95 % interval."""

    key: str
    name: str
    confirmed: int
    escalated: int
    dismissed: int

    @property
    def decided(self) -> int:
        """All of them."""
        return self.confirmed + self.escalated + self.dismissed

    @property
    def found(self) -> int:
        """Those that were what the flag said."""
        return self.confirmed + self.escalated

    @property
    def value(self) -> float:
        """The share, 0 to 1."""
        return self.found / self.decided

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's interval for it."""
        return wilson(self.found, self.decided)


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """Everything the page shows, for these platforms and this stretch."""

    stretch: Stretch
    platforms: Sequence[Platform]
    chosen: Platform | None
    measured_at: datetime | None
    now: dict[str, Now]
    lanes: dict[str, list[Step]]
    policies: list[Share]
    models: list[Share]
    at_work: dict[str, int]


def read(*, user: Any, stretch: str = "", platform: str = "", now: datetime | None = None) -> Floor:
    """The floor of this person's platforms, or of the one with this slug; an unknown stretch or slug is none chosen.

    Raises NotFound for somebody who runs no floor.
    """
    platforms = list(Platform.objects.filter(pk__in=platforms_for(user, Permission.READ_FLOOR)).order_by("name"))
    if not platforms:
        raise NotFound
    chosen = next((each for each in platforms if each.slug == platform), None)
    asked = [chosen.pk] if chosen else [each.pk for each in platforms]
    over = STRETCHES.get(stretch) or STRETCHES["24h"]
    begins = over.begins(now or timezone.now())
    hours = LaneHour.objects.filter(platform_id__in=asked).order_by()
    measured_at, standing = _now(hours)
    verdicts = VerdictHour.objects.filter(platform_id__in=asked, hour__gte=begins[0])
    return Floor(
        stretch=over,
        platforms=platforms,
        chosen=chosen,
        measured_at=measured_at,
        now=standing,
        lanes=_lanes(hours, over, begins),
        policies=_shares(verdicts, VerdictHour.Facet.POLICY),
        models=_shares(verdicts, VerdictHour.Facet.MODEL),
        at_work=_at_work(asked),
    )


def _now(hours: QuerySet[LaneHour]) -> tuple[datetime | None, dict[str, Now]]:
    """When the queue was measured last, and each lane of it."""
    measured = hours.filter(measured_at__isnull=False).order_by("-hour", "-measured_at")
    at = measured.values_list("measured_at", flat=True).first()
    rows = hours.filter(measured_at=at, hour__gte=at - timedelta(hours=1)) if at else hours.none()
    found = rows.values("lane").annotate(
        waits=Sum("waiting"), held=Sum("in_hands"), late=Sum("overdue"), longest=Max("oldest")
    )
    lanes = {name: Now() for name in queue_policy.LANES}
    for row in found:
        lanes[row["lane"]] = Now(waiting=row["waits"], in_hands=row["held"], overdue=row["late"], oldest=row["longest"])
    return at, lanes


def _lanes(hours: QuerySet[LaneHour], stretch: Stretch, begins: list[datetime]) -> dict[str, list[Step]]:
    """Every lane in every step. Summed over platforms in the database; at most one row an hour and lane comes back."""
    counted_from = hours.aggregate(hour=Min("hour"))["hour"]
    width = timedelta(hours=stretch.hours)
    lanes = {
        name: [Step(begins=at, known=bool(counted_from and at + width > counted_from)) for at in begins]
        for name in queue_policy.LANES
    }
    buckets = {f"b{bucket}": Sum(F(f"spread__{bucket}")) for bucket in range(len(EDGES) + 1)}
    rows = (
        hours.filter(hour__gte=begins[0], hour__lt=begins[-1] + width)
        .values("hour", "lane")
        .annotate(
            **buckets,
            **{each: Sum(each) for each in ("waiting", "in_hands", "overdue", "came", "went")},
            oldest=Max("oldest"),
        )
    )
    for row in rows:
        lanes[row["lane"]][(row["hour"] - begins[0]) // width].add(row)
    return lanes


def _shares(verdicts: QuerySet[VerdictHour], facet: str) -> list[Share]:
    """Those of whom most was decided first."""
    rows = (
        verdicts.filter(facet=facet)
        .order_by()
        .values("key")
        .annotate(yes=Sum("confirmed"), grave=Sum("escalated"), no=Sum("dismissed"))
    )
    titles = dict(Policy.objects.order_by("version").values_list("code", "title"))
    names = titles | {"": "points to no policy"} if facet == VerdictHour.Facet.POLICY else {}
    shares = [
        Share(
            key=row["key"],
            name=names.get(row["key"], row["key"]),
            confirmed=row["yes"],
            escalated=row["grave"],
            dismissed=row["no"],
        )
        for row in rows
    ]
    return sorted((share for share in shares if share.decided), key=lambda share: (-share.decided, share.key))


def _at_work(platforms: Iterable[int]) -> dict[str, int]:
    """How many people have an item in their hands now, by its lane: of people, so whatever the item is."""
    held = Lease.objects.filter(
        expires_at__gt=timezone.now(), flag__status__in=Flag.UNDECIDED, flag__platform_id__in=platforms
    )
    counts = dict(held.order_by().values_list("flag__lane").annotate(people=Count("holder", distinct=True)))
    return {name: counts.get(name, 0) for name in queue_policy.LANES}


def wilson(found: int, of: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share."""
    interval = binomtest(found, of).proportion_ci(confidence_level=0.95, method="wilson")
    return float(interval.low), float(interval.high)


def quantile(spread: Sequence[int], share: float) -> float | None:
    """The seconds within which this share of decisions was made, read off the buckets: right to within one of them,
    and the last edge for what took longer. None when nothing was decided."""
    wanted, below = share * sum(spread), 0
    for count, (low, high) in zip(spread, _buckets(), strict=True):
        if count and below + count >= wanted:
            return low + (high - low) * (wanted - below) / count
        below += count
    return None


def _buckets() -> Iterator[tuple[int, int]]:
    """The least and the most whole seconds of each bucket."""
    yield 0, EDGES[0] - 1
    for low, high in pairwise(EDGES):
        yield low, high - 1
    yield EDGES[-1], EDGES[-1]
