"""PAN-2012 XML, written by us in that shape: clocks without dates, escapes, answers, broken files."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from review import imports
from review.imports import Answers, BadRow, Conversation, Truth, Unreadable, pan12
from tests.imports.shapes import bad, chat, good, pan, rows

TALK = chat(
    "c1", ("rook", "23:58", "hi"), ("pixel", "23:59", "hello"), ("rook", "00:01", "late"), ("rook", "00:01", "")
)


def test_dates_are_made_up_and_the_clock_never_goes_back() -> None:
    (found,) = good(rows(pan(TALK), "pan12"))
    assert [(row.id, row.sent_at) for row in found.messages] == [
        ("1", "2012-01-01T23:58:00+00:00"),
        ("2", "2012-01-01T23:59:00+00:00"),
        ("3", "2012-01-02T00:01:00+00:00"),
        ("4", "2012-01-02T00:01:00+00:00"),
    ]
    assert [row.line for row in found.messages] == [4, 5, 6, 7]
    assert found.truth is None


def test_texts_are_unescaped_until_nothing_is_left_and_authors_stripped() -> None:
    data = pan(
        chat(
            "c1",
            (" rook\n", " 9:05 ", "you &amp;amp;amp; me &amp;lt;3"),
            ("pixel", "09:06", "mail <email/> or <b>this</b>"),
            ("pixel", "09:07", "&amp;lt;email/&amp;gt;"),
        ),
        '<conversation id="c2"><message><author>kit</author><time>10:00</time></message></conversation>',
    )
    first, second = good(rows(data, "pan12"))
    assert [row.text for row in first.messages] == ["you & me <3", "mail  or this", "<email/>"]
    assert [row.sender for row in first.messages] == ["rook", "pixel", "pixel"]
    assert [(row.id, row.text, row.made_up_id) for row in second.messages] == [("1", "", True)]


def test_the_answers() -> None:
    data = pan(TALK, chat("c2", ("kit", "10:00", "hi")), chat("c3", ("ash", "10:00", "hi"), ("rook", "10:01", "hi")))
    answers = Answers(
        predators=pan12.read_predators(io.BytesIO(b"\xef\xbb\xbfrook\r\n\r\nash\r\n")),
        lines=pan12.read_marked_lines(io.BytesIO(b"c1\t3\r\nc1\t1\r\nc1\t3\r\n")),
    )
    found = good(rows(data, "pan12", answers=answers))
    assert [row.truth for row in found] == [
        Truth(1, "rook", ("3", "1"), "pan12"),
        Truth(0, None, (), "pan12"),
        Truth(1, "ash", (), "pan12"),
    ]
    only_lines = good(rows(data, "pan12", answers=Answers(lines=answers.lines)))
    assert only_lines[0].truth == Truth(None, None, ("3", "1"), "pan12")


def test_marked_lines_that_do_not_fit() -> None:
    found = rows(pan(TALK), "pan12", answers=Answers(lines={"c1": ("99",)}))
    assert bad(found) == [(3, "invalid_truth")]
    assert good(found)[0].truth is None
    with pytest.raises(Unreadable, match="line 2"):
        pan12.read_marked_lines(io.BytesIO(b"c1\t3\nc1 4\n"))
    with pytest.raises(Unreadable, match="UTF-8"):
        pan12.read_predators(io.BytesIO(b"\xff"))
    for line in (b"<conversations>", b'{"conversation": "c1"}', b"k1\t7"):
        with pytest.raises(Unreadable, match="line 2 of the predators"):
            pan12.read_predators(io.BytesIO(b"rook\n" + line + b"\n"))


def test_bad_conversations_and_messages_are_reported_and_the_others_are_kept() -> None:
    data = pan(
        chat("c1", ("rook", "25:00", "x"), ("rook", "10:00", "kept")),
        '<conversation><message line="1"/></conversation>\n',
        chat("c3"),
        chat("c4", ("kit", "10:00", "kept")),
    )
    found = rows(data, "pan12")
    assert bad(found) == [(4, "invalid_time"), (7, "invalid_item"), (8, "no_messages")]
    assert [(row.id, [each.id for each in row.messages]) for row in good(found)] == [("c1", ["2"]), ("c4", ["1"])]


def test_a_conversation_beyond_the_bound_is_emptied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pan12, "MAX_CONVERSATION", 2_000)
    data = pan(chat("c1", *[("rook", "10:00", "x" * 500)] * 9), chat("c2", ("kit", "10:00", "kept")))
    found = rows(data, "pan12")
    assert bad(found) == [(3, "too_long")]
    assert [row.id for row in good(found)] == ["c2"]


def test_xml_that_breaks_off_keeps_what_was_complete() -> None:
    data = pan(TALK, chat("c2", ("kit", "10:00", "hi")))
    found = rows(data[: data.index(b"kit")], "pan12")
    assert [row.id for row in good(found)] == ["c1"]
    assert bad(found)[-1][1] == "invalid_xml"
    found = rows(data.replace(b"kit", b"&kit;"), "pan12")
    assert [row.id for row in good(found)] == ["c1"]
    assert isinstance(found[-1], BadRow)
    assert "kit" not in found[-1].reason


BOMB = b'<!DOCTYPE c [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><conversations>&b;</conversations>'


@pytest.mark.parametrize("data", [b"", b"not xml", b"<chats/>", BOMB, b'<?xml version="1.0" encoding="klingon"?><c/>'])
def test_what_is_not_such_xml_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        rows(data, "pan12")


tags = st.sampled_from(
    ["<message>", "</message>", "<text>", "</text>", "<conversation>", "</conversation>", "x", "&lt;"]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(tags, max_size=12).map("".join))
def test_no_content_whatever_stops_the_reader(inside: str) -> None:
    found = list(imports.read(io.BytesIO(pan(TALK, inside)), format="pan12"))
    assert isinstance(found[0], Conversation)
