"""JSON Lines: one conversation a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO, TypeVar

import msgspec

from review.imports.lines import MAX_LINE, read_lines
from review.imports.rows import Account, BadRow, Conversation, Message, Row, Truth, flaw


class _Account(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    declared_age: int | None = None
    age_band: str | None = None


class _Message(msgspec.Struct, forbid_unknown_fields=True):
    sender: str
    sent_at: str
    text: str
    id: str | None = None


class _Truth(msgspec.Struct, forbid_unknown_fields=True):
    label: int | None = None
    suspect: str | None = None
    evidence: list[str] = []
    family: str | None = None
    language: str | None = None


class _Line(_Truth, forbid_unknown_fields=True, kw_only=True):
    conversation: str
    messages: list[_Message]
    accounts: list[_Account] = []


_decode = msgspec.json.Decoder(_Line).decode
_Piece = TypeVar("_Piece", bound=msgspec.Struct)
_PIECES: dict[type[msgspec.Struct], tuple[str, str]] = {
    _Account: ("", "an account"),
    _Message: ("", "a message"),
    _Truth: ("invalid_truth", "the truth"),
}
_KNOWN = f"a conversation has only {', '.join(_Line.__struct_fields__)}"


def read(file: BinaryIO, *, limit: int = MAX_LINE) -> Iterator[Row]:
    """Each line's conversation; a line, account, message or truth that cannot be read becomes a BadRow."""
    for number, line in read_lines(file, limit=limit):
        if line is None:
            yield BadRow(number, "too_long", f"the line is longer than {limit:,} bytes")
        elif line.strip():
            yield from _read_line(number, line)


def _read_line(number: int, line: bytes) -> Iterator[Row]:
    try:
        found = _decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        yield from _read_pieces(number, line)
        return
    accounts = [Account(row.id, row.declared_age, row.age_band) for row in found.accounts]
    messages = [_message(number, at, row) for at, row in enumerate(found.messages, start=1)]
    yield from _conversation(number, found.conversation, accounts, messages, _truth(found))


def _message(line: int, number: int, row: _Message) -> Message:
    """A message without an id is known by its number in the line, so that importing it again is harmless."""
    key = str(number) if row.id is None else row.id
    return Message(line, key, row.sender, row.sent_at, row.text, number, row.id is None)


def _truth(found: _Truth) -> Truth | None:
    truth = Truth(
        found.label, found.suspect, tuple(dict.fromkeys(found.evidence)), found.family or "", found.language or ""
    )
    return None if truth == Truth() else truth


def _conversation(
    line: int, key: str, accounts: list[Account], messages: list[Message], truth: Truth | None
) -> Iterator[Row]:
    if not messages:
        yield BadRow(line, "no_messages", "messages is empty")
        return
    rows = tuple(messages)
    if truth is not None and (reason := flaw(truth=truth, messages=rows)):
        yield BadRow(line, "invalid_truth", reason)
        truth = None
    yield Conversation(line, key, tuple(accounts), rows, truth)


# --- A line with a flaw: what can be read of it is kept ---------------------------------------------------------------


def _read_pieces(line: int, data: bytes) -> Iterator[Row]:
    try:
        # The standard decoder lets through what is not Unicode, so that only the message that holds it is rejected.
        fields = json.loads(data.decode("utf-8", "surrogateescape"))
    except (ValueError, RecursionError) as error:
        where = f"{error.msg}, character {error.pos + 1}" if isinstance(error, json.JSONDecodeError) else "unreadable"
        yield BadRow(line, "invalid_json", where)
        return
    if reason := _shape(fields):
        yield BadRow(line, "unknown_field" if reason is _KNOWN else "invalid_item", reason)
        return
    key, messages, accounts = fields.pop("conversation"), fields.pop("messages"), fields.pop("accounts", [])
    bad: list[BadRow] = []
    users = [Account(row.id, row.declared_age, row.age_band) for _at, row in _pieces(line, accounts, _Account, bad)]
    said = [_message(line, at, row) for at, row in _pieces(line, messages, _Message, bad)]
    truth = [_truth(row) for _at, row in _pieces(line, [fields], _Truth, bad)]
    yield from bad
    if messages and not said:
        return
    yield from _conversation(line, key, users, said, truth[0] if truth else None)


def _shape(fields: Any) -> str | None:
    """Why nothing of a line can be taken, or None."""
    if not isinstance(fields, dict):
        return "a line is a JSON object"
    if not isinstance(fields.get("conversation"), str):
        return "conversation must be a string"
    if not all(isinstance(fields.get(name, []), list) for name in ("messages", "accounts")) or "messages" not in fields:
        return "messages must be a list, accounts too if there are any"
    return _KNOWN if fields.keys() - set(_Line.__struct_fields__) else None


def _pieces(line: int, values: list[Any], kind: type[_Piece], bad: list[BadRow]) -> Iterator[tuple[int, _Piece]]:
    """Those of `values` that can be read, numbered; the others are added to `bad`."""
    code, name = _PIECES[kind]
    for at, value in enumerate(values, start=1):
        try:
            yield at, msgspec.convert(value, kind)
        except (msgspec.ValidationError, UnicodeEncodeError) as error:
            # The name of a field may be what is not Unicode: no field of ours.
            unknown = isinstance(error, UnicodeEncodeError) or "unknown field" in str(error)
            # msgspec names types and places, never values; the name of an unknown field might be anything.
            reason = f"{name} has only {', '.join(kind.__struct_fields__)}" if unknown else f"{name}: {error}"
            number = at if kind is _Message else None
            bad.append(BadRow(line, code or ("unknown_field" if unknown else "invalid_item"), reason, number))
