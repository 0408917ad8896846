"""How well people decide, as figures: agreement, what second looks overturn, what the threshold misses, test items.

Read from the weekly counts that `review/tallies.py` keeps, never from decisions. `estimates` names each formula and its
source; docs/quality.md says in plain words what the figures can and cannot tell.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from typing import Any, NamedTuple

import numpy as np
from django.utils import timezone

from review import estimates
from review.estimates import Agreement, Estimate, Stratum
from review.models import Decision, Flag, Platform, SettledDecisions, SettledFlags, TallyState

VERDICTS = (Decision.Verdict.DISMISSED, Decision.Verdict.CONFIRMED, Decision.Verdict.ESCALATED)
"""What a look may say and be compared by; `unsure` is no verdict."""
POSITIVE = frozenset({Decision.Verdict.CONFIRMED, Decision.Verdict.ESCALATED})
AUDIT = Decision.Second.AUDIT
BECAUSE = tuple(value for value in Decision.Second.values if value)

WINDOWS = (4, 12, 52)
"""Weeks that may be looked at together."""
OWN_WINDOW = 12
WEEK = timedelta(weeks=1)
BEGINNING = datetime(2020, 1, 1, tzinfo=UTC)
BUCKETS, MOST_SECONDS = 48, 4 * 3600
"""How long decisions took is counted in buckets, each a fifth wider than the one before."""
TEAM_FEWEST = 3
"""A range of fewer people would tell what one of them does."""


def midnight(day: date) -> datetime:
    """When a day begins (UTC)."""
    return datetime.combine(day, time.min, tzinfo=UTC)


def this_week() -> date:
    """The Monday of the week that is going on."""
    today = timezone.now().astimezone(UTC).date()
    return today - timedelta(days=today.weekday())


def since(weeks: int) -> date:
    """The Monday on which a window of so many weeks begins; the week that is going on is its last."""
    return this_week() - (weeks - 1) * WEEK


def counted_at() -> datetime | None:
    """Until when everything is counted; None before the first time."""
    return TallyState.objects.values_list("counted_at", flat=True).first()


# --- Of platforms, naming nobody --------------------------------------------------------------------------------------


class Outcome(NamedTuple):
    """A row of SettledFlags."""

    platform: int
    week: date
    reason: str
    probability: float
    policies: list[str]
    expected: str
    because: str
    rate: float
    first: str
    second: str
    final: str
    flags: int

    @property
    def compared(self) -> bool:
        """Whether two people said what they see in it; test items are compared with what is known instead."""
        return self.reason != Flag.Reason.GOLDEN and self.second in VERDICTS and self.first in VERDICTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """Agreement of first and second looks: of all, and of those that were drawn at random. `unsure` first looks are
    left out of both."""

    name: str
    every: Agreement
    audits: Agreement
    unsure: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """So many of so many; no figure where they are few."""

    name: str
    part: int
    whole: int
    figure: Estimate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """What the threshold finds, and what the random draw below it says that it misses.

    `found` flags at or above the threshold were confirmed or escalated; `judged` of the `drawn` are decided, `positive`
    of them confirmed or escalated. `waiting` flags at or above the threshold are undecided, and not in `found`.
    """

    name: str
    found: int
    waiting: int
    drawn: int
    judged: int
    positive: int
    missed: Estimate | None
    recall: Estimate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissals:
    """What audits of dismissals say of all dismissals that could be drawn: about `stands_for` of them."""

    audited: int
    otherwise: int
    stands_for: int
    figure: Estimate | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything the Quality page shows."""

    overall: Looks
    weeks: list[Looks]
    policies: list[Looks]
    overturned_by_verdict: list[Share]
    overturned_by_reason: list[Share]
    missed: list[Missed]
    dismissals: Dismissals
    golden: list[Share]

    @property
    def empty(self) -> bool:
        """Whether nothing was settled."""
        return not (self.overall.every.n or self.golden or any(row.found or row.judged for row in self.missed))


def report(*, platforms: Sequence[Platform], weeks: int) -> Report:
    """The figures of these platforms over so many weeks. Who may see them is the caller's to check."""
    rows = _outcomes(platforms, since(weeks))
    settled = [row for row in rows if row.final]
    compared = [row for row in settled if row.compared]
    codes = sorted({code for row in compared for code in row.policies})
    mondays = [since(weeks) + number * WEEK for number in range(weeks)]
    return Report(
        overall=_looks("", settled),
        weeks=[_looks(week.isoformat(), [row for row in settled if row.week == week]) for week in mondays],
        policies=[_looks(code, [row for row in settled if code in row.policies]) for code in codes],
        overturned_by_verdict=[_overturned(name, (r for r in compared if r.first == name)) for name in VERDICTS],
        overturned_by_reason=[_overturned(name, (r for r in compared if r.because == name)) for name in BECAUSE],
        missed=_missed_by_platform(rows, platforms),
        dismissals=_dismissals(compared),
        golden=_golden(settled),
    )


def _outcomes(platforms: Iterable[Platform], begin: date) -> list[Outcome]:
    found = SettledFlags.objects.filter(platform__in=[each.pk for each in platforms], week__gte=begin)
    return [Outcome(*row) for row in found.values_list(*Outcome._fields).order_by("week", "pk")]


def _looks(name: str, rows: Sequence[Outcome]) -> Looks:
    compared = [row for row in rows if row.compared]
    audits = [row for row in compared if row.because == AUDIT]
    unsure = sum(row.flags for row in rows if row.first == Decision.Verdict.UNSURE and not row.expected)
    return Looks(name=name, every=estimates.agreement(_table(compared)), audits=_drawn_agreement(audits), unsure=unsure)


def _drawn_agreement(audits: Sequence[Outcome]) -> Agreement:
    """Each pair for one over its chance of being drawn, which lanes set differently."""
    chances = sorted({row.rate for row in audits}) or [1.0]
    tables = np.stack([_table(row for row in audits if row.rate == chance) for chance in chances])
    return estimates.agreement(tables, chances=chances)


def _table(rows: Iterable[Outcome]) -> Any:
    """First verdicts down, second ones across."""
    counts = np.zeros((len(VERDICTS), len(VERDICTS)), dtype=np.int64)
    place = {verdict.value: index for index, verdict in enumerate(VERDICTS)}
    for row in rows:
        counts[place[row.first], place[row.second]] += row.flags
    return counts


def _overturned(name: str, rows: Iterable[Outcome]) -> Share:
    found = list(rows)
    part = sum(row.flags for row in found if row.final != row.first)
    return _share(name, part, sum(row.flags for row in found))


def _share(name: str, part: int, whole: int) -> Share:
    return Share(name=name, part=part, whole=whole, figure=estimates.share(part, whole))


def _missed_by_platform(rows: Sequence[Outcome], platforms: Sequence[Platform]) -> list[Missed]:
    """Each platform, and all together where they are several."""
    each = [_missed(one.name, [row for row in rows if row.platform == one.pk]) for one in platforms]
    return [*each, _missed("All together", rows)] if len(each) > 1 else each


def _missed(name: str, rows: Sequence[Outcome]) -> Missed:
    flagged = [row for row in rows if row.reason == Flag.Reason.THRESHOLD]
    found = sum(row.flags for row in flagged if row.final in POSITIVE)
    strata = _sampled(row for row in rows if row.reason == Flag.Reason.SAMPLE)
    return Missed(
        name=name,
        found=found,
        waiting=sum(row.flags for row in flagged if not row.final),
        drawn=sum(each.drawn for each in strata),
        judged=sum(each.judged for each in strata),
        positive=sum(each.positive for each in strata),
        missed=estimates.total(strata),
        recall=estimates.recall(found=found, missed=strata),
    )


def _sampled(rows: Iterable[Outcome]) -> list[Stratum]:
    """The draw below the threshold, apart for each platform: so what platforms come to adds up."""
    by_platform: dict[int, list[tuple[float, int, bool, bool]]] = {}
    for row in rows:
        counted = row.probability, row.flags, bool(row.final), row.final in POSITIVE
        by_platform.setdefault(row.platform, []).append(counted)
    return [stratum for counted in by_platform.values() for stratum in _strata(counted)]


def _strata(drawn: Iterable[tuple[float, int, bool, bool]]) -> list[Stratum]:
    """What was drawn with the same probability, counted together: (probability, how many, judged, positive)."""
    ordered = sorted(drawn)
    found = []
    for probability, group in groupby(ordered, key=lambda each: each[0]):
        rows = list(group)
        judged = sum(many for _p, many, was_judged, _positive in rows if was_judged)
        positive = sum(many for _p, many, _judged, was_positive in rows if was_positive)
        whole = sum(many for _p, many, _judged, _positive in rows)
        found.append(Stratum(probability=probability, drawn=whole, judged=judged, positive=positive))
    return found


def _dismissals(compared: Iterable[Outcome]) -> Dismissals:
    """A dismissal is audited when the draw brought it a second look; would that person not dismiss it?"""
    audited = [row for row in compared if row.because == AUDIT and row.first == Decision.Verdict.DISMISSED]
    strata = _strata((row.rate, row.flags, True, row.second in POSITIVE) for row in audited)
    return Dismissals(
        audited=sum(each.judged for each in strata),
        otherwise=sum(each.positive for each in strata),
        stands_for=round(sum(each.stands_for for each in strata)),
        figure=estimates.weighted_share(strata),
    )


def _golden(settled: Iterable[Outcome]) -> list[Share]:
    """Test items by what is known of them, of weeks that are over: a figure that moves when somebody decides would tell
    which item was one."""
    over = [row for row in settled if row.expected and row.week < this_week()]
    kinds = [(verdict.value, [row for row in over if row.expected == verdict]) for verdict in VERDICTS]
    return [
        _share(name, sum(row.flags for row in rows if row.final == row.expected), sum(row.flags for row in rows))
        for name, rows in kinds
        if rows
    ]


# --- Of one person ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """One figure of a person: a share or a number of seconds, how many decisions it rests on, and between what the
    team's lie. Nobody is named and nobody is placed."""

    name: str
    part: int | None = None
    whole: int
    figure: Estimate | None = None
    seconds: float | None = None
    team: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Everything that is counted of one person. `verdicts` are (name, first looks, second looks, adjudications)."""

    verdicts: list[tuple[str, int, int, int]]
    shares: list[Own]
    times: list[Own]

    @property
    def empty(self) -> bool:
        """Whether nothing of theirs was settled."""
        return not any(sum(counts) for _name, *counts in self.verdicts)


Rows = Sequence[SettledDecisions]

COMPARED: dict[str, tuple[str, str]] = {
    "first_agrees": (Decision.Stage.FIRST, "agreed"),
    "second_agrees": (Decision.Stage.SECOND, "agreed"),
    "overturned": (Decision.Stage.FIRST, "overturned"),
}
"""In which capacity, and which part of what was compared."""


def person(*, reviewer: int, platforms: Collection[int]) -> Person:
    """What one person's decisions on these platforms came to in OWN_WINDOW weeks, beside those of everybody who decided
    there. Who may see it is the caller's to check. Test items count once their week is over, and in nothing before: one
    that is escalated is settled at once, where another would wait for a second look."""
    rows = list(
        SettledDecisions.objects.filter(platform__in=platforms, week__gte=since(OWN_WINDOW)).exclude(
            golden=True, week__gte=this_week()
        )
    )
    team: dict[int, list[SettledDecisions]] = {}
    for row in rows:
        team.setdefault(row.reviewer_id, []).append(row)
    own = team.get(reviewer, [])
    return Person(
        verdicts=[(verdict, *_by_stage(own, verdict)) for verdict in Decision.Verdict.values],
        shares=[_own_share(name, own, team.values()) for name in (*COMPARED, "golden")],
        times=[time for lane in Flag.Lane.values if (time := _own_time(lane, own, team.values())).whole],
    )


def _by_stage(rows: Rows, verdict: str) -> tuple[int, int, int]:
    first, second, adjudication = (
        sum(getattr(row, verdict) for row in rows if row.stage == stage) for stage in Decision.Stage
    )
    return first, second, adjudication


def _own_share(name: str, own: Rows, team: Collection[Rows]) -> Own:
    part, whole = _part(name, own)
    figures = [estimates.share(*_part(name, rows)) for rows in team]
    return Own(
        name=name,
        part=part,
        whole=whole,
        figure=estimates.share(part, whole),
        team=_range([figure.value for figure in figures if figure is not None]),
    )


def _part(name: str, rows: Rows) -> tuple[int, int]:
    if name == "golden":
        known = [row for row in rows if row.golden]
        decisions = sum(getattr(row, verdict) for row in known for verdict in Decision.Verdict.values)
        return sum(row.right for row in known), decisions
    stage, part = COMPARED[name]
    compared = [row for row in rows if row.stage == stage]
    return sum(getattr(row, part) for row in compared), sum(row.compared for row in compared)


def _own_time(lane: str, own: Rows, team: Collection[Rows]) -> Own:
    timed = _timed(lane, own)
    medians = [median(counts) for rows in team if sum(counts := _timed(lane, rows)) >= estimates.FEWEST]
    whole = sum(timed)
    enough = whole >= estimates.FEWEST
    return Own(name=lane, whole=whole, seconds=median(timed) if enough else None, team=_range(medians))


def _timed(lane: str, rows: Rows) -> list[int]:
    return [sum(each) for each in zip(*(row.seconds for row in rows if row.lane == lane), strict=True)]


def _range(values: Sequence[float]) -> tuple[float, float] | None:
    return (min(values), max(values)) if len(values) >= TEAM_FEWEST else None


def median(counts: Sequence[int]) -> float:
    """The median number of seconds of decisions that were counted by bucket, to within a fifth: in its bucket it is
    taken to lie where its number falls, on the scale of the buckets (logarithms of seconds + 1)."""
    half, before = sum(counts) / 2, 0
    for bucket, count in enumerate(counts):
        if count and before + count >= half:
            return math.expm1((bucket + (half - before) / count) * math.log(MOST_SECONDS + 1) / BUCKETS)
        before += count
    raise ValueError("there is no median of nothing")
