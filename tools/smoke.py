"""`make smoke`: the main job, end to end, on an empty database, as its users do it.

Sends all real messages and the synthetic corpus through the HTTP API, waits until all are scored, counts what was
flagged, signs in with a browser, claims and decides ten, retrains, promotes, and sees the new version rate a new
message. Prints every figure; exits 0 only if all held.
"""

from __future__ import annotations

import argparse
import itertools
import shutil
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import httpx
from rich.console import Console

from tools import floor, realchat
from tools.corpus import generate
from tools.platform_client import Conversation, PlatformClient
from tools.processes import ROOT, main_with
from tools.stack import Stack, running_stack

SEED = 7
SYNTHETIC = 1_500
MOST_FALSE_POSITIVES = 0.01
LEAST_FOUND = 0.90
DECISIONS = 10
DATA = ROOT / "var" / "smoke"

console = Console(highlight=False)


class Checks:
    """What was promised and what was seen."""

    def __init__(self) -> None:
        self.failed: list[str] = []

    def hold(self, *, that: str, seen: str, held: bool) -> None:
        """Print one line, and remember a failure."""
        console.print(f"  [{'green]held' if held else 'red]FAILED'}[/]  {that}: {seen}")
        if not held:
            self.failed.append(that)


def main() -> int:
    """Run the smoke; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--real", type=int, default=None, help="only so many real conversations (for a quick look)")
    arguments = parser.parse_args()
    shutil.rmtree(DATA, ignore_errors=True)
    started = time.monotonic()
    checks = Checks()
    with running_stack(data=DATA, say=lambda words: console.print(f"  … {words}")) as stack:
        floor.open_django(dict(stack.env))
        _run(stack, checks, arguments.real)
    console.print(f"{'all held' if not checks.failed else f'{len(checks.failed)} failed'} · {_clock(started)}")
    return 1 if checks.failed else 0


def _clock(started: float) -> str:
    return f"{time.monotonic() - started:.0f} s"


def _run(stack: Stack, checks: Checks, real: int | None) -> None:
    keys = {
        "chitchat": floor.make_platform(slug="chitchat", name="Chit-chat"),
        "synthetic": floor.make_platform(slug="synthetic", name="Synthetic"),
    }
    people = {row["username"]: row for row in floor.make_people(file=DATA / "people.json")}
    corpora = {
        "chitchat": list(itertools.islice(realchat.conversations(), real)),
        "synthetic": list(generate(seed=SEED, conversations=SYNTHETIC, now=datetime.now(tz=UTC))),
    }
    _send(stack, checks, keys, corpora)
    _flags(checks, corpora)
    from tools.smoke_browser import decide, train_and_promote

    decided = decide(url=stack.url, person=people["mira"], truth=_truth(corpora), wanted=DECISIONS)
    checks.hold(that=f"{DECISIONS} decided in the browser", seen=str(decided), held=decided == DECISIONS)
    before, after = train_and_promote(url=stack.url, trainer=people["lin"], promoter=people["ada"])
    checks.hold(that="retrained and promoted", seen=f"{before} → {after}", held=before != after)
    _new_version(stack, checks, keys["synthetic"], after)
    _feed(stack, checks, keys, decided)


def _truth(corpora: dict[str, list[Conversation]]) -> dict[str, int]:
    return {row["conversation"]: int(row.get("label", 0)) for rows in corpora.values() for row in rows}


def _send(stack: Stack, checks: Checks, keys: dict[str, str], corpora: dict[str, list[Conversation]]) -> None:
    started, total, seconds = time.monotonic(), 0, 0.0
    for slug, rows in corpora.items():
        with PlatformClient(url=stack.url, key=keys[slug]) as client:
            sent = client.send(rows)
        expected = sum(len(row["messages"]) for row in rows)
        took = f"{sent.verdicts['accepted']:,} of {expected:,} accepted, {sent.per_second:,.0f}/s"
        checks.hold(that=f"{slug} taken in", seen=took, held=sent.verdicts["accepted"] == expected)
        total += expected
        seconds += sent.seconds
    while floor.waiting() and time.monotonic() - started < 1_800:
        time.sleep(0.2)
    elapsed = time.monotonic() - started
    left = floor.waiting()
    console.print(f"  accepted over HTTP: {total / seconds:,.0f} messages/s while scoring ran")
    seen = f"{total:,} messages in {elapsed:.1f} s, {total / elapsed:,.0f}/s, {left} left"
    checks.hold(that="HTTP to scored", seen=seen, held=left == 0)


def _flags(checks: Checks, corpora: dict[str, list[Conversation]]) -> None:
    from review.models import Flag

    flagged = set(
        Flag.objects.filter(reason=Flag.Reason.THRESHOLD).values_list("platform__slug", "conversation__external_id")
    )
    real = sum(slug == "chitchat" for slug, _key in flagged)
    share = real / len(corpora["chitchat"])
    checks.hold(
        that=f"flags on real chat under {MOST_FALSE_POSITIVES:.0%} of conversations",
        seen=f"{real} of {len(corpora['chitchat']):,} ({share:.2%})",
        held=share < MOST_FALSE_POSITIVES,
    )
    grooming = [row["conversation"] for row in corpora["synthetic"] if row["label"] == 1]
    found = sum(("synthetic", key) in flagged for key in grooming)
    checks.hold(
        that=f"synthetic grooming conversations found, at least {LEAST_FOUND:.0%}",
        seen=f"{found} of {len(grooming)} ({found / len(grooming):.1%})",
        held=found / len(grooming) >= LEAST_FOUND,
    )
    benign = [row["conversation"] for row in corpora["synthetic"] if row["label"] == 0]
    wrong = sum(("synthetic", key) in flagged for key in benign)
    console.print(
        f"  hard benign synthetic conversations flagged: {wrong} of {len(benign)} ({wrong / len(benign):.1%})"
    )


def _new_version(stack: Stack, checks: Checks, key: str, expected: str) -> None:
    name = f"smoke-{time.time_ns()}"
    message = {"sender": "a", "sent_at": datetime.now(tz=UTC).isoformat(), "text": "hello, is the game on tonight?"}
    with PlatformClient(url=stack.url, key=key) as client:
        client.send([{"conversation": name, "accounts": [{"id": "a"}], "messages": [message]}])
        seen = next(_versions(client, name), "nothing")
    checks.hold(that="a new message is rated by the new version", seen=seen, held=seen == expected)


def _versions(client: PlatformClient, name: str, seconds: float = 30) -> Iterator[str]:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        version = str(client.conversation(name)["model_version"])
        if version:
            yield version
        time.sleep(0.1)


def _feed(stack: Stack, checks: Checks, keys: dict[str, str], decided: int) -> None:
    events: list[dict[str, Any]] = []
    for key in keys.values():
        with PlatformClient(url=stack.url, key=key) as client:
            events += client.decisions()
    from review.models import Decision

    silent = Decision.objects.filter(is_final=False, verdict="dismissed").count()
    seen = f"{len(events)} events, {silent} dismissals wait for a second look"
    checks.hold(that="the platforms pull the decisions", seen=seen, held=len(events) + silent == decided)
    answer = httpx.get(f"{stack.url}/api/v1/decisions", headers={"Authorization": "Bearer artemis_wrong"}, timeout=10)
    checks.hold(that="a wrong key pulls nothing", seen=str(answer.status_code), held=answer.status_code == 401)


if __name__ == "__main__":
    sys.exit(main_with(main))
