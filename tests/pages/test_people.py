"""The People page of seniors, one's own page, and taking an item over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone

from review.models import Care, Flag, Lease, Training
from tests.pages.conftest import World, hold, panel

Flagged = Callable[..., Flag]


def test_a_senior_sees_the_team_and_saves_what_somebody_is_trained_for(world: World) -> None:
    client = world.client("sol")
    page = client.get("/people").content.decode()
    assert "mira" in page
    assert "moderator on Lagoon" in page
    mira = world.people["mira"]
    answer = client.post(
        f"/people/{mira.pk}", {"lanes": ["high", "standard"], "languages": ["es"], "policies": []}, follow=True
    )
    assert "Saved for Mira" in answer.content.decode()
    assert Training.objects.get(user=mira).lanes == ["high", "standard"]
    assert client.post(f"/people/{mira.pk}", {"lanes": ["fast"]}).status_code == 422


def test_what_somebody_would_rather_not_see_is_shown_to_them_alone(world: World) -> None:
    client = world.client("mira")
    before = world.client("sol").get("/people").content
    client.post("/me", {"topics": ["threat"]}, follow=True)
    assert Training.objects.get(user=world.people["mira"]).opted_out == ["threat"]
    assert 'value="threat" checked' in client.get("/me").content.decode()
    assert _without_tokens(world.client("sol").get("/people").content) == _without_tokens(before)
    assert 'value="threat" checked' not in world.client("sol").get("/me").content.decode()


def _without_tokens(page: bytes) -> list[bytes]:
    return [line for line in page.splitlines() if b"csrfmiddlewaretoken" not in line and b"hx-headers" not in line]


def test_ones_own_page_says_what_one_is_trained_for(world: World) -> None:
    Training.objects.create(user=world.people["mira"], languages=["es", "pt"])
    page = world.client("mira").get("/me").content.decode()
    assert "Spanish" in page
    assert "Portuguese" in page
    assert "German" not in page


def test_who_has_a_break_is_led_there_instead_of_taking_over(world: World, flagged: Flagged) -> None:
    flag = flagged()
    Care.objects.create(user=world.people["sol"], break_until=timezone.now() + timedelta(minutes=5))
    assert world.client("sol").post(f"/flags/{flag.pk}/take-over")["Location"] == "/break"
    assert not Lease.objects.exists()


def test_a_senior_takes_over_from_the_page_and_the_holder_is_told(world: World, flagged: Flagged) -> None:
    flag = flagged()
    hold(world.people["mira"])
    holder, senior = world.client("mira"), world.client("sol")
    form = panel(holder, flag.pk, action="dismiss", note="half a thought")
    page = senior.get(f"/flags/{flag.pk}").content.decode()
    assert "Take it over from Mira" in page
    assert "Take it over" not in world.client("mo").get(f"/flags/{flag.pk}").content.decode()
    taken = senior.post(f"/flags/{flag.pk}/take-over", follow=True)
    assert "Taken over" in taken.content.decode()
    assert Lease.objects.get().holder == world.people["sol"]
    late = holder.post(f"/flags/{flag.pk}/decide", form)
    assert late.status_code == 409
    assert "sol" in late.content.decode().lower()
    assert "half a thought" in late.content.decode()
