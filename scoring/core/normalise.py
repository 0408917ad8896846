"""Chat text as words a cue can match, and the way back to what was really written.

Senders who wish to stay unseen write `s3cr3t`, `sеcret` with a Cyrillic e, `s e c r e t`, or put invisible characters
into a word; everybody else writes `sooooo` and `don’t`. All of them become the same plain words here, before anything
is rated.

`words` is the definition; `scoring.core.reading` reads whole batches quickly and comes here for what is disguised
across words. A property test keeps the two equal.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from scoring.core.characteristics import VOCABULARY
from scoring.core.common import COMMON, frequency
from scoring.core.folding import BREAK, QUESTION, fold_char, fold_located

MAX_CHARS: Final = 10_000
"""Code points of a message that are read; the rest is ignored so that the cost of a message is bounded."""
DISGUISES: Final = 2
"""A message with so many disguised words is taken to be written in disguise throughout."""
SPELT: Final = 3
"""So many single letters in a row are one word spelt out."""
HALTING: Final = 3
"""So many sentences in a row of one word each are one sentence: "dont... tell... anyone"."""

KNOWN: Final = VOCABULARY | COMMON
_NEVER: Final = 1_000
_MARKS: Final = frozenset({BREAK, QUESTION})
_LEET: Final = {
    "0": "o",
    "1": "i",
    "3": "e",
    "4": "a",
    "5": "s",
    "7": "t",
    "@": "a",
    "$": "s",
    "8": "b",
    "9": "g",
    "6": "g",
    "2": "z",
}
_USUAL: Final = frozenset("013457@$")
_TO_LETTERS: Final = str.maketrans(_LEET)
_USUAL_LETTERS: Final = str.maketrans({mark: _LEET[mark] for mark in _USUAL})
_SHORT: Final = {
    "gr8": "great", "m8": "mate", "l8": "late", "l8r": "later", "b4": "before", "2nite": "tonight", "2night": "tonight",
    "2moro": "tomorrow", "2morrow": "tomorrow", "4ever": "forever", "4u": "foru", "w8": "wait", "h8": "hate",
    "ily2": "ily",
}  # fmt: skip
_RUN: Final = re.compile(r"\S+")
_GONE: Final = "".join(chr(point) for point in range(128) if not fold_char(chr(point)))
_ASCII: Final = re.compile(rf"[A-Za-z0-9@$](?:[A-Za-z0-9@${re.escape(_GONE)}]*[A-Za-z0-9@$])?|[.!;:\n\r?]")
_SPAN: Final = re.Match.span
_TRACELESS: Final = {ord(char): None for char in _GONE}
_ENDS: Final = frozenset("!;:\n\r")
_STRETCHED: Final = re.compile(r"([^\W\d_])\1\1+")
_HIDDEN: Final = re.compile(r"[^\W\d_][0-9@$]{1,3}[^\W\d_]|^[@$][^\W\d_]|^[0-9][^\W\d_]{4}")
_NUMBER: Final = re.compile(r"\$?\d+\$?")
_KEPT: Final = re.compile(
    r"\d+(?:am|pm|yo|yrs?|f|m|th|st|nd|rd|k|h|hs|min|mins|s|x|p|a|o|e|de|eme|er|ers|ans|anos|gb|mb|cm|kg|km|mm|d|v\d|w|g|b)"
)
_AGE_BEFORE: Final = frozenset("im am age aged turned turning tengo tenho jai ai bin under over".split())  # noqa: SIM905


class _Word(NamedTuple):
    """A folded word, what it is taken for (empty: nothing) and its half-open range in the original."""

    raw: str
    plain: str
    start: int
    end: int


_END: Final = _Word(BREAK, BREAK, 0, 0)


def words(text: str) -> list[str]:
    """Plain words of `text`; `.` and `?` stand for the end of a sentence."""
    return [word.plain for word in _words(text)]


def protected_words(listed: str) -> frozenset[str]:
    """A list, one word a line (`#` begins a comment), as plain words. A line of several words gives each of them."""
    lines = (line.partition("#")[0] for line in listed.splitlines())
    return frozenset(word for line in lines for word in words(line) if len(word) > 1)


def places(text: str, count: int) -> list[tuple[int, int]]:
    """Where each of the `count` words of `text` stands in it: half-open ranges of code points, in order."""
    text = text[:MAX_CHARS]
    if text.isascii():
        found = list(map(_SPAN, _ASCII.finditer(text)))
        if len(found) == count:
            return found
    return [(word.start, word.end) for word in _words(text)]


def _words(text: str) -> list[_Word]:
    text = text[:MAX_CHARS]
    found = _split_ascii(text) if text.isascii() else _split(text)
    letters = sum(1 for word in found if letter(word.raw))
    if letters >= SPELT or sum(1 for word in found if disguised(word.raw)) >= DISGUISES:
        found = _repaired(found)
    found = [word for word in found if word.plain]
    return [word for word in found if word.plain != BREAK] if _halts(found) else found


def _halts(found: Sequence[_Word]) -> bool:
    alone = length = 0
    for word in [*found, _END]:
        if word.plain not in _MARKS:
            length += 1
        elif length:
            alone = alone + 1 if length == 1 else 0
            length = 0
            if alone >= HALTING:
                return True
    return False


def _split(text: str) -> list[_Word]:
    folded, places = fold_located(text)
    return [
        _Word(match.group(), plain(match.group()), places[match.start()], places[match.end() - 1] + 1)
        for match in _RUN.finditer(folded)
    ]


def _split_ascii(text: str) -> list[_Word]:
    """What `_split` gives, a word at a time instead of a character at a time."""
    found = []
    for match in _ASCII.finditer(text):
        raw, (start, end) = match.group().lower(), match.span()
        if raw in _ENDS:
            raw = BREAK
        elif not raw.isalnum():
            raw = raw.translate(_TRACELESS)
        found.append(_Word(raw, plain(raw), start, end))
    return found


# --- One word ---------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=65_536)
def plain(raw: str) -> str:
    """What one folded word is taken for: `m33t` -> `meet`, `heyyyy` -> `hey`; `13yo`, `b4` and `6pm` keep their
    digits. Empty for marks that say nothing."""
    if raw.isalpha():
        return _unstretched(raw)
    if raw in _MARKS:
        return raw
    if not any(char.isalnum() for char in raw):
        return "" if raw.strip("@$") == "" else raw  # an emoji stays
    if _NUMBER.fullmatch(raw):
        return f"${raw.strip('$')}" if "$" in raw else raw
    return _undisguised(raw)


@lru_cache(maxsize=65_536)
def disguised(raw: str) -> bool:
    """Whether `raw` was read through a disguise of digits and marks for letters."""
    return not raw.isalpha() and any(char.isalpha() for char in raw) and plain(raw).isalpha() and raw not in _SHORT


def _unstretched(word: str) -> str:
    """`heyyyy` and `hheeyy` -> `hey`, `schoool` -> `school`: the known one of the two, the commoner when both are, the
    shorter when none is."""
    if word in KNOWN:
        return word
    if _STRETCHED.search(word) is None:
        if word[::2] == word[1::2] and word[::2] in KNOWN:
            return word[::2]
        short = word[:-1]
        if len(word) > 3 and word[-1] == word[-2] and short in KNOWN:
            return short
        umlaut = word.replace("ae", "a").replace("oe", "o").replace("ue", "u")
        return umlaut if umlaut != word and umlaut in KNOWN else word
    once = _STRETCHED.sub(r"\1", word)
    twice = _STRETCHED.sub(r"\1\1", word)
    if twice not in KNOWN:
        return once
    return twice if once not in KNOWN or frequency(twice) > frequency(once) else once


def _undisguised(raw: str) -> str:
    if raw in _SHORT:
        return _SHORT[raw]
    if _KEPT.fullmatch(raw):
        return raw
    for candidate in _candidates(raw):
        if candidate in KNOWN:
            return candidate
        short = _unstretched(candidate)
        if short in KNOWN:
            return short
    if _HIDDEN.search(raw) is not None:
        letters = raw.translate(_USUAL_LETTERS)
        return _unstretched(letters) if letters.isalpha() else letters
    return raw.strip("@$") or raw


def _candidates(raw: str) -> tuple[str, ...]:
    usual, every = raw.translate(_USUAL_LETTERS), raw.translate(_TO_LETTERS)
    ell = raw.replace("1", "l").translate(_USUAL_LETTERS)
    return tuple(dict.fromkeys(each for each in (usual, ell, every) if each.isalpha()))


# --- Disguise across words --------------------------------------------------------------------------------------------


def _repaired(found: list[_Word]) -> list[_Word]:
    found = _joined(found)
    if sum(disguised(word.raw) for word in found) >= DISGUISES:
        found = [_unmasked(word, found[at - 1].plain if at else "") for at, word in enumerate(found)]
    return found


def _unmasked(word: _Word, before: str) -> _Word:
    """In a message written in disguise `70` is `to` and `15` is `is`, but an age stays an age."""
    if word.plain.isalpha() or word.plain in _MARKS or not any(char.isdigit() for char in word.raw):
        return word
    if (_KEPT.fullmatch(word.raw) and len(word.raw) > 3) or before in _AGE_BEFORE:
        return word
    for candidate in _candidates(word.raw):
        if candidate in KNOWN:
            return _Word(word.raw, candidate, word.start, word.end)
    letters = word.raw.translate(_USUAL_LETTERS)
    named = letters.isalpha() and any(char.isalpha() for char in word.raw)
    return _Word(word.raw, _unstretched(letters), word.start, word.end) if named else word


def letter(raw: str) -> bool:
    """Whether a folded word may be one letter of a word spelt out."""
    return len(raw) == 1 and (raw.isalpha() or raw in _LEET)


def _joined(found: list[_Word]) -> list[_Word]:
    """Spelt-out words put together again. A wider gap in the original is the end of a word."""
    result: list[_Word] = []
    run: list[_Word] = []
    for word in found:
        if not letter(word.raw) and not (word.raw == BREAK and run and word.start == run[-1].end):
            result += _spelt(run)
            result.append(word)
            run = []
        else:
            run.append(word)
    return result + _spelt(run)


def _spelt(run: list[_Word]) -> list[_Word]:
    letters = [word for word in run if word.raw != BREAK]
    if len({word.raw for word in letters}) < 2:  # "x x x" spells nothing
        return run
    if len(letters) < SPELT or sum(word.raw.isalpha() for word in letters) < SPELT - 1:
        return run
    parts = _by_gap(letters)
    if all(len(part) < SPELT for part in parts):
        return letters
    result: list[_Word] = []
    for part in parts:
        result += _read_out(part, apart=len(parts) > 1)
    return result


def _read_out(part: list[_Word], *, apart: bool) -> list[_Word]:
    """One spelt-out stretch. Where words stand `apart`, a stretch of two letters or of digits is a word too, and none
    is cut into scraps."""
    whole = "".join(word.raw for word in part)
    one = [_Word(whole, whole, part[0].start, part[-1].end)]
    if len(part) == 1 or (len(part) < SPELT and not (apart and (whole in KNOWN or whole.isdigit()))):
        return part
    if len(part) < SPELT or whole.isdigit():
        return one
    found = _segmented(part)
    scraps = len(found) > 1 and min(len(word.plain) for word in found) < SPELT
    return one if apart and whole.isalpha() and scraps else found


def _by_gap(run: list[_Word]) -> list[list[_Word]]:
    gaps = [later.start - earlier.end for earlier, later in pairwise(run)]
    usual = min(gaps)
    parts = [[run[0]]]
    for gap, word in zip(gaps, run[1:], strict=True):
        if gap > usual:
            parts.append([])
        parts[-1].append(word)
    return parts


def _segmented(run: Sequence[_Word]) -> list[_Word]:
    """The letters of `run` as the fewest known words; as one word when they cannot be cut so."""
    letters = "".join(word.raw.translate(_TO_LETTERS) for word in run)
    best: list[tuple[int, int]] = [(0, 0)]  # for each prefix: how many words, where the last begins
    for end in range(1, len(letters) + 1):
        ways = [
            (best[start][0] + 1, start)
            for start in range(max(0, end - 16), end)
            if best[start][0] < _NEVER and (letters[start:end] in KNOWN or letters[start:end] in {"i", "u", "a"})
        ]
        best.append(min(ways, default=(_NEVER, 0)))
    cuts = [len(letters)]
    if best[-1][0] < _NEVER:
        while cuts[-1]:
            cuts.append(best[cuts[-1]][1])
    else:
        cuts.append(0)
    cuts.reverse()
    return [
        _Word("".join(word.raw for word in run[start:end]), letters[start:end], run[start].start, run[end - 1].end)
        for start, end in pairwise(cuts)
    ]
