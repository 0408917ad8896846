"""Breaks, the quiet screen, the veil, one's own figures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from review import wellbeing
from review.models import Care, Exposure, Flag, Lease
from tests.pages.conftest import World, hold, panel

Flagged = Callable[..., Flag]


def test_a_break_takes_the_place_of_the_next_item(world: World, flagged: Flagged, settings: Any) -> None:
    settings.ARTEMIS_BREAK_AFTER = 1
    flag = flagged()
    second = flagged()
    hold(world.people["mira"])
    client = world.client("mira")
    done = client.post(f"/flags/{flag.pk}/decide", panel(client, flag.pk, action="dismiss"))
    assert done["Location"] == "/break"
    page = client.get("/break")
    assert "Time for a break" in page.content.decode()
    assert int(page["Refresh"]) > 500
    assert client.post("/queue/next")["Location"] == "/break"
    Care.objects.update(break_until=timezone.now() - timedelta(seconds=1))
    assert client.get("/break")["Location"] == "/"
    assert client.post("/queue/next")["Location"] == f"/flags/{second.pk}"


def test_after_a_hard_item_nothing_comes_by_itself(world: World, flagged: Flagged) -> None:
    flag = flagged()
    Flag.objects.filter(pk=flag.pk).update(topics=["threat"])
    flagged()
    hold(world.people["mira"])
    client = world.client("mira")
    done = client.post(f"/flags/{flag.pk}/decide", panel(client, flag.pk, action="dismiss"))
    assert done["Location"] == "/pause"
    page = client.get("/pause").content.decode()
    assert "That was a hard one" in page
    assert 'data-key="u"' in page
    assert "rook" not in page


@pytest.mark.parametrize("not_today", ["", "yes"])
def test_after_a_hard_item_that_was_passed_on_nothing_comes_by_itself_either(
    world: World, flagged: Flagged, not_today: str
) -> None:
    flag = flagged()
    Flag.objects.filter(pk=flag.pk).update(topics=["threat"])
    flagged()
    lease = hold(world.people["mira"])
    data = {"token": str(lease.token), "not_today": not_today}
    assert world.client("mira").post(f"/flags/{flag.pk}/skip", data)["Location"] == "/pause"


def test_stopping_leads_to_the_queue_with_empty_hands(world: World, flagged: Flagged) -> None:
    flag = flagged()
    flagged()
    lease = hold(world.people["mira"])
    client = world.client("mira")
    answer = client.post(f"/flags/{flag.pk}/give-back", {"token": str(lease.token)}, follow=True)
    assert answer.redirect_chain == [("/", 303)]
    assert "nothing is in your hands" in answer.content.decode()
    assert not Lease.objects.exists()
    assert client.post(f"/flags/{flag.pk}/give-back", {"token": str(lease.token)}).status_code == 409


def test_a_day_that_is_full_is_said_on_the_queue(world: World, flagged: Flagged, settings: Any) -> None:
    flagged(risk=0.99)
    client = world.client("mira")
    assert "what one day should hold" not in client.get("/").content.decode()
    points = settings.ARTEMIS_EXPOSURE_BUDGET
    Exposure.objects.create(user=world.people["mira"], day=wellbeing.today(), points=points)
    page = client.get("/?nothing").content.decode()
    assert "imminent and high items go to colleagues until tomorrow" in page


def test_text_outside_the_evidence_is_veiled_until_asked_for(world: World, flagged: Flagged) -> None:
    flag = flagged()
    hold(world.people["mira"])
    client = world.client("mira")
    assert "talk veiled" in client.get(f"/flags/{flag.pk}").content.decode()
    client.post("/me/veil", {"veiled": "no"})
    assert "talk veiled" not in client.get(f"/flags/{flag.pk}").content.decode()
    assert "is shown at once" in client.get("/me").content.decode()
    client.post("/me/veil", {"veiled": "nonsense"})
    assert "talk veiled" not in client.get(f"/flags/{flag.pk}").content.decode()
    client.post("/me/veil", {"veiled": "yes"})
    assert "talk veiled" in client.get(f"/flags/{flag.pk}").content.decode()


def test_ones_own_figures_and_what_seniors_see_of_them(world: World, flagged: Flagged, settings: Any) -> None:
    settings.ARTEMIS_EXPOSURE_BUDGET = 1
    flag = flagged()
    Flag.objects.filter(pk=flag.pk).update(topics=["distress"])
    hold(world.people["mira"])
    client = world.client("mira")
    form = panel(client, flag.pk)
    answer = client.post(f"/flags/{flag.pk}/skip", {**form, "not_today": "yes"}, follow=True)
    assert "Nothing like it comes to you today" in answer.content.decode()
    own = client.get("/me").content.decode()
    assert "1 item, 1 of them hard" in own
    assert "Imminent and high items go to colleagues" in own
    assert "Not today: Distress" in own
    team = world.client("sol").get("/people").content.decode()
    assert "today's budget reached" in team.replace("&#x27;", "'")
    assert "Not today" not in team
