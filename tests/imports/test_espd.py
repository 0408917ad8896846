"""eSPD data: the datapack of JSON and the CSV of segments, written by us in those shapes."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from review import imports
from review.imports import BadRow, Conversation, Truth, Unreadable, espd, jsonstream
from review.models import ConversationTruth
from tests.imports.conftest import Run
from tests.imports.shapes import bad, good, rows

HOUR = 3_600_000


def said(author: str, body: str, **fields: Any) -> dict[str, Any]:
    return {"type": "message", "author": author, "body": body, **fields}


def chat(*content: Any, kind: str = "non-predator") -> dict[str, Any]:
    authors = sorted({each["author"] for each in content if each and "author" in each})
    return {"className": kind, "authors": authors, "numOfNonemptyMessages": len(content), "content": list(content)}


def pack(**chats: Any) -> bytes:
    head = {"datapackID": "test", "description": 'a "pack" {', "generatedAtTime": 1.5}
    return json.dumps({**head, "chats": chats, "after": [1, {}]}).encode()


GROOMED = chat(
    said("rook", "hi", time=23 * HOUR, isFromPredator=True, labels=["G"], lineNum=1),
    {"type": "separator"},
    None,
    said("pixel", "hello", time=HOUR, isFromPredator=False, prediction="0"),
    said("rook", "", isFromPredator=True, labels=[]),
    kind="predator",
)


def test_a_datapack() -> None:
    found = good(rows(pack(a=GROOMED, b=chat(said("kit", "hi", time=0))), "espd"))
    assert [(row.line, row.id) for row in found] == [(1, "a"), (2, "b")]
    assert [(row.id, row.sender, row.sent_at, row.text) for row in found[0].messages] == [
        ("1", "rook", "2012-01-01T23:00:00+00:00", "hi"),
        ("4", "pixel", "2012-01-02T01:00:00+00:00", "hello"),
        ("5", "rook", "2012-01-02T01:00:00+00:00", ""),
    ]
    assert found[0].truth == Truth(1, "rook", ("1",), "espd")
    assert found[1].truth == Truth(0, None, (), "espd")


def test_bad_chats_are_reported_and_lose_nothing_else() -> None:
    data = pack(
        a=chat(said("kit", "kept")),
        b={"className": "villain", "content": []},
        c={"className": "predator"},
        d=chat(None, {"type": "separator"}),
        e=chat({"type": "message", "body": "nobody"}),
        f="no chat",
        g=chat(said("kit", "\ud800", time=float("nan"))),
        i=chat(said("\ud800", "x", isFromPredator=True), kind="predator"),
        h=chat(said("kit", "kept")),
    )
    found = rows(data, "espd")
    assert [row.id for row in good(found)] == ["a", "g", "i", "h"]
    assert bad(found) == [
        (2, "invalid_item"),
        (3, "invalid_item"),
        (4, "no_messages"),
        (5, "invalid_item"),
        (6, "invalid_item"),
        (8, "invalid_truth"),
    ]


def test_a_datapack_that_breaks_off_keeps_what_was_complete() -> None:
    data = pack(a=chat(said("kit", "kept")), b=chat(said("ash", "lost")))
    for broken in (data[: data.index(b"lost")], data.replace(b'"lost"', b"lost")):
        found = rows(broken, "espd")
        assert [row.id for row in good(found)] == ["a"]
        assert bad(found) == [(2, "invalid_json")]
        assert isinstance(found[-1], BadRow)
        assert "lost" not in found[-1].reason


def test_chats_larger_than_what_is_read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonstream, "_STEP", 7)
    chats = {f"c{at}": chat(*[said("kit", f"é {'x' * at}")] * at) for at in range(1, 20)}
    found = good(rows(pack(**chats), "espd"))
    assert [row.id for row in found] == list(chats)
    assert [len(row.messages) for row in found] == list(range(1, 20))


def test_a_chat_beyond_the_bound_ends_the_reading() -> None:
    data = io.BytesIO(pack(a=1, b="x" * 2_000_000, c=2))
    stream = jsonstream.members(data, of="chats", limit=1_000)
    assert next(stream) == ("a", 1)
    with pytest.raises(jsonstream.Broken, match="longer"):
        next(stream)


@pytest.mark.parametrize("data", [b"", b"{", b"{}", b'{"chats": 3}', b"label,segment\n", b"[]", b"\xff", b"{" * 99_999])
def test_another_file_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        rows(data, "espd")


def table(*lines: str) -> bytes:
    return "\r\n".join(['"label","chatName","segment"', *lines, ""]).encode()


def test_segments() -> None:
    data = table('"predator","a","hi ""you"", there"', '"non-predator","b","well"', '"predator","a","later"')
    found = good(rows(data, "espd"))
    assert [(row.id, row.messages[0].sender, row.messages[0].text) for row in found] == [
        ("a", "a", 'hi "you", there'),
        ("b", "b", "well"),
        ("a#2", "a", "later"),
    ]
    assert [row.truth for row in found] == [Truth(label, None, (), "espd") for label in (1, 0, 1)]


def test_a_long_segment_is_cut_at_spaces() -> None:
    words = " ".join(["word"] * 5_000)
    (found,) = good(rows(table(f'"predator","a","{words}"'), "espd"))
    assert max(len(message.text) for message in found.messages) <= espd.MAX_TEXT
    assert " ".join(message.text for message in found.messages) == words
    (found,) = good(rows(table(f'"predator","a","{"x" * 25_000}"'), "espd"))
    assert [len(message.text) for message in found.messages] == [10_000, 10_000, 5_000]


def test_bad_segments() -> None:
    data = table('"villain","a","x"', '"predator","a"', '"predator","a"," "', '"predator","b","kept"')
    found = rows(data, "espd")
    assert bad(found) == [(1, "invalid_truth"), (2, "wrong_columns"), (3, "no_messages")]
    assert [row.id for row in good(found)] == ["b"]


@pytest.mark.django_db
def test_it_can_be_imported(run: Run) -> None:
    outcome = run(pack(a=GROOMED, b=3), name="pack.json", format="espd")
    assert outcome.code == 1
    assert "1 conversations, 3 messages accepted" in outcome.out
    assert "conversation 2: invalid_item" in outcome.err
    truth = ConversationTruth.objects.get()
    assert (truth.label, truth.evidence) == (1, ["1"])
    assert run(pack(a=GROOMED), name="pack.json", format="espd").code == 0


def test_reading_does_not_hold_the_file() -> None:
    found = imports.read(io.BufferedReader(io.BytesIO(pack(a=GROOMED))), format="espd")
    assert isinstance(next(iter(found)), Conversation)
