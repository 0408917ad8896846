"""CSV: rows in any order, quotes, line numbers, and rows that cannot be taken."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from review import imports
from review.errors import ITEM_CODES
from review.imports import ROW_CODES, Account, BadRow, Unreadable
from tests.imports.shapes import bad, good, rows, table

AT = "2026-05-01T16:00:00Z"


def test_rows_of_a_conversation_need_not_be_adjacent() -> None:
    found = good(rows(table(f"c1,m1,rook,{AT},hi,34", f"c2,m1,kit,{AT},yo,", f"c1,m2,pixel,{AT},hello,13"), "csv"))
    assert [(row.line, row.id, row.messages[0].id) for row in found] == [
        (2, "c1", "m1"),
        (3, "c2", "m1"),
        (4, "c1", "m2"),
    ]
    assert [row.accounts for row in found] == [(Account("rook", 34),), (Account("kit"),), (Account("pixel", 13),)]


def test_columns_in_any_order_and_only_those_needed() -> None:
    data = "\ufeffText, SENDER ,sent_at,conversation\nhi,rook,t,c1\nhello,pixel,t,c1\n".encode()
    found = good(rows(data, "csv"))
    assert [(row.messages[0].text, row.messages[0].id, row.messages[0].made_up_id) for row in found] == [
        ("hi", "2", True),
        ("hello", "3", True),
    ]
    assert [row.continued for row in found] == [False, True]


def test_line_numbers_after_records_of_several_lines() -> None:
    data = table(f'c1,m1,rook,{AT},"one\r\ntwo ""quoted""\nthree",', f"c1,m2,rook,{AT}", "", f"c1,m3,rook,{AT},x,")
    found = rows(data, "csv")
    assert good(found)[0].messages[0].text == 'one\r\ntwo "quoted"\nthree'
    assert bad(found) == [(5, "wrong_columns")]
    assert good(found)[1].line == 7


def test_bad_rows_are_reported_and_the_others_are_kept() -> None:
    data = table(
        f"c1,m1,rook,{AT},hi,old",
        f"c1,m2,rook,{AT},hi,9999",
        f'c1,m3,rook,{AT},"he said "hi"",',
        f"c1,m4,rook,{AT},@,",
        f"c1,m5,rook,{AT},\0,",
        f"c1,m6,rook,{AT},kept,",
    ).replace(b"@", b"\xff")
    found = rows(data, "csv")
    assert bad(found) == [
        (2, "invalid_age"),
        (3, "invalid_age"),
        (4, "invalid_csv"),
        (5, "invalid_unicode"),
        (6, "invalid_unicode"),
    ]
    assert [row.messages[0].id for row in good(found)] == ["m6"]


def test_a_quote_left_open_costs_what_it_swallows_and_says_so() -> None:
    data = table(f'c1,m1,rook,{AT},"open,', f"c1,m2,rook,{AT},lost,", f'c1,m3,rook,{AT},"x",', f"c1,m4,rook,{AT},kept,")
    found = rows(data, "csv")
    assert bad(found) == [(2, "invalid_csv")]
    assert isinstance(found[0], BadRow)
    assert "lines 2 to 4" in found[0].reason
    assert [row.messages[0].id for row in good(found)] == ["m4"]
    (last,) = rows(table(f'c1,m1,rook,{AT},"open,', "x"), "csv")
    assert isinstance(last, BadRow)


def test_a_row_that_is_too_long_is_skipped_to_its_end() -> None:
    long = "\n".join(['say ""c9,m9,rook,t,forged,""'] * 20_000)
    data = table(f'c1,m1,rook,{AT},"{long}",', f"c1,m2,rook,{AT},{'y' * 300_000},", f"c1,m3,rook,{AT},kept,")
    found = rows(data, "csv")
    assert bad(found) == [(2, "too_long"), (20_002, "too_long")]
    assert [(row.line, row.messages[0].id) for row in good(found)] == [(20_003, "m3")]


@pytest.mark.parametrize("header", ["", "conversation,text", "conversation,sender,sent_at,text,mood", '"open', "a;b\0"])
def test_a_header_that_does_not_name_the_columns_is_refused(header: str) -> None:
    with pytest.raises(Unreadable):
        rows(f"{header}\n".encode() if header else b"", "csv")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.binary(max_size=40) | st.text('",\n\r\0ab;', max_size=40).map(str.encode), max_size=6))
def test_no_row_whatever_stops_the_reader(lines: list[bytes]) -> None:
    data = table() + b"\n".join(lines)
    found = list(imports.read(io.BytesIO(data), format="csv"))
    assert all(row.code in ROW_CODES.keys() | ITEM_CODES.keys() for row in found if isinstance(row, BadRow))
    assert all(2 <= row.line <= data.count(b"\n") + 1 for row in found)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30), max_size=5))
def test_what_a_csv_writer_wrote_is_read_back(texts: list[str]) -> None:
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerows([["conversation", "sender", "sent_at", "text"], *(["c1", "rook", AT, text] for text in texts)])
    found = good(rows(file.getvalue().encode(), "csv"))
    assert [row.messages[0].text for row in found] == texts
