"""Conversations from files: `read` turns an open file into rows and knows no database.

`loading` puts rows into chunks and hands them to whoever stores messages.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Literal, get_args

from review.imports import chitchat, csvfile, espd, jsonl, pan12
from review.imports.pan12 import Answers
from review.imports.rows import ROW_CODES, Account, BadRow, Conversation, Message, Row, Truth, Unreadable

Format = Literal["jsonl", "csv", "pan12", "espd", "chitchat"]
FORMATS: tuple[Format, ...] = get_args(Format)
SUFFIXES: dict[str, Format] = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".xml": "pan12"}

__all__ = [
    "FORMATS",
    "ROW_CODES",
    "Account",
    "Answers",
    "BadRow",
    "Conversation",
    "Format",
    "Message",
    "Row",
    "Truth",
    "Unreadable",
    "guess",
    "read",
    "same_file",
    "unit",
]


def guess(path: Path) -> Format:
    """The format a file's name tells. Raises Unreadable when it tells none."""
    try:
        return SUFFIXES[path.suffix.lower()]
    except KeyError:
        known = ", ".join(SUFFIXES)
        raise Unreadable(f"the name does not tell the format ({known} would): add --format") from None


def same_file(one: Path, other: Path) -> bool:
    """Whether two names lead to one file, be it by a link; for what is not there yet, whether they are one path."""
    if one.exists() and other.exists():
        return one.is_file() and one.samefile(other)
    return one.resolve() == other.resolve()


def unit(format: Format) -> str:
    """What a row's `line` counts: a file of JSON may be one line."""
    return "conversation" if format in ("chitchat", "espd") else "line"


def read(file: BinaryIO, *, format: Format, answers: Answers | None = None) -> Iterator[Row]:
    """Conversations and bad rows of an open file, one at a time. Raises Unreadable when the file is of no use.

    `answers` are the lists that belong to a pan12 file.
    """
    if format == "pan12":
        return pan12.read(file, answers=answers or Answers())
    readers = {"jsonl": jsonl.read, "csv": csvfile.read, "espd": espd.read, "chitchat": chitchat.read}
    return readers[format](file)
