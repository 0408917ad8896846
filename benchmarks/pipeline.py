"""From HTTP to scored, with web, worker, PostgreSQL and Redis on the same machine."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from statistics import median

from benchmarks.figures import Figure
from tools import floor, realchat
from tools.platform_client import PlatformClient
from tools.stack import Stack

LENGTHS = (10, 1_000, 10_000)
APPENDS = 200


def measure(stack: Stack) -> list[Figure]:
    """All real messages in batches of 1,000 over four connections."""
    key = floor.make_platform(slug="bench", name="Bench")
    rows = list(realchat.conversations())
    total = sum(len(row["messages"]) for row in rows)
    started = time.monotonic()
    with PlatformClient(url=stack.url, key=key) as client:
        sent = client.send(rows)
    while floor.waiting():
        time.sleep(0.05)
    elapsed = time.monotonic() - started
    if sent.verdicts["accepted"] != total:
        raise RuntimeError(f"{sent.verdicts['accepted']} of {total} messages were accepted")
    accepted, scored = sent.per_second, total / elapsed
    return [
        Figure(
            what="accepted over HTTP while scoring runs", value=f"{accepted:,.0f}/s", aim="8,000/s",
            reached=accepted >= 8_000,
        ),
        Figure(what="from HTTP to scored", value=f"{scored:,.0f}/s", aim="3,000/s", reached=scored >= 3_000),
    ]  # fmt: skip


def appending() -> list[Figure]:
    """Seconds to store and score one more message, in this process, by the length of the conversation."""
    from review.models import Platform

    platform = Platform.objects.create(slug="bench-append", name="Append")
    for length in LENGTHS:
        _grow(platform.pk, f"long-{length}", 0, length)
    # Interleaved, so that a slow moment of the machine falls on all lengths alike.
    seconds: dict[int, list[float]] = {length: [] for length in LENGTHS}
    for number in range(APPENDS):
        for length in LENGTHS:
            started = time.perf_counter()
            _grow(platform.pk, f"long-{length}", length + number, 1)
            seconds[length].append(time.perf_counter() - started)
    middle = {length: median(seconds[length]) for length in LENGTHS}
    spread = max(middle.values()) / min(middle.values()) - 1
    figures = [
        Figure(what=f"one more message in a conversation of {length:,}", value=f"{middle[length] * 1e3:.2f} ms")
        for length in LENGTHS
    ]
    return [*figures, Figure(what="spread over lengths", value=f"{spread:.0%}", aim="20%", reached=spread <= 0.20)]


def _grow(platform: int, conversation: str, start: int, count: int) -> None:
    """Store `count` messages and score them."""
    from review import ingest, scoring_gateway

    now = datetime.now(tz=UTC)
    first = now - timedelta(days=30)
    for low in range(start, start + count, ingest.MAX_ITEMS):
        high = min(low + ingest.MAX_ITEMS, start + count)
        items: list[ingest.Item | ingest.Verdict] = [
            ingest.Item(
                conversation=conversation,
                id=str(number),
                sender=ingest.Sender(id=f"{conversation}-{'ab'[number % 2]}"),
                sent_at=(first + timedelta(seconds=number)).isoformat(),
                text="are you coming to the game tonight or is your homework not done yet",
            )
            for number in range(low, high)
        ]
        ingest.store(platform=platform, items=items, now=now)
        while scoring_gateway.score_batch():
            pass
