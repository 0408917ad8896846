"""The course of risk over a conversation as an SVG: numbers only, drawn by the template."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from review.views.transcript import Line

WIDTH, HEIGHT, TOP, BOTTOM = 300.0, 92.0, 8.0, 80.0
POINTS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Everything the picture and its table need. Coordinates are in a box of 300 × 92."""

    line: str
    area: str
    threshold_y: str
    threshold_label_y: str
    threshold: float
    marks: tuple[dict[str, Any], ...]
    days: tuple[dict[str, Any], ...]
    rows: tuple[dict[str, Any], ...]
    first: float
    last: float
    since: int | None


def course_of(
    *, risks: Sequence[tuple[int, float]], total: int, lines: Sequence[Line], threshold: float, since: int | None
) -> Course | None:
    """The picture; None while fewer than two messages are scored.

    `risks` are (number, risk) of the whole conversation of `total` messages, `lines` what was read of it.
    """
    if len(risks) < 2:
        return None
    last_index = max(1, total - 1)
    points = [(_x(number - 1, last_index), _y(risk)) for number, risk in _sampled(risks)]
    path = "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    area = f"{path} L{points[-1][0]:.1f} {BOTTOM:.1f} L{points[0][0]:.1f} {BOTTOM:.1f} Z"
    return Course(
        line=path,
        area=area,
        threshold_y=_coordinate(_y(threshold)),
        threshold_label_y=_coordinate(_y(threshold) - 3),
        threshold=threshold,
        marks=tuple(_marks(lines, last_index)),
        days=tuple(_days(lines, last_index)),
        rows=tuple(_rows(lines)),
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


def _days(lines: Sequence[Line], last_index: int) -> list[dict[str, Any]]:
    """A label where a day begins, unless it would run into the one before."""
    found: list[dict[str, Any]] = []
    day, taken = None, -WIDTH
    for line in lines:
        if line.sent_at.date() == day:
            continue
        day = line.sent_at.date()
        x = min(_x(line.number - 1, last_index), WIDTH - 50)
        if x - taken >= 52:
            found.append({"x": _coordinate(x), "at": line.sent_at})
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
