"""The part of the smoke run that a person does: with a real browser and the keyboard, as on the floor."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from playwright.sync_api import Page, expect, sync_playwright

from tools.browser import HEADLESS_FLAGS, ensure

SECONDS = 120


@contextmanager
def signed_in(*, url: str, person: Mapping[str, str]) -> Iterator[Page]:
    """A fresh browser in which this person has signed in."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=ensure(), args=list(HEADLESS_FLAGS))
        context = browser.new_context(base_url=url, viewport={"width": 1280, "height": 860})
        page = context.new_page()
        page.goto("/sign-in")
        page.fill("[name=login]", person["username"])
        page.fill("[name=password]", person["password"])
        page.press("[name=password]", "Enter")
        page.wait_for_url(lambda address: "sign-in" not in address)
        yield page
        browser.close()


def decide(*, url: str, person: Mapping[str, str], truth: Mapping[str, int], wanted: int) -> int:
    """Claim with N and decide by what each conversation was written as; returns how many were decided."""
    done = 0
    with signed_in(url=url, person=person) as page:
        page.keyboard.press("n")
        page.wait_for_url("**/flags/*")
        while done < wanted:
            page.wait_for_load_state("load")
            name = page.locator("h1 .mono").inner_text()
            if truth.get(name) == 1:
                page.select_option("[name=policy]", index=1)
                page.locator("h1").click()
                page.keyboard.press("c")
                expect(page.locator("#sure")).to_be_visible()
                page.keyboard.press("c")
            else:
                page.keyboard.press("d")
            expect(page.locator("h1")).not_to_contain_text(name, timeout=10_000)
            if page.url.endswith("/pause"):  # a hard one: nothing comes by itself
                page.wait_for_load_state("load")
                page.keyboard.press("n")
                page.wait_for_url("**/flags/*")
            done += 1
    return done


def train_and_promote(*, url: str, trainer: Mapping[str, str], promoter: Mapping[str, str]) -> tuple[str, str]:
    """One person trains on the Models page and watches it finish, another promotes; (version before, after)."""
    with signed_in(url=url, person=trainer) as page:
        page.goto("/models")
        before = _champion(page)
        page.locator("form[action$='/models/train'] button").click()
        page.wait_for_load_state("load")
        _wait_for_candidate(page)
    with signed_in(url=url, person=promoter) as page:
        page.goto("/models")
        page.get_by_role("button", name="Promote …").first.click()
        page.locator("button[name=sure]").click()
        page.wait_for_url("**/models")
        return before, _champion(page)


def _champion(page: Page) -> str:
    return page.locator(".model-name").first.inner_text().split()[0]


def _wait_for_candidate(page: Page) -> None:
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        page.goto("/models")
        if page.locator("section[aria-label^='Candidate ']").count():
            return
        failed = page.locator(".notice.bad")
        if failed.count():
            raise RuntimeError(f"training failed: {failed.first.inner_text()}")
        time.sleep(0.5)
    raise RuntimeError(f"no candidate after {SECONDS} s")
