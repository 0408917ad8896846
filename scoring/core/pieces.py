"""What a word is made of, as 32-bit keys: itself, its pieces of 3 to 5 letters with its ends marked, its concepts."""

from __future__ import annotations

from typing import Final
from zlib import crc32

from scoring.core import concepts

PIECES: Final = (3, 4, 5)
_LONGEST: Final = 24
_PIECE: Final = crc32(b"p")


def of_word(word: str) -> list[int]:
    """Keys of a plain word."""
    keys = [crc32(b"w" + word.encode())]
    if word.isalpha() and len(word) <= _LONGEST:
        marked = f" {word} ".encode()
        size = len(marked)
        keys += [crc32(marked[at : at + length], _PIECE) for length in PIECES for at in range(size - length + 1)]
    return keys + [crc32(b"c%d" % concept) for concept in concepts.of(word)]
