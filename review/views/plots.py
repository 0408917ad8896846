"""Small plots as SVG: numbers turned into places, drawn by `templates/floor/_plot.html`.

All share one box, so that their letters have one size at a desk and on a phone.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

WIDTH, LEFT, RIGHT = 360.0, 42.0, 352.0
TOP, BOTTOM, BELOW = 12.0, 126.0, 24.0
ROWS_TOP, ROW = 8.0, 38.0
TICKS = 4
NOTED = 70.0
"""From this width on an unknown stretch says so in words."""
SPANS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 21600, 43200, 86400)
"""Steps of a scale of time, in seconds."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something drawn, with a title of its own: a rectangle, or a dot where it has no size."""

    kind: str
    title: str
    x: str
    y: str
    width: str = "0"
    height: str = "0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words at a place."""

    x: str
    y: str
    words: str
    anchor: str = "start"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around the numbers: the scale at the left, what is below, and where nothing is known."""

    height: str
    base: str
    levels: tuple[Label, ...] = ()
    below: tuple[Label, ...] = ()
    unknown: tuple[Mark, ...] = ()
    notes: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """Everything a picture needs, as SVG attributes want it. `tone` gives it the colour of a lane, `says` is what it
    shows in a sentence, `value` what is said beside its title."""

    title: str
    says: str
    frame: Frame
    tone: str = ""
    value: str = ""
    marks: tuple[Mark, ...] = ()
    dots: tuple[Mark, ...] = ()
    lines: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    rule: str = ""
    labels: tuple[Label, ...] = ()
    empty: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Axes:
    """The steps of time from left to right, and how a value is said. Where `unknown` a step is shaded: neither zero nor
    joined up. The scale reaches up to `least` at least."""

    begins: Sequence[datetime]
    hours: int
    unknown: Sequence[bool]
    say: Callable[[float], str]
    steps: Callable[[float], list[float]]
    least: float = 1.0

    def x(self, step: float) -> float:
        """The middle of a step."""
        return LEFT + (RIGHT - LEFT) * (step + 0.5) / len(self.begins)

    def at(self, step: int) -> str:
        """A step in words."""
        begin = self.begins[step]
        return f"{begin:%a} {begin.day} {begin:%b}" + (f", {begin:%H:%M}" if self.hours < 24 else "")

    def scale(self, top: float) -> tuple[Callable[[float], float], Frame]:
        """Where a value up to `top` lies, and the frame for it."""
        ticks = self.steps(max(top, self.least))

        def y(value: float) -> float:
            return BOTTOM - (BOTTOM - TOP) * value / ticks[-1]

        levels = tuple(Label(x=_n(LEFT - 6), y=_n(y(tick)), words=self.say(tick), anchor="end") for tick in ticks)
        unknown = [(self.x(first - 0.5), self.x(last + 0.5), first, last) for first, last in _stretches(self.unknown)]
        return y, Frame(
            height=_n(BOTTOM + BELOW),
            base=_n(BOTTOM),
            levels=levels,
            below=tuple(_below(self)),
            unknown=tuple(
                Mark(
                    kind="unknown",
                    title=f"{self.at(first)} to {self.at(last)}: not counted",
                    x=_n(left),
                    y=_n(TOP),
                    width=_n(right - left),
                    height=_n(BOTTOM - TOP),
                )
                for left, right, first, last in unknown
            ),
            notes=tuple(
                Label(x=_n((left + right) / 2), y=_n(BOTTOM - 10), words="not counted", anchor="middle")
                for left, right, _first, _last in unknown
                if right - left >= NOTED
            ),
        )


def line(
    *, title: str, tone: str, says: str, value: str, axes: Axes, values: Sequence[float | None],
    level: float | None = None,
) -> Plot:  # fmt: skip
    """A value over time, None being a gap; `level` is where to stay below."""
    y, frame = axes.scale(max((each for each in values if each is not None), default=0))
    places = [None if each is None else (axes.x(step), y(each)) for step, each in enumerate(values)]
    runs = list(_runs(places))
    dots = [
        Mark(kind="dot", title=f"{axes.at(step)}: {axes.say(each)}", x=_n(axes.x(step)), y=_n(y(each)))
        for step, each in enumerate(values)
        if each is not None
    ]
    return Plot(
        title=title,
        tone=tone,
        says=says,
        value=value,
        frame=frame,
        dots=tuple(dots),
        lines=tuple("M" + _path(run) for run in runs),
        areas=tuple(_area(run) for run in runs if len(run) > 1),
        rule="" if level is None else _n(y(level)),
    )


def bars(
    *, title: str, tone: str, says: str, value: str, axes: Axes, series: Sequence[tuple[str, Sequence[int]]]
) -> Plot:
    """Bars side by side in each step, one for each series: what is counted, and how many in each step."""
    y, frame = axes.scale(max(max(counts, default=0) for _what, counts in series))
    width = (RIGHT - LEFT) / len(axes.begins) * 0.8 / len(series)
    marks = [
        Mark(
            kind=f"bar-{number + 1}",
            title=f"{axes.at(step)}: {count} {what}",
            x=_n(axes.x(step) + width * (number - len(series) / 2)),
            y=_n(y(count)),
            width=_n(width),
            height=_n(BOTTOM - y(count)),
        )
        for number, (what, counts) in enumerate(series)
        for step, count in enumerate(counts)
        if count
    ]
    return Plot(
        title=title,
        tone=tone,
        says=says,
        value=value,
        frame=frame,
        marks=tuple(marks),
        empty="" if marks or all(axes.unknown) else "none",
    )


def spreads(
    *, title: str, tone: str, says: str, value: str, axes: Axes, values: Sequence[tuple[float, float, str] | None]
) -> Plot:
    """In each step a dot, a stem from there up to a second value, and what both say."""
    y, frame = axes.scale(max((each[1] for each in values if each), default=0))
    marks, dots = [], []
    for step, each in enumerate(values):
        if each:
            low, high, words = each
            x, said = axes.x(step), f"{axes.at(step)}: {words}"
            marks.append(
                Mark(kind="stem", title=said, x=_n(x - 1.5), y=_n(y(high)), width="3", height=_n(y(low) - y(high)))
            )
            dots.append(Mark(kind="dot", title=said, x=_n(x), y=_n(y(low))))
    return Plot(
        title=title,
        tone=tone,
        says=says,
        value=value,
        frame=frame,
        marks=tuple(marks),
        dots=tuple(dots),
        empty="" if dots or all(axes.unknown) else "no decisions",
    )


def shares(*, says: str, rows: Sequence[tuple[str, float, tuple[float, float], str]]) -> Plot:
    """A row for each name: its share from 0 to 1, the interval of it, and what both say."""
    base = ROWS_TOP + ROW * max(len(rows), 1)
    marks, dots, labels = [], [], []
    for number, (name, share, (low, high), words) in enumerate(rows):
        y, said = ROWS_TOP + ROW * number, f"{name}: {words}"
        labels += [
            Label(x=_n(_across(0)), y=_n(y + 12), words=_short(name)),
            Label(x=_n(_across(1)), y=_n(y + 12), words=words, anchor="end"),
        ]
        left, width = _across(low), _across(high) - _across(low)
        track = _n(_across(1) - _across(0))
        marks.append(Mark(kind="track", title="", x=_n(_across(0)), y=_n(y + 23.5), width=track, height="1"))
        marks.append(Mark(kind="range", title=said, x=_n(left), y=_n(y + 22), width=_n(width), height="4"))
        dots.append(Mark(kind="dot", title=said, x=_n(_across(share)), y=_n(y + 24)))
    anchors = {0: "start", 100: "end"}
    below = tuple(
        Label(x=_n(_across(at / 100)), y=_n(base + 16), words=f"{at} %", anchor=anchors.get(at, "middle"))
        for at in range(0, 101, 25)
    )
    return Plot(
        title="",
        says=says,
        frame=Frame(height=_n(base + BELOW), base=_n(base), below=below),
        marks=tuple(marks),
        dots=tuple(dots),
        labels=tuple(labels),
        empty="" if rows else "no decisions",
    )


def whole(top: float) -> list[float]:
    """Whole round numbers from 0 to at least `top`: steps of 1, 2 or 5 times a power of ten."""
    rough = max(top / TICKS, 1.0)
    power = 10.0 ** math.floor(math.log10(rough))
    return _up_to(top, next(power * each for each in (1, 2, 5, 10) if power * each >= rough))


def percents(top: float) -> list[float]:
    """Shares from 0 to at least `top`, in round percents."""
    return [each / 100 for each in whole(top * 100)]


def spans(top: float) -> list[float]:
    """Round lengths of time, in seconds, from 0 to at least `top`."""
    rough = top / TICKS
    return _up_to(top, next((each for each in SPANS if each >= rough), math.ceil(rough / 86400) * 86400))


def _up_to(top: float, step: float) -> list[float]:
    return [step * number for number in range(math.ceil(top / step - 1e-9) + 1)]


def _below(axes: Axes) -> Iterator[Label]:
    """Every sixth hour, every other day or every Monday, where its step begins."""
    for step, begin in enumerate(axes.begins):
        if axes.hours == 1 and begin.hour % 6 == 0:
            words = f"{begin:%H:%M}" if begin.hour else f"{begin:%a} {begin.day}"
        elif 1 < axes.hours < 24 and begin.hour == 0 and begin.toordinal() % 2 == axes.begins[-1].toordinal() % 2:
            words = f"{begin:%a} {begin.day}"
        elif axes.hours == 24 and begin.weekday() == 0:
            words = f"{begin.day} {begin:%b}"
        else:
            continue
        yield Label(x=_n(axes.x(step - 0.5)), y=_n(BOTTOM + 16), words=words, anchor="middle")


def _stretches(there: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The first and the last of each run of what is true."""
    start = None
    for step, each in enumerate([*there, False]):
        if each and start is None:
            start = step
        elif not each and start is not None:
            yield start, step - 1
            start = None


def _runs(places: Sequence[Point | None]) -> Iterator[list[Point]]:
    """Stretches without a gap."""
    run: list[Point] = []
    for place in [*places, None]:
        if place is not None:
            run.append(place)
        elif run:
            yield run
            run = []


def _path(run: Sequence[Point]) -> str:
    return " L".join(f"{_n(x)} {_n(y)}" for x, y in run)


def _area(run: Sequence[Point]) -> str:
    return f"M{_path(run)} L{_n(run[-1][0])} {_n(BOTTOM)} L{_n(run[0][0])} {_n(BOTTOM)} Z"


def _across(share: float) -> float:
    return 10 + (WIDTH - 20) * share


def _short(name: str) -> str:
    return name if len(name) <= 34 else f"{name[:33]}…"


def _n(value: float) -> str:
    """A number as SVG attributes want it, whatever the language of the page."""
    return f"{value:.1f}"
