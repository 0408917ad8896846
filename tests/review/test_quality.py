"""What is read from the weekly counts: figures of platforms and of people, each by hand on small worlds."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from review import quality, tallies
from review.models import Decision, Platform
from tests import factories
from tests.looks import flag_of, looked, seen_twice

pytestmark = pytest.mark.django_db

AGO = timedelta(weeks=2)


@pytest.fixture
def lagoon() -> Platform:
    return factories.platform("lagoon")


@pytest.fixture
def people(lagoon: Platform) -> dict[str, User]:
    return {name: factories.person(name, "moderator", [lagoon]) for name in ("mira", "noor", "sol", "kim", "jo")}


def pairs(lagoon: Platform, people: dict[str, User], verdicts: tuple[str, str], times: int, **fields: Any) -> None:
    at = fields.pop("at", timezone.now() - AGO)
    for _ in range(times):
        seen_twice(
            lagoon, people["mira"], people["noor"], verdicts, at,
            judge=people["sol"], **{"final": verdicts[1], **fields},
        )  # fmt: skip


def once(lagoon: Platform, who: User, verdict: str, times: int, **fields: Any) -> None:
    """Decided by one look."""
    seconds = fields.pop("seconds", 40)
    at = fields.pop("at", timezone.now() - AGO)
    for _ in range(times):
        looked(flag_of(lagoon, **fields), who, "first", verdict, at, is_final=True, seconds=seconds)


def report(*platforms: Platform, weeks: int = 12) -> quality.Report:
    tallies.recount(everything=True)
    return quality.report(platforms=platforms, weeks=weeks)


def test_agreement_of_all_second_looks_and_of_audits(lagoon: Platform, people: dict[str, User]) -> None:
    """20, 5, 10, 15 of the textbook are the audits; escalations come on top of them, an unsure first look does not."""
    pairs(lagoon, people, ("dismissed", "dismissed"), 20)
    pairs(lagoon, people, ("dismissed", "confirmed"), 5)
    pairs(lagoon, people, ("confirmed", "dismissed"), 10)
    pairs(lagoon, people, ("confirmed", "confirmed"), 15)
    pairs(lagoon, people, ("escalated", "confirmed"), 4, because="escalation", rate=None)
    pairs(lagoon, people, ("unsure", "confirmed"), 3, because="asked", rate=None)
    found = report(lagoon).overall
    assert (found.every.n, found.audits.n, found.unsure) == (54, 50, 3)
    assert found.audits.kappa is not None
    assert found.audits.kappa.value == pytest.approx(0.4)
    assert found.every.same == 35


def test_audits_of_a_lane_that_is_drawn_more_often_do_not_weigh_more(lagoon: Platform, people: dict[str, User]) -> None:
    """8 of 8 alike at 0.1 stand for 80, 2 of 6 at 0.5 for 12: (80 + 4) of 92."""
    pairs(lagoon, people, ("dismissed", "dismissed"), 8, rate=0.1)
    pairs(lagoon, people, ("confirmed", "confirmed"), 2, rate=0.5)
    pairs(lagoon, people, ("dismissed", "confirmed"), 4, rate=0.5)
    found = report(lagoon).overall
    assert (found.audits.n, found.audits.same) == (14, 10)
    assert found.audits.raw is not None
    assert found.audits.raw.value == pytest.approx(84 / 92)
    assert found.every.raw is not None
    assert found.every.raw.value == pytest.approx(10 / 14)


def test_by_week_and_by_what_the_conversation_points_to(lagoon: Platform, people: dict[str, User]) -> None:
    pairs(lagoon, people, ("dismissed", "dismissed"), 7, policies=["coercion"])
    pairs(lagoon, people, ("confirmed", "dismissed"), 4, policies=["coercion", "grooming-meeting"])
    pairs(lagoon, people, ("confirmed", "confirmed"), 2, at=timezone.now() - timedelta(weeks=20))
    found = report(lagoon)
    assert {row.name: (row.every.n, row.every.same) for row in found.policies} == {
        "coercion": (11, 7),
        "grooming-meeting": (4, 0),
    }
    assert found.policies[1].every.kappa is None  # four are too few
    weeks = {row.name: row.every.n for row in found.weeks if row.every.n}
    assert weeks == {(quality.this_week() - AGO).isoformat(): 11}
    assert len(found.weeks) == 12
    assert found.overall.every.n == 11
    assert report(lagoon, weeks=52).overall.every.n == 13


def test_overturned_by_what_was_said_first_and_why_somebody_looked(lagoon: Platform, people: dict[str, User]) -> None:
    pairs(lagoon, people, ("dismissed", "confirmed"), 4, final="confirmed")
    pairs(lagoon, people, ("dismissed", "confirmed"), 2, final="dismissed")
    pairs(lagoon, people, ("dismissed", "dismissed"), 10)
    pairs(lagoon, people, ("escalated", "confirmed"), 3, final="confirmed", because="escalation", rate=None)
    found = report(lagoon)
    by_verdict = {row.name: (row.part, row.whole) for row in found.overturned_by_verdict}
    assert by_verdict == {"dismissed": (4, 16), "confirmed": (0, 0), "escalated": (3, 3)}
    by_reason = {row.name: (row.part, row.whole) for row in found.overturned_by_reason if row.whole}
    assert by_reason == {"audit": (4, 16), "escalation": (3, 3)}
    assert found.overturned_by_verdict[0].figure is not None
    assert found.overturned_by_verdict[0].figure.value == pytest.approx(0.25)


def test_recall_of_the_threshold_from_the_draw_below_it(lagoon: Platform, people: dict[str, User]) -> None:
    """Found above: 30. Below, 2 of 20 decided at 0.1, 5 more wait: (2 / 20) x 25 / 0.1 = 25 are missed."""
    once(lagoon, people["mira"], "confirmed", 20)
    once(lagoon, people["mira"], "escalated", 10)
    once(lagoon, people["mira"], "dismissed", 50)
    sample = {"reason": "sample", "selection_probability": 0.1}
    once(lagoon, people["mira"], "confirmed", 2, **sample)
    once(lagoon, people["mira"], "dismissed", 18, **sample)
    for _ in range(5):
        flag_of(lagoon, **sample)
    flag_of(lagoon)
    (found,) = report(lagoon).missed
    assert (found.found, found.waiting, found.drawn, found.judged, found.positive) == (30, 1, 25, 20, 2)
    assert found.missed is not None
    assert found.missed.value == pytest.approx(25)
    assert found.recall is not None
    assert found.recall.value == pytest.approx(30 / 55)
    assert found.recall.low < 30 / 55 < found.recall.high


def test_each_platform_and_all_together(lagoon: Platform, people: dict[str, User]) -> None:
    """Two platforms that draw alike, one with a backlog of its own: together they miss what both miss."""
    harbor = factories.platform("harbor")
    sample = {"reason": "sample", "selection_probability": 0.1}
    for platform, positive, waiting in ((lagoon, 1, 11), (harbor, 4, 0)):
        once(platform, people["mira"], "confirmed", positive, **sample)
        once(platform, people["mira"], "dismissed", 10, **sample)
        once(platform, people["mira"], "confirmed", 8)
        for _ in range(waiting):
            flag_of(platform, **sample)
    found = report(lagoon, harbor).missed
    assert [row.name for row in found] == ["Lagoon", "Harbor", "All together"]
    values = [row.missed.value for row in found if row.missed is not None]
    assert values == pytest.approx([20, 40, 60])
    assert report(harbor).missed[0].found == 8
    assert len(report(harbor).missed) == 1


def test_dismissals_are_weighted_by_the_chance_of_their_audit(lagoon: Platform, people: dict[str, User]) -> None:
    """2 of 10 at 0.5 and 1 of 4 at 0.1: (4 + 10) of (20 + 40)."""
    pairs(lagoon, people, ("dismissed", "confirmed"), 2, rate=0.5)
    pairs(lagoon, people, ("dismissed", "dismissed"), 8, rate=0.5)
    pairs(lagoon, people, ("dismissed", "escalated"), 1, rate=0.1)
    pairs(lagoon, people, ("dismissed", "dismissed"), 3, rate=0.1)
    pairs(lagoon, people, ("confirmed", "dismissed"), 5, rate=0.5)
    pairs(lagoon, people, ("dismissed", "confirmed"), 5, because="disagreement", rate=None)
    found = report(lagoon).dismissals
    assert (found.audited, found.otherwise, found.stands_for) == (14, 3, 60)
    assert found.figure is not None
    assert found.figure.value == pytest.approx(14 / 60)


def golden(lagoon: Platform, who: User, verdict: str, expected: str, times: int, **fields: Any) -> None:
    once(lagoon, who, verdict, times, reason="golden", expected=expected, **fields)


def test_test_items_count_once_their_week_is_over(lagoon: Platform, people: dict[str, User]) -> None:
    golden(lagoon, people["mira"], "confirmed", "confirmed", 9)
    golden(lagoon, people["mira"], "escalated", "confirmed", 3)
    before = report(lagoon)
    golden(lagoon, people["mira"], "dismissed", "confirmed", 4, at=timezone.now())
    found = report(lagoon)
    assert [(row.name, row.part, row.whole) for row in found.golden] == [("confirmed", 9, 12)]
    assert found.golden == before.golden
    assert found.golden[0].figure is not None
    assert found.overall.every.n == 0  # no pair, whatever was answered
    assert found.missed[0].found == 0  # and nothing that was found
    mira = quality.person(reviewer=people["mira"].pk, platforms=[lagoon.pk])
    assert (mira.shares[-1].name, mira.shares[-1].part, mira.shares[-1].whole) == ("golden", 9, 12)
    assert mira.verdicts[:3] == [("confirmed", 9, 0, 0), ("dismissed", 0, 0, 0), ("escalated", 3, 0, 0)]
    assert [time.whole for time in mira.times] == [12]


def test_nothing_tells_on_the_day_which_item_was_a_test(lagoon: Platform, people: dict[str, User]) -> None:
    """Whatever is decided on a test item, and how fast it is settled: no figure of anybody moves this week."""
    once(lagoon, people["mira"], "dismissed", 3, at=timezone.now())
    ids = [who.pk for who in people.values()]

    def everything() -> Any:
        found = report(lagoon)
        return found, [quality.person(reviewer=pk, platforms=[lagoon.pk]) for pk in ids]

    before = everything()
    for verdict in ("escalated", "confirmed", "dismissed"):
        golden(lagoon, people["mira"], verdict, "confirmed", 11, at=timezone.now())
    assert everything() == before


def test_ones_own_figures(lagoon: Platform, people: dict[str, User]) -> None:
    """Mira looks first, Noor second, Sol settles what they differ on."""
    pairs(lagoon, people, ("dismissed", "dismissed"), 6)
    pairs(lagoon, people, ("dismissed", "confirmed"), 3, final="confirmed")
    pairs(lagoon, people, ("dismissed", "confirmed"), 1, final="dismissed")
    once(lagoon, people["mira"], "escalated", 2)
    tallies.recount(everything=True)
    mira = quality.person(reviewer=people["mira"].pk, platforms=[lagoon.pk])
    assert mira.verdicts == [
        ("confirmed", 0, 0, 0), ("dismissed", 10, 0, 0), ("escalated", 2, 0, 0), ("unsure", 0, 0, 0),
    ]  # fmt: skip
    shares = {own.name: own for own in mira.shares}
    assert (shares["first_agrees"].part, shares["first_agrees"].whole) == (6, 10)
    assert (shares["overturned"].part, shares["overturned"].whole) == (3, 10)
    assert shares["first_agrees"].figure is not None
    assert shares["second_agrees"].figure is None
    noor = quality.person(reviewer=people["noor"].pk, platforms=[lagoon.pk])
    assert noor.shares[1].part == 6
    sol = quality.person(reviewer=people["sol"].pk, platforms=[lagoon.pk])
    assert {name: counts for name, *counts in sol.verdicts}["confirmed"] == [0, 0, 3]
    assert quality.person(reviewer=people["kim"].pk, platforms=[lagoon.pk]).empty
    harbor = factories.platform("harbor")
    assert quality.person(reviewer=people["mira"].pk, platforms=[harbor.pk]).empty


def test_the_teams_range_needs_people_enough(lagoon: Platform, people: dict[str, User]) -> None:
    for seconds, who in ((20, "mira"), (60, "noor")):
        once(lagoon, people[who], "dismissed", 10, seconds=seconds)
    once(lagoon, people["kim"], "dismissed", 9, seconds=3_000)  # too few of them to count
    tallies.recount(everything=True)
    (time,) = quality.person(reviewer=people["mira"].pk, platforms=[lagoon.pk]).times
    assert time.seconds == pytest.approx(20, rel=0.2)
    assert time.team is None
    once(lagoon, people["jo"], "dismissed", 10, seconds=300)
    tallies.recount(everything=True)
    (time,) = quality.person(reviewer=people["mira"].pk, platforms=[lagoon.pk]).times
    assert time.team == pytest.approx((20, 300), rel=0.2)
    (kims,) = quality.person(reviewer=people["kim"].pk, platforms=[lagoon.pk]).times
    assert (kims.whole, kims.seconds) == (9, None)


def test_a_page_reads_no_decisions(
    lagoon: Platform, people: dict[str, User], django_assert_max_num_queries: Any
) -> None:
    pairs(lagoon, people, ("dismissed", "dismissed"), 12)
    tallies.recount(everything=True)
    with django_assert_max_num_queries(2) as asked:
        quality.report(platforms=[lagoon], weeks=12)
        quality.person(reviewer=people["mira"].pk, platforms=[lagoon.pk])
    assert not any("review_decision" in query["sql"] or "review_flag" in query["sql"] for query in asked)
    assert Decision.objects.exists()
