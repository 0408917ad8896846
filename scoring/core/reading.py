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
from scoring.core.normalise import DISGUISES, HALTING, MAX_CHARS, SPELT, disguised, letter, plain, words
from scoring.core.pieces import of_word
from scoring.core.recognised import TARGETS

MAX_WORDS: Final = 150_000
"""Distinct words kept before the store starts over."""
MAX_LETTERS: Final = 8_000_000
"""Letters of all of them: nobody fills a worker's memory with long words."""

CUE: Final = 1
NUMBER: Final = 2
ASKS: Final = 4
_HIDDEN: Final = 8
_LETTER: Final = 16
_EMPTY: Final = 32
_MARK: Final = 64
AGE: Final = 128
FRESH: Final = 256
LOOK: Final = 512
"""Set by `rating`: the message may hold signs."""
_APART: Final = "\x01"
_UNSPACED: Final = "\u0e00"
"""From Thai on, scripts are mostly written without spaces; words of Korean are long, counted so."""
_ENDS: Final = (ord(BREAK), ord(QUESTION), ord(_APART))
"""Bytes that are a word by themselves."""
_GAP: Final = 0
_GENERATIONS: Final = count(1)
"""No two stores share a number, those of different readers neither: what is kept by word belongs to one store."""
_JOINED: Final = f" {_APART} "


_FOLDED: Final = [chr(byte).lower().translate(ASCII_TABLE) for byte in range(128)]
_FOLDED[ord(_APART)] = _APART
_BYTES: Final = bytes([0 if not folded or folded == " " else ord(folded) for folded in _FOLDED] + [0] * 128)
"""What each byte of ASCII becomes: 0 between words."""
_GONE: Final = bytes([byte for byte, folded in enumerate(_FOLDED) if not folded])
"""Bytes that leave no trace."""
_INDEX_BITS: Final = 16
_MIX: Final = np.random.default_rng().integers(0, 2**63, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
"""Drawn at random, so that nobody can write words that all fall in one place."""
_SPREAD: Final = np.random.default_rng().integers(1, 2**63, MOST + 1, dtype=np.uint64)
"""The hash of a word beyond _SHORT letters is the sum of its bytes, each times the number of its place: drawn at
random, so that nobody can write words that are taken for others."""
_SHORT: Final = 8
"""So many bytes are a number by themselves."""
_FIRST: Final = np.array([2 ** (8 * size) - 1 for size in range(_SHORT + 1)], dtype=np.uint64)
"""What is left of a number of _SHORT bytes when only the first are wanted."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Messages as words. Word numbers of message i are `words[starts[i]:starts[i + 1]]`, the last of them the gap to
    the next message. `flags` (n,) says with CUE, NUMBER, AGE, ASKS and FRESH what a message may hold.
    """

    words: NDArray[np.int32]
    starts: NDArray[np.int64]
    flags: NDArray[np.uint16]

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


class _Index:
    """Numbers by hash, many at once: a hash table in which the next place is tried where one is taken."""

    def __init__(self) -> None:
        self._size = 0
        self._make(_INDEX_BITS)

    def _make(self, bits: int) -> None:
        self._bits = bits
        self._hashes = np.zeros(1 << bits, dtype=np.uint64)
        self._numbers = np.full(1 << bits, -1, dtype=np.int32)

    def _places(self, hashes: NDArray[np.uint64]) -> NDArray[np.int64]:
        return ((hashes * _MIX) >> np.uint64(64 - self._bits)).astype(np.int64)

    def found(self, hashes: NDArray[np.uint64]) -> NDArray[np.int32]:
        """The number of each hash, -1 for one that was not added."""
        at = self._places(hashes)
        numbers: NDArray[np.int32] = self._numbers[at]
        left = np.flatnonzero((self._hashes[at] != hashes) & (numbers >= 0))
        while len(left):
            at[left] = (at[left] + 1) % len(self._numbers)
            numbers[left] = self._numbers[at[left]]
            left = left[(self._hashes[at[left]] != hashes[left]) & (numbers[left] >= 0)]
        return numbers

    def add(self, hashes: NDArray[np.uint64], numbers: Sequence[int]) -> None:
        """Add hashes that are not there yet."""
        self._size += len(hashes)
        if self._size * 3 > len(self._numbers):
            old = np.flatnonzero(self._numbers >= 0)
            hashes, numbers = np.append(self._hashes[old], hashes), [*self._numbers[old].tolist(), *numbers]
            self._make(self._bits + 2)
        for at, each, number in zip(self._places(hashes).tolist(), hashes, numbers, strict=True):
            while self._numbers[at] >= 0:
                at = (at + 1) % len(self._numbers)
            self._hashes[at], self._numbers[at] = each, number


class Reader:
    """Reads batches and remembers words. One for a process; not for several threads at once."""

    def __init__(self) -> None:
        self._begin()

    def _full(self) -> bool:
        return len(self.plain) > MAX_WORDS or self._letters > MAX_LETTERS

    def _begin(self) -> None:
        self._letters = 0
        self._numbers = _Numbers(self._number)
        self._index = _Index()
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
        self._break = self._numbers[BREAK]

    def read(self, texts: Sequence[str]) -> Batch:
        """Read `texts`; the same words for each as `normalise.words` gives."""
        if self._full():
            self._begin()
        numbers, starts = self._repaired(self._looked_up(texts), texts)
        flags = np.bitwise_or.reduceat(self._flags[numbers], starts)
        return Batch(numbers, np.append(starts, len(numbers)), flags)

    def read_one(self, text: str) -> tuple[list[int], int]:
        """Word numbers of one message and its flags: what `read` gives, for one message several times quicker."""
        if self._full():
            self._begin()
        folded = fold(text[:MAX_CHARS])
        flag_of = self._flag_of
        numbers = self._numbered(folded.split())
        empty = hidden = letters = flags = run = 0
        alone = halting = length = before = 0
        mixed = False
        for number in numbers:
            flag = flag_of[number]
            flags |= flag
            if flag & _MARK:
                if length:
                    alone = alone + 1 if length == 1 else 0
                    halting = max(halting, alone)
                    length = 0
                continue
            if flag & _EMPTY:
                empty = 1
            else:
                length += 1
            hidden += flag & _HIDDEN
            if flag & _LETTER:
                run += 1
                mixed = mixed or (run > 1 and number != before)
                before = number
                if mixed and run > letters:
                    letters = run
            else:
                run, mixed = 0, False
        if length == 1:
            halting = max(halting, alone + 1)
        if hidden >= DISGUISES * _HIDDEN or letters >= SPELT:
            numbers = [self._plain_number(word) for word in words(text)]
            flags = 0
            for number in numbers:
                flags |= flag_of[number]
        elif empty or halting >= HALTING:
            gone = self._break if halting >= HALTING else -1
            numbers = [number for number in numbers if number != gone and not flag_of[number] & _EMPTY]
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
                    odd[at] = self._numbered(text.split())
                    text = ""
            simple.append(text)
        joined = _JOINED.join(simple) + _JOINED
        if joined.count(_APART) != len(texts):
            joined = _JOINED.join([text.replace(_APART, "") for text in simple]) + _JOINED
        return _spliced(self._split(joined), odd)

    def _split(self, joined: str) -> NDArray[np.int32]:
        """Numbers of the words of `joined`, which is ASCII: what folding and splitting it gives, all words at once."""
        chars = np.frombuffer(joined.encode("ascii").translate(_BYTES, _GONE), dtype=np.uint8)
        alone, between = (chars == _ENDS[0]) | (chars == _ENDS[1]) | (chars == _ENDS[2]), chars == 0
        begins = alone.copy()
        begins[0] |= not between[0]
        begins[1:] |= ~between[1:] & (between | alone)[:-1]
        starts = np.flatnonzero(begins)
        hashes = _hashes(chars, starts)
        numbers = self._index.found(hashes)
        new = np.flatnonzero(numbers < 0)
        if len(new):
            unknown, first = np.unique(hashes[new], return_index=True)
            ends = np.append(starts[1:], len(chars))
            raw = [chars[starts[at] : ends[at]].tobytes().rstrip(b"\0").decode("ascii") for at in new[first]]
            self._index.add(unknown, [self._numbers[word] for word in raw])
            numbers = self._index.found(hashes)
        return numbers

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
        self._letters += len(key) + len(word)
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
        """Messages that are disguised across words are read again, the careful way; what is no word is left out, and
        the ends of sentences where these are one word each."""
        flags = self._flags[numbers]
        ends = np.flatnonzero(numbers == _GAP)
        suspects, halting = _spelt_out(numbers, flags, ends), _halting(flags, ends)
        hidden = np.flatnonzero(flags & _HIDDEN)
        if len(hidden):
            of = np.searchsorted(ends, hidden)
            messages, counts = np.unique(of, return_counts=True)
            suspects = np.union1d(suspects, messages[counts >= DISGUISES])
        if len(suspects):
            again = {int(at): [self._plain_number(word) for word in words(texts[at])] for at in suspects}
            numbers = _spliced(numbers, again)
            flags, ends = self._flags[numbers], np.flatnonzero(numbers == _GAP)
        gone = flags & _EMPTY != 0
        for at in halting:
            own = slice(ends[at - 1] + 1 if at else 0, ends[at])
            gone[own] |= numbers[own] == self._break
        if gone.any():
            numbers = numbers[~gone]
        ends = np.flatnonzero(numbers == _GAP)
        return numbers, np.concatenate([[0], ends[:-1] + 1])


def _hashes(chars: NDArray[np.uint8], starts: NDArray[np.int64]) -> NDArray[np.uint64]:
    """A number for each word that begins at `starts` in `chars`, where zeros follow it: itself or, of a long one, a sum
    over its bytes."""
    sizes = np.diff(starts, append=len(chars))
    ahead = np.ndarray(len(chars), dtype="<u8", buffer=np.append(chars, np.zeros(_SHORT, np.uint8)), strides=(1,))
    hashes = ahead[starts] & _FIRST.take(sizes, mode="clip")
    long = np.flatnonzero(sizes > _SHORT)
    if len(long):
        begins = np.cumsum(sizes[long]) - sizes[long]
        place = np.arange(sizes[long].sum()) - np.repeat(begins, sizes[long])
        each = chars[place + np.repeat(starts[long], sizes[long])] * _SPREAD.take(place, mode="clip")
        hashes[long] = np.add.reduceat(each, begins)
    return hashes


def _words_in(run: str) -> int:
    """One, or in a script that puts no spaces between words about as many as there are."""
    return max(1, len(run) // 2) if run[:1] >= _UNSPACED and run.isalpha() else 1


def _spelt_out(numbers: NDArray[np.int32], flags: NDArray[np.uint16], ends: NDArray[np.int64]) -> NDArray[np.int64]:
    """Messages with SPELT single letters in a row, not all the same, sentence ends not counted."""
    letters = np.flatnonzero(flags & _LETTER)
    place, of = np.cumsum(flags & _MARK == 0)[letters], np.searchsorted(ends, letters)
    last = max(len(letters) - SPELT + 1, 0)
    run = (place[SPELT - 1 :] - place[:last] == SPELT - 1) & (of[SPELT - 1 :] == of[:last])
    changes = np.diff(numbers[letters]) != 0
    run &= np.logical_or.reduce([changes[at : at + last] for at in range(SPELT - 1)])
    return np.unique(of[:last][run])


def _halting(flags: NDArray[np.uint16], ends: NDArray[np.int64]) -> NDArray[np.int64]:
    """Messages with HALTING sentences in a row of one word each."""
    marks = flags & _MARK != 0
    said = np.flatnonzero((flags & (_MARK | _EMPTY)) == 0)
    after = np.cumsum(marks)[said]
    ended = np.diff(after, append=-1) != 0
    alone = ended & np.append(True, ended[:-1])
    last = max(len(said) - HALTING + 1, 0)
    run = alone[:last].copy()
    for more in range(1, HALTING):
        run &= alone[more : more + last]
    first = said[:last][run]
    of = np.searchsorted(ends, first)
    return np.unique(of[of == np.searchsorted(ends, said[HALTING - 1 :][run])])


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
