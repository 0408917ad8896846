"""Pictures of the pages for the docs, from a running demo.

    python -m tools.screenshots --url http://127.0.0.1:8000 --people var/demo/people.json

Takes items into the moderator's and the senior's hands and leaves them there; decides nothing.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from tools import floor
from tools.browser import HEADLESS_FLAGS, ensure
from tools.manage import DATA
from tools.processes import ROOT, ToolError, main_with

DESK = {"width": 1280, "height": 860}
PHONE = {"width": 390, "height": 844}
Person = dict[str, str]


def take(*, url: str, people: list[Person], into: Path) -> list[Path]:
    """Write every picture; returns their paths."""
    into.mkdir(parents=True, exist_ok=True)
    moderator, senior = _person(people, "moderator"), _person(people, "senior")
    scientist = _person(people, "ml")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=ensure(), args=list(HEADLESS_FLAGS))
        try:
            shots = _Shots(browser=browser, url=url.rstrip("/"), into=into)
            return [
                shots.take("queue", moderator, _queue),
                shots.take("review", moderator, _review),
                shots.take("review-dark", moderator, _review, color_scheme="dark"),
                shots.take("review-phone", moderator, _review, viewport=PHONE, device_scale_factor=2),
                shots.take("search", senior, _search),
                shots.take("decided", senior, _decided),
                shots.take("alike", senior, _alike),
                shots.take("case", senior, _case),
                shots.take("pause", moderator, _pause),
                shots.take("break", _person(people, "moderator", number=1), _break),
                shots.take("me", moderator, _own),
                shots.take("people", senior, _people),
                shots.take("floor", senior, _floor),
                shots.take("models", scientist, _models),
                shots.take("quality", scientist, _quality),
            ]
        finally:
            browser.close()


class _Shots:
    """One browser, one picture a profile."""

    def __init__(self, *, browser: Browser, url: str, into: Path) -> None:
        self._browser, self._url, self._into = browser, url, into

    def take(self, name: str, person: Person, walk: Callable[[Page], None], **options: Any) -> Path:
        context = self._browser.new_context(base_url=self._url, **{"viewport": DESK, **options})
        try:
            page = context.new_page()
            _sign_in(page, person)
            walk(page)
            path = self._into / f"{name}.png"
            page.screenshot(path=path, animations="disabled")
        finally:
            context.close()
        return path


def _person(people: list[Person], role: str, *, number: int = 0) -> Person:
    """The first person whose role starts with this word, or a later one."""
    having = [person for person in people if person["role"].lower().startswith(role)]
    found = having[number] if len(having) > number else None
    if found is None:
        raise ToolError(f"None of the people has the role {role}. Is this the people.json of the demo?")
    return found


def _sign_in(page: Page, person: Person) -> None:
    page.goto("/sign-in")
    page.fill("[name=login]", person["username"])
    page.fill("[name=password]", person["password"])
    page.press("[name=password]", "Enter")
    page.wait_for_url(lambda url: "sign-in" not in url)


def _queue(page: Page) -> None:
    page.goto("/")
    page.wait_for_load_state("load")


def _review(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Next").click()
    page.wait_for_url("**/flags/*")
    page.wait_for_load_state("load")
    page.keyboard.press("l")


def _search(page: Page) -> None:
    page.goto("/search")
    page.fill("[name=words]", "secret")
    page.press("[name=words]", "Enter")
    page.wait_for_selector(".results")


def _decided(page: Page) -> None:
    page.goto("/search?state=confirmed")
    page.locator(".results td.id a").first.click()
    page.wait_for_load_state("load")


def _alike(page: Page) -> None:
    """What a bot sent to several (tools/seed.py): taken, compared, not dismissed."""
    _take(page, "offer-1")
    page.keyboard.press("a")
    page.wait_for_url("**/alike")
    page.wait_for_load_state("load")


def _case(page: Page) -> None:
    _take(page, "offer-1")
    page.get_by_role("link", name="Case:").first.click()
    page.wait_for_load_state("load")


def _take(page: Page, conversation: str) -> None:
    """This conversation, into this person's hands."""
    page.goto("/search")
    page.fill("[name=conversation]", conversation)
    page.locator("form.search-form button.primary").click()
    page.locator(".results td.id a").first.click()
    page.wait_for_load_state("load")
    take = page.get_by_role("button", name="Take it")
    if take.count():
        take.first.click()
        page.wait_for_load_state("load")


@contextmanager
def _somebody_has_a_break(person: Person) -> Iterator[None]:
    """Nobody has had to read enough in a demo: the second moderator gets nine minutes while pictures are taken."""
    running = DATA / "running.json"
    if not running.exists():
        raise ToolError("The demo does not run here. Start `make demo` first and leave it running.")
    floor.open_django(json.loads(running.read_text(encoding="utf-8")))
    from review.models import Care

    own = Care.objects.filter(user__username=person["username"])
    own.update(break_until=datetime.now(tz=UTC) + timedelta(minutes=9))
    try:
        yield
    finally:
        own.update(break_until=None)


def _break(page: Page) -> None:
    page.goto("/break")
    page.wait_for_load_state("load")


def _pause(page: Page) -> None:
    page.goto("/pause")
    page.wait_for_load_state("load")


def _own(page: Page) -> None:
    page.goto("/me")
    page.wait_for_load_state("load")


def _people(page: Page) -> None:
    page.goto("/people")
    page.wait_for_load_state("load")


def _floor(page: Page) -> None:
    page.goto("/floor")
    page.wait_for_load_state("load")


def _quality(page: Page) -> None:
    page.goto("/quality")
    page.wait_for_load_state("load")


def _models(page: Page) -> None:
    page.goto("/models")
    page.wait_for_load_state("load")


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.screenshots", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--url", default="http://127.0.0.1:8000", help="a running demo (default: %(default)s)")
    parser.add_argument("--people", type=Path, default=ROOT / "var" / "demo" / "people.json", help="who signs in")
    parser.add_argument("--into", type=Path, default=ROOT / "docs" / "img", help="where pictures go")
    chosen = parser.parse_args()

    def run() -> int:
        if not chosen.people.exists():
            raise ToolError(f"{chosen.people} is not there. Start `make demo` first and leave it running.")
        people = json.loads(chosen.people.read_text(encoding="utf-8"))
        with _somebody_has_a_break(_person(people, "moderator", number=1)):
            taken = take(url=chosen.url, people=people, into=chosen.into)
        for path in taken:
            print(path)
        return 0

    return main_with(run)


if __name__ == "__main__":
    raise SystemExit(main())
