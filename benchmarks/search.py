"""Searching half a million messages: what the index of words answers, and what it costs."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from benchmarks.figures import Figure, quantile
from review.errors import SearchTooBroad
from tools import realchat

MESSAGES = 500_000
OF_EACH = 20
"""Messages in a conversation; one of five has a flag, one flag of a hundred is escalated."""
TIMES = 20

FILL = f"""
WITH made AS (
    INSERT INTO review_conversation
        (platform_id, external_id, risk, ratings, contributions, model_version, message_count, first_message_at,
         last_message_at, scored_at)
    SELECT %(platform)s, 'search-' || n, 0.5, '{{}}', '{{}}', 'prior-1', {OF_EACH}, %(begin)s + n * interval '1 minute',
        %(begin)s + n * interval '1 minute' + interval '1 day', now()
    FROM generate_series(1, {MESSAGES // OF_EACH}) AS n
    RETURNING id, platform_id, first_message_at
), numbered AS (
    SELECT *, row_number() OVER (ORDER BY id) AS n FROM made
), flagged AS (
    INSERT INTO review_flag
        (conversation_id, platform_id, status, reason, selection_probability, risk, first_risk, priority, why,
         model_version, lane, standing, points, topics, policies, language, child_band, other_children, expected)
    SELECT id, platform_id, CASE n %% 500 WHEN 0 THEN 'escalated' ELSE 'dismissed' END, 'threshold', 1, 0.9, 0.9, 0,
        '-', 'prior-1', 'standard', 'standard', 0, '{{}}', '{{}}', 'en', '', 0, ''
    FROM numbered WHERE n %% 5 = 0
)
INSERT INTO review_message (conversation_id, external_id, sender_id, sent_at, text, scored_at, risk_after)
SELECT numbered.id, place::text, %(sender)s, first_message_at + place * interval '1 hour', said.text, now(), 0.5
FROM numbered CROSS JOIN generate_series(0, {OF_EACH - 1}) AS place
JOIN unnest(%(texts)s::text[]) WITH ORDINALITY AS said(text, number)
    ON said.number = 1 + (n * {OF_EACH} + place) %% %(count)s
"""  # noqa: S608 - constants; every value is a parameter


def measure() -> list[Figure]:
    """The whole use-case, a senior's of one platform: permission, audit, count and excerpts included."""
    from django.contrib.auth.models import User

    from review.models import Membership
    from review.search import Wanted, search

    platform = _fill()
    user = User.objects.create_user("bench-search")
    Membership.objects.create(user=user, platform_id=platform, role=Membership.Role.SENIOR)
    asked = {
        "a rare word": Wanted(words="lighthouse"),
        "two words, in English": Wanted(words="school parks", words_in="en"),
        "one in a hundred messages": Wanted(words="hello"),
        "one in five messages": Wanted(words="you"),
        "three common words side by side": Wanted(words='"how are you"'),
        "a rare verdict": Wanted(state="escalated"),
        "an account that wrote all of them": Wanted(account="searched"),
    }
    found = [
        Figure(
            what=f"search among {MESSAGES:,} messages: {what}", value=_spread(partial(search, user=user, wanted=wanted))
        )
        for what, wanted in asked.items()
    ]
    return [*found, _room()]


def _fill() -> int:
    """A platform with its messages, and fresh statistics."""
    from django.db import connection

    from review.models import Account, Platform

    texts = [message["text"] for row in realchat.conversations() for message in row["messages"]]
    platform = Platform.objects.create(slug="bench-search", name="Search")
    sender = Account.objects.create(platform=platform, external_id="searched")
    with connection.cursor() as cursor:
        begin = datetime.now(tz=UTC) - timedelta(days=60)
        cursor.execute(
            FILL,
            {"platform": platform.pk, "sender": sender.pk, "texts": texts, "count": len(texts), "begin": begin},
        )
        for table in ("message", "conversation", "flag"):
            cursor.execute(f"VACUUM (ANALYZE) review_{table}")
    return platform.pk


def _spread(ask: Callable[[], Any]) -> str:
    seconds = []
    for _ in range(TIMES):
        started = time.perf_counter()
        try:
            ask()
        except SearchTooBroad:
            return f"stopped after {time.perf_counter() - started:.1f} s"
        seconds.append(time.perf_counter() - started)
    return f"p50 {quantile(seconds, 0.5) * 1e3:.0f} ms, p99 {quantile(seconds, 0.99) * 1e3:.0f} ms"


def _room() -> Figure:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_relation_size('message_words'), pg_table_size('review_message')")
        index, table = cursor.fetchone()
    return Figure(what="the index of words beside the messages", value=f"{100 * index / table:.0f}%")
