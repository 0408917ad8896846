"""Who comes first: pure functions, tested as such."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review import queue_policy
from review.models import Account, Flag, Policy
from review.models import flag as flag_model
from scoring import api as scoring

RISKS = st.floats(min_value=0.0, max_value=1.0)
DRAWN = st.floats(min_value=0.0, max_value=1.0, exclude_max=True)
BANDS = st.sampled_from(["", *Account.AgeBand.values])
LANES = st.sampled_from(list(queue_policy.LANES))
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
TIMES = st.integers(-(10**7), 10**8).map(lambda seconds: NOW + timedelta(seconds=seconds))


def points(
    risk: float, *, reason: str = Flag.Reason.THRESHOLD, first: float | None = None, child: str = "", others: int = 0,
    drawn: float = 0.3,
) -> float:  # fmt: skip
    return queue_policy.points(
        reason=reason, risk=risk, first_risk=risk if first is None else first, child_band=child,
        other_children=others, drawn=drawn,
    )  # fmt: skip


def standing(risk: float, ratings: dict[str, float] | None = None, *, reason: str = Flag.Reason.THRESHOLD) -> str:
    return queue_policy.standing(reason=reason, risk=risk, flag_at=0.7, ratings=ratings or {})


def test_the_lanes_are_those_of_the_table() -> None:
    assert list(queue_policy.LANES) == flag_model.LANES == Flag.Lane.values


@given(low=RISKS, high=RISKS, first=RISKS)
def test_higher_risk_never_counts_less(low: float, high: float, first: float) -> None:
    low, high = sorted((low, high))
    assert points(low, first=first) <= points(high, first=first)


@given(risk=RISKS, others=st.integers(0, 40))
def test_a_rise_a_younger_child_and_more_children_count(risk: float, others: int) -> None:
    assert points(risk, first=risk / 2) >= points(risk)
    assert [points(risk, child=band) for band in ("under_13", "13_15", "16_17", "adult")] == sorted(
        (points(risk, child=band) for band in ("under_13", "13_15", "16_17", "adult")), reverse=True
    )
    assert points(risk, child="adult") == points(risk)
    assert points(risk, others=others) <= points(risk, others=others + 1)


@given(drawn=DRAWN, risk=RISKS, other=RISKS)
def test_where_a_sample_stands_says_nothing_of_its_risk(drawn: float, risk: float, other: float) -> None:
    sample = Flag.Reason.SAMPLE
    assert points(risk, reason=sample, drawn=drawn) == points(
        other, reason=sample, drawn=drawn, child="under_13", others=3
    )


@given(lane=LANES, since=TIMES, hours=st.floats(min_value=0.01, max_value=1e5), risk=RISKS)
def test_of_two_alike_the_one_that_waits_longer_comes_first(
    lane: str, since: datetime, hours: float, risk: float
) -> None:
    later = since + timedelta(hours=hours)
    first, second = (queue_policy.priority(points=points(risk), lane=lane, since=each) for each in (since, later))
    assert first > second


@given(lane=LANES, one=st.tuples(RISKS, BANDS, st.integers(0, 99)), other=st.tuples(RISKS, BANDS, st.integers(0, 99)))
def test_nothing_waits_for_ever(lane: str, one: tuple[float, str, int], other: tuple[float, str, int]) -> None:
    """Whatever comes in later: ten service times bring any item before any other."""
    waiting, fresh = (points(risk, child=child, others=others) for risk, child, others in (one, other))
    since = NOW - 10 * queue_policy.LANES[lane].service
    assert queue_policy.priority(points=waiting, lane=lane, since=since) > queue_policy.priority(
        points=fresh, lane=lane, since=NOW
    )


@pytest.mark.parametrize(
    ("risk", "ratings", "lane"),
    [
        (0.75, {}, "standard"),
        (0.96, {}, "high"),
        (0.75, {"meeting": 0.5}, "standard"),
        (0.75, {"meeting": 0.9}, "imminent"),
        (0.75, {"threat": 0.7}, "imminent"),
        (0.75, {"distress": 0.85}, "imminent"),
    ],
)
def test_what_cannot_wait_is_imminent(risk: float, ratings: dict[str, float], lane: str) -> None:
    assert standing(risk, ratings) == lane
    assert standing(risk, ratings, reason=Flag.Reason.SAMPLE) == "quality"


@given(status=st.sampled_from(Flag.Status.values), own=st.sampled_from(["imminent", "high", "standard", "quality"]))
def test_a_second_look_has_a_lane_of_its_own_and_imminent_stays_first(status: str, own: str) -> None:
    found = queue_policy.lane(status=status, standing=own)
    second = status in {"second_review", "adjudication"}
    assert found == ("imminent" if own == "imminent" else "second_review" if second else own)


@given(heads=st.dictionaries(LANES, TIMES, min_size=1))
def test_imminent_goes_first_and_every_lane_has_its_turn(heads: dict[str, datetime]) -> None:
    order = queue_policy.turns(heads=heads, now=NOW)
    assert sorted(order) == sorted(heads)
    if "imminent" in heads:
        assert order[0] == "imminent"


def test_lanes_take_turns_by_how_much_of_their_time_is_used() -> None:
    fresh = {"high": NOW, "standard": NOW, "quality": NOW}
    assert queue_policy.turns(heads=fresh, now=NOW) == ["high", "standard", "quality"]
    late = fresh | {"standard": NOW - timedelta(hours=20)}
    assert queue_policy.turns(heads=late, now=NOW)[0] == "standard"
    week = late | {"quality": NOW - timedelta(days=9)}
    assert queue_policy.turns(heads=week, now=NOW)[0] == "quality"


def test_topics_point_to_policies() -> None:
    topics = queue_policy.topics({"threat": 0.8, "demand": 0.5, "secrecy": 0.49, "flattery": 0.9})
    assert topics == ["demand", "flattery", "threat"]
    assert queue_policy.policies(topics) == ["coercion"]
    assert set(queue_policy.POLICY_OF) <= set(scoring.characteristics())


@pytest.mark.django_db
def test_the_policies_pointed_to_are_there() -> None:
    assert set(queue_policy.POLICY_OF.values()) <= set(Policy.objects.values_list("code", flat=True))


def test_the_draw_is_even_repeats_and_needs_the_secret() -> None:
    drawn = [queue_policy.draw(of=number, secret="a" * 40) for number in range(4_000)]
    assert drawn == [queue_policy.draw(of=number, secret="a" * 40) for number in range(4_000)]
    assert all(0 <= each < 1 for each in drawn)
    assert sum(each < 0.1 for each in drawn) == pytest.approx(400, abs=80)
    assert drawn[7] != queue_policy.draw(of=7, secret="b" * 40)
    others = [queue_policy.draw(of=number, secret="a" * 40, what="audit") for number in range(4_000)]
    assert sum(one < 0.1 and two < 0.1 for one, two in zip(drawn, others, strict=True)) == pytest.approx(40, abs=25)


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
    said = queue_policy.place(
        reason="threshold", risk=0.87, first_risk=0.87, flag_at=0.7, lane="high", waiting=timedelta(minutes=12)
    )
    assert said == "risk 0.87 against 0.70 · waiting 12 min of 4 h"
    more = queue_policy.place(
        reason="threshold", risk=0.95, first_risk=0.72, flag_at=0.7, lane="imminent", waiting=timedelta(hours=2),
        child="under 13", other_children=1,
    )  # fmt: skip
    assert more == (
        "risk 0.95 against 0.70 · up from 0.72 · writes to a child under 13 · and to 1 other child"
        " · waiting 2 h of 15 min · overdue"
    )
    sample = queue_policy.place(
        reason="sample", risk=0.1, first_risk=0.1, flag_at=0.7, lane="quality", waiting=timedelta(0), other_children=3
    )
    assert sample == "random sample · risk 0.10, below 0.70 · waiting 0 s of 7 days"


@pytest.mark.parametrize(("risk", "words"), [(0.0, "0.00"), (0.994, "0.99"), (0.995, ">0.99"), (1.0, ">0.99")])
def test_no_risk_is_shown_as_a_certainty(risk: float, words: str) -> None:
    assert queue_policy.risk_words(risk) == words
