"""One character at a time: case, accents, look-alikes, invisible characters, punctuation and emoji made plain.

Folding knows no neighbours. So the folded text of a message is the folded text of its characters put together, which
is what makes the way back to the original exact.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from confusable_homoglyphs.confusables import confusables_data

BREAK: Final = "."
MOST: Final = 20_000
"""Characters that a folded text has at most: some signs unfold into whole words."""
QUESTION: Final = "?"

_APOSTROPHES: Final = frozenset("'’‘`´ʼ＇‛′")
_BREAKS: Final = frozenset(".!;:\n\r…‼¡")
_FILLERS: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs by their category, and nothing to be seen."""


def _look_alike(char: str) -> str | None:
    """The letter of ASCII that `char`, of another script or style, is confused with (Unicode's confusables)."""
    found = [each["c"] for each in confusables_data.get(char, ())]
    return next((one.lower() for one in found if len(one) == 1 and one.isascii() and one.isalpha()), None)


# What Unicode's list lacks: letters (after case folding) that chat uses in the place of a Latin one.
_LOOKALIKES: Final = {
    chr(first + at): chr(ord("a") + at) for first in (0x1F130, 0x1F150, 0x1F170) for at in range(26)
} | dict(
    zip("аеорсухіјѕһԁԛԝвкмнтгαεορτυνικχɑıⅼ", "aeopcyxijshdqwbkmhtraeoptuvikxail", strict=True)
) | {"ɡ": "g", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "€": "$", "£": "$", "ɩ": "i", "ʏ": "y",
     "ᴀ": "a", "ʙ": "b", "ᴄ": "c", "ᴅ": "d", "ᴇ": "e", "ɢ": "g", "ʜ": "h", "ɪ": "i", "ᴊ": "j", "ᴋ": "k", "ʟ": "l",
     "ᴍ": "m", "ɴ": "n", "ᴏ": "o", "ᴘ": "p", "ʀ": "r", "ꜱ": "s", "ᴛ": "t", "ᴜ": "u", "ᴠ": "v", "ᴡ": "w", "ᴢ": "z",
     "ո": "n", "ս": "u", "հ": "h", "օ": "o", "բ": "f", "ց": "g", "ɛ": "e", "ʋ": "u", "ƙ": "k", "ħ": "h"}  # fmt: skip
_KEPT: Final = frozenset("@$")


def fold_char(char: str) -> str:
    """What `char` becomes: `""` for what leaves no trace, letters and digits in lower case, ` . ` and ` ? ` for the end
    of a sentence, an emoji as a word of its own, a space for other marks."""
    if char in _APOSTROPHES or char in _FILLERS:
        return ""
    if char in _BREAKS:
        return f" {BREAK} "
    if char in "?¿؟":
        return f" {QUESTION} " if char != "¿" else " "
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    return "".join(_fold_plain(each) for each in plain)


def _fold_plain(char: str) -> str:
    if not char.isascii():
        char = _LOOKALIKES.get(char) or _look_alike(char) or char
    if char.isalnum() or char in _KEPT:
        return char
    category = unicodedata.category(char[0])
    if category in {"Mn", "Mc", "Me", "Cf", "Sk", "Cs"} or (category == "Cc" and not char.isspace()):
        return ""
    if category == "So":
        return f" {char} "
    return f" {BREAK} " if char in _BREAKS else f" {QUESTION} " if char == "?" else " "


class _Table(dict[int, str]):
    """Filled as characters are met; str.translate asks it."""

    def __missing__(self, point: int) -> str:
        folded = fold_char(chr(point))
        if len(self) < 0x20000:
            self[point] = folded
        return folded


TABLE: Final = _Table()
# Plain ASCII has a faster way: str.translate is quick when every character becomes one or none.
ASCII_TABLE: Final = str.maketrans(
    {
        chr(point): (found.strip() or (" " if found else None))
        for point in range(128)
        if (found := fold_char(chr(point))) != chr(point)
    }
)


def fold(text: str) -> str:
    """`text` folded, words apart by spaces."""
    if text.isascii():
        plain = text.lower().translate(ASCII_TABLE)
        if BREAK in plain:
            plain = plain.replace(BREAK, f" {BREAK} ")
        return plain.replace(QUESTION, f" {QUESTION} ") if QUESTION in plain else plain
    return text.translate(TABLE)[:MOST]


def fold_located(text: str) -> tuple[str, list[int]]:
    """`text` folded, and for each character of that the index in `text` it came from."""
    parts: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        if len(places) >= MOST:
            break
        folded = TABLE[ord(char)]
        parts.append(folded)
        places.extend([place] * len(folded))
    return "".join(parts)[:MOST], places[:MOST]
