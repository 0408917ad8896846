"""Figures as dots with whiskers, and their course over weeks, as SVG: places only, drawn by the templates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from review.estimates import Estimate

SPAN, EDGE = 112.0, 4.0
"""The scale from 0 to 1 of a whisker in a box of 120 x 16."""
WIDTH, LEFT, RIGHT, TOP, BOTTOM = 360.0, 26.0, 352.0, 10.0, 126.0
"""The course has a box of 360 x 150, so that its letters have one size at a desk and on a phone."""
LEVELS = (0.0, 0.5, 1.0)
LABEL_WIDTH = 46.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Whisker:
    """A dot and the line of its interval. What is below 0 is drawn at 0; the number beside it says where it is."""

    dot: str
    low: str
    high: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One week's figure in the course."""

    x: str
    y: str
    low: str
    high: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Two series over weeks: `every` as dots joined by a line, `drawn` as diamonds beside them."""

    says: str
    levels: tuple[tuple[str, str], ...]
    labels: tuple[tuple[str, str], ...]
    every: tuple[Point, ...]
    drawn: tuple[Point, ...]
    lines: tuple[str, ...]


def whisker(figure: Estimate | None) -> Whisker | None:
    """The places of a figure between 0 and 1."""
    if figure is None:
        return None
    return Whisker(dot=_across(figure.value), low=_across(figure.low), high=_across(figure.high))


def course(
    *, says: str, weeks: Sequence[date], every: Sequence[Estimate | None], drawn: Sequence[Estimate | None]
) -> Course | None:
    """The course of a figure between 0 and 1; None while no week has one."""
    if not any(each is not None for each in (*every, *drawn)):
        return None
    step = (RIGHT - LEFT) / len(weeks)
    aside = min(6.0, step / 5)
    middles = [LEFT + step * (index + 0.5) for index in range(len(weeks))]
    return Course(
        says=says,
        levels=tuple((_n(_up(level)), f"{level:g}") for level in LEVELS),
        labels=tuple(_labels(weeks, middles)),
        every=tuple(_points(weeks, [x - aside for x in middles], every, "all second looks")),
        drawn=tuple(_points(weeks, [x + aside for x in middles], drawn, "random audits")),
        lines=tuple(_lines([x - aside for x in middles], every)),
    )


def _points(
    weeks: Sequence[date], places: Sequence[float], figures: Sequence[Estimate | None], what: str
) -> list[Point]:
    return [
        Point(
            x=_n(x),
            y=_n(_up(figure.value)),
            low=_n(_up(figure.low)),
            high=_n(_up(figure.high)),
            title=f"Week of {week:%d %b %Y}, {what}: {figure.value:.2f} [{figure.low:.2f}, {figure.high:.2f}]",
        )
        for week, x, figure in zip(weeks, places, figures, strict=True)
        if figure is not None
    ]


def _lines(places: Sequence[float], figures: Sequence[Estimate | None]) -> list[str]:
    """Joined from week to week; a week without a figure is a gap."""
    runs: list[list[str]] = [[]]
    for x, figure in zip(places, figures, strict=True):
        if figure is None:
            runs.append([])
        else:
            runs[-1].append(f"{_n(x)} {_n(_up(figure.value))}")
    return ["M" + " L".join(run) for run in runs if len(run) > 1]


def _labels(weeks: Sequence[date], middles: Sequence[float]) -> list[tuple[str, str]]:
    """The first day of a week, unless it would run into the one before."""
    found: list[tuple[str, str]] = []
    taken = -WIDTH
    for week, middle in zip(weeks, middles, strict=True):
        if middle - taken >= LABEL_WIDTH:
            found.append((_n(middle), f"{week.day} {week:%b}"))
            taken = middle
    return found


def _across(value: float) -> str:
    return _n(EDGE + SPAN * min(max(value, 0.0), 1.0))


def _up(value: float) -> float:
    return BOTTOM - (BOTTOM - TOP) * min(max(value, 0.0), 1.0)


def _n(value: float) -> str:
    """A number as SVG attributes want it, whatever the language of the page."""
    return f"{value:.1f}"
