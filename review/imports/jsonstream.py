"""The members of one large object inside a JSON file, one at a time."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

MAX_MEMBER = 64 * 1024 * 1024
_STEP = 256 * 1024
_SPACE = re.compile(r"[ \t\r\n]*")
_decode = json.JSONDecoder(strict=False).raw_decode


class Broken(Exception):
    """The JSON is not well-formed from here on, or a member is too long. Holds no content."""


def members(file: BinaryIO, *, of: str, limit: int = MAX_MEMBER) -> Iterator[tuple[str, Any]]:
    """Key and value of each member of the object that the outermost object holds under `of`.

    Holds at most one member (at most `limit` characters) and what was read with it. Bytes that are not UTF-8 become
    lone surrogates, so that only the member that holds them is affected. Raises Broken; also when there is no `of`.
    """
    text = _Text(file, limit)
    found = False
    for key in text.members():
        if key == of and text.next() == "{":
            found = True
            for name in text.members():
                yield name, text.value()
        else:
            text.value()
    if not found:
        raise Broken(f"it holds no object {of!r}")


class _Text:
    """The file as text, of which what has been used is let go."""

    def __init__(self, file: BinaryIO, limit: int) -> None:
        self._file, self._limit = file, limit
        self._decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        self._text, self._at, self._ended = "", 0, False
        self._more()
        self._text = self._text.removeprefix("\ufeff")

    def members(self) -> Iterator[str]:
        """Each key of the object that begins here; the caller takes the value before it asks for the next."""
        self._take("{")
        if self.next() == "}":
            self._at += 1
            return
        while True:
            key = self.value()
            if not isinstance(key, str):
                raise Broken("a key is not a string")
            self._take(":")
            yield key
            if self.next() == "}":
                self._at += 1
                return
            self._take(",")

    def next(self) -> str:
        """The next character that is no space; empty at the end."""
        while True:
            space = _SPACE.match(self._text, self._at)
            self._at = space.end() if space else self._at
            if self._at < len(self._text) or self._ended:
                return self._text[self._at : self._at + 1]
            self._more()

    def value(self) -> Any:
        """The value that begins here. Reads as much again each time it is not complete: the work stays linear."""
        self.next()
        while True:
            try:
                value, end = _decode(self._text, self._at)
            except (ValueError, RecursionError):
                value, end = None, None
            # A number that ends where the text does might go on.
            if end is not None and (end < len(self._text) or self._ended):
                self._at = end
                return value
            if self._ended:
                raise Broken("the JSON breaks off or is not well-formed")
            if len(self._text) - self._at > self._limit:
                raise Broken(
                    f"the JSON is not well-formed, or a conversation is longer than {self._limit:,} characters"
                )
            self._more()

    def _take(self, character: str) -> None:
        if self.next() != character:
            raise Broken("the JSON breaks off or is not well-formed")
        self._at += 1

    def _more(self) -> None:
        left = self._text[self._at :]
        data = self._file.read(max(_STEP, len(left)))
        self._ended = not data
        self._text, self._at = left + self._decoder.decode(data, final=self._ended), 0
