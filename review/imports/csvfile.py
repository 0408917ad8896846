"""CSV: a header, then one message a row, in any order."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from review.imports.lines import read_lines
from review.imports.rows import Account, BadRow, Conversation, Message, Row, Unreadable, storable

REQUIRED = ("conversation", "sender", "sent_at", "text")
OPTIONAL = ("id", "declared_age")
MAX_ROW = 128 * 1024 - 1
"""Bytes of one row: twice what the longest one that can be taken has. Below the field limit of `csv`, which would stop
in the middle of a text and read the rest of it as rows: whoever wrote that text could forge messages."""


class _TooLong(Exception):
    pass


class _Feed:
    """Lines for csv.reader, which asks for more of them while a quote is open; stops it when a row grows too long."""

    def __init__(self, file: BinaryIO) -> None:
        self._lines = read_lines(file)
        self.line = 0
        self.begin()

    def begin(self) -> None:
        """The next line starts a row."""
        self.first = self.line + 1
        self._size = self._quotes = 0

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        self.line, data = next(self._lines)
        if data is None:
            raise _TooLong
        self._size += len(data)
        self._quotes += data.count(b'"')
        if self._size > MAX_ROW:
            raise _TooLong
        # What is not UTF-8 becomes lone surrogates, which the caller looks for: the line breaks stay where they are.
        return data.decode("utf-8", "surrogateescape")

    def skip(self) -> None:
        """Drop the rest of a row that is too long: up to the line whose quotes close it."""
        while self._quotes % 2:
            self.line, data = next(self._lines, (self.line, b'"'))
            self._quotes += (data or b"").count(b'"')


def read(file: BinaryIO) -> Iterator[Row]:
    """Each row as a conversation of one message, `continued` while the next row belongs to the same one.

    Raises Unreadable when the header does not name the columns.
    """
    header: list[str] | None = None
    previous: str | None = None
    for line, fields in records(file):
        if isinstance(fields, BadRow):
            if header is None:
                raise Unreadable(f"the header cannot be read: {fields.reason}")
            yield fields
        elif header is None:
            header = _header(fields)
        elif fields:
            row = _row(line, header, fields, previous)
            previous = row.id if isinstance(row, Conversation) else previous
            yield row
    if header is None:
        raise Unreadable("the file is empty; a CSV file starts with a header")


def records(file: BinaryIO) -> Iterator[tuple[int, list[str] | BadRow]]:
    """Line number and fields of each record; after one that is not well-formed, reading goes on with the next line."""
    feed = _Feed(file)
    reader = csv.reader(feed, strict=True)
    while True:
        feed.begin()
        try:
            fields = next(reader)
        except StopIteration:
            return
        except _TooLong:
            feed.skip()
            yield (
                feed.first,
                _bad(feed, "too_long", f"the row is longer than {MAX_ROW:,} bytes; is a quote not closed?"),
            )
        except csv.Error as error:
            yield feed.first, _bad(feed, "invalid_csv", str(error))
        else:
            yield feed.first, fields


def _bad(feed: _Feed, code: str, reason: str) -> BadRow:
    where = f" (lines {feed.first} to {feed.line} are left out)" if feed.line > feed.first else ""
    return BadRow(feed.first, code, reason + where)


def _header(fields: Sequence[str]) -> list[str]:
    names = [name.strip().lower() for name in fields]
    missing = [name for name in REQUIRED if name not in names]
    unknown = [name for name in names if name not in REQUIRED + OPTIONAL]
    twice = len(set(names)) < len(names)
    if missing or unknown or twice:
        trouble = f"misses {', '.join(missing)}" if missing else "names a column twice or one that is not known"
        raise Unreadable(
            f"the header {trouble}. It names, separated by commas: {', '.join(REQUIRED)};"
            f" if you like also {', '.join(OPTIONAL)}; nothing else"
        )
    return names


def _row(line: int, header: Sequence[str], fields: Sequence[str], previous: str | None) -> Row:
    if len(fields) != len(header):
        return BadRow(line, "wrong_columns", f"{len(fields)} columns, the header names {len(header)}")
    if not all(map(storable, fields)):
        return BadRow(line, "invalid_unicode", "the row is not UTF-8, or holds a NUL character")
    values = dict(zip(header, fields, strict=True))
    age = values.get("declared_age", "").strip()
    if age and not (age.isascii() and age.isdigit() and len(age) <= 3):
        return BadRow(line, "invalid_age", "declared_age must be a whole number between 0 and 130")
    conversation, key = values["conversation"], values.get("id", "")
    # Without an id a message is known by its line: the same at every run, and no counter for each conversation.
    message = Message(line, key or str(line), values["sender"], values["sent_at"], values["text"], None, not key)
    account = Account(message.sender, int(age) if age else None)
    return Conversation(line, conversation, (account,), (message,), continued=conversation == previous)
