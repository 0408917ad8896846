"""The chitchat-dataset package, by the reader alone."""

from __future__ import annotations

import json

import msgspec
import pytest

from review import imports
from review.imports import Conversation, Truth, Unreadable, chitchat
from tests.imports.shapes import bad, good, rows


def test_the_whole_package_is_read() -> None:
    conversations = messages = 0
    with chitchat.installed().open("rb") as file:
        for row in imports.read(file, format="chitchat"):
            assert isinstance(row, Conversation)
            conversations += 1
            messages += len(row.messages)
            assert [message.id for message in row.messages] == [str(at) for at in range(1, len(row.messages) + 1)]
            assert {account.id for account in row.accounts} == {message.sender for message in row.messages}
            assert row.truth == Truth(label=0, family="chitchat", language="en")
    assert (conversations, messages) == (7_168, 258_145)


def test_conversations_of_another_shape_are_reported() -> None:
    said = {"text": "hi", "timestamp": "2018-05-02T19:38:15Z", "sender": "rook"}
    data = json.dumps({"a": {"messages": [[said], [said]]}, "b": {"messages": [said]}, "c": {"messages": []}}).encode()
    found = rows(data, "chitchat")
    assert [row.id for row in good(found)] == ["a"]
    assert bad(found) == [(2, "invalid_item"), (3, "no_messages")]


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff", b"{" * 100_000])
def test_another_file_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        rows(data, "chitchat")


def test_a_file_beyond_the_bound_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chitchat, "MAX_FILE", 10)
    with pytest.raises(Unreadable, match="larger"):
        rows(msgspec.json.encode({"a": "x" * 20}), "chitchat")
