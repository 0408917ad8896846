"""Signing in, the frame, the queue page and pages for failures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

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
    sample = factories.flag(
        factories.conversation(world.lagoon, risk=0.2), reason="sample", priority=0.8, selection_probability=0.01
    )
    elsewhere = factories.flag(factories.conversation(world.bay, external_id="bay-1"))
    response = world.client("mira").get("/")
    assert [row["flag"] for row in response.context["rows"]] == [high, sample, low]
    page = response.content.decode()
    assert "risk 0.95 against 0.70" in page
    assert "random sample" in page
    assert elsewhere.conversation.external_id not in page


def test_the_list_is_the_order_of_claiming(world: World, flagged: Flagged) -> None:
    for risk in (0.8, 0.95, 0.8, 0.71):
        flagged(risk=risk)
    listed = [row["flag"].pk for row in world.client("mira").get("/").context["rows"]]
    claimed = []
    for _flag in listed:
        lease = hold(world.people["mo"])
        claimed.append(lease.flag_id)
        Lease.objects.update(holder=world.people["sol"])
    assert claimed == listed


def test_own_item_on_top_and_who_has_others(world: World, flagged: Flagged) -> None:
    flagged(risk=0.95)
    flagged(risk=0.9)
    hold(world.people["mira"])
    hold(world.people["mo"])
    page = world.client("mira").get("/").content.decode()
    assert "In your hands:" in page
    assert "with mo" in page


def test_more_than_fifty_are_said_to_be_more(world: World) -> None:
    for _index in range(52):
        factories.flag(factories.conversation(world.lagoon, [("rook", "hi")]))
    client = world.client("mira")
    with CaptureQueriesContext(connection) as queries:
        response = client.get("/")
    assert len(response.context["rows"]) == 50
    assert b"The first 50 are shown" in response.content
    assert len(queries) < 30


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
    assert [row["flag"] for row in client.get("/").context["rows"]] == []


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
    assert {row["flag"] for row in client.get("/").context["rows"]} == {here, there}
    assert [row["flag"] for row in client.get("/?platform=bay").context["rows"]] == [there]
    assert len(client.get("/?platform=<x>").context["rows"]) == 2


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
