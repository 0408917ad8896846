"""A moderator's day with the keyboard alone, and what happens when things go wrong under their hands."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.utils import timezone
from playwright.sync_api import Page, expect

from review import leases
from review.models import Decision, Flag, FlagSkip, Lease, Opening
from tests.e2e.conftest import Chromium, Drive, sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def open_first(page: Page) -> None:
    """From the queue to the first item with one key."""
    page.keyboard.press("n")
    page.wait_for_url("**/flags/*")
    arrive(page, "c-1")


def arrive(page: Page, name: str) -> None:
    """Wait until this conversation is on the screen and its keys are listened to."""
    expect(page.locator("h1")).to_contain_text(name)
    page.wait_for_load_state("load")


def test_confirm_asks_once_more_and_the_next_item_is_there(drive: Drive, flags: list[Flag]) -> None:
    def script(page: Page) -> None:
        open_first(page)
        page.keyboard.press("c")
        expect(page.locator("#decision-error")).to_be_visible()
        page.wait_for_load_state("load")
        page.select_option("[name=policy]", index=1)
        expect(page.locator("#decision-error")).to_have_count(0)
        page.locator("h1").click()
        page.keyboard.press("c")
        expect(page.locator("#sure")).to_be_visible()
        expect(page.locator("#sure h2")).to_be_focused()
        expect(page.locator("#sure")).to_contain_text("Confirm c-1?")
        page.keyboard.press("Escape")
        expect(page.locator("#sure")).to_be_hidden()
        page.keyboard.press("c")
        page.keyboard.press("c")
        arrive(page, "c-2")
        expect(page.locator(".toast")).to_contain_text("Confirmed c-1")
        page.keyboard.press("u")
        arrive(page, "c-1")

    drive(script)
    decision = Decision.objects.get()
    assert (decision.verdict, decision.superseded_at is None, decision.evidence.count()) == ("confirmed", False, 1)
    assert Lease.objects.get().flag_id == flags[0].pk


def test_space_toggles_evidence_on_the_focused_message(drive: Drive, flags: list[Flag]) -> None:
    def script(page: Page) -> None:
        open_first(page)
        count = page.locator("[data-evidence-count]")
        expect(count).to_have_text("1")
        page.keyboard.press("l")
        focused = page.locator(".msg:focus-within")
        expect(focused).to_contain_text("line 4")
        expect(focused.locator("[data-picked]")).to_have_text("proposed as evidence")
        page.keyboard.press("Space")
        expect(count).to_have_text("0")
        page.keyboard.press("Space")
        expect(count).to_have_text("1")
        expect(focused.locator("[data-picked]")).to_have_text("evidence, chosen by you")

    drive(script)


def test_dismiss_second_opinion_and_skip(drive: Drive, flags: list[Flag], mira: User) -> None:
    def script(page: Page) -> None:
        open_first(page)
        page.keyboard.press("d")
        arrive(page, "c-2")
        page.keyboard.press("s")
        arrive(page, "c-3")
        page.keyboard.press("k")
        expect(page.locator("#waiting")).to_contain_text("Nothing waits for you")

    drive(script)
    assert list(Decision.objects.order_by("pk").values_list("verdict", flat=True)) == ["dismissed", "unsure"]
    assert list(FlagSkip.objects.values_list("flag", "reviewer")) == [(flags[2].pk, mira.pk)]


def test_no_key_fires_while_typing(drive: Drive, flags: list[Flag]) -> None:
    def script(page: Page) -> None:
        open_first(page)
        page.click("[name=note]")
        page.keyboard.type("deck nusol? /1")
        assert page.input_value("[name=note]") == "deck nusol? /1"
        expect(page.locator("dialog[open]")).to_have_count(0)
        page.focus("[name=policy]")
        page.keyboard.press("d")
        page.keyboard.press("Escape")
        page.keyboard.press("Control+d")
        arrive(page, "c-1")

    drive(script)
    assert not Decision.objects.exists()


def test_keys_help_folds_and_accounts(drive: Drive, flags: list[Flag]) -> None:
    def script(page: Page) -> None:
        open_first(page)
        page.keyboard.press("?")
        expect(page.locator("#keys")).to_be_visible()
        page.keyboard.press("d")
        page.keyboard.press("Escape")
        expect(page.locator("#keys")).to_be_hidden()
        expect(page.locator("[data-fold]")).to_contain_text("9 messages · nothing marked")
        expect(page.get_by_text("line 15")).to_have_count(0)
        page.keyboard.press("o")
        expect(page.get_by_text("line 15")).to_be_visible()
        expect(page.locator("[data-fold]")).to_have_count(0)
        expect(page.locator(".msg:focus-within")).to_contain_text("line 7")
        expect(page.locator(".day")).to_have_count(1)
        page.keyboard.press("1")
        expect(page.locator("#account-1")).to_be_focused()

    drive(script)
    assert not Decision.objects.exists()


def test_much_asks_for_a_reason_and_the_key_leads_to_it(drive: Drive, flags: list[Flag], settings: Any) -> None:
    settings.ARTEMIS_OPEN_FREELY = 5

    def script(page: Page) -> None:
        open_first(page)
        page.keyboard.press("l")
        page.keyboard.press("Space")
        page.keyboard.press("o")
        why = page.locator("[data-why]")
        expect(why).to_be_focused()
        why.select_option("after")
        page.keyboard.press("Escape")
        page.keyboard.press("o")
        expect(page.get_by_text("line 15")).to_be_visible()
        expect(page.locator("[data-evidence-count]")).to_have_text("0")

    drive(script)
    assert list(Opening.objects.values_list("messages", "reason")) == [(9, "after")]


def test_a_row_that_was_drawn_before_much_was_opened_asks_too(drive: Drive, flags: list[Flag], settings: Any) -> None:
    settings.ARTEMIS_OPEN_FREELY = 9

    def script(page: Page) -> None:
        open_first(page)
        settings.ARTEMIS_OPEN_FREELY = 5
        page.keyboard.press("o")
        expect(page.locator("[data-why]")).to_be_focused()
        expect(page.get_by_text("line 15")).to_have_count(0)

    drive(script)
    assert not Opening.objects.exists()


def test_words_are_found_from_the_keyboard_and_what_was_entered_stays(drive: Drive, flags: list[Flag]) -> None:
    def script(page: Page) -> None:
        open_first(page)
        page.fill("[name=note]", "half a thought")
        page.locator("h1").click()
        page.keyboard.press("f")
        expect(page.locator("[data-find]")).to_be_focused()
        page.keyboard.type("LINE 15")
        page.keyboard.press("Enter")
        expect(page.locator("#found")).to_contain_text("1 of 16 messages says it")
        assert "line" not in page.url.lower()
        assert page.input_value("[name=note]") == "half a thought"
        page.get_by_role("button", name="open 16").click()
        expect(page.get_by_text("line 15")).to_be_visible()
        assert page.input_value("[name=note]") == "half a thought"

    drive(script)
    assert Opening.objects.get().messages == 3


def test_a_missing_policy_is_said_and_nothing_is_lost(drive: Drive, flags: list[Flag]) -> None:
    def script(page: Page) -> None:
        open_first(page)
        page.fill("[name=note]", "half a thought")
        page.locator("h1").click()
        page.keyboard.press("e")
        expect(page.locator("[role=alert]")).to_contain_text("Choose the policy")
        assert page.input_value("[name=note]") == "half a thought"
        expect(page.locator("[data-evidence-count]")).to_have_text("1")

    drive(script)


def test_a_lost_lease_keeps_the_note(drive: Drive, chromium: Chromium, flags: list[Flag]) -> None:
    pages: list[Page] = []

    def begin(page: Page) -> None:
        open_first(page)
        page.fill("[name=note]", "do not lose me")
        pages.append(page)

    def finish() -> Any:
        page = pages[0]
        page.locator("h1").click()
        page.keyboard.press("d")
        expect(page.locator("h1")).to_contain_text("no longer in your hands")
        expect(page.locator("main")).to_contain_text("mo")
        return page.input_value("[data-kept-note]")

    drive(begin)
    Lease.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    leases.claim(user=User.objects.get(username="mo"))
    assert chromium.run(finish) == "do not lose me"
    assert not Decision.objects.exists()


def test_an_expired_session_keeps_the_note_and_the_ticks(drive: Drive, chromium: Chromium, flags: list[Flag]) -> None:
    pages: list[Page] = []

    def begin(page: Page) -> None:
        open_first(page)
        page.keyboard.press("l")
        page.keyboard.press("Space")
        page.fill("[name=note]", "do not lose me")
        page.locator("h1").click()
        pages.append(page)

    def again() -> tuple[str, str]:
        page = pages[0]
        page.keyboard.press("d")
        expect(page.locator("main")).to_contain_text("Sign in to go on where you were")
        page.fill("[name=login]", "mira")
        page.fill("[name=password]", "correct horse battery")
        page.press("[name=password]", "Enter")
        page.wait_for_url("**/flags/*")
        arrive(page, "c-1")
        return page.input_value("[name=note]"), page.inner_text("[data-evidence-count]")

    def after() -> int:
        page = pages[0]
        page.keyboard.press("d")
        arrive(page, "c-2")
        return int(page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('artemis:')).length"))

    drive(begin)
    Session.objects.all().delete()
    assert chromium.run(again) == ("do not lose me", "0")
    assert chromium.run(after) == 0
    assert Decision.objects.get().note == "do not lose me"


def test_the_clock_runs_out_into_a_notice(drive: Drive, chromium: Chromium, flags: list[Flag]) -> None:
    def script(page: Page) -> None:
        page.clock.install()
        open_first(page)
        expect(page.locator("[data-clock]")).to_contain_text("9:")
        page.evaluate("document.querySelector('#heartbeat').remove()")  # nobody is using the page
        page.clock.run_for(11 * 60 * 1000)
        expect(page.locator("#lease-over")).to_contain_text("ran out")
        expect(page.locator("[data-key=c]")).to_be_disabled()

    drive(script)


def test_more_time_is_given_without_leaving_the_page(drive: Drive, flags: list[Flag]) -> None:
    def script(page: Page) -> None:
        open_first(page)
        page.fill("[name=note]", "still here")
        page.evaluate("document.querySelector('[data-lease]').ends = performance.now() + 30000")
        expect(page.locator("[data-clock]")).to_contain_text("0:")
        page.click("[data-more-time]")
        expect(page.locator("[data-clock]")).to_contain_text("9:")
        assert page.input_value("[name=note]") == "still here"

    drive(script)


def test_a_session_that_ends_under_the_page_is_noticed(drive: Drive, chromium: Chromium, flags: list[Flag]) -> None:
    pages: list[Page] = []

    def begin(page: Page) -> None:
        open_first(page)
        pages.append(page)

    def ask() -> None:
        pages[0].click("[data-more-time]")
        expect(pages[0].locator("#lease-over")).to_contain_text("Your session has ended")
        expect(pages[0].locator("#lease")).to_contain_text("yours for")

    drive(begin)
    Session.objects.all().delete()
    chromium.run(ask)


def test_a_phone_shows_everything_without_scrolling_sideways(drive: Drive, flags: list[Flag]) -> None:
    def script(page: Page) -> None:
        for _page in ("queue", "review"):
            wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert wide <= 0
            if page.url.endswith("/"):
                page.locator("[data-key=n]").tap()
                arrive(page, "c-1")
        panel = page.locator("#decision").bounding_box()
        assert panel is not None
        assert panel["height"] < 844 * 0.3
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        last, panel = page.locator(".msg").last.bounding_box(), page.locator("#decision").bounding_box()
        assert last is not None
        assert panel is not None
        assert last["y"] + last["height"] <= panel["y"] + 1

    drive(script, viewport={"width": 390, "height": 844}, has_touch=True)


def test_the_theme_changes_at_once_and_stays(drive: Drive, flags: list[Flag]) -> None:
    def script(page: Page) -> None:
        with page.expect_response("**/theme"):
            page.click("[name=theme][value=dark]")
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")
        page.reload()
        expect(page.locator("html")).to_have_attribute("data-theme", "dark")

    drive(script)


def test_everything_works_without_javascript(drive: Drive, flags: list[Flag]) -> None:
    def script(page: Page) -> None:
        page.get_by_role("button", name="Next").click()
        arrive(page, "c-1")
        page.select_option("[name=policy]", index=1)
        page.fill("[name=note]", "by hand")
        page.get_by_role("button", name="More time").click()
        assert page.input_value("[name=note]") == "by hand"
        page.get_by_role("button", name="Open these 9").click()
        expect(page.get_by_text("line 15")).to_be_visible()
        assert page.input_value("[name=note]") == "by hand"
        page.get_by_role("button", name="Confirm").click()
        expect(page.locator("h1")).to_contain_text("Confirm c-1?")
        page.get_by_role("button", name="Confirm").click()
        arrive(page, "c-2")
        page.get_by_role("button", name="Undo").click()
        arrive(page, "c-1")
        assert page.input_value("[name=note]") == "by hand"
        page.get_by_role("button", name="Skip").click()
        arrive(page, "c-2")
        page.get_by_role("button", name="Sign out").click()
        page.wait_for_url("**/sign-in*")
        sign_in(page, "mira")

    drive(script, java_script_enabled=False)
    assert Decision.objects.get().note == "by hand"
