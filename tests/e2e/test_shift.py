"""A whole shift in real browsers: two people and one queue, a senior who takes over, a disagreement, a break."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from review.models import AuditEvent, Decision, Exposure, Flag, Lease, OutboxEvent, Platform, Referral
from tests import factories
from tests.e2e.conftest import Chromium, Drive

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def sol(lagoon: Platform) -> Any:
    return factories.person("sol", "senior", [lagoon])


class Desk:
    """One person at their own browser, kept open between steps."""

    def __init__(self, chromium: Chromium, drive: Drive, who: str) -> None:
        self._chromium, self._pages = chromium, []  # type: tuple[Chromium, list[Page]]
        drive(self._pages.append, who=who)

    def __call__(self, step: Any) -> Any:
        return self._chromium.run(lambda: step(self._pages[0]))


def at(page: Page, name: str) -> None:
    """This conversation is on the screen and its keys are listened to."""
    expect(page.locator("h1")).to_contain_text(name)
    page.wait_for_load_state("load")


def next_item(page: Page) -> str:
    """N, from wherever N is."""
    page.keyboard.press("n")
    page.wait_for_url("**/flags/*")
    page.wait_for_load_state("load")
    return str(page.locator("h1 .mono").inner_text())


def asks(page: Page) -> None:
    """The page has asked once what there is."""
    with page.expect_response(lambda response: "/live" in response.url):
        pass


def test_two_browsers_want_one_item_and_get_two(
    chromium: Chromium, drive: Drive, flags: list[Flag], lagoon: Platform
) -> None:
    mira, mo = Desk(chromium, drive, "mira"), Desk(chromium, drive, "mo")
    assert (mira(next_item), mo(next_item)) == ("c-1", "c-2")

    def looks_over(page: Page) -> str:
        page.goto(f"/flags/{flags[0].pk}")
        return str(page.locator("h1").inner_text())

    assert mo(looks_over) == "Mira has this one"


def test_a_senior_takes_over_in_mid_note_and_the_note_is_kept(
    chromium: Chromium, drive: Drive, flags: list[Flag], sol: Any
) -> None:
    mira, senior = Desk(chromium, drive, "mira"), Desk(chromium, drive, "sol")
    assert mira(next_item) == "c-1"
    mira(lambda page: page.fill("[name=note]", "he asked her to keep it secret twice"))

    def takes(page: Page) -> None:
        page.goto("/")
        page.get_by_role("link", name="with mira").click()
        page.get_by_role("button", name="Take it over from Mira").click()
        at(page, "c-1")
        expect(page.locator(".toast")).to_contain_text("Taken over")

    senior(takes)

    def is_told(page: Page) -> str:
        page.get_by_role("button", name="More time").click()
        notice = page.locator("#lease-over")
        expect(notice).to_contain_text("sol")
        expect(notice).to_contain_text("Your note stays here")
        expect(page.get_by_role("button", name="Dismiss")).to_be_disabled()
        return str(page.input_value("[name=note]"))

    assert mira(is_told) == "he asked her to keep it secret twice"
    assert Lease.objects.get().holder == sol
    assert AuditEvent.objects.filter(event="flag.taken_over").count() == 1


def test_an_open_page_learns_within_seconds(
    chromium: Chromium, drive: Drive, flags: list[Flag], lagoon: Platform, sol: Any
) -> None:
    """A new imminent item, other counts, an item taken over: nobody touches the page."""
    mira, mo, senior = (Desk(chromium, drive, who) for who in ("mira", "mo", "sol"))
    assert mira(next_item) == "c-1"
    mo(asks)
    mira(asks)
    factories.flag(factories.conversation(lagoon, ratings={"threat": 0.9}, external_id="c-now"))

    def sees(page: Page) -> None:
        expect(page.locator('[data-lane="imminent"] [data-lane-count]')).to_have_text("1", timeout=6_000)
        expect(page.locator("#live")).to_have_text("A new imminent item waits", timeout=6_000)

    def draws_it(page: Page) -> None:
        sees(page)
        expect(page.locator("tr", has_text="c-now")).to_be_visible(timeout=6_000)

    mira(sees)
    mo(draws_it)
    mira(lambda page: page.fill("[name=note]", "half a thought"))
    senior(lambda page: page.goto(f"/flags/{flags[0].pk}"))
    senior(lambda page: page.get_by_role("button", name="Take it over from Mira").click())

    def is_told(page: Page) -> str:
        expect(page.locator("#lease-over")).to_contain_text("sol has this item now", timeout=6_000)
        return str(page.input_value("[name=note]"))

    assert mira(is_told) == "half a thought"


def test_a_disagreement_is_settled_by_a_third(
    chromium: Chromium, drive: Drive, flags: list[Flag], lagoon: Platform, sol: Any
) -> None:
    Flag.objects.exclude(pk=flags[0].pk).delete()
    mira, mo, senior = (Desk(chromium, drive, who) for who in ("mira", "mo", "sol"))
    assert mira(next_item) == "c-1"

    def unsure(page: Page) -> None:
        page.select_option("[name=leaning]", "confirmed")
        page.locator("h1").click()
        page.keyboard.press("s")
        expect(page.get_by_text("Nothing is left that you could take")).to_be_visible()

    mira(unsure)
    assert mo(next_item) == "c-1"

    def differs(page: Page) -> None:
        expect(page.get_by_text("A blind second look")).to_be_visible()
        assert "mira" not in page.content().lower()
        page.keyboard.press("d")
        expect(page.locator(".toast")).to_contain_text("A senior moderator decides")

    mo(differs)
    assert Flag.objects.get().status == "adjudication"
    assert senior(next_item) == "c-1"

    def settles(page: Page) -> None:
        expect(page.locator(".earlier-decisions")).to_contain_text("mira")
        expect(page.locator(".earlier-decisions")).to_contain_text("mo")
        page.select_option("[name=policy]", index=1)
        page.locator("h1").click()
        page.keyboard.press("c")
        expect(page.locator("#sure")).to_be_visible()
        page.keyboard.press("c")
        expect(page.get_by_text("Nothing is left that you could take")).to_be_visible()

    senior(settles)
    assert list(Decision.objects.order_by("pk").values_list("stage", "verdict", "is_final")) == [
        ("first", "confirmed", False),
        ("second", "dismissed", False),
        ("adjudication", "confirmed", True),
    ]


def test_veiled_text_is_shown_by_one_key(drive: Drive, flags: list[Flag]) -> None:
    def script(page: Page) -> list[bool]:
        next_item(page)
        page.keyboard.press("o")
        plain = page.locator(".msg:not(.marked) .said p").first
        marked = page.locator(".msg.marked .said p").first

        def blurred(where: Any) -> bool:
            return bool(where.evaluate("(one) => getComputedStyle(one).filter !== 'none'"))

        seen = [blurred(plain), blurred(marked)]
        page.locator("h1").click()
        page.keyboard.press("v")
        seen.append(blurred(plain))
        page.keyboard.press("v")
        seen.append(blurred(plain))
        return seen

    assert drive(script) == [True, False, False, True]


def test_a_break_comes_after_much_and_next_waits_for_it(
    drive: Drive, flags: list[Flag], settings: Any, lagoon: Platform
) -> None:
    settings.ARTEMIS_BREAK_AFTER = 3
    settings.ARTEMIS_BREAK_MINUTES = 1

    def script(page: Page) -> None:
        next_item(page)
        page.keyboard.press("t")
        at(page, "c-2")
        expect(page.locator(".toast")).to_contain_text("Nothing like it comes to you today")
        page.keyboard.press("d")
        page.wait_for_url("**/break")
        expect(page.get_by_text("Time for a break")).to_be_visible()
        page.goto("/")
        page.keyboard.press("n")
        page.wait_for_url("**/break")

    drive(script)
    assert Exposure.objects.get(user__username="mira").items == 2
    assert not Lease.objects.exists()


def test_after_a_hard_item_there_is_a_quiet_screen(drive: Drive, flags: list[Flag]) -> None:
    Flag.objects.filter(pk=flags[0].pk).update(topics=["threat"])

    def script(page: Page) -> None:
        next_item(page)
        page.keyboard.press("d")
        page.wait_for_url("**/pause")
        expect(page.get_by_text("That was a hard one")).to_be_visible()
        page.wait_for_load_state("load")
        page.keyboard.press("n")
        page.wait_for_url("**/flags/*")
        at(page, "c-2")

    drive(script)


def tab_to(page: Page, selector: str) -> None:
    """Tab until the focus is there, as somebody without a mouse does."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("(where) => document.activeElement.matches(where)", selector):
            return
    pytest.fail(f"{selector} cannot be reached with Tab")


def test_the_whole_shift_by_keyboard_alone(
    chromium: Chromium, drive: Drive, flags: list[Flag], settings: Any, sol: Any
) -> None:
    """Claim, reveal, mark, strike out, escalate, take back, escalate again; a blind second look that differs, a senior
    who settles it, and a break. Nobody touches a mouse."""
    Flag.objects.exclude(pk=flags[0].pk).delete()
    mira, mo, senior = (Desk(chromium, drive, who) for who in ("mira", "mo", "sol"))
    assert mira(next_item) == "c-1"

    def escalates(page: Page) -> None:
        page.keyboard.press("v")
        expect(page.locator("#live")).to_have_text("Text outside the evidence is shown")
        page.keyboard.press("l")
        expect(page.locator(".msg.marked input.tick")).to_be_focused()
        page.keyboard.press("Space")
        expect(page.locator(".msg.marked input.tick")).not_to_be_checked()
        page.keyboard.press("Space")
        page.keyboard.press("x")
        expect(page.locator("input.strike")).to_be_checked()
        page.keyboard.press("x")
        tab_to(page, "select[name=policy]")
        page.keyboard.press("ArrowDown")
        tab_to(page, "textarea[name=reason]")
        page.keyboard.type("asks to keep it between them")
        page.keyboard.press("Escape")
        twice(page, "e")
        expect(page.locator(".toast")).to_contain_text("A second person looks before anything leaves")

    def twice(page: Page, key: str) -> None:
        page.keyboard.press(key)
        expect(page.locator("#sure")).to_be_visible()
        page.keyboard.press(key)

    mira(escalates)
    assert Flag.objects.get().status == "second_review"

    def takes_back_and_escalates_again(page: Page) -> None:
        page.wait_for_load_state("load")
        page.keyboard.press("u")
        at(page, "c-1")
        expect(page.locator("textarea[name=reason]")).to_have_value("asks to keep it between them")
        twice(page, "e")
        expect(page.get_by_text("Nothing is left that you could take")).to_be_visible()

    mira(takes_back_and_escalates_again)
    first = Decision.objects.get(superseded_at__isnull=True)
    assert (first.verdict, first.second_because, first.is_final) == ("escalated", "escalation", False)
    assert list(first.proposals.values_list("characteristic", "accepted")) == [("secrecy", True)]
    assert list(OutboxEvent.objects.order_by("pk").values_list("kind", "action")) == [
        ("held", "hold"), ("reopened", "release"), ("held", "hold"),
    ]  # fmt: skip

    assert mo(next_item) == "c-1"

    def differs(page: Page) -> None:
        assert "mira" not in page.content().lower()
        page.keyboard.press("d")
        expect(page.locator(".toast")).to_contain_text("A senior moderator decides")

    mo(differs)
    settings.ARTEMIS_BREAK_AFTER = 1
    assert senior(next_item) == "c-1"

    def settles(page: Page) -> None:
        expect(page.locator(".earlier-decisions")).to_contain_text("asks to keep it between them")
        tab_to(page, "select[name=policy]")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Escape")
        twice(page, "e")
        page.wait_for_url("**/break")
        expect(page.get_by_text("Time for a break")).to_be_visible()

    senior(settles)
    assert Flag.objects.get().status == "escalated"
    assert Referral.objects.get(status="draft").decision.reviewer == sol


def test_what_says_the_same_is_dismissed_together_and_taken_back(
    drive: Drive, flags: list[Flag], lagoon: Platform
) -> None:
    def script(page: Page) -> None:
        first = next_item(page)
        page.keyboard.press("a")
        page.wait_for_url("**/alike")
        page.wait_for_load_state("load")
        expect(page.locator("tbody tr")).to_have_count(2)
        page.get_by_role("checkbox").last.uncheck()
        page.get_by_role("button", name="Dismiss the ticked ones").click()
        page.wait_for_url("**/flags/*")
        page.wait_for_load_state("load")
        expect(page.locator(".toast")).to_contain_text(f"Dismissed {first} and 1 like it")
        page.keyboard.press("u")
        at(page, first)

    Flag.objects.update(risk=0.85, lane="standard", standing="standard")
    drive(script)
    assert set(Flag.objects.values_list("status", flat=True)) == {"open"}
    assert Decision.objects.filter(superseded_at__isnull=False).count() == 2
