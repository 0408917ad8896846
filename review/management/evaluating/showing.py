"""Figures of an evaluation as text that lines up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from scoring.api import Estimate, Report, Retrieved

UNDEFINED = "undefined"
MAX_ROWS = 60
LABELS = {
    "precision": "precision",
    "recall": "recall",
    "f1": "F1",
    "f05": "F0.5",
    "f2": "F2",
    "f3": "F3",
    "false_positive_share": "false positives among the harmless",
    "average_precision": "average precision",
    "auroc": "AUROC",
    "recall_at_fpr_0.05": "recall at 5 % false positives",
    "recall_at_fpr_0.01": "recall at 1 % false positives",
    "recall_at_fpr_0.001": "recall at 0.1 % false positives",
    "ece": "calibration error (ECE)",
    "brier": "Brier",
    "speed": "speed",
    "f_latency": "F-latency",
    "median_messages": "messages until warning, median",
    "leads_accuracy": "who leads, right",
}
FORMATS = {"median_messages": "g", "false_positive_share": ".5f"}
AUTHORS = ("precision", "recall", "f1", "f05")
LINES = ("precision", "recall", "f1", "f3")


def lines(*, report: Report, model: str) -> Iterator[str]:
    """The whole report, a line at a time."""
    yield f"Model: {model}"
    yield (
        f"{report.n:,} labelled conversations, {report.positives:,} of them positive; {report.messages:,} messages"
        + (f"; {report.unlabelled:,} without a label, not counted" if report.unlabelled else "")
    )
    yield from _notes(report)
    if not report.n:
        yield from _pan12(report)
        return
    yield from _main(report)
    yield from _early(report)
    yield from _baselines(report)
    yield from _pan12(report)
    yield from _slices(report)


def _notes(report: Report) -> Iterator[str]:
    for note in report.notes:
        yield f"Note: {note}"


def _main(report: Report) -> Iterator[str]:
    unit = "conversations" if report.groups == report.n else f"{report.groups:,} groups that share no account"
    yield ""
    yield f"Figures, with 95 % intervals (500 bootstrap resamples of {unit})"
    yield from _table(
        ["", "value", "95 % interval"],
        [[LABELS[name], *_cells(name, estimate)] for name, estimate in report.figures.items()],
    )
    for label, found in (("rightly warned of", report.latency), ("of these, threat and demand", report.extortion)):
        if found.n:
            quartiles = f"lower quartile {found.lower:g}, median {found.median:g}, upper quartile {found.upper:g}"
            yield f"Messages until warning, {found.n:,} conversations {label}: {quartiles}."
    yield "F-latency is F1 x speed. A warning here is sticky and due at once: there is no skepticism to choose."


def _early(report: Report) -> Iterator[str]:
    yield ""
    yield "When only a share of the characters has been seen"
    rows = [
        [
            f"{each.share:.0%}",
            *_cells("precision", each.precision),
            *_cells("recall", each.recall),
            *_cells("f1", each.f1),
        ]
        for each in report.by_share_seen
    ]
    yield from _table(["seen", "precision", "95 %", "recall", "95 %", "F1", "95 %"], rows)


def _baselines(report: Report) -> Iterator[str]:
    yield ""
    yield "What words earn"
    yield "shape: every word is one symbol; punctuation, digits, spacing and emoji are left."
    yield "length: nothing but the number of messages and of characters."
    yield f"Baselines {report.baselines_taught}."
    if not report.baselines:
        return
    header, rows = [""], []
    for name in report.baselines:
        header += [name, f"model minus {name}", "95 % interval"]
    for figure in next(iter(report.baselines.values())).figures:
        row = [LABELS[figure]]
        for baseline in report.baselines.values():
            row += [_value(baseline.figures[figure].value), *_cells(figure, baseline.earned[figure])]
        rows.append(row)
    yield from _table(header, rows)
    yield "What the model knows from words is the difference to the shape baseline, not the model's own figure."


def _pan12(report: Report) -> Iterator[str]:
    for title, found, names in (
        ("PAN-2012, problem 1: predators (ranked by F0.5)", report.authors, AUTHORS),
        ("PAN-2012, problem 2: lines (ranked by F3)", report.lines, LINES),
    ):
        if found is not None:
            yield ""
            yield title
            yield f"{found.predicted:,} named, {found.actual:,} on the list, {found.hits:,} in both"
            yield from _table(["", "value", "95 % interval"], _retrieved(found, names))


def _retrieved(found: Retrieved, names: Sequence[str]) -> list[list[str]]:
    return [[LABELS[name], *_cells(name, found.figures[name])] for name in names]


def _slices(report: Report) -> Iterator[str]:
    for by in dict.fromkeys(each.by for each in report.slices):
        chosen = [each for each in report.slices if each.by == by]
        yield ""
        yield f"By {by}"
        rows = [
            [
                each.value,
                f"{each.n:,}",
                f"{each.positives:,}",
                _value(each.recall, missing="-"),
                _value(each.false_positive_share, missing="-", format=FORMATS["false_positive_share"]),
                _value(each.highest_harmless_risk, missing="-"),
            ]
            for each in chosen[:MAX_ROWS]
        ]
        yield from _table(["", "n", "positive", "recall", "harmless flagged", "highest harmless risk"], rows)
        if len(chosen) > MAX_ROWS:
            yield f"({len(chosen) - MAX_ROWS:,} more with --json)"


def _cells(name: str, estimate: Estimate) -> list[str]:
    """Value and interval."""
    format = FORMATS.get(name, ".3f")
    value, low, high = (_value(each, format=format) for each in (estimate.value, estimate.low, estimate.high))
    return [value, "" if UNDEFINED in (low, high) else f"{low} to {high}"]


def _value(value: float | None, *, missing: str = UNDEFINED, format: str = ".3f") -> str:
    return missing if value is None else f"{value:{format}}"


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The first column to the left, numbers to the right."""
    everything = [header, *rows]
    widths = [max(len(row[at]) for row in everything) for at in range(len(header))]
    for row in everything:
        first, *others = (
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(["  " + first, *others]).rstrip()
