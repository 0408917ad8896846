"""What the engine does not know about a conversation, said to people instead of being hidden in a number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from scoring.core.common import LANGUAGES

FEW_MESSAGES: Final = 5
FEW_WORDS: Final = 20
ENOUGH_WORDS: Final = 25
KNOWN_SHARE: Final = 0.2
"""Common words make up a third to two thirds of chat in a language that is read; elsewhere hardly any."""

NOTES: Final[dict[str, str]] = {
    "too_little": "There is too little text to tell. A low risk means little here.",
    "language": "This is not in a language that is read (English, Spanish, Portuguese, French, German). "
    "Signs in it are not seen.",
    "room": "More than two people talk here. Each pair is rated by who answers whom, which is less sure than between "
    "two.",
}
"""What a moderator is told, by code."""


def language(*, words: int, languages: Sequence[int]) -> str:
    """The language most of the words are used in, by its position in LANGUAGES of `common`; empty where none is read
    or there is too little to tell. `languages` counts the words that each language uses."""
    most = max(languages)
    known = words >= FEW_WORDS and most >= KNOWN_SHARE * words and list(languages).count(most) == 1
    return LANGUAGES[list(languages).index(most)] if known else ""


def found(*, messages: int, words: int, languages: Sequence[int], parties: int) -> tuple[str, ...]:
    """Codes of NOTES that hold, in their order. `languages` counts the words that each language uses."""
    codes = []
    if messages < FEW_MESSAGES or words < FEW_WORDS:
        codes.append("too_little")
    if words >= ENOUGH_WORDS and max(languages) < KNOWN_SHARE * words:
        codes.append("language")
    if parties > 2:
        codes.append("room")
    return tuple(codes)
