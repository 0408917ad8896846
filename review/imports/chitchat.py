"""The PyPI package chitchat-dataset (MIT): real conversations of two people each."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from review.imports.rows import Account, BadRow, Conversation, Message, Row, Truth, Unreadable

MAX_FILE = 64 * 1024 * 1024
# Nobody has found grooming in it, which is what label 0 says.
TRUTH = Truth(label=0, family="chitchat", language="en")


class _Said(msgspec.Struct):
    text: str
    timestamp: str
    sender: str


class _Conversation(msgspec.Struct):
    messages: list[list[_Said]]


def installed() -> Path:
    """The file of the installed package. Raises Unreadable when it is not installed."""
    spec = importlib.util.find_spec("chitchat_dataset")
    if spec is None or spec.origin is None:
        raise Unreadable("the package chitchat-dataset is not installed; name its dataset.json as FILE")
    return Path(spec.origin).with_name("dataset.json")


def read(file: BinaryIO) -> Iterator[Row]:
    """Every conversation; `line` counts conversations, since the file is one line.

    Not streamed: one JSON object has to be held as a whole, 8 MB in the package, at most `MAX_FILE`. Conversations
    are decoded one at a time.
    """
    data = file.read(MAX_FILE + 1)
    if len(data) > MAX_FILE:
        raise Unreadable(f"the file is larger than {MAX_FILE:,} bytes; chitchat-dataset has 8 MB")
    try:
        conversations = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Unreadable("the file is not the JSON object that chitchat-dataset holds") from error
    for number, (key, raw) in enumerate(conversations.items(), start=1):
        yield _read_one(number, key, raw)


def _read_one(number: int, key: str, raw: msgspec.Raw) -> Row:
    try:
        found = msgspec.json.decode(raw, type=_Conversation)
    except msgspec.ValidationError as error:
        return BadRow(number, "invalid_item", str(error))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return BadRow(number, "invalid_unicode", "the conversation is not Unicode text")
    messages = tuple(
        Message(number, str(at), said.sender, said.timestamp, said.text, at, made_up_id=True)
        for at, said in enumerate((said for turn in found.messages for said in turn), start=1)
    )
    if not messages:
        return BadRow(number, "no_messages", "nobody said anything")
    accounts = tuple(map(Account, dict.fromkeys(message.sender for message in messages)))
    return Conversation(number, key, accounts, messages, TRUTH)
