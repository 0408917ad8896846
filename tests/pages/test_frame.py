"""Signing in, the frame, the queue page and pages for failures."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from review import selectors
from review.models import Flag, Lease
from review.views import errors
from tests import factories
from tests.pages.conftest import World, hold, panel

Flagged = Callable[..., Flag]
PASSWORD = "correct horse battery"


def test_signing_in_keeps_where_somebody_was_going(world: World) -> None:
    client = Client()
    asked = client.get("/flags/5/decide")
    assert asked["Location"] == "/sign-in?next=/flags/5/decide"
    page = client.get(asked["Location"])
    assert b"Sign in to go on where you were" in page.content
    done = client.post("/sign-in", {"login": "mira", "password": PASSWORD, "next": "/flags/5/decide"})
    assert done["Location"] == "/flags/5/decide"


def test_a_wrong_password_is_said_calmly(world: World) -> None:
    cache.clear()
    response = Client().post("/sign-in", {"login": "mira", "password": "wrong wrong wrong"})
    assert response.status_code == 200
    assert b'role="alert"' in response.content
    assert b'value="mira"' in response.content


def test_too_many_tries_are_said(world: World) -> None:
    cache.clear()
    client = Client()
    for _try in range(21):
        response = client.post("/sign-in", {"login": "mira", "password": "wrong wrong wrong"})
    assert b"Too many failed" in response.content
    cache.clear()


@pytest.mark.parametrize(
    ("who", "status", "says"),
    [
        ("mira", 200, "Queue"),
        ("sol", 200, "Queue"),
        ("lin", 303, ""),
        ("ada", 303, ""),
        ("out", 404, "You have no role yet"),
    ],
)
def test_home_is_what_is_theirs(world: World, who: str, status: int, says: str) -> None:
    response = world.client(who).get("/")
    assert response.status_code == status
    assert says in response.content.decode()


def listed(response: Any) -> list[Flag]:
    """The flags of the page, from top to bottom."""
    return [row["flag"] for group in response.context["groups"] for row in group["rows"]]


def test_the_navigation_follows_permissions(world: World) -> None:
    mira, lin = world.client("mira").get("/").content, world.client("lin").get("/models").content
    assert (b'href="/models"' in mira, b'href="/models"' in lin) == (False, True)
    assert b"Mira" in mira
    assert b"moderator" in mira


def test_the_theme_is_kept_and_leads_back(world: World) -> None:
    client = Client()
    response = client.post("/theme", {"theme": "dark", "back": "/sign-in"})
    assert (response.status_code, response["Location"]) == (303, "/sign-in")
    assert b'data-theme="dark"' in client.get("/sign-in").content
    away = client.post("/theme", {"theme": "<b>", "back": "//elsewhere.example/"})
    assert away["Location"] == "/"
    assert b'data-theme="dark"' in client.get("/sign-in").content


def test_the_list_stands_in_claim_order_and_says_why(world: World, flagged: Flagged) -> None:
    low, high = flagged(risk=0.75), flagged(risk=0.95)
    sample = factories.flag(factories.conversation(world.lagoon, risk=0.2), reason="sample", selection_probability=0.01)
    elsewhere = factories.flag(factories.conversation(world.bay, external_id="bay-1"))
    response = world.client("mira").get("/")
    assert listed(response) == [high, low, sample]
    page = response.content.decode()
    assert "risk 0.95 against 0.70" in page
    assert "random sample" in page
    assert elsewhere.conversation.external_id not in page


def test_the_list_is_the_order_of_claiming(world: World, flagged: Flagged) -> None:
    for risk in (0.8, 0.95, 0.8, 0.71):
        flagged(risk=risk)
    shown = [flag.pk for flag in listed(world.client("mira").get("/"))]
    claimed = []
    for _flag in shown:
        lease = hold(world.people["mo"])
        claimed.append(lease.flag_id)
        Lease.objects.update(holder=world.people["sol"])
    assert claimed == shown


def test_own_item_on_top_and_who_has_others(world: World, flagged: Flagged) -> None:
    flagged(risk=0.95)
    flagged(risk=0.9)
    hold(world.people["mira"])
    hold(world.people["mo"])
    page = world.client("mira").get("/").content.decode()
    assert "In your hands:" in page
    assert "with mo" in page


def test_who_is_at_work_is_said_to_their_team(world: World, flagged: Flagged) -> None:
    flagged()
    hold(world.people["mira"])
    for name, says in (("mo", True), ("sol", True), ("mira", False), ("ed", False)):
        assert ("At work now: Mira." in world.client(name).get("/").content.decode()) == says, name


def test_a_lane_is_read_page_by_page_without_counting_off(world: World) -> None:
    for _index in range(52):
        factories.flag(factories.conversation(world.lagoon, [("rook", "hi")]))
    client = world.client("mira")
    with CaptureQueriesContext(connection) as queries:
        every, first = client.get("/"), client.get("/?lane=standard")
    assert (len(listed(every)), len(listed(first))) == (10, 50)
    assert "All of standard" in every.content.decode()
    assert len(queries) < 60
    [later] = re.findall(r'href="(\?lane=standard&amp;after=[^"]+)"', first.content.decode())
    with CaptureQueriesContext(connection) as queries:
        second = client.get(f"/{html.unescape(later)}")
    assert [flag.pk for flag in listed(first) + listed(second)] == [
        flag.pk for flag in selectors.queue_for(user=world.people["mira"], lane="standard")
    ]
    assert "First items" in second.content.decode()
    assert not any("OFFSET" in query["sql"] for query in queries.captured_queries)


@pytest.mark.parametrize("after", ["", ":", "nan:1", "1:x", "inf:2", "1e999:1", f"1:{2**70}"])
def test_junk_in_the_address_begins_at_the_top(world: World, flagged: Flagged, after: str) -> None:
    flag = flagged()
    assert listed(world.client("mira").get("/", {"lane": "standard", "after": after})) == [flag]


def test_where_a_page_ended_says_nothing_without_its_lane(world: World, flagged: Flagged) -> None:
    flag = flagged()
    assert listed(world.client("mira").get("/", {"after": f"{flag.priority - 1}:1"})) == [flag]


def test_lanes_say_what_waits_since_when_and_what_is_overdue(world: World, flagged: Flagged) -> None:
    factories.flag(factories.conversation(world.lagoon), lane_since=timezone.now() - timedelta(hours=30))
    flagged()
    threat = factories.flag(factories.conversation(world.lagoon, ratings={"threat": 0.9}))
    response = world.client("mira").get("/")
    counted = {each["name"]: (each["count"].waiting, each["count"].overdue) for each in response.context["lanes"]}
    assert counted == {
        "imminent": (1, 0), "high": (0, 0), "standard": (2, 1), "second_review": (0, 0), "quality": (0, 0),
    }  # fmt: skip
    assert listed(response)[0] == threat
    page = response.content.decode()
    assert "1 overdue" in page
    assert "oldest 30 h of 24 h" in page
    assert "waiting 30 h of 24 h · overdue" in page


def test_next_in_a_lane_brings_that_lane(world: World, flagged: Flagged) -> None:
    flag = flagged(risk=0.75)
    factories.flag(factories.conversation(world.lagoon, ratings={"threat": 0.9}))
    client = world.client("mira")
    assert client.post("/queue/next", {"lane": "quality"})["Location"] == "/?nothing&lane=quality"
    assert client.post("/queue/next", {"lane": "standard"})["Location"] == f"/flags/{flag.pk}"


def test_second_review_never_shows_the_first_verdict(world: World, flagged: Flagged) -> None:
    flag = flagged()
    hold(world.people["mira"])
    client = world.client("mira")
    client.post(
        f"/flags/{flag.pk}/decide", panel(client, flag.pk, action="second_opinion", leaning="confirmed", note="hmm")
    )
    page = world.client("mo").get("/").content.decode()
    assert "blind second look" in page
    assert "mira" not in page
    assert "confirmed" not in page
    assert listed(client.get("/")) == []


def test_the_polled_fragment_is_the_partial_of_the_page(world: World, flagged: Flagged) -> None:
    flagged()
    response = world.client("mira").get("/", headers={"HX-Request": "true"})
    assert response.content.decode().startswith('<div id="waiting"')
    assert "HX-Request" in response["Vary"]


def test_platforms_can_be_filtered(world: World, flagged: Flagged) -> None:
    both = factories.person("both", "moderator", [world.lagoon, world.bay])
    here, there = flagged(), factories.flag(factories.conversation(world.bay))
    client = Client()
    client.force_login(both)
    assert set(listed(client.get("/"))) == {here, there}
    assert listed(client.get("/?platform=bay")) == [there]
    assert len(listed(client.get("/?platform=<x>"))) == 2


def test_recent_decisions_offer_undo_only_while_it_is_possible(world: World, flagged: Flagged) -> None:
    flag = flagged()
    hold(world.people["mira"])
    client = world.client("mira")
    client.post(f"/flags/{flag.pk}/decide", panel(client, flag.pk, action="dismiss"), follow=True)
    undoable = client.get("/").context["undoable"]
    assert undoable is not None
    client.post("/undo", {"decision": undoable})
    page = client.get("/")
    assert page.context["undoable"] is None
    assert b"taken back" in page.content


def test_only_post_changes_state(world: World, flagged: Flagged) -> None:
    flagged()
    client = world.client("mira")
    assert client.get("/queue/next")["Location"] == "/"
    assert client.get("/undo").status_code == 405
    assert client.get("/theme").status_code == 405
    assert not Lease.objects.exists()


def test_next_is_not_there_for_who_does_not_review(world: World) -> None:
    assert world.client("lin").post("/queue/next").status_code == 404


def test_a_missing_csrf_token_keeps_the_note(world: World, flagged: Flagged) -> None:
    flag = flagged()
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.people["mira"])
    response = client.post(f"/flags/{flag.pk}/decide", {"note": "do not <lose> me", "action": "dismiss"})
    assert response.status_code == 403
    assert b"Your session has ended" in response.content
    assert b"do not &lt;lose&gt; me" in response.content


def test_a_failure_is_drawn_without_the_database(world: World) -> None:
    request = RequestFactory().get("/")
    request.user = world.people["mira"]
    with CaptureQueriesContext(connection) as queries:
        response = errors.server_error(request)
    assert response.status_code == 500
    assert b"Something failed on our side" in response.content
    assert len(queries) == 0


def test_an_unknown_address_looks_like_what_is_not_theirs(world: World) -> None:
    client = world.client("mira")
    unknown, foreign = client.get("/nowhere"), client.get("/flags/999999")
    assert (unknown.status_code, foreign.status_code) == (404, 404)


def test_an_expired_lease_is_not_in_hands(world: World, flagged: Flagged) -> None:
    flagged()
    hold(world.people["mira"])
    Lease.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert world.client("mira").get("/").context["held"] is None
