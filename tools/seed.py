"""Fill the demo: `python -m tools.seed --url http://127.0.0.1:8000`.

Conversations go through the API like any platform's, workers score them, people decide through the use-cases: what
the newcomer opens was made by the real path. Fixed seed; running it again goes on where it stopped.
"""

from __future__ import annotations

import argparse
import itertools
import os
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from tools import floor, realchat
from tools.corpus import generate
from tools.platform_client import Conversation, PlatformClient

SEED = 12
SYNTHETIC = 1_400
REAL = 600
DECISIONS = 240
AUDIT_RATE = 0.3


def main() -> int:
    """Seed everything; returns 0, or 1 when scoring does not finish."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", required=True)
    arguments = parser.parse_args()
    floor.open_django()
    started = time.monotonic()
    keys = {
        "lagoon": floor.make_platform(slug="lagoon", name="Lagoon Chat", flag_at=0.70, hold_at=0.95, sample_rate=0.05),
        "harbor": floor.make_platform(slug="harbor", name="Harbor Games", flag_at=0.80, sample_rate=0.05),
    }
    _audit()
    floor.make_people(file=Path(os.environ["ARTEMIS_VAR_DIR"]) / "people.json")
    sent = sum(_send(arguments.url, slug, key) for slug, key in keys.items())
    if not _wait_scored():
        print("The worker has not scored everything within two minutes; see its log.", file=sys.stderr)
        return 1
    decided = _decide()
    _look_again(arguments.url, keys["lagoon"])
    _send_offers(arguments.url, keys["harbor"])
    _learn()
    _count()
    print(f"  {sent} messages sent and scored, {decided} decisions, {time.monotonic() - started:.0f} s")
    return 0


def conversations(slug: str) -> Iterator[Conversation]:
    """What a platform of the demo sends: two thirds of the synthetic corpus on Lagoon, all real chat on Harbor."""
    now = datetime.now(tz=UTC).replace(minute=0, second=0, microsecond=0)
    for position, conversation in enumerate(generate(seed=SEED, conversations=SYNTHETIC, now=now)):
        if (position % 3 != 0) == (slug == "lagoon"):
            yield conversation
    if slug == "harbor":
        yield from itertools.islice(realchat.clean_conversations(), REAL)


def truth() -> dict[str, Conversation]:
    """Every synthetic conversation by its id: the scripted people know what was written."""
    return {row["conversation"]: row for slug in ("lagoon", "harbor") for row in conversations(slug)}


def _send(url: str, slug: str, key: str) -> int:
    with PlatformClient(url=url, key=key) as client:
        sent = client.send(conversations(slug))
    if sent.rejections:
        raise RuntimeError(f"the API rejected {len(sent.rejections)} seeded messages: {sent.rejections[0]}")
    return sum(sent.verdicts.values())


def _wait_scored(seconds: float = 120) -> bool:
    total = floor.waiting()
    deadline = time.monotonic() + seconds
    columns = (TextColumn("  scoring"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, disable=not sys.stdout.isatty(), transient=True) as progress:
        task = progress.add_task("", total=total)
        while (left := floor.waiting()) and time.monotonic() < deadline:
            progress.update(task, completed=total - left)
            time.sleep(0.3)
    return left == 0


def _decide() -> int:
    """Several people work the queue until flags stand in every state."""
    from tools.scripted import Floor

    return Floor(truth=truth(), seed=SEED).work(decisions=DECISIONS)


OFFER = (
    "hey winner!! you get {gems} free gems, keep it secret, dont tell anyone or the mods take them back",
    "how",
    "add me on the other app, gemgiver{gems}, only there it works",
    "ok",
    "keep this between us, and dont tell your parents",
    "why",
    "bc then everybody wants gems. hurry, you have 40 minutes",
)
"""A bot's lines, sent to many: what is dismissed together once somebody has looked at one."""


def offers(*, now: datetime) -> Iterator[Conversation]:
    """The same offer to six players."""
    for number in range(6):
        begun = now - timedelta(hours=number + 2)
        yield {
            "conversation": f"offer-{number + 1}",
            "accounts": [],
            "messages": [
                {
                    "id": str(place),
                    "sender": f"gembot{number % 2}" if place % 2 == 0 else f"player{number}",
                    "sent_at": (begun + timedelta(minutes=place)).isoformat(),
                    "text": line.format(gems=500 + 100 * number),
                }
                for place, line in enumerate(OFFER)
            ],
        }


def _send_offers(url: str, key: str) -> None:
    """After people have decided, so that they wait."""
    with PlatformClient(url=url, key=key) as client:
        client.send(offers(now=datetime.now(tz=UTC).replace(microsecond=0)))
    _wait_scored()


def _look_again(url: str, key: str) -> None:
    """One appeal that waits, and test items that are mixed in from now on."""
    from django.contrib.auth.models import User

    from review import golden
    from review.models import Appeal, Flag, GoldenItem

    settled = Flag.objects.filter(platform__slug="lagoon", reason="threshold", golden__isnull=True).order_by("pk")
    confirmed = settled.filter(status="confirmed", decisions__reviewer__username="noor").first()
    if confirmed is not None and not Appeal.objects.exists():
        with PlatformClient(url=url, key=key) as client:
            name = confirmed.conversation.external_id
            client.appeal(
                appeal="appeal-1", conversation=name, statement="We are cousins. My aunt knows about the game."
            )
    if not GoldenItem.objects.exists():
        for flag in settled.filter(status__in=["confirmed", "dismissed"], decisions__reviewer__username="mira")[:6]:
            if golden.suits(flag):
                golden.choose(user=User.objects.get(username="sol"), flag=flag.pk)
        golden.mix()


def _audit() -> None:
    """Audits are drawn more often than a platform would, so that the Quality page has something to say."""
    from review.models import Flag, LaneSetting, Platform

    for platform in Platform.objects.all():
        for lane in Flag.Lane.values:
            LaneSetting.objects.get_or_create(platform=platform, lane=lane, defaults={"audit_rate": AUDIT_RATE})


def _learn() -> None:
    """A second model version: trained from those decisions, waiting as a candidate."""
    from review import labels
    from scoring import api as scoring

    if len(scoring.versions()) < 2:
        from django.contrib.auth.models import User

        labels.train(run=labels.start_training(user=User.objects.get(username="lin")))


def _count() -> None:
    """What just happened, for the Floor and Quality pages: beat goes on from here."""
    from review import snapshots, tallies

    snapshots.take(backfill=True)
    tallies.recount()


if __name__ == "__main__":
    sys.exit(main())
