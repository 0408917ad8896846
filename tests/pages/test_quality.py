"""The Quality page, its CSV, and the figures of one person: who sees what, and what is said when there is little."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from review import tallies
from review.models import Membership
from tests import factories
from tests.looks import flag_of, looked, seen_twice
from tests.pages.conftest import World

AGO = timedelta(weeks=2)
TABLES = ["agreement", "weeks", "policies", "overturned", "recall", "dismissals", "tests"]


@pytest.fixture
def settled(world: World) -> World:
    """Fifty audits on Lagoon as in the textbook, a sample below the threshold, test items; three pairs on Bay."""
    mira, mo, sol, ed = (world.people[name] for name in ("mira", "mo", "sol", "ed"))
    at = timezone.now() - AGO
    for verdicts, times in ((("dismissed",) * 2, 20), (("dismissed", "confirmed"), 5),
                            (("confirmed", "dismissed"), 10), (("confirmed",) * 2, 15)):  # fmt: skip
        for _ in range(times):
            seen_twice(
                world.lagoon, mira, mo, (verdicts[0], verdicts[1]), at, judge=sol, final="confirmed",
                policies=["coercion"],
            )  # fmt: skip
    for number in range(12):
        sample = flag_of(world.lagoon, reason="sample", selection_probability=0.1)
        looked(sample, mira, "first", "dismissed" if number else "confirmed", at, is_final=True)
        known = flag_of(world.lagoon, reason="golden", expected="confirmed")
        looked(known, mira, "first", "confirmed", at, is_final=True)
    other = factories.person("else", "moderator", [world.bay])
    for _ in range(3):
        seen_twice(world.bay, ed, other, ("escalated", "escalated"), at, because="escalation", rate=None)
    tallies.recount()
    return world


def rows_of(world: World, who: str, table: str, query: str = "") -> list[dict[str, str]]:
    answer = world.client(who).get(f"/quality/{table}.csv{query}")
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/csv")
    assert "attachment" in answer["Content-Disposition"]
    return list(csv.DictReader(io.StringIO(answer.content.decode())))


@pytest.mark.parametrize(
    ("who", "status"), [("sol", 200), ("ada", 200), ("lin", 200), ("mira", 404), ("ed", 404), ("out", 404)]
)
def test_who_sees_the_page_and_its_tables(settled: World, who: str, status: int) -> None:
    client = settled.client(who)
    assert client.get("/quality").status_code == status
    assert client.get("/quality/agreement.csv").status_code == status
    home = client.get("/me" if who in ("mira", "ed") else "/quality")
    assert (b'href="/quality"' in home.content) is (status == 200)


def test_figures_with_their_intervals_and_nobodys_name(settled: World) -> None:
    page = settled.client("lin").get("/quality").content.decode()
    assert "<b>0.40</b>" in page  # kappa of the textbook
    assert "<b>0.70</b>" in page
    assert "Wilson" not in page
    assert page.count('class="whisker"') >= 8
    assert 'class="weekly"' in page
    for name in ("Mira", "mira", "Mo<", "Sol", "sol<"):
        assert name not in page


def test_only_the_platforms_one_answers_for(settled: World) -> None:
    """Sol has no role on Bay: neither its name nor its three pairs are there, whatever the address asks for."""
    page = settled.client("sol").get("/quality?platform=bay").content.decode()
    assert "Bay Games" not in page
    assert rows_of(settled, "sol", "agreement", "?platform=bay")[0]["Pairs"] == "50"
    Membership.objects.create(user=settled.people["sol"], platform=settled.bay, role="senior")
    assert [row["Pairs"] for row in rows_of(settled, "sol", "agreement")] == ["53", "50"]
    assert [row["Pairs"] for row in rows_of(settled, "sol", "agreement", "?platform=bay")] == ["3", "0"]
    recall = rows_of(settled, "sol", "recall")
    assert [row["Platform"] for row in recall] == ["Bay Games", "Lagoon Chat", "All together"]


def test_few_are_counted_and_no_figure_is_made_of_them(settled: World) -> None:
    Membership.objects.create(user=settled.people["sol"], platform=settled.bay, role="senior")
    page = settled.client("sol").get("/quality?platform=bay").content.decode()
    assert "too few" in page
    assert 'class="whisker"' not in page
    assert 'class="weekly"' not in page
    assert "No dismissal was drawn for an audit." in page


def test_what_is_too_alike_is_said_to_be(world: World) -> None:
    for number in range(12):
        verdicts = ("dismissed", "dismissed" if number else "confirmed")
        seen_twice(
            world.lagoon, world.people["mira"], world.people["mo"], verdicts, timezone.now() - AGO,
            judge=world.people["sol"], final="dismissed",
        )  # fmt: skip
    tallies.recount()
    assert "too alike" in world.client("sol").get("/quality").content.decode()
    (every, _audits) = rows_of(world, "sol", "agreement")
    assert every["Cohen's kappa"] == ""
    assert float(every["Agreement"]) == pytest.approx(11 / 12, abs=1e-4)


@pytest.mark.parametrize("table", TABLES)
def test_each_table_comes_as_csv_with_the_numbers_of_the_page(settled: World, table: str) -> None:
    rows = rows_of(settled, "ada", table)
    assert rows
    assert all(None not in row and None not in row.values() for row in rows)  # as many cells as headings
    page = settled.client("ada").get("/quality").content.decode()
    assert f'href="/quality/{table}.csv?platform=&amp;weeks=12"' in page


def test_the_csv_of_recall_and_of_test_items(settled: World) -> None:
    (recall,) = rows_of(settled, "ada", "recall")
    assert (recall["Drawn below"], recall["Found among them"]) == ("12", "1")
    assert float(recall["Estimated below"]) == pytest.approx(10)
    # Above the threshold: 15 agreed on and 15 that Sol settled as confirmed.
    assert float(recall["Recall"]) == pytest.approx(30 / 40, abs=1e-4)
    (tests,) = rows_of(settled, "ada", "tests")
    assert (tests["Answered as known"], tests["Of"], tests["Share"]) == ("12", "12", "1.0000")
    assert settled.client("ada").get("/quality/people.csv").status_code == 404


def test_junk_in_the_address_is_the_default(settled: World) -> None:
    for query in ("?weeks=9999", "?weeks=x", "?platform=%00", "?weeks=-1&platform=none"):
        assert settled.client("ada").get(f"/quality{query}").status_code == 200
    assert b'<option value="52" selected>' in settled.client("ada").get("/quality?weeks=52").content


def test_an_empty_page_says_what_to_do(world: World) -> None:
    page = world.client("sol").get("/quality").content.decode()
    assert "Nothing is counted yet." in page
    assert "recount_quality" in page
    tallies.recount()
    assert "Nothing was settled in these weeks." in world.client("sol").get("/quality").content.decode()


# --- Of one person ----------------------------------------------------------------------------------------------------


def test_ones_own_figures_and_who_else_sees_them(settled: World) -> None:
    page = settled.client("mira").get("/me").content.decode()
    assert "Your own figures" in page
    assert "The senior moderators of your platforms can see these; nobody else can." in page
    assert "35 of 50" in page
    assert "12 of 12" in page
    empty = settled.client("sol").get("/me").content.decode()
    assert "35 of 50" not in empty


def test_a_senior_sees_the_same_and_nobody_else_does(settled: World) -> None:
    mira = settled.people["mira"].pk
    page = settled.client("sol").get(f"/people/{mira}/figures").content.decode()
    assert "35 of 50" in page
    for other in ("Mo", "Noor"):
        assert f">{other}" not in page
    for who in ("mira", "mo", "ada", "lin", "ed", "out"):
        assert settled.client(who).get(f"/people/{mira}/figures").status_code == 404
    assert settled.client("sol").get(f"/people/{settled.people['ed'].pk}/figures").status_code == 404
    assert f'href="/people/{mira}/figures"' in settled.client("sol").get("/people").content.decode()


def test_what_somebody_does_elsewhere_is_not_shown(settled: World) -> None:
    """Mira also reviews Bay, where Sol has no role."""
    mira = settled.people["mira"]
    Membership.objects.create(user=mira, platform=settled.bay, role="moderator")
    before = settled.client("sol").get(f"/people/{mira.pk}/figures").context["own"]
    for _ in range(11):
        looked(flag_of(settled.bay), mira, "first", "escalated", timezone.now() - AGO, is_final=True)
    tallies.recount(everything=True)
    after = settled.client("sol").get(f"/people/{mira.pk}/figures").context["own"]
    assert after["verdicts"] == before["verdicts"]
    own: Any = settled.client("mira").get("/me").context["own"]
    assert own["verdicts"] != before["verdicts"]


def test_no_points_ranks_or_streaks(settled: World) -> None:
    mira = settled.people["mira"].pk
    for who, path in (("mira", "/me#figures"), ("sol", f"/people/{mira}/figures"), ("sol", "/quality")):
        words = settled.client(who).get(path).content.decode().lower()
        words = words.replace("there are no points and no ranks", "").replace("nobody is put in an order", "")
        for word in ("rank", "streak", "leaderboard", "best of", "score of"):
            assert word not in words.split("your own figures")[-1]
