"""What a message is made of, for the learned parts: words, their pieces, pairs of words, concepts and pairs of these.

Every kind is known by a 32-bit key. Pieces of a word (3 to 5 letters, its ends marked) and its concepts belong to the
word, so what they weigh is added up once for each distinct word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from scoring.core import concepts
from scoring.core.reading import Batch, Reader

NEAR: Final = 3
"""Two concepts are a pair when at most so many words with a concept lie from one to the other."""
SEGMENT: Final = 24
"""Words read together. A longer message is read in parts, so that only what stands in the same part dilutes a line."""
_SHIFT: Final = len(concepts.NAMES) + 1
_FIRST, _SECOND, _WORDS = 0x9E3779B1, 0x85EBCA6B, 0x27D4EB2F
_BOTH, _CONCEPTS = 0xC2B2AE35, 0x165667B1
_32_BITS: Final = 0xFFFFFFFF

Keys = NDArray[np.uint32]


def pair_keys(first: Keys, second: Keys) -> Keys:
    """Keys of two words in a row, by the hashes of the words."""
    return (first * np.uint32(_FIRST)) ^ (second * np.uint32(_SECOND)) ^ np.uint32(_WORDS)


def concept_keys(first: NDArray[np.integer[Any]], second: NDArray[np.integer[Any]]) -> Keys:
    """Keys of two concepts in this order, by their positions in `concepts.NAMES` plus one."""
    number = (first * _SHIFT + second).astype(np.uint32)
    return (number * np.uint32(_BOTH)) ^ np.uint32(_CONCEPTS)


def said(reader: Reader, batch: Batch) -> Keys:
    """(n,): a number for what each message says, the same for the same words in any batch or process."""
    place = np.arange(len(batch.words), dtype=np.uint32)
    place -= np.repeat(batch.starts[:-1].astype(np.uint32), np.diff(batch.starts))
    scaled = reader.hashes[batch.words] * (2 * place + 1)
    return np.add.reduceat(scaled, batch.starts[:-1], dtype=np.uint32)


def said_one(reader: Reader, numbers: list[int]) -> int:
    """The same for one message."""
    hashes = reader.hash_of
    return sum([hashes[number] * (2 * place + 1) for place, number in enumerate(numbers)]) & _32_BITS


@dataclass(frozen=True, slots=True)
class Segments:
    """A batch cut into parts of at most SEGMENT words. `starts` (s,) indexes `batch.words`; `first` (n,) is the first
    part of each message; `sizes` (s,) counts words."""

    starts: NDArray[np.int64]
    first: NDArray[np.int64]
    sizes: NDArray[np.int64]


def segments(batch: Batch) -> Segments:
    """Cut the long messages of `batch`."""
    starts, ends = batch.starts[:-1], batch.starts[1:]
    lengths = ends - starts
    if lengths.max(initial=0) <= SEGMENT + 1:
        return Segments(starts, np.arange(len(starts)), lengths - 1)
    parts = np.maximum((lengths - 1 + SEGMENT - 1) // SEGMENT, 1)
    first = np.concatenate([[0], np.cumsum(parts)[:-1]])
    within = np.arange(parts.sum()) - np.repeat(first, parts)
    found = np.repeat(starts, parts) + within * SEGMENT
    sizes = np.diff(np.append(found, len(batch.words)))
    last = np.append(first[1:], len(found)) - 1
    sizes[last] -= 1
    return Segments(found, first, sizes)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs in a batch: `keys` (p,) and `places` (p,), the index in `batch.words` of each pair's second word."""

    keys: Keys
    places: NDArray[np.int64]


def pairs(reader: Reader, batch: Batch) -> Pairs:
    """Pairs of words and of concepts; none reaches over the end of a message."""
    numbers = batch.words
    hashes = reader.hashes[numbers]
    inside = (numbers[:-1] != 0) & (numbers[1:] != 0)
    found = [pair_keys(hashes[:-1][inside], hashes[1:][inside])]
    places = [np.flatnonzero(inside) + 1]
    for keys, where in _concept_pairs(reader, numbers):
        found.append(keys)
        places.append(where)
    return Pairs(np.concatenate(found), np.concatenate(places))


def _concept_pairs(reader: Reader, numbers: NDArray[np.int32]) -> Iterator[tuple[Keys, NDArray[np.int64]]]:
    meant = reader.concepts[numbers]
    kept = np.flatnonzero((meant[:, 0] != 0) | (numbers == 0))
    meant = meant[kept].astype(np.int64)
    gaps = np.cumsum(numbers[kept] == 0)
    for distance in range(1, NEAR + 1):
        same = gaps[:-distance] == gaps[distance:]
        for one in range(concepts.MOST):
            for two in range(concepts.MOST):
                first, second = meant[:-distance, one], meant[distance:, two]
                both = np.flatnonzero(same & (first != 0) & (second != 0))
                if len(both):
                    yield concept_keys(first[both], second[both]), kept[both + distance]


def pair_keys_of(reader: Reader, numbers: list[int]) -> list[tuple[int, int]]:
    """(place of the second word, key) of what `pairs` finds in one message: for a few words quicker than NumPy is."""
    hashes, meant = reader.hash_of, reader.meant
    found: list[tuple[int, int]] = []
    before = 0
    for at, number in enumerate(numbers):
        after = hashes[number]
        if at:
            found.append((at, (before * _FIRST ^ after * _SECOND ^ _WORDS) & _32_BITS))
        before = after
    kept = [(at, both) for at, number in enumerate(numbers) if (both := meant[number])]
    for place, (_, firsts) in enumerate(kept):
        for at, seconds in kept[place + 1 : place + 1 + NEAR]:
            found += [
                (at, ((first * _SHIFT + second) * _BOTH & _32_BITS) ^ _CONCEPTS)
                for first in firsts
                for second in seconds
            ]
    return found
