"""From a message's probabilities to signs with a place: the stretch of words that speaks most for each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import log1p
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scoring.core.cueing import MAX_HITS, Hit
from scoring.core.reading import Reader
from scoring.core.recogniser import SHOWN_FROM, TARGETS
from scoring.core.table import Table

SUREST: Final = 0.95
_PRICE: Final = 0.05
"""What a word must add, in log-odds, to belong to the stretch."""


def marked(
    *, table: Table, reader: Reader, numbers: Sequence[int], chances: NDArray[np.float64], already: list[Hit]
) -> list[Hit]:
    """Signs of at least SHOWN_FROM that no cue has found as strongly. Their strength is the hazard -log(1 - chance)."""
    shown = np.flatnonzero(chances >= SHOWN_FROM)
    if not len(shown) or not numbers:
        return []
    known: dict[int, float] = {}
    for hit in already:
        known[hit.target] = known.get(hit.target, 0.0) + hit.strength
    begins = list(accumulate((len(reader.plain[number]) + 1 for number in numbers), initial=0))
    by_word = table.by_word(reader)[list(numbers)]
    found = []
    for at in shown.tolist():
        strength = -log1p(-min(float(chances[at]), SUREST)) - known.get(TARGETS[at], 0.0)
        if strength > 0.0:
            first, last = _stretch(by_word[:, at])
            found.append(Hit(TARGETS[at], strength, begins[first], begins[last + 1] - 1))
    return found[: MAX_HITS - len(already)]


def _stretch(gains: NDArray[np.float64]) -> tuple[int, int]:
    """First and last index of the stretch with the largest sum (Kadane 1984), each word at its price."""
    best, best_first, best_last = -np.inf, 0, 0
    total, first = 0.0, 0
    for at, gain in enumerate(gains.tolist()):
        if total <= 0.0:
            total, first = 0.0, at
        total += gain - _PRICE
        if total > best:
            best, best_first, best_last = total, first, at
    return best_first, best_last
