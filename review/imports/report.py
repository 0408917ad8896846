"""Telling whoever runs an import how it goes: progress, rejections as they occur, the sum."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable
from types import TracebackType
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from review.imports.loading import Stored
from review.imports.rows import BadRow

SHOWN = 20
PLAIN_SECONDS = 10.0


class Report:
    """Counts, and speaks: a bar on a terminal, else a line every ten seconds. Never shows text of a message.

    `say` takes lines for standard output, `complain` those for standard error. Of the rejections the first `SHOWN`
    are shown; `errors` gets them all, one JSON object a line. `unit` is what a row's `line` counts; `source` names the
    file where there are several.
    """

    def __init__(
        self,
        *,
        say: Callable[[str], object],
        complain: Callable[[str], object],
        unit: str,
        errors: TextIO | None,
        source: str = "",
    ) -> None:
        self.conversations = self.accepted = self.duplicates = 0
        self.codes: Counter[str] = Counter()
        self._say, self._complain, self._unit, self._errors, self._source = say, complain, unit, errors, source
        self._started = self._spoke = time.monotonic()
        self._bar: Progress | None = None
        self._quiet = True

    @property
    def rejected(self) -> int:
        """How many rows and messages were not taken."""
        return self.codes.total()

    @property
    def _done(self) -> int:
        return self.accepted + self.duplicates + self.rejected

    @property
    def _rate(self) -> float:
        return self._done / max(time.monotonic() - self._started, 0.001)

    def watch(self, *, total: int, bar: bool) -> Report:
        """Show progress, out of `total` bytes: as a bar on standard error, or as lines."""
        self._quiet = False
        if bar:
            columns = (BarColumn(20), TaskProgressColumn(), TimeRemainingColumn(), TextColumn("{task.description}"))
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._bar.add_task("", total=total)
        return self

    def __enter__(self) -> Report:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def stored(self, chunk: Stored, *, position: int) -> None:
        """A chunk was committed, after `position` bytes were read."""
        self.conversations += chunk.conversations
        self.accepted += chunk.accepted
        self.duplicates += chunk.duplicates
        if self._bar is not None:
            short = f"{self._done:,} messages, {self._rate:,.0f}/s, {self.rejected:,} rejected"
            self._bar.update(self._bar.task_ids[0], completed=position, description=short)
        elif not self._quiet and time.monotonic() - self._spoke >= PLAIN_SECONDS:
            self._spoke = time.monotonic()
            self._say(self.sum())

    def reject(self, row: BadRow) -> None:
        """A row or message was not taken."""
        self.codes[row.code] += 1
        if self._errors is not None:
            place = {"file": self._source or None, self._unit: row.line, "message": row.message}
            found = {**place, "code": row.code, "reason": row.reason}
            self._errors.write(json.dumps({key: value for key, value in found.items() if value is not None}) + "\n")
        if self.rejected > SHOWN:
            return
        message = f", message {row.message}" if row.message is not None else ""
        source = f"{self._source}: " if self._source else ""
        self._alert(f"{source}{self._unit} {row.line}{message}: {row.code}: {row.reason}")
        if self.rejected == SHOWN:
            self._alert("further rejections are counted; --errors FILE writes them all to a file")

    def _alert(self, line: str) -> None:
        if self._bar is not None:
            self._bar.console.print(line, markup=False, highlight=False, soft_wrap=True)
        else:
            self._complain(line)

    def sum(self) -> str:
        """What was done so far, in one line."""
        return (
            f"{self.conversations:,} conversations, {self.accepted:,} messages accepted,"
            f" {self.duplicates:,} duplicates, {self.rejected:,} rejected, {self._rate:,.0f} messages/s"
        )
