"""Who comes first: pure functions, tested as such."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review import queue_policy
from review.models import Flag

RISKS = st.floats(min_value=0.0, max_value=1.0)
DRAWN = st.floats(min_value=0.0, max_value=1.0, exclude_max=True)


def at(risk: float, *, reason: str = Flag.Reason.THRESHOLD, flag_at: float = 0.7, drawn: float = 0.3) -> float:
    return queue_policy.priority(risk=risk, reason=reason, flag_at=flag_at, drawn=drawn)


@given(low=RISKS, high=RISKS)
def test_higher_risk_never_waits_longer(low: float, high: float) -> None:
    low, high = sorted((low, high))
    assert at(low) <= at(high)


@given(risk=RISKS, drawn=DRAWN, flag_at=st.floats(min_value=0.01, max_value=0.999))
def test_a_sample_stands_between_the_threshold_and_the_surest(risk: float, drawn: float, flag_at: float) -> None:
    place = at(risk, reason=Flag.Reason.SAMPLE, flag_at=flag_at, drawn=drawn)
    assert queue_policy.log_odds(flag_at) <= place <= queue_policy.SAMPLE_TOP


def test_where_a_sample_stands_says_nothing_of_its_risk() -> None:
    assert at(0.01, reason=Flag.Reason.SAMPLE) == at(0.69, reason=Flag.Reason.SAMPLE)


def test_the_draw_is_even_repeats_and_needs_the_secret() -> None:
    drawn = [queue_policy.draw(conversation=number, secret="a" * 40) for number in range(4_000)]
    assert drawn == [queue_policy.draw(conversation=number, secret="a" * 40) for number in range(4_000)]
    assert all(0 <= each < 1 for each in drawn)
    assert sum(each < 0.1 for each in drawn) == pytest.approx(400, abs=80)
    assert drawn[7] != queue_policy.draw(conversation=7, secret="b" * 40)


@given(dismissed=RISKS)
def test_the_same_risk_is_not_flagged_again(dismissed: float) -> None:
    assert not queue_policy.reflag_due(dismissed_risk=dismissed, risk=dismissed)


def test_a_clear_rise_is() -> None:
    assert queue_policy.reflag_due(dismissed_risk=0.75, risk=0.95)
    assert not queue_policy.reflag_due(dismissed_risk=0.75, risk=0.80)


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(seconds=-3), "0 s"),
        (timedelta(seconds=40), "40 s"),
        (timedelta(minutes=12), "12 min"),
        (timedelta(hours=6), "6 h"),
        (timedelta(days=3), "3 days"),
    ],
)
def test_lengths_of_time_in_words(span: timedelta, words: str) -> None:
    assert queue_policy.duration(span) == words


def test_the_reason_for_a_place_is_said_with_its_yardstick() -> None:
    waiting = timedelta(minutes=12)
    assert queue_policy.place(reason="threshold", risk=0.87, flag_at=0.7, waiting=waiting) == (
        "risk 0.87 against 0.70 · waiting 12 min"
    )
    assert "random sample" in queue_policy.place(reason="sample", risk=0.1, flag_at=0.7, waiting=waiting)


@pytest.mark.parametrize(("risk", "words"), [(0.0, "0.00"), (0.994, "0.99"), (0.995, ">0.99"), (1.0, ">0.99")])
def test_no_risk_is_shown_as_a_certainty(risk: float, words: str) -> None:
    assert queue_policy.risk_words(risk) == words
