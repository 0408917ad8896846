"""The course of risk over a conversation as an SVG: numbers only, drawn by the template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from review.views.rated import rated
from review.views.transcript import Line

WIDTH, HEIGHT, TOP, BOTTOM = 300.0, 98.0, 8.0, 80.0
POINTS = 200
ROWS, ROW = 4, 18.0
"""Under the line one row of marks for each of so many characteristics."""
APART = 11.0
"""Marks closer than this are drawn as one, with their number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Everything the picture and its table need. Coordinates are in a box of 300 × `height`."""

    line: str
    area: str
    threshold_y: str
    threshold_label_y: str
    threshold: float
    marks: tuple[dict[str, Any], ...]
    days: tuple[dict[str, Any], ...]
    rows: tuple[dict[str, Any], ...]
    carried: tuple[dict[str, Any], ...]
    height: int
    first: float
    last: float
    since: int | None


def course_of(
    *,
    risks: Sequence[tuple[int, float]],
    total: int,
    lines: Sequence[Line],
    days: Sequence[tuple[int, datetime]],
    threshold: float,
    since: int | None,
    top: Sequence[str] = (),
) -> Course | None:
    """The picture; None while fewer than two messages are scored.

    `risks` are (number, risk) of the whole conversation of `total` messages, `days` where each day of it begins,
    `lines` what was read of it, `top` the characteristics rated highest.
    """
    if len(risks) < 2:
        return None
    last_index = max(1, total - 1)
    points = [(_x(number - 1, last_index), _y(risk)) for number, risk in _sampled(risks)]
    path = "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    area = f"{path} L{points[-1][0]:.1f} {BOTTOM:.1f} L{points[0][0]:.1f} {BOTTOM:.1f} Z"
    carried = _carried(lines, last_index, top)
    return Course(
        line=path,
        area=area,
        threshold_y=_coordinate(_y(threshold)),
        threshold_label_y=_coordinate(_y(threshold) - 3),
        threshold=threshold,
        marks=tuple(_marks(lines, last_index)),
        days=tuple(_days(days, last_index)),
        rows=tuple(_rows(lines)),
        carried=tuple(carried),
        height=int(HEIGHT + ROW * len(carried)),
        first=risks[0][1],
        last=risks[-1][1],
        since=since,
    )


def _x(index: int, last_index: int) -> float:
    return 4 + (WIDTH - 8) * index / last_index


def _y(risk: float) -> float:
    return BOTTOM - (BOTTOM - TOP) * risk


def _coordinate(value: float) -> str:
    """A number as SVG attributes want it, whatever the language of the page."""
    return f"{value:.1f}"


def _sampled(known: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    """At most POINTS of them: of each bucket its highest, and always the first and the last."""
    if len(known) <= POINTS:
        return list(known)
    size = len(known) / (POINTS - 2)
    picked = {known[0], known[-1]}
    for bucket in range(POINTS - 2):
        start = int(bucket * size)
        picked.add(max(known[start : int((bucket + 1) * size) or start + 1], key=lambda pair: pair[1]))
    return sorted(picked)


def _marks(lines: Sequence[Line], last_index: int) -> list[dict[str, Any]]:
    return [
        {"x": _coordinate(_x(line.number - 1, last_index)), "y": _coordinate(_y(line.risk)), "line": line}
        for line in lines
        if line.risk is not None and line.ticked
    ]


def _carried(lines: Sequence[Line], last_index: int, top: Sequence[str]) -> list[dict[str, Any]]:
    """For each of the characteristics rated highest a row with the messages that carry it."""
    found: list[dict[str, Any]] = []
    for name in top:
        carry = [line for line in lines if any(chip.rated.id == name and not chip.against for chip in line.chips)]
        if carry and len(found) < ROWS:
            y = HEIGHT + ROW * len(found)
            down = {"label_y": 7.0, "top": 10.5, "y": 13.0, "count_y": 16.0}
            places = {part: _coordinate(y + step) for part, step in down.items()}
            found.append({"rated": rated(name), "marks": _merged(carry, last_index), **places})
    return found


def _merged(lines: Sequence[Line], last_index: int) -> list[dict[str, Any]]:
    """A mark for each message, those that would overlap drawn as one from the first to the last of them."""
    groups: list[list[Line]] = []
    ends = -WIDTH
    for line in lines:
        x = _x(line.number - 1, last_index)
        if x - ends < APART:
            groups[-1].append(line)
        else:
            groups.append([line])
        ends = x
    return [
        {
            "line": group[0],
            "last": group[-1],
            "count": len(group),
            "x": _coordinate(_x(group[0].number - 1, last_index) - 2.5),
            "count_x": _coordinate(_x(group[-1].number - 1, last_index) + 3.5),
            "width": _coordinate(_x(group[-1].number - 1, last_index) - _x(group[0].number - 1, last_index) + 5),
        }
        for group in groups
    ]


def _days(days: Sequence[tuple[int, datetime]], last_index: int) -> list[dict[str, Any]]:
    """A label where a day begins, unless it would run into the one before."""
    found: list[dict[str, Any]] = []
    taken = -WIDTH
    for number, at in days:
        x = min(_x(number - 1, last_index), WIDTH - 50)
        if x - taken >= 52:
            found.append({"x": _coordinate(x), "at": at})
            taken = x
    return found


def _rows(lines: Sequence[Line]) -> list[dict[str, Any]]:
    """The table beside the picture: the first and last message and every marked one."""
    ends = {0, len(lines) - 1}
    return [
        {"line": line, "risk": line.risk}
        for index, line in enumerate(lines)
        if line.risk is not None and (index in ends or line.chips)
    ]
