"""The Floor page: who sees it, that its numbers are those that were counted, and that plot, table and CSV agree."""

from __future__ import annotations

import csv
import html
import io
import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from scipy.stats import binomtest

from review import floor, leases, queue_policy, snapshots
from review.models import Decision, Flag, LaneHour, Platform, Policy, VerdictHour
from review.models.snapshot import EDGES
from review.views import floor_figures, plots
from review.views.floor import harmless
from tests import factories
from tests.pages.conftest import World

FIGURES = list(floor_figures.CHARTS)


def this_hour() -> datetime:
    return snapshots.hour_of(timezone.now())


def an_hour(of: Platform, *, ago: int = 0, lane: str = "high", measured: bool = True, **fields: Any) -> LaneHour:
    """One lane in one hour, so many hours ago."""
    hour = this_hour() - timedelta(hours=ago)
    queue = {"measured_at": hour + timedelta(minutes=1), "waiting": 0, "in_hands": 0, "overdue": 0} if measured else {}
    made, _created = LaneHour.objects.update_or_create(
        platform=of, lane=lane, hour=hour, defaults={**queue, **fields}
    )  # fmt: skip
    return made


def spread(*seconds: int) -> list[int]:
    counts = [0] * (len(EDGES) + 1)
    for each in seconds:
        counts[sum(edge <= each for edge in EDGES)] += 1
    return counts


def verdicts(of: Platform, facet: str, key: str, **counts: int) -> None:
    VerdictHour.objects.create(platform=of, hour=this_hour(), facet=facet, key=key, **counts)


@pytest.fixture
def counted(world: World) -> World:
    """An afternoon on Lagoon, with an hour that nobody measured; a little on Bay, where Ed runs nothing."""
    factories.person("bea", "admin", [world.bay])
    for lane in queue_policy.LANES:
        an_hour(world.lagoon, ago=3, lane=lane)
        an_hour(world.lagoon, ago=0, lane=lane)
        an_hour(world.bay, ago=0, lane=lane)
    an_hour(world.lagoon, ago=3, waiting=7, overdue=2, oldest=5 * 3600, came=9, went=4, spread=spread(20, 25, 30, 70))
    an_hour(world.lagoon, ago=2, measured=False, came=3, went=1, spread=spread(600))
    an_hour(world.lagoon, ago=0, waiting=5, in_hands=1, overdue=1, oldest=3 * 3600, came=1, went=2)
    an_hour(world.bay, ago=0, waiting=90, overdue=80, oldest=9 * 3600, came=100)
    verdicts(world.lagoon, "policy", "coercion", confirmed=6, escalated=2, dismissed=2)
    verdicts(world.lagoon, "policy", "", dismissed=3)
    verdicts(world.lagoon, "model", "prior-1", confirmed=6, escalated=2, dismissed=5)
    verdicts(world.bay, "model", "prior-1", dismissed=40)
    Policy.objects.get_or_create(code="coercion", version=1, defaults={"title": "Coercion", "text": "-"})
    return world


def shown(world: World, who: str, address: str = "/floor") -> str:
    response = world.client(who).get(address)
    assert response.status_code == 200
    return response.content.decode()


def read_csv(world: World, name: str, *, who: str = "sol", query: str = "") -> list[list[str]]:
    response = world.client(who).get(f"/floor/{name}.csv{query}")
    assert response.status_code == 200
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    return list(csv.reader(io.StringIO(response.content.decode())))


def table(page: str, name: str) -> list[list[str]]:
    """The table of a figure as it stands on the page."""
    figure = re.search(rf'<figure[^>]* id="figure-{name}">(.*?)</figure>', page, re.DOTALL)
    assert figure is not None
    rows = re.findall(r"<tr>(.*?)</tr>", figure.group(1), re.DOTALL)
    return [[html.unescape(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)] for row in rows]


def when(*, ago: int) -> str:
    return f"{this_hour() - timedelta(hours=ago):%Y-%m-%d %H:%M}"


# --- Who sees what ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("who", "status"), [("sol", 200), ("ada", 200), ("mira", 404), ("lin", 404), ("ed", 404)])
def test_it_is_for_those_who_run_the_floor(counted: World, who: str, status: int) -> None:
    client = counted.client(who)
    assert client.get("/floor").status_code == status
    assert {client.get(f"/floor/{name}.csv").status_code for name in FIGURES} == {status}
    home = client.get("/people" if who == "sol" else "/models" if who in ("ada", "lin") else "/").content.decode()
    assert ('href="/floor"' in home) == (status == 200)


def test_a_figure_that_is_none(counted: World) -> None:
    assert counted.client("sol").get("/floor/nothing.csv").status_code == 404


def test_nothing_of_another_platform_is_counted(counted: World) -> None:
    for query in ("", "?platform=bay", "?platform=lagoon"):
        rows = read_csv(counted, "waiting", query=query)
        assert [when(ago=0), "High", "5", "1", "1"] in rows
        assert read_csv(counted, "model", query=query)[1][:5] == ["prior-1", "13", "6", "2", "5"]
    assert "Bay Games" not in shown(counted, "sol", "/floor?platform=bay")


def test_one_platform_or_all_of_ones_own(counted: World) -> None:
    both = factories.person("both", "senior", [counted.lagoon, counted.bay])
    counted.people["both"] = both
    queries = ("?x", "?platform=bay", "?platform=lagoon", "?platform=none")
    high = {query: read_csv(counted, "waiting", who="both", query=query) for query in queries}
    assert [when(ago=0), "High", "95", "81", "1"] in high["?x"]
    assert [when(ago=0), "High", "90", "80", "0"] in high["?platform=bay"]
    assert [when(ago=0), "High", "5", "1", "1"] in high["?platform=lagoon"]
    assert high["?platform=none"] == high["?x"]
    assert '<option value="bay" selected>' in shown(counted, "both", "/floor?platform=bay")
    assert "/floor/waiting.csv?platform=bay&amp;range=7d" in shown(counted, "both", "/floor?platform=bay&range=7d")


# --- The numbers -----------------------------------------------------------------------------------------------------


def test_what_was_counted_is_on_the_page(counted: World) -> None:
    page = shown(counted, "sol")
    assert [when(ago=3), "High", "7", "2", "0"] in table(page, "waiting")
    assert [when(ago=3), "High", "300", "125"] in table(page, "oldest")
    assert [when(ago=3), "High", "9", "4"] in table(page, "flow")
    assert [when(ago=2), "1", "1.0"] in table(page, "decisions")
    median, most = floor.quantile(spread(20, 25, 30, 70), 0.5), floor.quantile(spread(20, 25, 30, 70), 0.9)
    assert [when(ago=3), "High", "4", f"{median:.0f}", f"{most:.0f}"] in table(page, "time")
    assert table(page, "policy")[1][:6] == ["Coercion · threat and demand", "10", "6", "2", "2", "80.0"]
    assert table(page, "policy")[2][:5] == ["points to no policy", "3", "0", "0", "3"]


def test_the_lanes_as_they_stand(counted: World) -> None:
    page = shown(counted, "sol")
    high = re.search(r'<div class="lane-card l-high".*?</div>', page, re.DOTALL)
    assert high is not None
    assert re.sub(r"<[^>]*>|\s+", " ", html.unescape(high.group())).split() == (
        ["High", "5", "oldest", "3", "h", "of", "4", "h", "(75", "%)", "·", "1", "in", "hands", "1", "overdue"]
    )
    assert "5 waiting" in page
    assert "3 h of 4 h" in page


def test_an_hour_that_nobody_measured_is_a_gap(counted: World) -> None:
    """Neither zero nor joined up: empty in the table, shaded in the plot; what happened in it is known."""
    page = shown(counted, "sol")
    assert [when(ago=2), "High", "", "", ""] in table(page, "waiting")
    assert [when(ago=2), "High", "3", "1"] in table(page, "flow")
    plot = re.search(r'aria-label="High, waiting: from 7 to 5, 7 at most">(.*?)</svg>', page, re.DOTALL)
    assert plot is not None
    assert len(re.findall(r'<path class="line"', plot.group(1))) == 2
    assert len(re.findall(r'<circle class="dot"', plot.group(1))) == 2
    assert len(re.findall(r'<rect class="unknown"', plot.group(1))) == 2  # before the first hour, and the two between
    assert "not counted</title>" in plot.group(1)


def test_before_the_first_count_nothing_is_zero(counted: World) -> None:
    rows = read_csv(counted, "flow")
    assert [when(ago=4), "High", "", ""] in rows
    assert [when(ago=1), "High", "0", "0"] in rows


def test_intervals_are_wilsons(counted: World) -> None:
    told = read_csv(counted, "policy")[1]
    interval = binomtest(8, 10).proportion_ci(confidence_level=0.95, method="wilson")
    assert told[5:] == ["80.0", f"{100 * interval.low:.1f}", f"{100 * interval.high:.1f}"]
    z, share, count = 1.959964, 0.8, 10
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    assert floor.wilson(8, 10)[0] + floor.wilson(8, 10)[1] == pytest.approx(2 * middle, abs=1e-5)


@pytest.mark.parametrize("name", FIGURES)
@pytest.mark.parametrize("stretch", list(floor.STRETCHES))
def test_the_table_and_the_csv_are_the_same(counted: World, name: str, stretch: str) -> None:
    told = read_csv(counted, name, query=f"?range={stretch}")
    assert len(told) > 1
    assert table(shown(counted, "sol", f"/floor?range={stretch}"), name) == told


def test_longer_stretches_add_up_what_happened_and_show_the_highest_queue(counted: World) -> None:
    for stretch in floor.STRETCHES:
        flow = [row for row in read_csv(counted, "flow", query=f"?range={stretch}") if row[1] == "High"]
        assert sum(int(row[2] or 0) for row in flow) == 13
        waiting = [row for row in read_csv(counted, "waiting", query=f"?range={stretch}") if row[1] == "High"]
        assert max(int(row[2] or 0) for row in waiting) == 7
        assert len(flow) == len(waiting) == floor.STRETCHES[stretch].steps


def test_an_unknown_stretch_is_the_last_day(counted: World) -> None:
    assert read_csv(counted, "flow", query="?range=%00x") == read_csv(counted, "flow")


def test_the_bars_are_as_high_as_the_numbers(counted: World) -> None:
    page = shown(counted, "sol")
    plot = re.search(r'aria-label="High: 13 came in, 7 went out">(.*?)</svg>', page, re.DOTALL)
    assert plot is not None
    heights = {
        title.split(": ")[1]: float(height)
        for height, title in re.findall(r'height="([\d.]+)"><title>([^<]*)</title>', plot.group(1))
        if "came in" in title
    }
    assert heights["9 came in"] == pytest.approx(9 * heights["1 came in"], abs=0.5)
    assert heights["3 came in"] == pytest.approx(3 * heights["1 came in"], abs=0.3)


def test_reviewers_at_work_are_counted_not_named(counted: World) -> None:
    factories.flag(factories.conversation(counted.lagoon, risk=0.75, ratings={}))
    factories.flag(factories.conversation(counted.bay, risk=0.75, ratings={}))
    assert leases.claim(user=counted.people["mira"]) is not None
    assert leases.claim(user=counted.people["ed"]) is not None
    assert ["Standard", "1"] in read_csv(counted, "at-work")
    page = shown(counted, "ada")
    assert "1 reviewer with an item in hand now" in page
    assert "mira" not in page.lower()


def test_from_decisions_to_the_page(world: World) -> None:
    """The whole way once: rows, snapshot, page; a test item with a known answer is nowhere."""
    for number, (reason, verdict) in enumerate([("threshold", "confirmed"), ("sample", "dismissed"), ("golden", "x")]):
        made = factories.flag(factories.conversation(world.lagoon, risk=0.75, ratings={}), reason=reason)
        if reason != "golden":
            Decision.objects.create(
                flag=made, reviewer=world.people["mira"], reviewer_label="mira", stage="first", verdict=verdict,
                is_final=True, saw_risk=0.75, saw_ratings={}, saw_model_version="prior-1", saw_message_count=2,
                seconds=30 + number,
            )  # fmt: skip
            Flag.objects.filter(pk=made.pk).update(status=verdict)
    snapshots.take()
    totals = [sum(int(row[at] or 0) for row in read_csv(world, "flow")[1:]) for at in (2, 3)]
    assert totals == [2, 2]
    assert read_csv(world, "model")[1][:5] == ["prior-1", "1", "1", "0", "0"]
    assert {row[2] for row in read_csv(world, "waiting")[1:]} == {"", "0"}


# --- Nothing yet, and nobody counting --------------------------------------------------------------------------------


def test_before_the_first_count_it_says_what_to_do(world: World) -> None:
    page = shown(world, "sol")
    assert "Nothing has been counted yet" in page
    assert "every 5 min" in page
    assert "snapshot_floor --backfill" in page
    assert "<figure" not in page


def test_it_says_when_nobody_measures(counted: World) -> None:
    LaneHour.objects.filter(measured_at__isnull=False).update(measured_at=timezone.now() - timedelta(minutes=14))
    assert "Nobody has measured" not in shown(counted, "sol")
    LaneHour.objects.filter(measured_at__isnull=False).update(measured_at=timezone.now() - timedelta(minutes=16))
    assert "Nobody has measured" in shown(counted, "sol")


def test_no_decisions_yet(world: World) -> None:
    snapshots.take()
    page = shown(world, "sol")
    assert table(page, "policy")[1:] == [["Nothing in this time."]]
    assert "no decisions" in page


# --- Safe and cheap --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@sum(a)", "\tx", "\rx"])
def test_no_cell_is_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    assert harmless("prior-1") == "prior-1"


def test_a_name_that_looks_like_a_formula(counted: World) -> None:
    verdicts(counted.lagoon, "model", "=HYPERLINK(1)", confirmed=99)
    assert read_csv(counted, "model")[1][0] == "'=HYPERLINK(1)"
    verdicts(counted.lagoon, "model", "<b>bold</b>", confirmed=98)
    assert "<b>bold" not in shown(counted, "sol")


def test_nothing_is_styled_in_place(counted: World) -> None:
    page = shown(counted, "sol")
    assert " style=" not in page
    assert "<style" not in page


def test_closed_work_is_not_read(counted: World) -> None:
    """The tables of flags, decisions and messages are not touched, but for the leases of the moment."""
    client = counted.client("sol")
    with CaptureQueriesContext(connection) as queries:
        client.get("/floor?range=28d")
    read = " ".join(query["sql"] for query in queries)
    assert "review_decision" not in read
    assert "review_message" not in read
    assert all("review_lease" in query["sql"] for query in queries if "review_flag" in query["sql"])
    assert len(queries) < 25


# --- Scales ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("top", "ticks"),
    [(1, [0, 1]), (4, [0, 1, 2, 3, 4]), (7, [0, 2, 4, 6, 8]), (46, [0, 20, 40, 60]), (1001, [0, 500, 1000, 1500])],
)
def test_ticks_are_round(top: int, ticks: list[int]) -> None:
    assert plots.whole(top) == ticks


@pytest.mark.parametrize(
    ("top", "ticks"),
    [(60, [0, 15, 30, 45, 60]), (200, [0, 60, 120, 180, 240]), (3600, [0, 900, 1800, 2700, 3600])],
)
def test_ticks_of_time_are_round(top: int, ticks: list[int]) -> None:
    assert plots.spans(top) == ticks


@pytest.mark.parametrize("name", list(floor.STRETCHES))
def test_steps_end_with_now_and_begin_on_round_hours(name: str) -> None:
    stretch, now = floor.STRETCHES[name], datetime(2026, 5, 4, 13, 37, tzinfo=UTC)
    begins = stretch.begins(now)
    assert len(begins) == stretch.steps
    assert begins[-1] <= now < begins[-1] + timedelta(hours=stretch.hours)
    assert all(begin.hour % min(stretch.hours, 24) == 0 for begin in begins)
