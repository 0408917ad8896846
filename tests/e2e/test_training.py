"""Lin watches a run of training without touching the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from review import tasks
from review.models import Platform
from scoring.models import TrainingRun
from tests.e2e.conftest import Chromium, Drive

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_run_moves_on_the_page_and_stops(
    drive: Drive, chromium: Chromium, lagoon: Platform, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks.train_model, "delay", lambda run: None)
    monkeypatch.setattr("review.labels.count", lambda: {"positive": 3, "negative": 2})
    pages: list[Page] = []

    def begin(page: Page) -> None:
        pages.append(page)
        page.get_by_role("button", name="Train on 5 labels").click()
        expect(page.locator("[aria-current=step]")).to_have_text("Waiting for a worker")

    def moves() -> None:
        expect(pages[0].locator("[aria-current=step]")).to_have_text("Training")

    def ends() -> None:
        expect(pages[0].get_by_text("The last run failed.")).to_be_visible()
        expect(pages[0].get_by_text("Too few labels to learn from.")).to_be_visible()
        expect(pages[0].locator("[hx-get]")).to_have_count(0)

    drive(begin, who="lin")
    TrainingRun.objects.update(step="train")
    chromium.run(moves)
    TrainingRun.objects.update(step="failed", error_code="too_few", error="Too few labels to learn from.")
    chromium.run(ends)
