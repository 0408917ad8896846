"""Searching in a real browser: by keyboard, back and forth, veiled, on a phone; and nothing axe would find."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from review.models import Platform
from tests import factories
from tests.e2e.conftest import Drive
from tests.e2e.test_axe import SCREENS, said

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def talks(lagoon: Platform, mira: Any) -> list[int]:
    """Twenty-three decided conversations about a lighthouse; the newest one is c-22."""
    return [
        factories.flag(
            factories.conversation(
                lagoon,
                [("rook", "we could meet at the lighthouse"), ("pixel", "which one")],
                external_id=f"c-{number}",
                last_message_at=factories.START.replace(hour=number),
            ),
            status="dismissed",
        ).pk
        for number in range(23)
    ]


def look_for(page: Page, words: str) -> None:
    page.goto("/search")
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.wait_for_selector(".results")


def test_by_keyboard_and_back_and_forth(drive: Drive, talks: list[int]) -> None:
    def script(page: Page) -> dict[str, Any]:
        look_for(page, "meeting lighthouses")
        first = page.url
        blurred = page.locator(".snippet").first.evaluate("one => getComputedStyle(one).filter")
        page.locator("main").focus()
        page.keyboard.press("v")
        shown = page.locator(".snippet").first.evaluate("one => getComputedStyle(one).filter")
        page.get_by_role("link", name="Older →").click()
        page.wait_for_url("**after=*")
        older = page.locator(".results td.id a").all_inner_texts()
        page.go_back()
        page.reload()
        again = page.locator(".results td.id a").all_inner_texts()
        page.locator(".results td.id a").first.click()
        page.wait_for_url("**/flags/*")
        return {"url": first, "blurred": blurred, "shown": shown, "older": older, "again": again, "at": page.url}

    found = drive(script, reduced_motion="reduce")
    assert "lighthouse" not in found["url"]
    assert found["blurred"].startswith("blur")
    assert found["shown"] == "none"
    assert found["again"] == [f"c-{number}" for number in range(22, 2, -1)]
    assert found["older"] == ["c-2", "c-1", "c-0"]
    assert found["at"].endswith(f"/flags/{talks[22]}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_what_was_found_has_no_violation(drive: Drive, talks: list[int], screen: str, scheme: str) -> None:
    def script(page: Page) -> tuple[list[str], list[str], list[str], bool]:
        look_for(page, "lighthouse")
        veiled = said(page)
        page.locator("[data-unveil]").check()
        shown = said(page)
        page.goto("/search?state=dismissed")
        page.fill(".keep-filter input[type=text]", "Dismissed ones")
        page.get_by_role("button", name="Keep").click()
        page.wait_for_selector(".saved-filter")
        kept = said(page)
        fits = page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        return veiled, shown, kept, fits

    options = {"viewport": SCREENS[screen], "color_scheme": scheme, "reduced_motion": "reduce"}
    assert drive(script, **options) == ([], [], [], True)


def test_everything_works_without_javascript(drive: Drive, talks: list[int]) -> None:
    def script(page: Page) -> list[str]:
        page.goto("/search")
        page.fill("[name=words]", "lighthouse")
        page.get_by_role("button", name="Search").click()
        page.locator("[data-unveil]").check()
        seen = page.locator(".snippet").first.evaluate("one => getComputedStyle(one).filter")
        page.get_by_role("link", name="Older →").click()
        return [seen, *page.locator(".results td.id a").all_inner_texts()]

    assert drive(script, java_script_enabled=False) == ["none", "c-2", "c-1", "c-0"]
