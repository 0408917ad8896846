"""JSON Lines: what is read, what is reported, and that the rest is kept."""

from __future__ import annotations

import io
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from review import imports
from review.errors import ITEM_CODES
from review.imports import ROW_CODES, Account, BadRow, Conversation, Truth
from review.imports import jsonl as reader
from review.imports.lines import BOM
from tests.imports.shapes import bad, good, jsonl, line, message, rows


def test_a_whole_line() -> None:
    accounts = [{"id": "rook", "declared_age": 34}, {"id": "pixel", "age_band": "13_15"}]
    said = [message("hi", id="m1"), message("hello", id="m2", sender="pixel")]
    truth = {"label": 1, "suspect": "rook", "evidence": ["m1"], "family": "gifts", "language": "en"}
    (found,) = rows(jsonl(line("c1", *said, accounts=accounts, **truth)), "jsonl")
    assert isinstance(found, Conversation)
    assert (found.line, found.id) == (1, "c1")
    assert found.accounts == (Account("rook", 34), Account("pixel", None, "13_15"))
    assert [(row.id, row.sender, row.text, row.made_up_id) for row in found.messages] == [
        ("m1", "rook", "hi", False),
        ("m2", "pixel", "hello", False),
    ]
    assert found.truth == Truth(1, "rook", ("m1",), "gifts", "en")


def test_messages_without_ids_are_numbered_and_a_bad_one_keeps_its_number() -> None:
    found = rows(jsonl(line("c1", message(), message(sent_at=5), message())), "jsonl")
    assert [row.id for row in good(found)[0].messages] == ["1", "3"]
    assert [(row.line, row.message, row.code) for row in found if isinstance(row, BadRow)] == [(1, 2, "invalid_item")]


def test_a_bad_line_is_reported_and_the_others_are_kept() -> None:
    data = jsonl(
        line("c1"),
        '{"conversation": "c2", "messages": [',
        "",
        "[]",
        '{"messages": []}',
        '{"conversation": "c6"}',
        line("c7", colour="red"),
        json.dumps({"conversation": "c8", "messages": []}),
        b"\xff",
        line("c10"),
    )
    found = rows(data, "jsonl")
    assert [row.id for row in good(found)] == ["c1", "c10"]
    assert bad(found) == [
        (2, "invalid_json"),
        (4, "invalid_item"),
        (5, "invalid_item"),
        (6, "invalid_item"),
        (7, "unknown_field"),
        (8, "no_messages"),
        (9, "invalid_json"),
    ]


def test_what_is_not_unicode_stays_with_its_message() -> None:
    text = line("c1", message("before"), message("@"), message("after")).encode()
    for broken in (b"\\ud800", b"\\udc00 x", b"\xff"):
        (found,) = rows(text.replace(b"@", broken) + b"\n", "jsonl")
        assert isinstance(found, Conversation)
        assert [row.text for row in found.messages][::2] == ["before", "after"]


def test_a_wrong_truth_or_account_does_not_cost_the_messages() -> None:
    for fields in (
        {"label": 2},
        {"label": True},
        {"label": "1"},
        {"suspect": "nobody"},
        {"evidence": ["9"]},
        {"family": "x" * 101},
        {"language": "a\0"},
        {"family": "\ud800"},
    ):
        found = rows(jsonl(line("c1", **fields)), "jsonl")
        assert bad(found) == [(1, "invalid_truth")], fields
        assert len(good(found)) == 1
        assert good(found)[0].truth is None
    found = rows(jsonl(line("c1", accounts=[{"id": 5}, {"id": "a", "\ud800": 1}, {"id": "rook"}])), "jsonl")
    assert bad(found) == [(1, "invalid_item"), (1, "unknown_field")]
    assert good(found)[0].accounts == (Account("rook"),)


def test_a_line_beyond_the_bound_is_skipped_without_being_held() -> None:
    data = jsonl(line("c1"), line("c2", message("x" * 5_000_000)), line("c3"))
    found = list(reader.read(io.BytesIO(data), limit=1_000))
    assert [row.id for row in good(found)] == ["c1", "c3"]
    assert bad(found) == [(2, "too_long")]


def test_byte_order_mark_missing_last_newline_and_deep_nesting() -> None:
    data = b"\xef\xbb\xbf" + jsonl(line("c1"), b"[" * 100_000) + line("c3").encode()
    found = rows(data, "jsonl")
    assert [row.id for row in good(found)] == ["c1", "c3"]
    assert bad(found) == [(2, "invalid_json")]


def test_reasons_hold_nothing_from_the_file() -> None:
    secret = "between us"
    data = jsonl(
        line("c1", {**message(), secret: 1}),
        line("c2", **{secret: 1}),
        line("c3", accounts=[{"id": "rook", "age_band": 5, secret: 1}]),
        f'{{"conversation": "{secret}", "messages": [{secret}',
        line("c5", message(sent_at=[secret])),
    )
    reasons = [row.reason for row in rows(data, "jsonl") if isinstance(row, BadRow)]
    assert len(reasons) == 5
    assert not [reason for reason in reasons if secret in reason]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(st.characters()), inner, max_size=4),
    max_leaves=8,
)
pieces = st.fixed_dictionaries(
    {},
    optional={
        name: json_values | st.sampled_from(["x", [], ["1"], [message()], [message(), 5], 1])
        for name in ("conversation", "messages", "accounts", "label", "suspect", "evidence", "family", "odd")
    },
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.binary(max_size=60) | pieces.map(lambda value: json.dumps(value).encode()), max_size=5))
def test_no_line_whatever_stops_the_reader(lines: list[bytes]) -> None:
    data = b"\n".join([*lines, line("last").encode()])
    found = list(imports.read(io.BytesIO(data), format="jsonl"))
    assert isinstance(found[-1], Conversation)
    assert found[-1].id == "last"
    assert all(row.code in ROW_CODES.keys() | ITEM_CODES.keys() for row in found if isinstance(row, BadRow))
    meaningful = sum(bool(each.strip()) for each in data.removeprefix(BOM).split(b"\n"))
    assert len({row.line for row in found}) == meaningful, "every line is either taken or reported"
