"""Lines of a file, one at a time, none longer than a bound."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

MAX_LINE = 64 * 1024 * 1024
BOM = b"\xef\xbb\xbf"
_STEP = 1024 * 1024


def read_lines(file: BinaryIO, *, limit: int = MAX_LINE) -> Iterator[tuple[int, bytes | None]]:
    """Number and content of each line, without a byte order mark; None for a line longer than `limit`.

    Never holds more than `limit` + 1 bytes of the file.
    """
    number = 0
    while line := file.readline(limit + 1):
        number += 1
        if len(line) > limit:
            ended = line.endswith(b"\n")
            del line
            if not ended:
                _skip(file)
            yield number, None
            continue
        yield number, line.removeprefix(BOM) if number == 1 else line


def _skip(file: BinaryIO) -> None:
    while (rest := file.readline(_STEP)) and not rest.endswith(b"\n"):
        pass
