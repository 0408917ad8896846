"""Claiming with 100,000 open flags and 8 reviewers, each in a process of its own as on a real floor."""

from __future__ import annotations

import multiprocessing
import random
import time
from multiprocessing.queues import Queue
from queue import Empty
from typing import Any

from benchmarks.figures import Figure, quantile
from tools import floor

FLAGS = 100_000
REVIEWERS = 8
CLAIMS = 200
PAUSE = (0.1, 0.4)
"""Seconds between one decision and the next claim: far less than any person takes."""

FILL = """
WITH made AS (
    INSERT INTO review_conversation
        (platform_id, external_id, risk, ratings, contributions, model_version, message_count)
    SELECT %(platform)s, 'claim-' || n, 0.7 + 0.3 * random(), '{}', '{}', 'prior-1', 0
    FROM generate_series(1, %(flags)s) AS n
    RETURNING id, platform_id, risk
)
INSERT INTO review_flag
    (conversation_id, platform_id, status, reason, selection_probability, risk, first_risk, priority, why,
     model_version, opened_at)
SELECT id, platform_id, 'open', 'threshold', 1, risk, risk, risk, '', 'prior-1', now() - random() * interval '2 days'
FROM made
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
        Figure(what=f"claim p50, {FLAGS:,} open flags, {REVIEWERS} reviewers", value=f"{p50:.1f} ms"),
        Figure(what="claim p99", value=f"{p99:.1f} ms", aim="25 ms", reached=p99 < 25),
    ]


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
        cursor.execute(FILL, {"platform": platform.pk, "flags": FLAGS})
        cursor.execute("VACUUM ANALYZE review_flag, review_conversation")
    names = [f"bench-{number}" for number in range(REVIEWERS)]
    for name in names:
        user = User.objects.create_user(name)
        Membership.objects.create(user=user, platform=platform, role="moderator")
    return names


def _review(env: dict[str, str], name: str, results: Any) -> None:
    """Claim, dismiss, pause a moment; again."""
    floor.open_django(env)
    from django.contrib.auth.models import User

    from review import decisions, leases
    from review.decisions import Grounds, Saw
    from review.lifecycle import Action

    user, pauses = User.objects.get(username=name), random.Random(name)
    saw, seconds = Saw(risk=1.0, ratings={}, model_version="prior-1", message_count=0), []
    for number in range(CLAIMS + 5):
        started = time.perf_counter()
        lease = leases.claim(user=user)
        if number >= 5:  # the first few open the connection and fill caches
            seconds.append(time.perf_counter() - started)
        if lease is None:
            raise RuntimeError("the queue ran empty")
        decisions.decide(
            user=user, flag=lease.flag_id, token=lease.token, action=Action.DISMISS, grounds=Grounds(), saw=saw
        )
        time.sleep(pauses.uniform(*PAUSE))
    results.put(seconds)


def _check(measured: int) -> None:
    """Every claim was of a flag of its own."""
    from review.models import Decision, Flag

    decided = Flag.objects.filter(platform__slug="bench-claims").exclude(status="open").count()
    decisions = Decision.objects.filter(flag__platform__slug="bench-claims").count()
    if measured != REVIEWERS * CLAIMS or decided != decisions or decisions != REVIEWERS * (CLAIMS + 5):
        raise RuntimeError(f"{measured} claims measured, {decided} flags decided, {decisions} decisions")
