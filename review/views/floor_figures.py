"""The figures of the Floor page. Each is defined once: its rows are its table and its CSV, and its plots draw the same
numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from review import queue_policy
from review.floor import Floor, Share, Step, quantile
from review.models import Flag
from review.views import plots
from review.views.plots import Axes, Plot

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """How a figure is made of what was read."""

    id: str
    section: str
    title: str
    note: str
    columns: tuple[str, ...]
    rows: Callable[[Floor], Iterable[Row]]
    plots: Callable[[Floor], Iterable[Plot]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure with its numbers in words, the same ones for the table and the CSV. An empty cell is not known."""

    id: str
    section: str
    title: str
    note: str
    columns: tuple[str, ...]
    rows: list[Row]
    plots: list[Plot]


def figures(floor: Floor) -> list[Figure]:
    """Every figure, in the order of the page."""
    return [_made(chart, floor) for chart in CHARTS.values()]


def figure(name: str, floor: Floor) -> Figure | None:
    """The one with this name."""
    chart = CHARTS.get(name)
    return _made(chart, floor) if chart else None


def lane_label(name: str) -> str:
    """A lane as it is headed."""
    return str(Flag.Lane(name).label).capitalize()


def step_words(floor: Floor) -> str:
    """How long a step is."""
    return {1: "an hour", 24: "a day"}.get(floor.stretch.hours, f"{floor.stretch.hours} hours")


def _made(chart: Chart, floor: Floor) -> Figure:
    return Figure(
        id=chart.id,
        section=chart.section,
        title=chart.title,
        note=chart.note.format(step=step_words(floor)),
        columns=chart.columns,
        rows=list(chart.rows(floor)),
        plots=list(chart.plots(floor)),
    )


# --- Words and axes --------------------------------------------------------------------------------------------------


def _count(value: float) -> str:
    return f"{value:,.0f}"


def _percent(value: float) -> str:
    return f"{100 * value:,.0f} %"


def _span(seconds: float) -> str:
    return queue_policy.duration(timedelta(seconds=seconds))


def _tick(seconds: float) -> str:
    """A length of time beside a scale."""
    if seconds < 60:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 3600 else f"{seconds / 3600:.0f} h"


def _cell(value: float | None, digits: int = 0) -> str:
    return "" if value is None else f"{value:.{digits}f}"


def _when(step: Step) -> str:
    return f"{step.begins:%Y-%m-%d %H:%M}"


def _axes(
    steps: Sequence[Step], floor: Floor, *, unknown: Sequence[bool], say: Callable[[float], str],
    scale: Callable[[float], list[float]], least: float = 1.0,
) -> Axes:  # fmt: skip
    begins = [step.begins for step in steps]
    return Axes(begins=begins, hours=floor.stretch.hours, unknown=unknown, say=say, steps=scale, least=least)


def _each(floor: Floor) -> Iterable[tuple[str, Step]]:
    """Every step of every lane, lane by lane."""
    return ((name, step) for name, steps in floor.lanes.items() for step in steps)


# --- The backlog -----------------------------------------------------------------------------------------------------


def _waiting_rows(floor: Floor) -> Iterable[Row]:
    for name, step in _each(floor):
        counts = (step.waiting, step.overdue, step.in_hands)
        yield _when(step), lane_label(name), *(_cell(each) for each in counts)


def _waiting_plots(floor: Floor) -> Iterable[Plot]:
    for name, steps in floor.lanes.items():
        unknown = [step.waiting is None for step in steps]
        known = [step.waiting for step in steps if step.waiting is not None]
        yield plots.line(
            title=lane_label(name),
            tone=name,
            says=f"{lane_label(name)}, waiting: {_course(known, _count)}",
            value=f"{floor.now[name].waiting:,} waiting",
            axes=_axes(steps, floor, unknown=unknown, say=_count, scale=plots.whole, least=4),
            values=[step.waiting for step in steps],
        )


def _course(known: Sequence[float], say: Callable[[float], str]) -> str:
    """A line in words."""
    if not known:
        return "not measured"
    return f"from {say(known[0])} to {say(known[-1])}, {say(max(known))} at most"


def _used(name: str, step: Step) -> float | None:
    """The share of the lane's service time that its oldest item had used."""
    return None if step.oldest is None else step.oldest / queue_policy.LANES[name].service.total_seconds()


def _oldest_rows(floor: Floor) -> Iterable[Row]:
    for name, step in _each(floor):
        used = _used(name, step)
        minutes = None if step.oldest is None else step.oldest / 60
        yield _when(step), lane_label(name), _cell(minutes), _cell(None if used is None else 100 * used)


def _oldest_plots(floor: Floor) -> Iterable[Plot]:
    for name, steps in floor.lanes.items():
        used = [_used(name, step) for step in steps]
        known = [each for each in used if each is not None]
        service, oldest = queue_policy.duration(queue_policy.LANES[name].service), floor.now[name].oldest
        yield plots.line(
            title=lane_label(name),
            tone=name,
            says=f"{lane_label(name)}, oldest item against {service}: {_course(known, _percent)}",
            value="nothing waits" if oldest is None else f"{_span(oldest)} of {service}",
            axes=_axes(
                steps, floor, unknown=[each is None for each in used], say=_percent, scale=plots.percents, least=1.2
            ),
            values=used,
            level=1.0,
        )


# --- What came and what went -----------------------------------------------------------------------------------------


def _unknown(steps: Sequence[Step]) -> list[bool]:
    return [not step.known for step in steps]


def _flow_rows(floor: Floor) -> Iterable[Row]:
    for name, step in _each(floor):
        counts = (step.came, step.went) if step.known else (None, None)
        yield _when(step), lane_label(name), *(_cell(each) for each in counts)


def _flow_plots(floor: Floor) -> Iterable[Plot]:
    for name, steps in floor.lanes.items():
        came, went = [step.came for step in steps], [step.went for step in steps]
        yield plots.bars(
            title=lane_label(name),
            tone=name,
            says=f"{lane_label(name)}: {sum(came):,} came in, {sum(went):,} went out",
            value=f"{sum(came):,} in, {sum(went):,} out",
            axes=_axes(steps, floor, unknown=_unknown(steps), say=_count, scale=plots.whole, least=4),
            series=[("came in", came), ("went out", went)],
        )


def _decisions(floor: Floor) -> list[tuple[Step, int]]:
    """Decisions of all lanes in each step."""
    together = zip(*floor.lanes.values(), strict=True)
    return [(steps[0], sum(step.decided for step in steps)) for steps in together]


def _decision_rows(floor: Floor) -> Iterable[Row]:
    for step, count in _decisions(floor):
        known = count if step.known else None
        yield _when(step), _cell(known), _cell(None if known is None else known / floor.stretch.hours, 1)


def _decision_plots(floor: Floor) -> Iterable[Plot]:
    found = _decisions(floor)
    steps, counts = [step for step, _count in found], [count for _step, count in found]
    yield plots.bars(
        title="All lanes",
        tone="",
        says=f"{sum(counts):,} decisions, {max(counts):,} at most in {step_words(floor)}",
        value=f"{sum(counts):,} decisions",
        axes=_axes(steps, floor, unknown=_unknown(steps), say=_count, scale=plots.whole, least=4),
        series=[("decisions", counts)],
    )


# --- Time per decision -----------------------------------------------------------------------------------------------


def _times(step: Step) -> tuple[float, float] | None:
    """Median and 90th percentile in seconds."""
    median, most = quantile(step.spread, 0.5), quantile(step.spread, 0.9)
    return None if median is None or most is None else (median, most)


def _time_rows(floor: Floor) -> Iterable[Row]:
    for name, step in _each(floor):
        median, most = _times(step) or (None, None)
        yield _when(step), lane_label(name), _cell(step.decided if step.known else None), _cell(median), _cell(most)


def _time_plots(floor: Floor) -> Iterable[Plot]:
    for name, steps in floor.lanes.items():
        whole = _times(Step(begins=steps[0].begins, spread=[sum(each) for each in zip(*_spreads(steps), strict=True)]))
        words = f"median {_span(whole[0])}, 90 % within {_span(whole[1])}" if whole else "no decisions"
        yield plots.spreads(
            title=lane_label(name),
            tone=name,
            says=f"{lane_label(name)}, time per decision: {words}",
            value=f"median {_span(whole[0])}" if whole else "",
            axes=_axes(steps, floor, unknown=_unknown(steps), say=_tick, scale=plots.spans, least=60),
            values=[_time_mark(step) for step in steps],
        )


def _spreads(steps: Sequence[Step]) -> list[list[int]]:
    return [step.spread for step in steps]


def _time_mark(step: Step) -> tuple[float, float, str] | None:
    found = _times(step)
    if found is None:
        return None
    decided = f"{step.decided:,} decision{'' if step.decided == 1 else 's'}"
    return *found, f"median {_span(found[0])}, 90 % within {_span(found[1])}, {decided}"


# --- Precision -------------------------------------------------------------------------------------------------------


def _share_rows(shares: Sequence[Share]) -> Iterable[Row]:
    for share in shares:
        counts = (share.decided, share.confirmed, share.escalated, share.dismissed)
        parts = (share.value, *share.interval)
        yield share.name, *(_cell(each) for each in counts), *(_cell(100 * each, 1) for each in parts)


def _share_plot(shares: Sequence[Share]) -> Plot:
    rows = [
        (share.name, share.value, share.interval, f"{_percent(share.value)} of {share.decided:,}") for share in shares
    ]
    said = "; ".join(f"{name} {words}" for name, _value, _interval, words in rows) or "no decisions"
    return plots.shares(says=f"Confirmed or escalated: {said}", rows=rows)


COUNTS = ("Decided", "Confirmed", "Escalated", "Dismissed", "Precision, %", "95 % from, %", "to, %")


# --- People at work --------------------------------------------------------------------------------------------------


def _work_rows(floor: Floor) -> Iterable[Row]:
    return [(lane_label(name), _cell(people)) for name, people in floor.at_work.items()]


CHARTS: dict[str, Chart] = {
    chart.id: chart
    for chart in (
        Chart(
            id="waiting",
            section="Backlog",
            title="Items waiting",
            note="In nobody's hands. Each point is the most there were in {step}; a gap is where nobody measured.",
            columns=("From (UTC)", "Lane", "Waiting", "Overdue", "In hands"),
            rows=_waiting_rows,
            plots=_waiting_plots,
        ),
        Chart(
            id="oldest",
            section="Backlog",
            title="Oldest item against service time",
            note="How much of the lane's service time the item that waited longest had used, at most in {step}. "
            "Above the line it is overdue.",
            columns=("From (UTC)", "Lane", "Oldest, minutes", "Of service time, %"),
            rows=_oldest_rows,
            plots=_oldest_plots,
        ),
        Chart(
            id="flow",
            section="Inflow and outflow",
            title="Came in, went out",
            note="In each step of {step}: what was flagged, handed on or reopened into the lane, and what was decided "
            "or handed on out of it.",
            columns=("From (UTC)", "Lane", "Came in", "Went out"),
            rows=_flow_rows,
            plots=_flow_plots,
        ),
        Chart(
            id="decisions",
            section="Decisions and people",
            title="Decisions",
            note="In each step of {step}: first looks, second looks and adjudications, also those taken back later.",
            columns=("From (UTC)", "Decisions", "Per hour"),
            rows=_decision_rows,
            plots=_decision_plots,
        ),
        Chart(
            id="at-work",
            section="Decisions and people",
            title="Reviewers at work now",
            note="Who has an item in hand, by its lane. How fast somebody is, is nobody's figure.",
            columns=("Lane", "Reviewers"),
            rows=_work_rows,
            plots=lambda _floor: [],
        ),
        Chart(
            id="time",
            section="Time per decision",
            title="From claiming to deciding",
            note="The dot is the median of {step}, the stem reaches to where nine of ten were done. Told from "
            "counts in buckets, so right to within one of them; longer than an hour counts as an hour.",
            columns=("From (UTC)", "Lane", "Decisions", "Median, s", "90 % within, s"),
            rows=_time_rows,
            plots=_time_plots,
        ),
        Chart(
            id="policy",
            section="Precision",
            title="Precision by policy",
            note="Of the flags that pointed to a policy, the share that people confirmed or escalated, with the 95 % "
            "interval (Wilson). A flag that points to several counts for each.",
            columns=("Policy", *COUNTS),
            rows=lambda floor: _share_rows(floor.policies),
            plots=lambda floor: [_share_plot(floor.policies)],
        ),
        Chart(
            id="model",
            section="Precision",
            title="Precision by model version",
            note="The same, by the version whose risk the reviewer saw.",
            columns=("Model version", *COUNTS),
            rows=lambda floor: _share_rows(floor.models),
            plots=lambda floor: [_share_plot(floor.models)],
        ),
    )
}
"""Each once, by its name in addresses."""
