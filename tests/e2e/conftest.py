"""A real Chromium against the live server. Playwright runs in a thread of its own, so that its event loop is not in
the thread in which Django speaks to the database; only requests to this machine leave the browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib.auth.models import User
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Route, sync_playwright
from pytest_django.live_server_helper import LiveServer

from review.models import Flag, Platform
from tests import factories
from tests.pages.conftest import a_policy, marked
from tools.browser import HEADLESS_FLAGS, ensure

PASSWORD = "correct horse battery"
LOCAL = {"localhost", "127.0.0.1"}
Drive = Callable[..., Any]


class Chromium:
    """One browser in one thread. `run` hands a function to that thread and waits for what it returns."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="playwright")
        self._playwright: Playwright
        self._browser: Browser
        self.run(self._start)

    def run(self, step: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return self._thread.submit(step, *args, **kwargs).result(timeout=60)

    def stop(self) -> None:
        self.run(self._stop)
        self._thread.shutdown()

    def context(self, **options: Any) -> BrowserContext:
        """A fresh profile that reaches nothing but this machine. Call it inside `run`."""
        context = self._browser.new_context(**options)
        context.set_default_timeout(10_000)
        context.route("**/*", _local_only)
        return context

    def _start(self) -> None:
        self._playwright = sync_playwright().start()
        self._browser = self._playwright.chromium.launch(executable_path=ensure(), args=list(HEADLESS_FLAGS))

    def _stop(self) -> None:
        self._browser.close()
        self._playwright.stop()


def _local_only(route: Route) -> None:
    if urlsplit(route.request.url).hostname in LOCAL:
        route.continue_()
    else:
        route.abort()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Chromium]:
    browser = Chromium()
    yield browser
    browser.stop()


@pytest.fixture
def lagoon(transactional_db: None) -> Platform:
    """A platform that Mira and Mo review, and a policy to cite."""
    a_policy()
    platform = factories.platform("lagoon", name="Lagoon Chat")
    factories.person("mira", "moderator", [platform])
    factories.person("mo", "moderator", [platform])
    factories.person("lin", "ml", [platform])
    return platform


@pytest.fixture
def mira(lagoon: Platform) -> User:
    return User.objects.get(username="mira")


@pytest.fixture
def flags(lagoon: Platform) -> list[Flag]:
    """Three items in claim order, each with one marked message and a long unmarked stretch."""
    talk = [("rook" if index % 2 == 0 else "pixel", f"line {index}") for index in range(16)]
    made = []
    for position, risk in enumerate((0.95, 0.9, 0.85), start=1):
        made.append(factories.flag(marked(lagoon, talk=talk, risk=risk, external_id=f"c-{position}")))
    return made


@pytest.fixture
def drive(chromium: Chromium, live_server: LiveServer, lagoon: Platform) -> Iterator[Drive]:
    """`drive(script, who="mira", **options)`: run script(page) in a signed-in browser; nothing may break on the way."""
    contexts: list[BrowserContext] = []
    broken: list[str] = []

    def run(script: Callable[[Page], Any], *, who: str | None = "mira", **options: Any) -> Any:
        def inside() -> Any:
            context = chromium.context(base_url=live_server.url, **options)
            contexts.append(context)
            page = context.new_page()
            page.on("pageerror", lambda error: broken.append(str(error)))
            page.on("console", lambda message: _listen(message, broken))
            if who:
                sign_in(page, who)
            return script(page)

        return chromium.run(inside)

    yield run
    for context in contexts:
        chromium.run(context.close)
    assert broken == []


def _listen(message: Any, broken: list[str]) -> None:
    """A refusal of the content security policy is a console error; an answer of 4xx is not a broken page."""
    if message.type == "error" and "status of 4" not in message.text:
        broken.append(message.text)


def sign_in(page: Page, who: str) -> None:
    page.goto("/sign-in")
    page.fill("[name=login]", who)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url(lambda url: "sign-in" not in url)
