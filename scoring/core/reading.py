"""Whole batches of messages read at once: each folded word looked up a single time, the rest counted by NumPy.

What is learned of a word (what it is taken for, which cues it may begin, which languages use it) is kept, so that
common words cost one look-up. The store is bounded and holds single words, never messages.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from scoring.core import ages, concepts, cueing
from scoring.core.common import LANGUAGES, mask
from scoring.core.folding import ASCII_TABLE, BREAK, MOST, QUESTION, TABLE, fold
from scoring.core.normalise import DISGUISES, MAX_CHARS, SPELT, disguised, letter, plain, words
from scoring.core.pieces import of_word
from scoring.core.recognised import TARGETS

MAX_WORDS: Final = 150_000
"""Distinct words kept before the store starts over."""

CUE: Final = 1
NUMBER: Final = 2
ASKS: Final = 4
_HIDDEN: Final = 8
_LETTER: Final = 16
_EMPTY: Final = 32
_MARK: Final = 64
AGE: Final = 128
FRESH: Final = 256
_APART: Final = "\x01"
_UNSPACED: Final = "\u0e00"
"""From Thai on, scripts are mostly written without spaces; words of Korean are long, counted so."""
_GAP: Final = 0
_GENERATIONS: Final = count(1)
"""No two stores share a number, those of different readers neither: what is kept by word belongs to one store."""
_JOINED_TABLE: Final = ASCII_TABLE | {ord(_APART): _APART}


@dataclass(frozen=True, slots=True)
class Batch:
    """Messages as words. Word numbers of message i are `words[starts[i]:starts[i + 1]]`, the last of them the gap to
    the next message. `flags` (n,) says with CUE, NUMBER, AGE and ASKS what a message may hold.
    """

    words: NDArray[np.int32]
    starts: NDArray[np.int64]
    flags: list[int]

    def numbers(self, at: int) -> list[int]:
        """Word numbers of message `at`."""
        return self.words[self.starts[at] : self.starts[at + 1] - 1].tolist()


class _Numbers(dict[str, int]):
    """Numbers of words; a new one is learned as it is asked for."""

    def __init__(self, learn: Callable[[str], int]) -> None:
        super().__init__()
        self._learn = learn

    def __missing__(self, raw: str) -> int:
        return self._learn(raw)


class Reader:
    """Reads batches and remembers words. One for a process; not for several threads at once."""

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self._numbers = _Numbers(self._number)
        self.plain: list[str] = []
        self.cues: list[tuple[cueing.Cue, ...]] = []
        self.keys: list[list[int]] = []
        self.hash_of: list[int] = []
        self._flag_of: list[int] = []
        self.meant: list[tuple[int, ...]] = []
        self._flags = np.zeros(1024, dtype=np.uint16)
        self.counted = np.zeros((1024, 1 + len(LANGUAGES)), dtype=np.float32)
        self.hashes = np.zeros(1024, dtype=np.uint32)
        self.concepts = np.zeros((1024, concepts.MOST), dtype=np.int16)
        self.generation = next(_GENERATIONS)
        self._learn(_APART, _APART, _MARK)

    def read(self, texts: Sequence[str]) -> Batch:
        """Read `texts`; the same words for each as `normalise.words` gives."""
        if len(self.plain) > MAX_WORDS:
            self._begin()
        numbers, starts = self._repaired(self._looked_up(texts), texts)
        flags = np.bitwise_or.reduceat(self._flags[numbers], starts).tolist()
        return Batch(numbers, np.append(starts, len(numbers)), flags)

    def read_one(self, text: str) -> tuple[list[int], int]:
        """Word numbers of one message and its flags: what `read` gives, for one message several times quicker."""
        if len(self.plain) > MAX_WORDS:
            self._begin()
        folded = fold(text[:MAX_CHARS]).replace(_APART, " ")
        flag_of = self._flag_of
        numbers = [number for number in self._numbered(folded.split()) if not flag_of[number] & _EMPTY]
        hidden = letters = flags = run = 0
        for number in numbers:
            flag = flag_of[number]
            flags |= flag
            hidden += flag & _HIDDEN
            if flag & _LETTER:
                run += 1
                letters = max(letters, run)
            elif not flag & _MARK:
                run = 0
        if hidden >= DISGUISES * _HIDDEN or letters >= SPELT:
            numbers = [self._plain_number(word) for word in words(text)]
            flags = 0
            for number in numbers:
                flags |= flag_of[number]
        return numbers, flags

    def words(self, batch: Batch, at: int) -> list[str]:
        """The words of message `at`."""
        return [self.plain[number] for number in batch.numbers(at)]

    def _looked_up(self, texts: Sequence[str]) -> NDArray[np.int32]:
        """Numbers of all words, a 0 (gap) after each message."""
        simple: list[str] = []
        odd: dict[int, list[int]] = {}
        for at, text in enumerate(texts):
            if len(text) > MAX_CHARS:
                text = text[:MAX_CHARS]
            if not text.isascii():
                text = text.translate(TABLE)[:MOST]
                if not text.isascii():
                    odd[at] = self._numbered(text.replace(_APART, " ").split())
                    text = ""
            simple.append(text)
        gap = f" {_APART} "
        joined = gap.join(simple) + gap
        if joined.count(_APART) != len(texts):
            joined = gap.join(text.replace(_APART, " ") for text in simple) + gap
        joined = joined.lower().translate(_JOINED_TABLE).replace(BREAK, f" {BREAK} ").replace(QUESTION, f" {QUESTION} ")
        tokens = joined.split()
        numbers = np.fromiter(map(self._numbers.__getitem__, tokens), np.int32, len(tokens))
        numbers = _spliced(numbers, odd)
        empty = self._flags[numbers] & _EMPTY != 0
        return numbers[~empty] if empty.any() else numbers

    def _numbered(self, tokens: list[str]) -> list[int]:
        return list(map(self._numbers.__getitem__, tokens))

    def _number(self, raw: str) -> int:
        word = plain(raw)
        flags = _EMPTY if not word else 0
        if disguised(raw):
            flags |= _HIDDEN
        if letter(raw):
            flags |= _LETTER
        return self._learn(raw, word, flags)

    def _plain_number(self, word: str) -> int:
        """The number of a word that is plain already."""
        key = _APART + word
        found = self._numbers.get(key)
        return found if found is not None else self._learn(key, word, 0)

    def _learn(self, key: str, word: str, flags: int) -> int:
        number = len(self.plain)
        cues = cueing.anchored(word)
        if cues:
            flags |= CUE
        if any(cue.target not in TARGETS for cue in cues):
            flags |= FRESH
        if ages.hints(word):
            flags |= NUMBER
        if word in ages.ABOUT:
            flags |= AGE
        if word == QUESTION:
            flags |= ASKS
        if word in {BREAK, QUESTION}:
            flags |= _MARK
        self.plain.append(word)
        self.cues.append(cues)
        self.keys.append(of_word(word) if number else [])
        if number >= len(self._flags):
            for name in ("_flags", "counted", "hashes", "concepts"):
                array = getattr(self, name)
                setattr(self, name, np.concatenate([array, np.zeros_like(array)]))
        self._flags[number] = flags
        self._flag_of.append(flags)
        self.counted[number, 0] = 0 if flags & _MARK else _words_in(word)
        for at in range(len(LANGUAGES)):
            self.counted[number, at + 1] = mask(word) >> at & 1
        self.hash_of.append(crc32(word.encode()) if number else 0)
        self.meant.append(tuple(concept + 1 for concept in concepts.of(word)) if number else ())
        self.hashes[number] = self.hash_of[number]
        self.concepts[number, : len(self.meant[number])] = self.meant[number]
        self._numbers[key] = number  # last: a word that could not be learned is not known
        return number

    def _repaired(
        self, numbers: NDArray[np.int32], texts: Sequence[str]
    ) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
        """Messages that are disguised across words are read again, the careful way."""
        flags = self._flags[numbers]
        ends = np.flatnonzero(numbers == _GAP)
        suspects = _spelt_out(flags, ends)
        hidden = np.flatnonzero(flags & _HIDDEN)
        if len(hidden):
            of = np.searchsorted(ends, hidden)
            messages, counts = np.unique(of, return_counts=True)
            suspects = np.union1d(suspects, messages[counts >= DISGUISES])
        if len(suspects):
            again = {int(at): [self._plain_number(word) for word in words(texts[at])] for at in suspects}
            numbers = _spliced(numbers, again)
            ends = np.flatnonzero(numbers == _GAP)
        return numbers, np.concatenate([[0], ends[:-1] + 1])


def _words_in(run: str) -> int:
    """One, or in a script that puts no spaces between words about as many as there are."""
    return max(1, len(run) // 2) if run[:1] >= _UNSPACED and run.isalpha() else 1


def _spelt_out(flags: NDArray[np.uint16], ends: NDArray[np.int64]) -> NDArray[np.int64]:
    """Messages with SPELT single letters in a row, sentence ends not counted."""
    kept = np.flatnonzero(flags & _MARK == 0)
    letters = flags[kept] & _LETTER != 0
    run = letters[: len(letters) - SPELT + 1].copy()
    for step in range(1, SPELT):
        run &= letters[step : len(letters) - SPELT + 1 + step]
    return np.unique(np.searchsorted(ends, kept[: len(run)][run]))


def _spliced(numbers: NDArray[np.int32], replaced: dict[int, list[int]]) -> NDArray[np.int32]:
    """`numbers` with the words of some messages replaced."""
    if not replaced:
        return numbers
    ends = np.flatnonzero(numbers == _GAP)
    parts: list[NDArray[np.int32]] = []
    last = 0
    for at in sorted(replaced):
        begin = ends[at - 1] + 1 if at else 0
        parts += [numbers[last:begin], np.array(replaced[at], dtype=np.int32)]
        last = ends[at]
    return np.concatenate([*parts, numbers[last:]])
