"""A sparse linear table: what each word, piece, concept and pair adds to some outputs."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from scoring.core.common import LANGUAGES
from scoring.core.grams import SEGMENT, Pairs, Segments, pair_keys_of
from scoring.core.reading import Batch, Reader

_SLOT_BITS: Final = 20
_FEWER_BITS: Final = 2
"""So much smaller is the next table of slots, for the keys whose slot was taken."""
_SPREADS: Final = tuple(np.uint32(each) for each in (0x9E3779B1, 0x85EBCA6B, 0xC2B2AE35, 0x27D4EB2F))

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


@dataclass(frozen=True)
class Table:
    """`weights[i]` (r, outputs) belongs to `keys[i]` (r, ascending, of `grams`); whatever is not in it adds nothing.

    `apply` gives the sum over everything in a segment, (s, outputs).
    """

    keys: NDArray[np.uint32]
    weights: Floats
    _slots: tuple[_Slots, ...] = field(init=False, repr=False, compare=False)
    _by_word: _ByWord = field(init=False, repr=False, compare=False)
    _doubles: Doubles = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if len(self.keys) != len(self.weights) or (np.diff(self.keys.astype(np.int64)) <= 0).any():
            raise ValueError("a table needs ascending keys and a row of weights for each")
        object.__setattr__(self, "_slots", _placed(self.keys))
        object.__setattr__(self, "_by_word", _ByWord(self))
        # Sums are made in double precision, so that their order, hence the batching, does not show.
        object.__setattr__(self, "_doubles", self.weights.astype(np.float64))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Table):
            return NotImplemented
        return np.array_equal(self.keys, other.keys) and np.array_equal(self.weights, other.weights)

    __hash__ = None  # type: ignore[assignment]

    def beside(self, other: Table) -> Table:
        """One table with the outputs of both."""
        keys = np.union1d(self.keys, other.keys)
        width = self.weights.shape[1]
        weights = np.zeros((len(keys), width + other.weights.shape[1]), dtype=np.float32)
        weights[np.searchsorted(keys, self.keys), :width] = self.weights
        weights[np.searchsorted(keys, other.keys), width:] = other.weights
        return Table(keys, weights)

    def fingerprint(self) -> int:
        """A number that tells this table from another, 1 to 2**32."""
        return zlib.crc32(self.weights.tobytes(), zlib.crc32(self.keys.tobytes())) + 1

    def found(self, keys: NDArray[np.uint32]) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
        """Which of `keys` the table holds: their indices, and the rows of those."""
        left = np.arange(len(keys))
        places: list[NDArray[np.int64]] = []
        found: list[NDArray[np.int32]] = []
        for slots in self._slots:
            rows = slots.rows[slots.of(keys[left])]
            taken = np.flatnonzero(rows >= 0)
            left, rows = left[taken], rows[taken]
            same = self.keys[rows] == keys[left]
            places.append(left[same])
            found.append(rows[same])
            left = left[~same]
        at, all_rows = np.concatenate(places), np.concatenate(found)
        order = np.argsort(at, kind="stable")
        return at[order], all_rows[order]

    def apply(self, *, reader: Reader, batch: Batch, cut: Segments, pairs: Pairs) -> Doubles:
        """Sums by segment, shape (s, outputs + 1 + languages): after the outputs the number of words, and how many of
        them each language uses."""
        by_word = self.by_word(reader)
        count, size = len(cut.starts), len(batch.words)
        ones = np.ones(size)
        bounds = np.append(cut.starts, size)
        sums = np.asarray(csr_matrix((ones, batch.words, bounds), shape=(count, len(by_word)), copy=False) @ by_word)
        at, rows = self.found(pairs.keys)
        if len(at):
            part = np.repeat(np.arange(count, dtype=np.int32), np.diff(bounds))[pairs.places[at]]
            bounds = np.append(0, np.bincount(part, minlength=count).cumsum())
            values = np.ones(len(at)), rows[np.argsort(part, kind="stable")], bounds
            paired = csr_matrix(values, shape=(count, len(self.keys)), copy=False)
            sums[:, : self.weights.shape[1]] += paired @ self._doubles
        return sums

    def apply_one(self, *, reader: Reader, numbers: list[int]) -> Doubles:
        """The same for the words of one message, shape (segments, outputs + 1 + languages)."""
        by_word, row_of, outputs = self.by_word(reader), self._row_of, self.weights.shape[1]
        rows: list[list[int]] = [[] for _ in range(0, max(len(numbers), 1), SEGMENT)]
        for at, key in pair_keys_of(reader, numbers):
            row = row_of.get(key)
            if row is not None:
                rows[at // SEGMENT].append(row)
        sums = np.empty((len(rows), by_word.shape[1]))
        for part, own in enumerate(rows):
            by_word[numbers[part * SEGMENT : (part + 1) * SEGMENT]].sum(axis=0, out=sums[part])
            if own:
                sums[part, :outputs] += self._doubles[own].sum(axis=0)
        return sums

    @cached_property
    def _row_of(self) -> dict[int, int]:
        return {key: row for row, key in enumerate(self.keys.tolist())}

    def by_word(self, reader: Reader) -> Doubles:
        """What each word known to `reader` adds by itself, shape (words, outputs + 1 + languages)."""
        return self._by_word.matrix(reader)


class _ByWord:
    """The rows of distinct words, kept as long as the reader keeps its words."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._known = 0
        self._generation = 0
        self._rows: Doubles = np.zeros((0, table.weights.shape[1] + 1 + len(LANGUAGES)))

    def matrix(self, reader: Reader) -> Doubles:
        """Rows by word number, shape (words known to `reader`, outputs)."""
        if self._generation != reader.generation:
            self._generation, self._known = reader.generation, 0
        words = len(reader.plain)
        if words > len(self._rows):
            grown = np.zeros((max(words, 2 * len(self._rows), 1024), self._rows.shape[1]))
            grown[: self._known] = self._rows[: self._known]
            self._rows = grown
        if self._known == 0:
            self._rows[0], self._known = 0.0, 1  # the gap between messages
        if words > self._known:
            self._learn(reader, reader.keys[self._known : words])
        self._known = words
        return self._rows[:words]

    def _learn(self, reader: Reader, keys: list[list[int]]) -> None:
        """Add up the rows of new words, all at once."""
        sizes = [len(each) for each in keys]
        at, rows = self._table.found(np.array([key for each in keys for key in each], dtype=np.uint32))
        word = np.repeat(np.arange(len(keys)), sizes)[at]
        ones = np.ones(len(at))
        sums = csr_matrix((ones, (word, rows)), shape=(len(keys), len(self._table.keys))) @ self._table._doubles
        new = slice(self._known, self._known + len(keys))
        self._rows[new, : sums.shape[1]] = sums
        self._rows[new, sums.shape[1] :] = reader.counted[new]


@dataclass(frozen=True, slots=True)
class _Slots:
    """A hash table without a second step: `rows` (a power of two,) is the row whose key fell there, -1 for none."""

    rows: NDArray[np.int32]
    spread: np.uint32
    shift: np.uint32

    def of(self, keys: NDArray[np.uint32]) -> NDArray[np.uint32]:
        return (keys * self.spread) >> self.shift


def _placed(keys: NDArray[np.uint32]) -> tuple[_Slots, ...]:
    """Every key has a slot: those that find theirs taken go on to the next, smaller table. None is lost, or what a
    table says of a message would depend on which other table it stands beside."""
    placed: list[_Slots] = []
    left, bits = np.arange(len(keys), dtype=np.int32), _SLOT_BITS
    while len(left) or not placed:
        spread = _SPREADS[len(placed) % len(_SPREADS)]
        slots = _Slots(np.full(1 << bits, -1, dtype=np.int32), spread, np.uint32(32 - bits))
        at = slots.of(keys[left])
        slots.rows[at] = left
        left = left[slots.rows[at] != left]
        placed.append(slots)
        bits = max(bits - _FEWER_BITS, 14)
    return tuple(placed)
