"""A figure with its yardstick, and how a list of them is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

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


def fill(path: Path, table: str, *, name: str) -> None:
    """Write the table between the file's two markers of that name and leave the rest alone; a file without them becomes
    it."""
    written = path.read_text(encoding="utf-8") if path.exists() else ""
    before, begin, rest = written.partition(f"<!-- {name}:begin -->")
    _old, end, after = rest.partition(f"<!-- {name}:end -->")
    whole = f"{before}{begin}\n\n{table.strip()}\n\n{end}{after}" if begin and end else table
    path.write_text(whole, encoding="utf-8")


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which `share` of the values lie (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
