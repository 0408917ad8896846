"""The same conversations taken apart: where warnings are missed, and whom they hit wrongly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scoring.core.evaluating.table import Table

BANDS: Final = ((1, "1-9"), (10, "10-29"), (30, "30-99"), (100, "100-299"), (300, "300 and more"))
PARTIES: Final = ((1, "one"), (2, "two"), (3, "three and more"))


@dataclass(frozen=True, slots=True)
class Slice:
    """Conversations alike in `by`. `recall` is None without positives; `false_positive_share` (flagged among the
    harmless) and `highest_harmless_risk` (at any message of any of them) are None without negatives."""

    by: str
    value: str
    n: int
    positives: int
    recall: float | None
    false_positive_share: float | None
    highest_harmless_risk: float | None


def slices(*, table: Table) -> list[Slice]:
    """By language and family where the corpus names any, by number of messages, by number of parties."""
    found: list[Slice] = []
    for by, values in (("language", table.languages), ("family", table.families)):
        if any(values):
            found.extend(_named(table, by, values))
    found.extend(_banded(table, "messages", table.messages, BANDS))
    found.extend(_banded(table, "parties", table.parties, PARTIES))
    return found


def _named(table: Table, by: str, values: Sequence[str]) -> Iterator[Slice]:
    names, positions = np.unique(np.array(values, dtype=object), return_inverse=True)
    for at, name in enumerate(names):
        yield _slice(table, by, str(name) or "(not named)", positions == at)


def _banded(table: Table, by: str, values: NDArray[np.int64], bands: Sequence[tuple[int, str]]) -> Iterator[Slice]:
    positions = np.searchsorted([start for start, _name in bands], values, side="right") - 1
    for at, (_start, name) in enumerate(bands):
        if (positions == at).any():
            yield _slice(table, by, name, positions == at)


def _slice(table: Table, by: str, value: str, chosen: NDArray[np.bool_]) -> Slice:
    positive, harmless = chosen & (table.verdicts == 1), chosen & (table.verdicts == 0)
    return Slice(
        by=by,
        value=value,
        n=int(chosen.sum()),
        positives=int(positive.sum()),
        recall=float(table.warned[positive].mean()) if positive.any() else None,
        false_positive_share=float(table.warned[harmless].mean()) if harmless.any() else None,
        highest_harmless_risk=float(table.peaks[harmless].max()) if harmless.any() else None,
    )
