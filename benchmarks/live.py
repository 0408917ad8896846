"""What 200 open pages cost: each asks /live every two seconds, over HTTP, of the running web server."""

from __future__ import annotations

import threading
import time
from http.cookies import SimpleCookie

import httpx
import psutil

from benchmarks.figures import Figure, quantile

PAGES = 200
EVERY = 2.0
SECONDS = 12.0
THREADS = 16


def measure(url: str, name: str) -> list[Figure]:
    """Latency as a page sees it, and the processor time of everything this machine runs for it."""
    cookie = _session(name)
    before, idle_from = _spent(), time.monotonic()
    time.sleep(3.0)
    idle = (_spent() - before) / (time.monotonic() - idle_from)
    seconds: list[float] = []
    with httpx.Client(base_url=url, cookies=cookie, limits=httpx.Limits(max_connections=THREADS)) as client:
        client.get("/live").raise_for_status()
        before, started = _spent(), time.monotonic()
        threads = [threading.Thread(target=_ask, args=(client, number, seconds)) for number in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        elapsed = time.monotonic() - started
    share = (_spent() - before) / elapsed - idle
    rate = len(seconds) / elapsed
    if rate < 0.9 * PAGES / EVERY:
        raise RuntimeError(f"{rate:.0f} questions a second instead of {PAGES / EVERY:.0f}")
    p99 = quantile(seconds, 0.99) * 1e3
    return [
        Figure(
            what=f"{PAGES} open pages, asking every {EVERY:.0f} s: an answer",
            value=f"p50 {quantile(seconds, 0.5) * 1e3:.0f} ms, p99 {p99:.0f} ms",
        ),
        Figure(what="what they cost the server and its database", value=f"{100 * share:.0f}% of one core"),
    ]


def _session(name: str) -> dict[str, str]:
    from django.conf import settings
    from django.contrib.auth.models import User
    from django.test import Client

    client = Client()
    client.force_login(User.objects.get(username=name), backend="allauth.account.auth_backends.AuthenticationBackend")
    cookies: SimpleCookie = client.cookies
    return {settings.SESSION_COOKIE_NAME: cookies[settings.SESSION_COOKIE_NAME].value}


def _ask(client: httpx.Client, number: int, seconds: list[float]) -> None:
    """A share of the pages, evenly spread over time."""
    pause = EVERY * THREADS / PAGES
    began = time.monotonic() + pause * number / THREADS
    for turn in range(int(SECONDS / pause)):
        time.sleep(max(0.0, began + turn * pause - time.monotonic()))
        started = time.perf_counter()
        client.get("/live").raise_for_status()
        seconds.append(time.perf_counter() - started)


def _spent() -> float:
    """Processor seconds of every process this benchmark started, its own left out."""
    total = 0.0
    for process in psutil.Process().children(recursive=True):
        try:
            times = process.cpu_times()
        except psutil.NoSuchProcess:
            continue
        total += times.user + times.system
    return total
