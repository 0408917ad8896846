"""From a message's probabilities to signs with a place: the stretch of words that speaks most for each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import inf, log1p
from typing import Final

from scoring.core.cueing import MAX_HITS, Hit
from scoring.core.folding import BREAK
from scoring.core.reading import Reader
from scoring.core.recogniser import TARGETS
from scoring.core.table import Table

SUREST: Final = 0.95
_PRICE: Final = 0.05
"""What a word must add, in log-odds, to belong to the stretch."""


def marked(
    *, table: Table, reader: Reader, numbers: list[int], words: list[str], shown: Sequence[tuple[int, float]],
    already: list[Hit],
) -> list[Hit]:  # fmt: skip
    """Signs in `words` (their `numbers`) that no cue has found as strongly. `shown` are positions in RECOGNISED with
    their probability; the strength of a sign is the hazard -log(1 - probability)."""
    known: dict[int, float] = {}
    for hit in already:
        known[hit.target] = known.get(hit.target, 0.0) + hit.strength
    begins: list[int] = []
    by_word = table.by_word(reader)
    found = []
    for at, chance in shown if numbers else ():
        strength = -log1p(-min(chance, SUREST)) - known.get(TARGETS[at], 0.0)
        if strength > 0.0:
            begins = begins or list(accumulate([len(word) + 1 for word in words], initial=0))
            first, last = _trimmed(words, *_stretch(by_word[numbers, at].tolist()))
            found.append(Hit(TARGETS[at], strength, begins[first], begins[last + 1] - 1))
    return found[: MAX_HITS - len(already)]


def _trimmed(words: list[str], first: int, last: int) -> tuple[int, int]:
    """Without the ends of other sentences, unless there is nothing else."""
    while first < last and words[first] == BREAK:
        first += 1
    while last > first and words[last] == BREAK:
        last -= 1
    return first, last


def _stretch(gains: list[float]) -> tuple[int, int]:
    """First and last index of the stretch with the largest sum (Kadane 1984), each word at its price."""
    best, best_first, best_last = -inf, 0, 0
    total, first = 0.0, 0
    for at, gain in enumerate(gains):
        if total <= 0.0:
            total, first = 0.0, at
        total += gain - _PRICE
        if total > best:
            best, best_first, best_last = total, first, at
    return best_first, best_last
