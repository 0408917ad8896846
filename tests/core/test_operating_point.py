"""Where warnings are due, on courses made by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from scoring.core.engine import score
from scoring.core.model import Model
from scoring.core.operating import SOON, THRESHOLD, log_odds
from scoring.core.operating_point import Course, chosen, course
from scoring.core.types import LabelledConversation
from tests.core.helpers import GROOMING, MODEL, chat, logit

LIMIT = log_odds(THRESHOLD)


def _course(verdict: int, *logits: float, beginning: int = 1) -> Course:
    return Course(np.array(logits), np.arange(len(logits)) < beginning, verdict)


def _warned(model: Model, each: Course) -> bool:
    soon = 1.0 / (1.0 + np.arange(1, len(each.logits) + 1) / SOON)
    return bool((each.logits - model.early * soon - model.level).max() >= LIMIT)


def test_nothing_moves_where_all_is_well() -> None:
    courses = [_course(1, 3.0, 4.0), _course(1, 2.5, 3.0), _course(0, -3.0, -2.0), _course(0, -4.0, -4.0)]
    found = chosen(model=MODEL, courses=courses)
    assert (found.level, found.early) == (0.0, 0.0)
    assert replace(found, level=MODEL.level, early=MODEL.early) == MODEL


def test_the_level_comes_down_to_what_was_confirmed_and_up_over_what_was_not() -> None:
    low = [_course(1, *[0.3] * 40, beginning=4), _course(0, *[-2.0] * 40, beginning=4)]
    high = [_course(1, *[2.5] * 40, beginning=4), _course(0, *[1.3] * 40, beginning=4)]
    for courses in (low, high):
        found = chosen(model=MODEL, courses=courses)
        assert [_warned(found, each) for each in courses] == [True, False]
    assert chosen(model=MODEL, courses=low).level <= 0.0


def test_a_beginning_that_cries_wolf_is_heard_less() -> None:
    """Harmless talks that look bad in their first messages only."""
    harmless = [_course(0, *[1.4] * 2, *[-3.0] * 60, beginning=6) for _ in range(5)]
    bad = [_course(1, *[-1.0] * 30, *[1.2] * 32, beginning=6) for _ in range(5)]
    assert [_warned(MODEL, each) for each in harmless] == [True] * 5
    found = chosen(model=MODEL, courses=[*harmless, *bad])
    assert found.early > 0.0
    assert [_warned(found, each) for each in (*harmless, *bad)] == [False] * 5 + [True] * 5


def test_of_two_equal_points_the_one_nearer_to_none_is_taken() -> None:
    courses = [_course(1, 1.5), _course(0, -1.0)]
    found = chosen(model=MODEL, courses=courses)
    assert abs(found.level) + abs(found.early) == 0.0


def test_a_course_knows_its_beginning_by_characters() -> None:
    lines = ("A: " + "x" * 10, "B: " + "x" * 40, "A: " + "x" * 150)
    example = LabelledConversation(1, tuple(chat(*lines)), 1, 1.0, frozenset({1, 2}))
    scored = score(model=MODEL, messages=example.messages, states={})[0].messages
    found = course(example=example, scored=scored)
    assert found.beginning.tolist() == [True, False, False]
    assert found.logits.tolist() == pytest.approx([logit(each.risk) for each in scored])
    only = replace(example, messages=example.messages[-1:])
    assert course(example=only, scored=scored[-1:]).beginning.tolist() == [True]


@pytest.mark.parametrize(("level", "early"), [(0.0, 0.0), (0.5, 0.0), (-0.5, 0.0), (0.0, 2.0), (0.3, -1.5)])
def test_the_alarm_is_the_risk_shifted_by_what_was_seen(level: float, early: float) -> None:
    found = score(model=replace(MODEL, level=level, early=early), messages=chat(*GROOMING), states={})[0]
    plain = score(model=MODEL, messages=chat(*GROOMING), states={})[0]
    for number, (each, before) in enumerate(zip(found.messages, plain.messages, strict=True), start=1):
        assert each.risk == before.risk
        assert logit(each.alarm) == pytest.approx(logit(each.risk) - level - early / (1.0 + number / SOON), abs=1e-9)
