"""What is kept of every rated conversation: columns of numbers, no text."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import inf

import numpy as np
from numpy.typing import NDArray

from scoring.core.evaluating.rating import Case, Rated

Floats = NDArray[np.float64]


@dataclass(slots=True)
class Rows:
    """Labelled conversations as they come."""

    accounts: list[frozenset[int]] = field(default_factory=list)
    numbers: list[tuple[float, ...]] = field(default_factory=list)
    families: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)

    def add(self, *, case: Case, rated: Rated) -> None:
        """Keep a case that has a verdict."""
        right = None if case.suspect is None else float(rated.leads == case.suspect)
        never = rated.warned_at is None
        self.numbers.append(
            (
                float(case.verdict or 0),
                rated.risk,
                rated.peak,
                float(not never),
                inf if rated.latency is None else rated.latency,
                inf if rated.share is None else rated.share,
                np.nan if right is None else right,
                float(rated.threatens_and_demands),
                len(case.messages),
                len(case.accounts),
            )
        )
        self.accounts.append(case.accounts)
        self.families.append(case.family)
        self.languages.append(case.language)


@dataclass(frozen=True, slots=True)
class Table:
    """The same as arrays of shape (n,). `latency` and `share` are infinite where no warning was due; `leads_right` is
    NaN where the suspect is not known; `groups` number conversations that hang together by their accounts."""

    verdicts: NDArray[np.int64]
    risks: Floats
    peaks: Floats
    warned: NDArray[np.bool_]
    latency: Floats
    share: Floats
    leads_right: Floats
    extortion: NDArray[np.bool_]
    messages: NDArray[np.int64]
    parties: NDArray[np.int64]
    groups: NDArray[np.int64]
    families: tuple[str, ...]
    languages: tuple[str, ...]

    @property
    def caught(self) -> NDArray[np.bool_]:
        """Positives of which was warned."""
        return self.warned & (self.verdicts == 1)


def table(*, rows: Rows, groups: NDArray[np.int64]) -> Table:
    """Rows as arrays."""
    columns = np.array(rows.numbers, dtype=np.float64).reshape(len(rows.numbers), 10).T
    verdicts, risks, peaks, warned, latency, share, leads_right, extortion, messages, parties = columns
    return Table(
        verdicts=verdicts.astype(np.int64),
        risks=risks,
        peaks=peaks,
        warned=warned.astype(bool),
        latency=latency,
        share=share,
        leads_right=leads_right,
        extortion=extortion.astype(bool),
        messages=messages.astype(np.int64),
        parties=parties.astype(np.int64),
        groups=groups,
        families=tuple(rows.families),
        languages=tuple(rows.languages),
    )
