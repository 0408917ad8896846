"""axe-core finds nothing on any page: light and dark, at a desk and on a phone, full, empty and failing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import Page

from review import leases, snapshots, tallies
from review.models import Appeal, Care, Decision, Flag, Lease, Platform
from scoring import api as scoring
from tests import factories
from tests.e2e.conftest import Drive
from tests.looks import flag_of, looked, seen_twice

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

SCREENS = {"desk": {"width": 1280, "height": 860}, "phone": {"width": 390, "height": 844}}


@pytest.fixture
def floor(lagoon: Platform, flags: list[Flag], mira: Any) -> dict[str, int]:
    """Something in every lane; one item in Mira's hands, one in Mo's."""
    sol = factories.person("sol", "senior", [lagoon])
    settled(lagoon, mira, lagoon.memberships.get(user__username="mo").user, sol)
    factories.flag(factories.conversation(lagoon, ratings={"threat": 0.9}), child_band="under_13", other_children=2)
    factories.flag(factories.conversation(lagoon, risk=0.2), reason="sample", selection_probability=0.01)
    factories.flag(factories.conversation(lagoon), status="second_review")
    appealed = an_appeal(lagoon)
    own = leases.claim(user=mira)
    other = leases.claim(user=lagoon.memberships.get(user__username="mo").user)
    assert own is not None
    assert other is not None
    scoring.active_version()
    snapshots.take(backfill=True)
    factories.person("una", "admin", [factories.platform("new")])  # a platform that nobody has counted yet
    Care.objects.create(
        user=lagoon.memberships.get(user__username="mo").user, break_until=timezone.now() + timedelta(minutes=9)
    )
    leads = flags[0].conversation.leads_id
    assert leads is not None
    return {"own": own.flag_id, "other": other.flag_id, "appealed": appealed, "leads": leads, "mira": mira.pk}


def settled(lagoon: Platform, mira: Any, mo: Any, sol: Any) -> None:
    """Fifteen flags that two people looked at, and a draw below the threshold: enough for figures."""
    for number in range(15):
        at = timezone.now() - timedelta(weeks=1 + number % 2)
        second = "confirmed" if number % 5 == 0 else "dismissed"
        verdicts = ("confirmed" if number % 4 == 0 else "dismissed", second)
        seen_twice(lagoon, mira, mo, verdicts, at, judge=sol, final="confirmed", policies=["grooming"])
        sample = flag_of(lagoon, reason="sample", selection_probability=0.1)
        looked(sample, mira, "first", "dismissed", at, is_final=True)
    tallies.recount(everything=True)


def an_appeal(lagoon: Platform) -> int:
    """In Sol's hands: a flag that Mo confirmed and the account's holder appeals against."""
    mo, sol = (lagoon.memberships.get(user__username=name).user for name in ("mo", "sol"))
    flag = factories.flag(factories.conversation(lagoon), status="confirmed")
    decision = Decision.objects.create(
        flag=flag, reviewer=mo, reviewer_label="mo", stage="first", verdict="confirmed", is_final=True, saw_risk=0.9,
        saw_ratings={}, saw_model_version="prior-1", saw_message_count=2, seconds=20, superseded_at=timezone.now(),
    )  # fmt: skip
    Flag.objects.filter(pk=flag.pk).update(status="open")
    Appeal.objects.create(
        platform=lagoon, external_id="a-1", flag=flag, decision=decision, statement="We are cousins.\nAsk my aunt."
    )
    Lease.objects.create(flag=flag, holder=sol, expires_at=timezone.now() + timedelta(minutes=9))
    return int(flag.pk)


PAGES = {
    "sign in": (None, "/sign-in"),
    "queue": ("mira", "/"),
    "a lane": ("mira", "/?lane=standard"),
    "an empty lane": ("mira", "/?lane=high&platform=none"),
    "review": ("mira", "/flags/{own}"),
    "others like it": ("mira", "/flags/{own}/alike"),
    "an appeal": ("sol", "/flags/{appealed}"),
    "a case": ("mira", "/cases/{leads}"),
    "in other hands": ("mira", "/flags/{other}"),
    "to take over": ("sol", "/flags/{other}"),
    "search": ("sol", "/search"),
    "found": ("sol", "/search?state=open"),
    "nothing found": ("mira", "/search?state=escalated&lane=high"),
    "a search that cannot be read": ("mira", "/search?since=x"),
    "me": ("mira", "/me"),
    "a quiet screen": ("mira", "/pause"),
    "break": ("mo", "/break"),
    "people": ("sol", "/people"),
    "floor": ("sol", "/floor"),
    "floor on one platform": ("sol", "/floor?platform=lagoon&range=28d"),
    "floor uncounted": ("una", "/floor"),
    "models": ("lin", "/models"),
    "quality": ("lin", "/quality"),
    "figures of a person": ("sol", "/people/{mira}/figures"),
    "nothing here": ("mira", "/flags/999999"),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_no_page_has_a_violation(drive: Drive, floor: dict[str, int], screen: str, scheme: str) -> None:
    options = {"viewport": SCREENS[screen], "color_scheme": scheme}
    found: dict[str, list[str]] = {}
    for who in (None, "mira", "mo", "sol", "una", "lin"):
        pages = {name: path.format(**floor) for name, (person, path) in PAGES.items() if person == who}
        found |= drive(
            lambda page, pages=pages: {name: violations(page, path) for name, path in pages.items()}, who=who, **options
        )
    assert {name: said for name, said in found.items() if said} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_dialog_has_a_violation(drive: Drive, floor: dict[str, int], scheme: str) -> None:
    def script(page: Page) -> list[list[str]]:
        page.goto(f"/flags/{floor['own']}")
        page.keyboard.press("?")
        page.wait_for_selector("dialog#keys[open]")
        keys = said(page)
        page.keyboard.press("Escape")
        page.locator("input.tick").first.check()
        page.locator("select[name=policy]").select_option(index=1)
        page.locator("main").focus()
        page.keyboard.press("e")
        page.wait_for_selector("dialog#sure[open]")
        sure = said(page)
        page.keyboard.press("Escape")
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
        return [keys, sure, said(page)]

    assert drive(script, color_scheme=scheme, reduced_motion="reduce") == [[], [], []]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_outcome_has_a_violation(drive: Drive, floor: dict[str, int], scheme: str) -> None:
    """An error beside the form, a decided item with its notice, an empty queue, a lease that ended."""

    def script(page: Page) -> list[list[str]]:
        page.goto(f"/flags/{floor['own']}")
        page.locator("button[value=confirm]").click()
        page.wait_for_selector("[data-error]")
        error = said(page)
        page.goto(f"/flags/{floor['own']}")
        page.locator("button[value=dismiss]").click()
        page.wait_for_selector("[data-toast]")
        toast = said(page)
        return [error, toast, violations(page, f"/flags/{floor['own']}")]

    assert drive(script, color_scheme=scheme, reduced_motion="reduce") == [[], [], []]
    Lease.objects.all().delete()
    Flag.objects.filter(status__in=Flag.UNDECIDED).update(status="dismissed")
    assert drive(lambda page: violations(page, "/?nothing"), color_scheme=scheme) == []


def violations(page: Page, path: str) -> list[str]:
    """What axe finds on a page."""
    page.goto(path)
    page.wait_for_load_state("load")
    return said(page)


def said(page: Page) -> list[str]:
    """What axe finds on the page as it is now, by rule and element."""
    response = Axe().run(page).response
    return [
        f"{each['id']}: {node['target']} {node['failureSummary']}"
        for each in response["violations"]
        for node in each["nodes"]
    ]
