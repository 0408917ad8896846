"""Claiming with a million flags, 20,000 of them open, and 50 reviewers, each in a process of its own as on a real
floor; then the queue page of one of them."""

from __future__ import annotations

import multiprocessing
import random
import time
from multiprocessing.queues import Queue
from queue import Empty
from typing import Any

from benchmarks.figures import Figure, quantile
from tools import floor

FLAGS = 1_000_000
OPEN = 20_000
REVIEWERS = 50
CLAIMS = 20
PAUSE = (1.0, 3.0)
"""Seconds between one decision and the next claim: far less than any person takes."""
PAGES = 60
FIRST = "bench-0"
"""One of the reviewers."""

FILL = """
WITH made AS (
    INSERT INTO review_conversation
        (platform_id, external_id, risk, ratings, contributions, model_version, message_count)
    SELECT %(platform)s, 'claim-' || n, 0.7 + 0.3 * random(), '{}', '{}', 'prior-1', 0
    FROM generate_series(1, %(flags)s) AS n
    RETURNING id, platform_id, risk
), numbered AS (
    SELECT *, row_number() OVER () AS n FROM made
), placed AS (
    SELECT *, CASE WHEN n %% %(every)s = 0 THEN 'open' ELSE 'dismissed' END AS status,
        CASE WHEN n %% %(every)s <> 0 THEN 'standard' WHEN random() < 0.05 THEN 'imminent' WHEN random() < 0.3
            THEN 'high' WHEN random() < 0.8 THEN 'standard' ELSE 'quality' END AS lane,
        CASE WHEN n %% %(every)s = 0 THEN random() * 2 ELSE 2 + random() * 300 END AS days
    FROM numbered
)
INSERT INTO review_flag
    (conversation_id, platform_id, status, reason, selection_probability, risk, first_risk, priority, why,
     model_version, opened_at, lane, standing, lane_since, points, topics, policies, language, child_band,
     other_children, expected)
SELECT id, platform_id, status, 'threshold', 1, risk, risk, risk * 8 - days, 'Secrecy is asked for.', 'prior-1',
    now() - days * interval '1 day', lane, lane, now() - days * interval '1 day', risk * 8, '{secrecy}',
    '{grooming-isolation}', 'en', '', 0, ''
FROM placed
"""


def measure(env: dict[str, str]) -> list[Figure]:
    """p50 and p99 of one claim, from the call to the lease committed."""
    people = _fill()
    context = multiprocessing.get_context("spawn")
    results: Queue[list[float]] = context.Queue()
    workers = [context.Process(target=_review, args=(env, person, results)) for person in people]
    for worker in workers:
        worker.start()
    seconds = [each for _ in workers for each in _next(results, workers)]
    for worker in workers:
        worker.join()
    _check(len(seconds))
    p50, p99 = quantile(seconds, 0.50) * 1e3, quantile(seconds, 0.99) * 1e3
    return [
        Figure(what=f"claim p50, {FLAGS:,} flags, {OPEN:,} open, {REVIEWERS} reviewers at once", value=f"{p50:.1f} ms"),
        Figure(what="claim p99", value=f"{p99:.1f} ms", aim="25 ms", reached=p99 < 25),
        *_pages(people[0]),
    ]


def _pages(name: str) -> list[Figure]:
    """What the server takes for the queue page and for a page of one lane, templates and all."""
    from django.contrib.auth.models import User
    from django.test import Client

    client, figures = Client(), []
    client.force_login(User.objects.get(username=name), backend="allauth.account.auth_backends.AuthenticationBackend")
    for what, path in (("queue page", "/"), ("page of one lane", "/?lane=standard")):
        seconds = []
        for number in range(PAGES + 3):
            started = time.perf_counter()
            answer = client.get(path, HTTP_HOST="localhost")
            if answer.status_code != 200:
                raise RuntimeError(f"{path} answered {answer.status_code}")
            if number >= 3:
                seconds.append(time.perf_counter() - started)
        p99 = quantile(seconds, 0.99) * 1e3
        value = f"p50 {quantile(seconds, 0.5) * 1e3:.0f} ms, p99 {p99:.0f} ms"
        figures.append(Figure(what=f"{what}, on the server", value=value, aim="100 ms", reached=p99 < 100))
    return figures


def _next(results: Any, workers: list[Any]) -> list[float]:
    """One reviewer's times; fails at once when a reviewer's process has."""
    while True:
        try:
            found: list[float] = results.get(timeout=1)
            return found
        except Empty:
            if any(worker.exitcode for worker in workers):
                raise RuntimeError("a reviewer's process failed; see above") from None


def _fill() -> list[str]:
    from django.contrib.auth.models import User
    from django.db import connection

    from review.models import Membership, Platform

    platform = Platform.objects.create(slug="bench-claims", name="Claims")
    with connection.cursor() as cursor:
        cursor.execute(FILL, {"platform": platform.pk, "flags": FLAGS, "every": FLAGS // OPEN})
        cursor.execute("VACUUM ANALYZE review_flag, review_conversation")
    names = [f"bench-{number}" for number in range(REVIEWERS)]
    for name in names:
        user = User.objects.create_user(name)
        Membership.objects.create(user=user, platform=platform, role="moderator")
    return names


def _review(env: dict[str, str], name: str, results: Any) -> None:
    """Claim, dismiss, pause a moment; again. What is rated far above the threshold goes to a second person."""
    floor.open_django(env)
    from django.contrib.auth.models import User

    from review import decisions, leases
    from review.decisions import Grounds, Saw
    from review.lifecycle import Action

    user, pauses = User.objects.get(username=name), random.Random(name)
    seconds = []
    for number in range(CLAIMS + 5):
        started = time.perf_counter()
        lease = leases.claim(user=user)
        if number >= 5:  # the first few open the connection and fill caches
            seconds.append(time.perf_counter() - started)
        if lease is None:
            raise RuntimeError("the queue ran empty")
        saw = Saw(risk=lease.flag.risk, ratings={}, model_version="prior-1", message_count=0)
        decisions.decide(
            user=user, flag=lease.flag_id, token=lease.token, action=Action.DISMISS, grounds=Grounds(), saw=saw
        )
        time.sleep(pauses.uniform(*PAUSE))
    results.put(seconds)


def _check(measured: int) -> None:
    """Every claim was of a flag that nobody else had, and that this person had not decided on before."""
    from review.models import Decision

    made = Decision.objects.filter(flag__platform__slug="bench-claims").order_by()
    decisions, first = made.count(), made.filter(stage="first")
    pairs, flags = made.values("flag", "reviewer").distinct().count(), first.values("flag").distinct().count()
    if measured != REVIEWERS * CLAIMS or not pairs == decisions == REVIEWERS * (CLAIMS + 5) or flags != first.count():
        raise RuntimeError(f"{measured} claims measured, {decisions} decisions, {pairs} by somebody new, {flags} flags")
