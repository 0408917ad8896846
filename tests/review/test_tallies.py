"""The weekly counts: equal to a naive recount whatever was decided, taken back and left waiting."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.utils import timezone

from review import quality, queue_policy, tallies, tasks
from review.models import Decision, Flag, Platform, SettledDecisions, SettledFlags, TallyState
from tests import factories
from tests.looks import flag_of, looked

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 9, 7, tzinfo=UTC)
FINAL = ("confirmed", "dismissed", "escalated")


@pytest.fixture
def people() -> list[User]:
    return [factories.person(name) for name in ("mira", "noor", "sol", "kim")]


@pytest.fixture
def platforms() -> list[Platform]:
    return [factories.platform("lagoon"), factories.platform("harbor")]


def at_random(rng: random.Random, platform: Platform, people: list[User]) -> None:
    """One flag with a history as it may come about: of any reason, decided by one, two or three people, now and then
    taken back and decided again, or waiting for somebody."""
    reason = rng.choice(["threshold", "threshold", "sample", "golden"])
    flag = flag_of(
        platform,
        reason=reason,
        selection_probability=0.05 if reason == "sample" else 1.0,
        expected=rng.choice(FINAL) if reason == "golden" else "",
        policies=rng.choice([[], ["coercion"], ["coercion", "grooming-meeting"]]),
        standing=rng.choice(["high", "standard", "imminent"]),
    )
    at = MONDAY + timedelta(hours=rng.uniform(0, 24 * 21))
    history(rng, flag, people, at)
    if rng.random() < 0.2:
        Decision.objects.filter(flag=flag).update(superseded_at=at + timedelta(hours=1))
        Flag.objects.filter(pk=flag.pk).update(status="open")
        if rng.random() < 0.5:
            history(rng, flag, people, at + timedelta(days=2))


def history(rng: random.Random, flag: Flag, people: list[User], at: datetime) -> None:
    one, two, three = rng.sample(people, 3)
    verdict = rng.choice(FINAL)
    seconds = rng.choice([0, 5, 60, 900, 10**6])
    if flag.reason == "golden" or rng.random() < 0.4:
        looked(flag, one, "first", verdict, at, is_final=True, seconds=seconds)
        return
    because = rng.choice(["asked", "escalation", "disagreement", "audit"])
    first = rng.choice([*FINAL, "unsure"]) if because == "asked" else verdict
    rate = rng.choice([0.1, 0.5]) if because == "audit" else None
    looked(flag, one, "first", first, at, second_because=because, second_rate=rate, seconds=seconds)
    if rng.random() < 0.2:
        return
    second = rng.choice([*FINAL, first if first != "unsure" else "dismissed"])
    agreed = first in ("unsure", second)
    looked(flag, two, "second", second, at + timedelta(hours=5), is_final=agreed)
    if not agreed and rng.random() < 0.7:
        last = rng.choice(FINAL)
        looked(flag, three, "adjudication", last, at + timedelta(hours=9), is_final=True)


def naive_flags() -> Counter[tuple[Any, ...]]:
    """Counted one by one, in Python."""
    found: Counter[tuple[Any, ...]] = Counter()
    for flag in Flag.objects.all():
        in_force = {row.stage: row for row in flag.decisions.filter(superseded_at=None)}
        final = next((row for row in in_force.values() if row.is_final), None)
        if final is None:
            if flag.reason != "golden":
                opened = monday_of(flag.opened_at)
                found[
                    flag.platform_id, opened, flag.reason, flag.selection_probability, (), "", "", 0.0, "", "", ""
                ] += 1
            continue
        first, second = in_force.get("first"), in_force.get("second")
        because = first.second_because if first else ""
        found[
            flag.platform_id, monday_of(final.decided_at), flag.reason, flag.selection_probability,
            tuple(sorted(flag.policies)), flag.expected, because,
            (first.second_rate or 0.0) if first and because == "audit" else 0.0,
            first.verdict if first else "", second.verdict if second else "", final.verdict,
        ] += 1  # fmt: skip
    return found


def naive_decisions() -> dict[tuple[Any, ...], Counter[str]]:
    found: dict[tuple[Any, ...], Counter[str]] = {}
    for row in Decision.objects.filter(superseded_at=None).select_related("flag"):
        in_force = {each.stage: each for each in row.flag.decisions.filter(superseded_at=None)}
        final = next((each for each in in_force.values() if each.is_final), None)
        if final is None:
            continue
        status = "open" if row.stage == "first" else "second_review"
        lane = queue_policy.lane(status=status, standing=row.flag.standing)
        golden = row.flag.expected != ""
        key = row.flag.platform_id, monday_of(final.decided_at), row.reviewer_id, row.stage, lane, golden
        counts = found.setdefault(key, Counter())
        other = in_force.get({"first": "second", "second": "first"}.get(row.stage, ""))
        counts[row.verdict] += 1
        counts["timed"] += row.batch is None
        if other is not None and "unsure" not in (row.verdict, other.verdict) and row.flag.reason != "golden":
            counts["compared"] += 1
            counts["agreed"] += row.verdict == other.verdict
            counts["overturned"] += row.verdict != final.verdict
        counts["right"] += row.verdict == row.flag.expected
    return found


def monday_of(at: datetime) -> date:
    day = at.astimezone(UTC).date()
    return day - timedelta(days=day.weekday())


def counted_flags() -> Counter[tuple[Any, ...]]:
    return Counter(
        {
            (*row[:4], tuple(row[4]), *row[5:-1]): row[-1]
            for row in SettledFlags.objects.values_list(
                "platform", "week", "reason", "probability", "policies", "expected", "because", "rate", "first",
                "second", "final", "flags",
            )
        }
    )  # fmt: skip


def counted_decisions() -> dict[tuple[Any, ...], Counter[str]]:
    return {
        (row.platform_id, row.week, row.reviewer_id, row.stage, row.lane, row.golden): +Counter(
            {name: getattr(row, name) for name in tallies.COUNTED} | {"timed": sum(row.seconds)}
        )
        for row in SettledDecisions.objects.all()
    }


@pytest.mark.parametrize("seed", range(3))
def test_the_counts_are_a_naive_recount(seed: int, people: list[User], platforms: list[Platform]) -> None:
    """From nothing, then bit by bit while people go on, then all anew: always the same as counting one by one."""
    rng = random.Random(seed)
    for _ in range(3):
        for _ in range(40):
            at_random(rng, rng.choice(platforms), people)
        tallies.recount()
        # Decisions of these tests are dated in the past: what beat would have seen at the time is told to it here.
        TallyState.objects.update(counted_at=MONDAY)
        tallies.recount()
        assert counted_flags() == naive_flags()
        assert counted_decisions() == {key: +counts for key, counts in naive_decisions().items()}
    before = counted_flags()
    tallies.recount(everything=True)
    assert counted_flags() == before


def test_only_weeks_with_something_new_are_counted_again(people: list[User], platforms: list[Platform]) -> None:
    mira = people[0]
    now = timezone.now()
    early = flag_of(platforms[0])
    old = looked(early, mira, "first", "dismissed", MONDAY, is_final=True)
    assert tallies.recount() == 1
    assert tallies.recount() == 0
    late = flag_of(platforms[0])
    looked(late, mira, "first", "confirmed", now, is_final=True)
    assert tallies.recount() == 1
    assert SettledFlags.objects.filter(final="confirmed", week=monday_of(now)).exists()
    Decision.objects.filter(pk=old.pk).update(superseded_at=now)
    tallies.recount()
    assert not SettledFlags.objects.filter(final="dismissed").exists()
    assert not SettledDecisions.objects.filter(dismissed__gt=0).exists()


def test_what_waits_for_a_second_person_tells_nothing(people: list[User], platforms: list[Platform]) -> None:
    """The same world but for the first verdict on a flag that waits: not one row differs, nor one decided figure."""
    flag = flag_of(platforms[0])
    seen = []
    for verdict in ("escalated", "dismissed"):
        Decision.objects.filter(flag=flag).update(superseded_at=timezone.now())
        looked(flag, people[0], "first", verdict, timezone.now(), second_because="audit", second_rate=0.5)
        for status in ("second_review", "adjudication"):
            if status == "adjudication":
                looked(flag, people[1], "second", "confirmed", timezone.now())
            tallies.recount()
            seen.append((counted_flags(), counted_decisions()))
    assert all(each == seen[0] for each in seen)
    assert sum(seen[0][0].values()) == 1
    assert seen[0][1] == {}


def test_times_are_counted_so_that_the_median_is_near(people: list[User], platforms: list[Platform]) -> None:
    took = [3, 8, 8, 15, 30, 45, 60, 90, 200, 700, 4_000]
    for seconds in took:
        looked(flag_of(platforms[0]), people[0], "first", "dismissed", MONDAY, is_final=True, seconds=seconds)
    for _ in range(20):  # dismissed together: nobody took that long for each
        batch = "00000000-0000-4000-8000-000000000001"
        looked(
            flag_of(platforms[0]), people[0], "first", "dismissed", MONDAY, is_final=True, seconds=9_999, batch=batch
        )
    tallies.recount()
    row = SettledDecisions.objects.get()
    assert sum(row.seconds) == len(took)
    assert row.dismissed == len(took) + 20
    assert quality.median(row.seconds) == pytest.approx(45, rel=0.2)


def test_beat_and_the_command_count(people: list[User], platforms: list[Platform], capsys: Any) -> None:
    looked(flag_of(platforms[0]), people[0], "first", "dismissed", MONDAY, is_final=True)
    assert tasks.count_outcomes() == 1
    assert TallyState.objects.get().counted_at is not None
    call_command("recount_quality")
    assert "1 week counted." in capsys.readouterr().out
