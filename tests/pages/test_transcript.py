"""Cutting into days and gaps, proposing and drawing: pure functions of a transcript."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from review.excerpts import Gap
from review.models import Account, Message
from review.views import course, transcript
from review.views.transcript import Line

START = datetime(2026, 5, 1, 23, 50, tzinfo=UTC)
ROOK, PIXEL = Account(pk=1, external_id="rook"), Account(pk=2, external_id="pixel", declared_age=12)


def lines(count: int, *, marked: dict[int, float], apart: timedelta = timedelta(minutes=1)) -> list[Line]:
    """Lines 1 to `count`; `marked` gives some of them a span of that weight."""
    return transcript.lines_of(messages=messages(count, marked=marked, apart=apart), leads=1, earlier={}, ticked=None)


def messages(
    count: int, *, marked: dict[int, float] | None = None, apart: timedelta = timedelta(minutes=1)
) -> list[Message]:
    return [
        Message(
            pk=number,
            sender=ROOK if number % 2 else PIXEL,
            sent_at=START + number * apart,
            text="some words",
            risk_after=number / count,
            spans=[["secrecy", 0, 4, marked[number]]] if marked and number in marked else None,
        )
        for number in range(1, count + 1)
    ]


def test_gaps_stand_where_nothing_was_read() -> None:
    shown = [line for line in lines(20, marked={}, apart=timedelta(seconds=1)) if line.number in (5, 6, 12)]
    gaps = {
        5: Gap(count=4, first=1, above=None, below=5),
        12: Gap(count=5, first=7, above=6, below=12),
        21: Gap(count=8, first=13, above=12, below=None),
    }
    found = transcript.stretches_of(shown, gaps)
    cut = [([line.number for line in stretch.lines], stretch.gap and stretch.gap.count) for stretch in found]
    assert cut == [([5, 6], 4), ([12], 5), ([], 8)]
    assert [bool(stretch.day) for stretch in found] == [True, False, False]


def test_a_new_day_is_said_once() -> None:
    found = transcript.stretches_of(lines(20, marked={}))
    assert [stretch.day and stretch.day.day for stretch in found] == [1, 2]


def test_the_strongest_five_are_proposed_and_nothing_that_speaks_against() -> None:
    found = lines(9, marked={1: 0.1, 2: 0.9, 3: 0.8, 4: -2.0, 5: 0.7, 6: 0.6, 7: 0.5})
    assert [line.number for line in found if line.proposed] == [2, 3, 5, 6, 7]
    assert [chip.against for line in found for chip in line.chips if line.number == 4] == [True]


def test_who_leads_and_who_is_under_18_keep_their_colours() -> None:
    assert [line.side for line in lines(2, marked={})] == ["them", "child"]


@pytest.mark.parametrize("count", [2, 50, 200, 201, 5_000])
def test_the_course_is_bounded_and_keeps_its_ends(count: int) -> None:
    rows = messages(count)
    found = transcript.lines_of(messages=rows, leads=1, earlier={}, ticked=None)
    risks = [(line.number, line.risk or 0.0) for line in found]
    drawn = course.course_of(risks=risks, total=count, lines=found, days=[], threshold=0.7, since=None)
    assert drawn is not None
    assert drawn.line.count(" L") + 1 <= min(count, course.POINTS)
    assert drawn.line.startswith("M4.0 ")
    assert drawn.line.split(" L")[-1].startswith("296.0 ")


def test_one_scored_message_is_no_course() -> None:
    rows = messages(1)
    found = transcript.lines_of(messages=rows, leads=1, earlier={}, ticked=None)
    assert course.course_of(risks=[(1, 0.5)], total=1, lines=found, days=[], threshold=0.7, since=None) is None


def test_characteristics_stand_under_the_course_and_close_ones_are_one_mark() -> None:
    found = lines(300, marked={2: 1.0, 3: 1.0, 4: -1.0, 150: 1.0, 300: 1.0})
    risks = [(line.number, line.risk or 0.0) for line in found]
    drawn = course.course_of(
        risks=risks, total=300, lines=found, days=[], threshold=0.7, since=None, top=["meeting", "secrecy"]
    )
    assert drawn is not None
    (row,) = drawn.carried
    assert row["rated"].id == "secrecy"
    assert [(mark["line"].number, mark["last"].number, mark["count"]) for mark in row["marks"]] == [
        (2, 3, 2),
        (150, 150, 1),
        (300, 300, 1),
    ]
    assert drawn.height == 98 + 18


def test_days_are_labelled_unless_they_would_run_into_each_other() -> None:
    found = lines(100, marked={})
    days = [(number, START + timedelta(days=number)) for number in (1, 2, 60)]
    risks = [(line.number, line.risk or 0.0) for line in found]
    drawn = course.course_of(risks=risks, total=100, lines=found, days=days, threshold=0.7, since=None)
    assert drawn is not None
    assert [day["at"] for day in drawn.days] == [days[0][1], days[2][1]]
