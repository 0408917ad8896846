"""The Floor page in a browser: choosing, the tables, the CSV, and nothing wider than a phone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from review import snapshots
from review.models import Flag, Membership, Platform
from tests import factories
from tests.e2e.conftest import Drive
from tests.e2e.test_axe import SCREENS, said

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def counted(lagoon: Platform, flags: list[Flag]) -> Platform:
    """What waits on Lagoon, counted; Sol runs the floor there and on Bay."""
    sol = factories.person("sol", "senior", [lagoon])
    Membership.objects.create(user=sol, platform=factories.platform("bay", name="Bay Games"), role="senior")
    snapshots.take(backfill=True)
    return lagoon


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_every_table_opens_and_fits(drive: Drive, counted: Platform, screen: str, scheme: str) -> None:
    def script(page: Page) -> tuple[list[str], int]:
        page.goto("/floor?range=7d")
        for summary in page.locator("figure summary").all():
            summary.click()
        assert page.locator("figure table:visible").count() == page.locator("figure").count() > 5
        return said(page), page.evaluate("document.documentElement.scrollWidth")

    found, width = drive(script, who="sol", viewport=SCREENS[screen], color_scheme=scheme)
    assert (found, width) == ([], SCREENS[screen]["width"])


def test_choosing_and_taking_the_numbers_along(drive: Drive, counted: Platform, tmp_path: Path) -> None:
    def script(page: Page) -> list[Any]:
        page.goto("/floor")
        page.get_by_role("link", name="7 days").click()
        page.wait_for_url("**/floor?range=7d")
        page.get_by_label("Platform").select_option("lagoon")
        page.wait_for_url("**platform=lagoon&range=7d")
        with page.expect_download() as download:
            page.locator("#figure-waiting").get_by_role("link", name="CSV").click()
        download.value.save_as(tmp_path / "waiting.csv")
        last = page.locator("#figure-waiting tbody tr").last.locator("td").all_text_contents()
        return [download.value.suggested_filename, last]

    name, last = drive(script, who="sol")
    assert name == "floor-waiting-7d.csv"
    assert (tmp_path / "waiting.csv").read_text(encoding="utf-8").splitlines()[-1] == ",".join(last)
