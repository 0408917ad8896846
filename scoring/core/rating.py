"""Everything that is rated of a batch before it is folded into conversations, in one pass over its words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from scoring.core import grams
from scoring.core.reading import FRESH, LOOK, Reader
from scoring.core.recogniser import OUTPUTS, RISKY, SHOWN_FROM, Recogniser
from scoring.core.table import Table
from scoring.core.wording import Wording

_KINDS: Final = len(OUTPUTS)
SUREST: Final = 0.97
"""No line tells more than this probability."""


class Rated(NamedTuple):
    """By message (n): `read` gives the word numbers of one, `flags` what it may hold; what is `shown` of it, positions
    in RECOGNISED with their probability from SHOWN_FROM on; the `mass` of all (the sum over what is risky); how
    `telling` it is (the hazard -log(1 - probability), 0 below SHOWN_FROM); what the words add when their sender is
    `leading` or `answering` (of a long message, its most telling part), and so what labels `learned`; the `weight` of
    words this rests on; what is `said`, as a number; `counts` (n, 1 + len(LANGUAGES)) of words, and of those each
    language uses."""

    read: Callable[[int], list[int]]
    flags: list[int]
    shown: dict[int, list[tuple[int, float]]]
    mass: list[float]
    telling: list[float]
    leading: list[float]
    answering: list[float]
    learned: tuple[list[float], list[float]] | None
    weight: list[float]
    said: list[int]
    counts: NDArray[np.float64]


def _mass(chances: NDArray[np.float64]) -> list[float]:
    """Added up one after the other: `sum` rounds differently for one message than for many."""
    found = np.zeros(chances.shape[1])
    for at in RISKY:
        found += chances[at]
    return found.tolist()


def _telling(chances: NDArray[np.float64]) -> list[float]:
    found: list[float] = np.where(chances >= SHOWN_FROM, -np.log1p(-np.minimum(chances, SUREST)), 0.0).tolist()
    return found


class Rater:
    """The tables of a model as one."""

    def __init__(self, *, recogniser: Recogniser, wording: Wording) -> None:
        self.recogniser = recogniser
        table = recogniser.table.beside(wording.table)
        self.table: Table = table if wording.learned is None else table.beside(wording.learned)
        self._width = self.table.weights.shape[1]

    def rate(self, *, reader: Reader, texts: list[str]) -> Rated:
        """Read and rate `texts`."""
        if len(texts) == 1:
            return self._rate_one(reader, texts[0])
        batch = reader.read(texts)
        cut, pairs = grams.segments(batch), grams.pairs(reader, batch)
        sums = self.table.apply(reader=reader, batch=batch, cut=cut, pairs=pairs)
        chances = self.recogniser.chances(np.ascontiguousarray(sums[:, :_KINDS].T), cut)
        added, counts = sums[:, _KINDS : self._width], sums[:, self._width :]
        if len(added) != len(cut.first):
            added = np.maximum.reduceat(added, cut.first, axis=0)
            counts = np.add.reduceat(counts, cut.first, axis=0)
        shown: dict[int, list[tuple[int, float]]] = {}
        of, kinds = np.nonzero(chances[:-1].T >= SHOWN_FROM)
        for at, kind, chance in zip(of.tolist(), kinds.tolist(), chances[kinds, of].tolist(), strict=True):
            shown.setdefault(at, []).append((kind, chance))
        flags = batch.flags | np.where(batch.flags & FRESH, LOOK, 0)
        flags[of] |= LOOK
        return Rated(
            read=batch.numbers,
            flags=flags.tolist(),
            shown=shown,
            mass=_mass(chances),
            telling=_telling(chances[-1]),
            leading=added[:, 0].tolist(),
            answering=added[:, 1].tolist(),
            learned=None if self._width == _KINDS + 2 else (added[:, 2].tolist(), added[:, 3].tolist()),
            weight=np.minimum(counts[:, 0], grams.SEGMENT).tolist(),
            said=grams.said(reader, batch).tolist(),
            counts=counts,
        )

    def _rate_one(self, reader: Reader, text: str) -> Rated:
        """The same for one message, without what only pays for many."""
        numbers, flags = reader.read_one(text)
        parts = self.table.apply_one(reader=reader, numbers=numbers)
        logits = parts[0, :_KINDS] if len(parts) == 1 else parts[:, :_KINDS].max(axis=0)
        leading, answering, *learned = parts[:, _KINDS : self._width].max(axis=0).tolist()
        counts = parts[:, self._width :].sum(axis=0)
        chances = expit(logits + self.recogniser.bias)
        *found, telling = chances.tolist()
        shown = [(at, chance) for at, chance in enumerate(found) if chance >= SHOWN_FROM]
        mass = 0.0
        for at in RISKY:
            mass += found[at]
        return Rated(
            read=lambda _at: numbers,
            flags=[flags | LOOK if shown or flags & FRESH else flags],
            shown={0: shown},
            mass=[mass],
            telling=_telling(chances[-1:]) if telling >= SHOWN_FROM else [0.0],
            leading=[leading],
            answering=[answering],
            learned=([learned[0]], [learned[1]]) if learned else None,
            weight=[min(float(counts[0]), grams.SEGMENT)],
            said=[grams.said_one(reader, numbers)],
            counts=counts[None, :],
        )
