"""Chat text as words a cue can match, and the way back to what was really written.

Senders who wish to stay unseen write `s3cr3t`, `sеcret` with a Cyrillic e, or put invisible characters into a word;
everybody else writes `sooooo` and `don’t`. All of them become the same plain words here, before any cue is tried.

Two functions give the same words: `words` is quick and is used for every message; `locate` also remembers where each
word stood and is used only when a cue fired. A property test keeps them equal.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from scoring.core.characteristics import VOCABULARY

MAX_CHARS: Final = 10_000
"""Code points of a message that are read; the rest is ignored so that the cost of a message is bounded."""

BREAK: Final = "."
QUESTION: Final = "?"

_LAST_MARK: Final = "@"  # in ASCII every mark and digit comes before the letters

_APOSTROPHES: Final = "'’‘`´ʼ＇"
_BREAKS: Final = ".!;:\n\r…"
_LEET: Final = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s"})
# Letters of other scripts that look like a Latin one (after case folding).
_HOMOGLYPHS: Final = dict(
    zip("аеорсухіјѕһԁԛԝвкмнтгαεορτυνικχɑıⅼ", "aeopcyxijshqdwbkmhtraeoptuvikxail", strict=False)
) | {"ԁ": "d", "ԛ": "q", "ԝ": "w", "ı": "i", "ɡ": "g", "ł": "l", "ø": "o", "đ": "d", "€": "$", "£": "$"}
_FOREIGN: Final = str.maketrans(_HOMOGLYPHS)
_NO_APOSTROPHE: Final = str.maketrans("", "", _APOSTROPHES)

_ODD: Final = re.compile(r"([a-z])\1\1|[a-z][0-9@$]|[0-9@$][a-z]")
# Runs of $ and @ are taken whole or not at all (possessive, and only from their start): otherwise ten thousand of them
# would be tried from every one.
_TOKEN: Final = re.compile(
    r"[^\W_$@]+(?:[$@]++[^\W_$@]+)*|(?<![$@])[$@]++[^\W_$@]+(?:[$@]++[^\W_$@]+)*|[.!;:\n\r]+|\?+"
)
# Accents that stand alone are dropped before normalising: putting thousands of them in order is quadratic.
_MARKS: Final = dict.fromkeys(point for point in range(0x20000) if unicodedata.combining(chr(point)))
_STRETCHED: Final = re.compile(r"([^\W\d_])\1\1+")
_HIDDEN_WORD: Final = re.compile(r"[a-z][0-9@$]{1,3}[a-z]|^[@$][a-z]|^[0-9][a-z]{4}")


@dataclass(frozen=True, slots=True)
class Located:
    """Normalised words joined by single spaces, with each word's place in the original text.

    `begins[i]` is where word i begins in `text`; `starts[i]`/`ends[i]` are code points of the original.
    """

    text: str
    begins: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original(self, *, start: int, end: int) -> tuple[int, int]:
        """The original half-open range of `text[start:end]`; both must touch at least one word."""
        first = max(bisect_right(self.begins, start) - 1, 0)
        last = max(bisect_left(self.begins, end) - 1, first)
        return self.starts[first], self.ends[last]


def words(text: str) -> list[str]:
    """Words of `text`: lower case, no accents, no disguise. `.` and `?` stand for the end of a sentence."""
    text = text[:MAX_CHARS]
    text = text.lower() if text.isascii() else _fold_text(text)
    found = _TOKEN.findall(text.translate(_NO_APOSTROPHE) if "'" in text or "`" in text else text)
    if _ODD.search(text) is None and text.isascii():
        return [word if word > _LAST_MARK else _symbol(word) for word in found]
    return [_undisguise(word) for word in found]


def locate(text: str) -> Located:
    """The same words as `words`, with their places in `text`. Slower: one step for each character."""
    chars: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text[:MAX_CHARS]):
        for folded in _fold_char(char):
            chars.append(folded)
            places.append(place)
    found = [(m.group(), places[m.start()], places[m.end() - 1] + 1) for m in _TOKEN.finditer("".join(chars))]
    plain = [_undisguise(word) for word, _, _ in found]
    begins, at = [], 0
    for word in plain:
        begins.append(at)
        at += len(word) + 1
    return Located(" ".join(plain), tuple(begins), tuple(s for _, s, _ in found), tuple(e for _, _, e in found))


def _symbol(word: str) -> str:
    """Sentence ends become one mark; words stay."""
    first = word[0]
    if first == "?":
        return QUESTION
    return BREAK if first in _BREAKS else word


def _undisguise(word: str) -> str:
    """`m33t` -> `meet`, `7el1` -> `tell`, `heyyyy` -> `hey`; `13yo`, `b4` and `6pm` stay as they are."""
    if word.isalpha():
        return _STRETCHED.sub(r"\1", word)
    if not any(char.isalpha() for char in word):
        return _symbol(word)
    plain = word.translate(_LEET)
    if plain in VOCABULARY:
        return plain
    if word.replace("1", "l").translate(_LEET) in VOCABULARY:
        return word.replace("1", "l").translate(_LEET)
    if _HIDDEN_WORD.search(word) is not None:
        word = plain
    return _symbol(_STRETCHED.sub(r"\1", word))


def _fold_text(text: str) -> str:
    bare = text.translate(_MARKS)
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", bare).casefold())
    return "".join(char for char in folded.translate(_FOREIGN) if not _dropped(char))


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    return _fold_text(char)


@lru_cache(maxsize=4096)
def _dropped(char: str) -> bool:
    """Accents, invisible characters and apostrophes leave no trace."""
    return char in _APOSTROPHES or unicodedata.category(char) in {"Mn", "Mc", "Me", "Cf"}
