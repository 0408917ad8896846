"""A figure with its yardstick, and how a list of them is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """`what` in words, the value as printed, the aim as printed ("" for none) and whether it was reached."""

    what: str
    value: str
    aim: str = ""
    reached: bool | None = None


def show(title: str, figures: Sequence[Figure]) -> None:
    """Print a table; a figure below its aim says so in words."""
    table = Table(title=title, title_justify="left", box=None, padding=(0, 3, 0, 0))
    for heading in ("Figure", "Measured", "Aim", ""):
        table.add_column(heading, justify="right" if heading == "Measured" else "left")
    for figure in figures:
        mark = {True: "reached", False: "not reached", None: ""}[figure.reached]
        table.add_row(figure.what, figure.value, figure.aim, mark)
    Console(highlight=False).print(table)


def markdown(machine: str, figures: Sequence[Figure]) -> str:
    """The same table for docs/performance.md."""
    rows = [f"| {figure.what} | {figure.value} | {figure.aim} |" for figure in figures]
    return "\n".join([f"Measured on: {machine}.", "", "| figure | measured | aim |", "|---|---:|---:|", *rows, ""])


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which `share` of the values lie (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
