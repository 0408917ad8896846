"""The two forms of eSPD data (Vogt, Leser & Akbik, 2021): a datapack of JSON, and CSV with a segment a row.

Both are known by their first character. A datapack gives the time of day alone; dates are made up as for PAN-2012, the
same at every run.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from math import isfinite
from typing import Any, BinaryIO, Literal

import msgspec

from review.imports import csvfile, jsonstream
from review.imports.lines import BOM
from review.imports.pan12 import FIRST_DAY
from review.imports.rows import Account, BadRow, Conversation, Message, Row, Truth, Unreadable, flaw, storable

LABELS = {"predator": 1, "non-predator": 0}
COLUMNS = ("label", "chatname", "segment")
MAX_TEXT = 10_000
"""Characters of a message that can be taken. A longer segment is cut at spaces."""
_DAY = 24 * 60 * 60 * 1_000


class _Said(msgspec.Struct, tag="message", tag_field="type"):
    author: str
    body: str = ""
    time: int | float | None = None
    isFromPredator: bool | None = None  # noqa: N815 - the names are the file's
    labels: list[str] | None = None


class _Separator(msgspec.Struct, tag="separator", tag_field="type"):
    pass


class _Chat(msgspec.Struct):
    className: Literal["predator", "non-predator"]  # noqa: N815
    content: list[_Said | _Separator | None]


def read(file: BinaryIO) -> Iterator[Row]:
    """Every chat or segment; `line` counts them. A chat is held in memory, the file is not.

    Raises Unreadable when the file is neither form.
    """
    start = _start(file).removeprefix(BOM).lstrip()
    return _datapack(file) if start[:1] == b"{" else _table(file)


def _start(file: BinaryIO) -> bytes:
    """The first bytes, which are still to be read afterwards: looked at where a pipe cannot go back."""
    if isinstance(file, io.BufferedReader):
        return file.peek(64)[:64]
    start = file.read(64)
    file.seek(0)
    return start


# --- JSON -------------------------------------------------------------------------------------------------------------


def _datapack(file: BinaryIO) -> Iterator[Row]:
    number = 0
    try:
        for key, value in jsonstream.members(file, of="chats"):
            number += 1
            yield from _read_chat(number, key, value)
    except jsonstream.Broken as error:
        if not number:
            raise Unreadable(f"this is not an eSPD datapack: {error}") from None
        yield BadRow(number + 1, "invalid_json", f"{error}; nothing from this conversation on can be read")


def _read_chat(number: int, key: str, value: Any) -> Iterator[Row]:
    try:
        chat = msgspec.convert(value, _Chat)
    except msgspec.ValidationError as error:
        # msgspec names types and places, and a class or type that is not known: no text of a message.
        yield BadRow(number, "invalid_item", str(error)[:200])
        return
    except UnicodeEncodeError:
        yield BadRow(number, "invalid_unicode", "a name in the chat is not Unicode")
        return
    messages = tuple(_messages(number, chat))
    if not messages:
        yield BadRow(number, "no_messages", "the conversation holds no messages")
        return
    truth: Truth | None = _truth(chat)
    if truth is not None and (reason := flaw(truth=truth, messages=messages)):
        yield BadRow(number, "invalid_truth", reason)
        truth = None
    accounts = tuple(map(Account, dict.fromkeys(message.sender for message in messages)))
    yield Conversation(number, key, accounts, messages, truth)


def _messages(number: int, chat: _Chat) -> Iterator[Message]:
    """A message is known by its place in the chat. A clock that goes backwards starts the next day."""
    now = 0
    for at, said in enumerate(chat.content, start=1):
        if isinstance(said, _Said):
            if said.time is not None and isfinite(said.time):
                clock = int(said.time) % _DAY
                now = now - now % _DAY + clock + (_DAY if clock < now % _DAY else 0)
            sent_at = (FIRST_DAY + timedelta(milliseconds=now)).isoformat()
            yield Message(number, str(at), said.author, sent_at, said.body, at, made_up_id=True)


def _truth(chat: _Chat) -> Truth:
    """The suspect is who wrote the first message marked as a predator's; labelled messages are the evidence."""
    said = [(str(at), each) for at, each in enumerate(chat.content, start=1) if isinstance(each, _Said)]
    suspect = next((each.author for _key, each in said if each.isFromPredator), None)
    label = LABELS[chat.className]
    evidence = tuple(key for key, each in said if each.labels)
    return Truth(label, suspect if label else None, evidence, "espd")


# --- CSV --------------------------------------------------------------------------------------------------------------


def _table(file: BinaryIO) -> Iterator[Row]:
    header: list[str] | None = None
    seen: Counter[str] = Counter()
    number = 0
    for _line, fields in csvfile.records(file):
        if header is None:
            header = _header(fields)
        elif isinstance(fields, BadRow):
            number += 1
            yield BadRow(number, fields.code, fields.reason)
        elif fields:
            number += 1
            yield _read_segment(number, header, fields, seen)
    if header is None:
        raise Unreadable("the file is empty; eSPD data is a JSON object, or CSV with a header")


def _header(fields: list[str] | BadRow) -> list[str]:
    names = [] if isinstance(fields, BadRow) else [name.strip().lower() for name in fields]
    if sorted(names) != sorted(COLUMNS):
        raise Unreadable("this is not eSPD data: a JSON object, or CSV whose header is label,chatName,segment")
    return names


def _read_segment(number: int, header: list[str], fields: list[str], seen: Counter[str]) -> Row:
    if len(fields) != len(header):
        return BadRow(number, "wrong_columns", f"{len(fields)} columns, the header names {len(header)}")
    if not all(map(storable, fields)):
        return BadRow(number, "invalid_unicode", "the row is not UTF-8, or holds a NUL character")
    values = dict(zip(header, fields, strict=True))
    name, text = values["chatname"], values["segment"].strip()
    if values["label"] not in LABELS:
        return BadRow(number, "invalid_truth", "label must be predator or non-predator")
    if not text:
        return BadRow(number, "no_messages", "the segment is empty")
    seen[name] += 1
    # Segments of a chat are conversations of one account, named after the chat: they never stand on both sides of a
    # split. Who said what is not in the file.
    key = name if seen[name] == 1 else f"{name}#{seen[name]}"
    messages = tuple(
        Message(number, str(at), name, FIRST_DAY.isoformat(), part, at, made_up_id=True)
        for at, part in enumerate(_parts(text), start=1)
    )
    return Conversation(number, key, (Account(name),), messages, Truth(LABELS[values["label"]], family="espd"))


def _parts(text: str) -> Iterator[str]:
    while len(text) > MAX_TEXT:
        at = text.rfind(" ", 1, MAX_TEXT)
        at = at if at > 0 else MAX_TEXT
        yield text[:at]
        text = text[at:].lstrip()
    if text:
        yield text
