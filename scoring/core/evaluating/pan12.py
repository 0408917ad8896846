"""Scores of the PAN-2012 task (Inches & Crestani, 2012): who is a predator, and which lines show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np

from scoring.core.evaluating.figures import RESAMPLES, f_beta
from scoring.core.evaluating.rating import Case, Rated
from scoring.core.evaluation import Estimate

BETAS: Final = {"f1": 1.0, "f05": 0.5, "f3": 3.0}


@dataclass(frozen=True, slots=True)
class Retrieved:
    """What was named against what should have been: `hits` are in both."""

    predicted: int
    actual: int
    hits: int
    figures: dict[str, Estimate]


class Tally:
    """Counts as conversations are rated.

    `predators` are the accounts of the first list, `lines` how many (conversation, line) pairs the second holds; None
    where that list is not at hand. All of a list counts, also what the corpus at hand does not hold.
    """

    def __init__(self, *, predators: frozenset[int] | None, lines: int | None) -> None:
        self._predators, self._lines = predators, lines
        self._accounts: set[int] = set()
        self._marked = self._marked_rightly = 0

    def add(self, *, case: Case, rated: Rated) -> None:
        """An account is named when it leads in a conversation of which was warned; a line when it is evidence there."""
        if rated.warned_at is None or rated.leads is None:
            return
        self._accounts.add(rated.leads)
        self._marked += len(rated.marked)
        self._marked_rightly += len(rated.marked & case.evidence)

    def strangers(self, *, accounts: Iterable[frozenset[int]]) -> bool:
        """Whether nobody on the list of predators is among `accounts`: then it is the list of another corpus."""
        return self._predators is not None and all(self._predators.isdisjoint(each) for each in accounts)

    def authors(self, *, seed: int) -> Retrieved | None:
        """Problem 1, ranked by F0.5 in the competition. Intervals resample accounts."""
        if self._predators is None:
            return None
        return _retrieved(len(self._accounts), len(self._predators), len(self._accounts & self._predators), seed)

    def lines(self) -> Retrieved | None:
        """Problem 2, ranked by F3 in the competition. No intervals: lines of a conversation are not independent."""
        if self._lines is None:
            return None
        return _retrieved(self._marked, self._lines, self._marked_rightly, None)


def _retrieved(predicted: int, actual: int, hits: int, seed: int | None) -> Retrieved:
    found = {name: Estimate(value, None, None) for name, value in _figures(predicted, actual, hits).items()}
    size = predicted + actual - hits
    if seed is not None and size:
        chances = np.array([hits, predicted - hits, actual - hits]) / size
        draws = np.random.default_rng(seed).multinomial(size, chances, RESAMPLES)
        drawn = [_figures(both + wrong, both + missed, both) for both, wrong, missed in draws.tolist()]
        found = {name: _interval(each, [draw[name] for draw in drawn]) for name, each in found.items()}
    return Retrieved(predicted, actual, hits, found)


def _figures(predicted: int, actual: int, hits: int) -> dict[str, float | None]:
    found = {"precision": hits / predicted if predicted else None, "recall": hits / actual if actual else None}
    weighted = {
        name: f_beta(hits=hits, predicted=predicted, actual=actual, beta=beta) if actual else None
        for name, beta in BETAS.items()
    }
    return found | weighted


def _interval(estimate: Estimate, drawn: list[float | None]) -> Estimate:
    defined = [value for value in drawn if value is not None]
    if estimate.value is None or not defined:
        return estimate
    low, high = np.percentile(defined, [2.5, 97.5])
    return Estimate(estimate.value, float(low), float(high))
