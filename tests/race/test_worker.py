"""Workers that meet, and workers that die: no message is lost, none is scored twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings as django_settings
from django.db import connection
from django.utils import timezone

from review import ingest, scoring_gateway
from review.models import AuditEvent, Conversation, Flag, Message, Platform
from tests import factories
from tests.race.test_leases import at_once

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]

LINES = ["how old are you?", "dont tell your parents about this", "are your parents home?", "lets meet alone saturday"]


def send(platform: Platform, *, conversations: int, messages: int) -> None:
    """Store unscored messages as the API does."""
    start = timezone.now() - timedelta(days=1)
    for conversation in range(conversations):
        items: list[Any] = [
            ingest.Item(
                conversation=f"c{conversation}",
                id=str(number),
                sender=ingest.Sender(id=f"{'rook' if number % 2 else 'pixel'}{conversation}"),
                sent_at=(start + timedelta(minutes=number)).isoformat(),
                text=LINES[number % len(LINES)],
            )
            for number in range(messages)
        ]
        ingest.store(platform=platform.pk, items=items, now=timezone.now())


def picture() -> dict[str, Any]:
    """Everything scoring wrote that must not depend on how the work was shared out."""
    return {
        row["external_id"]: (row["message_count"], round(row["risk"] or 0, 9), row["ratings"])
        for row in Conversation.objects.values("external_id", "message_count", "risk", "ratings")
    }


def test_workers_side_by_side_give_what_one_gives() -> None:
    alone, shared = factories.platform("alone"), factories.platform("shared")
    send(alone, conversations=6, messages=40)
    while scoring_gateway.score_batch():
        pass
    expected = picture()
    send(shared, conversations=6, messages=40)

    def work() -> int:
        done = 0
        while taken := scoring_gateway.score_batch(limit=17):
            done += taken
        return done

    results = at_once(*[work] * 4)
    while scoring_gateway.score_batch():  # what each left because another held it
        pass
    assert all(isinstance(result, int) for result in results), results
    assert not Message.objects.filter(scored_at__isnull=True).exists()
    rows = Conversation.objects.filter(platform=shared)
    got = {row.external_id: (row.message_count, round(row.risk or 0, 9), row.ratings) for row in rows}
    assert got == expected


KILLED = """
import os, sys
import django
django.setup()
from django.db import connection
from review import scoring_gateway
real = scoring_gateway._write_conversations
def held(*args):
    real(*args)
    print("in the middle", flush=True)
    sys.stdin.readline()
scoring_gateway._write_conversations = held
scoring_gateway.score_batch()
"""


def test_kill_minus_nine_in_mid_batch_loses_and_doubles_nothing() -> None:
    platform = factories.platform(flag_at=1e-6)
    send(platform, conversations=5, messages=30)
    url = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}").geturl()
    env = {**os.environ, "DATABASE_URL": url, "ARTEMIS_VAR_DIR": str(django_settings.ARTEMIS_MODEL_DIR.parent)}
    command = [sys.executable, "-c", KILLED]
    with subprocess.Popen(command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdout is not None
        assert worker.stdout.readline().strip() == "in the middle"
        assert Message.objects.filter(scored_at__isnull=True).count() == 150  # nothing is seen before it commits
        os.kill(worker.pid, signal.SIGKILL)
    _wait_for_locks_to_go()
    while scoring_gateway.score_batch(limit=40):
        pass
    assert not Message.objects.filter(scored_at__isnull=True).exists()
    assert set(Conversation.objects.values_list("message_count", flat=True)) == {30}
    flags = Flag.objects.count()
    assert flags == 5
    assert AuditEvent.objects.filter(event="flag.opened").count() == flags


def _wait_for_locks_to_go(seconds: float = 10) -> None:
    """PostgreSQL notices the dead client within moments and rolls its transaction back."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                " AND state <> 'idle' AND pid <> pg_backend_pid()"
            )
            if cursor.fetchone()[0] == 0:
                return
        time.sleep(0.05)
