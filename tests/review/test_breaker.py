"""A helper that is down is left alone for a while, then tried again."""

from __future__ import annotations

from typing import Any

import pytest
from kombu.exceptions import OperationalError

from review import tasks
from review.breaker import Breaker


def test_it_rests_and_comes_back() -> None:
    now = [100.0]
    breaker = Breaker(rest=5.0, clock=lambda: now[0])
    seen = [breaker.open]
    breaker.failed()
    seen.append(breaker.open)
    now[0] += 5.0
    seen.append(breaker.open)
    assert seen == [False, True, False]


def test_a_broker_that_is_away_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def away(**_: Any) -> None:
        asked.append(1)
        raise OperationalError("no broker")

    monkeypatch.setattr(tasks.score_waiting, "apply_async", away)
    monkeypatch.setattr(tasks, "_broker", Breaker(rest=60.0))
    for _ in range(3):
        tasks.nudge()
    assert len(asked) == 1
