"""Everything that is rated of a batch before it is folded into conversations, in one pass over its words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from scoring.core import grams
from scoring.core.reading import Reader
from scoring.core.recogniser import RECOGNISED, RISKY, Recogniser
from scoring.core.table import Table
from scoring.core.wording import Wording

_KINDS: Final = len(RECOGNISED)


@dataclass(frozen=True, slots=True)
class Rated:
    """By message (n): `read` gives the word numbers of one, `flags` what it may hold; `chances` of each characteristic
    (len(RECOGNISED), n) in 0-1, their `highest`, their `mass` (the sum over what is risky); what the words add when
    their sender is `leading` or `answering` (of a long message, its most telling part: filling it up hides nothing),
    the `weight` of words this rests on; `counts` (n, 1 + len(LANGUAGES)) words, and those each language uses."""

    read: Callable[[int], list[int]]
    flags: list[int]
    chances: NDArray[np.float64]
    highest: list[float]
    mass: list[float]
    leading: list[float]
    answering: list[float]
    weight: list[float]
    counts: NDArray[np.float64]


def _mass(chances: NDArray[np.float64]) -> list[float]:
    """Added up one after the other: `sum` rounds differently for one message than for many."""
    found = np.zeros(chances.shape[1])
    for at in RISKY:
        found += chances[at]
    return found.tolist()


class Rater:
    """The tables of a model as one."""

    def __init__(self, *, recogniser: Recogniser, wording: Wording) -> None:
        self.recogniser = recogniser
        self.table: Table = recogniser.table.beside(wording.table)

    def rate(self, *, reader: Reader, texts: list[str]) -> Rated:
        """Read and rate `texts`."""
        if len(texts) == 1:
            return self._rate_one(reader, texts[0])
        batch = reader.read(texts)
        cut, pairs = grams.segments(batch), grams.pairs(reader, batch)
        sums = self.table.apply(reader=reader, batch=batch, cut=cut, pairs=pairs).astype(np.float64)
        chances = self.recogniser.chances(np.ascontiguousarray(sums[:, :_KINDS].T), cut)
        said, counts = sums[:, _KINDS : _KINDS + 2], sums[:, _KINDS + 2 :]
        if len(said) != len(cut.first):
            said = np.maximum.reduceat(said, cut.first, axis=0)
            counts = np.add.reduceat(counts, cut.first, axis=0)
        return Rated(
            read=batch.numbers,
            flags=batch.flags,
            chances=chances,
            highest=chances.max(axis=0).tolist(),
            mass=_mass(chances),
            leading=said[:, 0].tolist(),
            answering=said[:, 1].tolist(),
            weight=np.minimum(counts[:, 0], grams.SEGMENT).tolist(),
            counts=counts,
        )

    def _rate_one(self, reader: Reader, text: str) -> Rated:
        """The same for one message, without what only pays for many."""
        numbers, flags = reader.read_one(text)
        parts = self.table.apply_one(reader=reader, numbers=numbers)
        logits = parts[0, :_KINDS] if len(parts) == 1 else parts[:, :_KINDS].max(axis=0)
        leading, answering = parts[:, _KINDS : _KINDS + 2].max(axis=0).tolist()
        counts = parts[:, _KINDS + 2 :].sum(axis=0)
        chances = expit(logits + self.recogniser.bias)[:, None]
        return Rated(
            read=lambda _at: numbers,
            flags=[flags],
            chances=chances,
            highest=[float(chances.max())],
            mass=_mass(chances),
            leading=[leading],
            answering=[answering],
            weight=[min(float(counts[0]), grams.SEGMENT)],
            counts=counts[None, :],
        )
