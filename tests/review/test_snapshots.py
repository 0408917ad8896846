"""The hourly tables of the floor against a recount of every row there is."""

from __future__ import annotations

import random
import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from celery import current_app
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection, connections, transaction
from django.db.models import F
from django.utils import timezone

from review import decisions, floor, leases, queue_policy, snapshots, tasks
from review.decisions import Grounds, Saw
from review.lifecycle import Action
from review.models import Decision, Flag, LaneHour, Lease, Message, Platform, VerdictHour
from review.models.snapshot import EDGES
from tests import factories
from tests.pages.conftest import a_policy

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
SAW = {"saw_risk": 0.9, "saw_ratings": {}, "saw_message_count": 2}


@pytest.fixture
def lagoon(db: None) -> Platform:
    return factories.platform("lagoon")


@pytest.fixture
def mira(lagoon: Platform) -> User:
    return factories.person("mira", "moderator", [lagoon])


def flag(of: Platform, *, at: datetime, **fields: Any) -> Flag:
    """A flag that was opened then."""
    ratings = fields.pop("ratings", {})
    made = factories.conversation(of, risk=fields.pop("risk", 0.75), ratings=ratings)
    return factories.flag(made, opened_at=at, lane_since=at, **fields)


def decided(by: User, on: Flag, *, at: datetime, verdict: str = "confirmed", **fields: Any) -> Decision:
    """A decision that was made then; final unless said otherwise, and the flag follows."""
    values = {"stage": "first", "is_final": True, "saw_model_version": "prior-1", "seconds": 40, **SAW, **fields}
    made = Decision.objects.create(
        flag=on, reviewer=by, reviewer_label=by.username, verdict=verdict, decided_at=at, **values
    )
    if values["is_final"]:
        Flag.objects.filter(pk=on.pk).update(status=verdict)
    return made


def take_back(made: Decision, *, at: datetime) -> None:
    """The decision is undone then, and the flag waits again."""
    Decision.objects.filter(pk=made.pk).update(superseded_at=at)
    Flag.objects.filter(pk=made.flag_id).update(status="open", lane_since=at)


# --- The naive recount: every row, one at a time, in Python ----------------------------------------------------------


def hour_of(moment: datetime) -> datetime:
    return moment.replace(minute=0, second=0, microsecond=0)


def naive_flows() -> dict[tuple[datetime, int, str], tuple[int, int, tuple[int, ...]]]:
    """(came, went, seconds of each decision) of every lane and hour in which anything happened."""
    came: Counter[Any] = Counter()
    went: Counter[Any] = Counter()
    seconds: dict[Any, list[int]] = defaultdict(list)
    for row in Flag.objects.exclude(reason="golden"):
        came[hour_of(row.opened_at), row.platform_id, row.standing] += 1
    for made in Decision.objects.exclude(flag__reason="golden").select_related("flag"):
        on, at = made.flag, hour_of(made.decided_at)
        again = "imminent" if on.standing == "imminent" else "second_review"
        lane = on.standing if made.stage == "first" else again
        seconds[at, on.platform_id, lane].append(made.seconds)
        if made.is_final:
            went[at, on.platform_id, lane] += 1
            if made.superseded_at:
                came[hour_of(made.superseded_at), on.platform_id, on.standing] += 1
        elif made.stage == "first" and lane != again:
            went[at, on.platform_id, lane] += 1
            came[at, on.platform_id, again] += 1
            back = made.superseded_at
            if back and not on.decisions.filter(is_final=True, superseded_at=back).exists():
                went[hour_of(back), on.platform_id, again] += 1
                came[hour_of(back), on.platform_id, lane] += 1
    return {key: (came[key], went[key], spread_of(seconds[key])) for key in {*came, *went, *seconds}}


def spread_of(seconds: list[int]) -> tuple[int, ...]:
    return tuple(Counter(sum(edge <= each for edge in EDGES) for each in seconds)[at] for at in range(len(EDGES) + 1))


def counted_flows() -> dict[tuple[datetime, int, str], tuple[int, int, tuple[int, ...]]]:
    rows = {(row.hour, row.platform_id, row.lane): (row.came, row.went, tuple(row.spread)) for row in hours()}
    return {key: row for key, row in rows.items() if row != (0, 0, spread_of([]))}


def hours(**fields: Any) -> list[LaneHour]:
    return list(LaneHour.objects.filter(**fields).order_by("hour", "lane"))


def naive_verdicts() -> dict[tuple[datetime, int, str, str], Counter[str]]:
    found: dict[Any, Counter[str]] = defaultdict(Counter)
    in_force = Decision.objects.filter(is_final=True, superseded_at=None, flag__reason="threshold")
    for made in in_force.select_related("flag"):
        keys = [("model", made.saw_model_version)]
        keys += [("policy", code) for code in made.flag.policies] or [("policy", "")]
        for facet, key in keys:
            found[hour_of(made.decided_at), made.flag.platform_id, facet, key][made.verdict] += 1
    return dict(found)


def counted_verdicts() -> dict[tuple[datetime, int, str, str], Counter[str]]:
    return {
        (row.hour, row.platform_id, row.facet, row.key): +Counter(
            confirmed=row.confirmed, escalated=row.escalated, dismissed=row.dismissed
        )
        for row in VerdictHour.objects.all()
    }


def naive_queue(*, now: datetime) -> dict[tuple[int, str], tuple[int, int, int, int | None]]:
    """(waiting, in hands, overdue, seconds of the oldest) of every lane of every platform."""
    found = {}
    held = set(Lease.objects.filter(expires_at__gt=now).values_list("flag_id", flat=True))
    for platform in Platform.objects.all():
        for name, rule in queue_policy.LANES.items():
            waits = [
                row
                for row in Flag.objects.filter(platform=platform, lane=name).exclude(reason="golden")
                if row.status in ("open", "second_review", "adjudication")
            ]
            ages = [now - row.lane_since for row in waits if row.pk not in held]
            oldest = int(max(ages).total_seconds()) if ages else None
            late = sum(age > rule.service for age in ages)
            found[platform.pk, name] = (len(ages), len(waits) - len(ages), late, oldest)
    return found


def measured_queue(*, hour: datetime) -> dict[tuple[int, str], tuple[Any, ...]]:
    rows = hours(hour=hour, measured_at__isnull=False)
    return {(row.platform_id, row.lane): (row.waiting, row.in_hands, row.overdue, row.oldest) for row in rows}


def assert_all_is_counted(*, now: datetime | None = None) -> None:
    assert counted_flows() == naive_flows()
    assert counted_verdicts() == naive_verdicts()
    if now is not None:
        assert measured_queue(hour=hour_of(now)) == naive_queue(now=now)


# --- Random work -----------------------------------------------------------------------------------------------------


def a_day_of_work(lagoon: Platform, *, seed: int) -> Iterator[datetime]:
    """Flags, decisions, second looks, undo and reopening at random times of a day; yields after every few."""
    chance = random.Random(seed)
    bay = factories.platform("bay")
    people = [factories.person(name, "moderator", [lagoon, bay]) for name in ("noor", "mo")]
    now, waiting, over = NOON, list[Flag](), list[Decision]()
    for step in range(120):
        now += timedelta(seconds=chance.randrange(20, 1800))
        deed = chance.random()
        if deed < 0.45 or not waiting:
            waiting.append(some_flag(chance, chance.choice([lagoon, bay]), now))
        elif deed < 0.85 or not over:
            on = waiting.pop(chance.randrange(len(waiting)))
            over += some_look(chance, people, on, now)
        else:
            made = over.pop(chance.randrange(len(over)))
            take_back(made, at=now)
            waiting.append(Flag.objects.get(pk=made.flag_id))
        if step % 7 == 6:
            yield now
    yield now


def some_flag(chance: random.Random, of: Platform, now: datetime) -> Flag:
    reason = chance.choices(["threshold", "sample", "golden"], [8, 1, 1])[0]
    ratings = {"threat": 0.9} if chance.random() < 0.2 else {}
    policies = chance.sample(["coercion", "grooming-meeting", "grooming-isolation"], chance.randrange(3))
    return flag(
        of, at=now, risk=chance.choice([0.72, 0.8, 0.99]), reason=reason, ratings=ratings, policies=policies
    )  # fmt: skip


def some_look(chance: random.Random, people: list[User], on: Flag, now: datetime) -> list[Decision]:
    """A verdict, or a second opinion that another person follows (sometimes by way of a dispute)."""
    saw = {"seconds": int(chance.expovariate(1 / 90)), "saw_model_version": chance.choice(["prior-1", "trained-2"])}
    verdict = chance.choice(["confirmed", "dismissed", "escalated"])
    if chance.random() < 0.7:
        return [decided(people[0], on, at=now, verdict=verdict, **saw)]
    decided(people[0], on, at=now, verdict="unsure", is_final=False, **saw)
    lane = queue_policy.lane(status="second_review", standing=on.standing)
    Flag.objects.filter(pk=on.pk).update(status="second_review", lane=lane, lane_since=now)
    if chance.random() < 0.3:
        decided(people[1], on, at=now, verdict=verdict, stage="second", is_final=False, **saw)
        return [decided(people[1], on, at=now, verdict=verdict, stage="adjudication", **saw)]
    return [decided(people[1], on, at=now, verdict=verdict, stage="second", **saw)] if chance.random() < 0.7 else []


@pytest.mark.parametrize("seed", range(3))
def test_a_day_of_work_is_counted_as_a_recount_of_every_row_counts_it(lagoon: Platform, seed: int) -> None:
    snapshots.take(now=NOON)
    for now in a_day_of_work(lagoon, seed=seed):
        snapshots.take(now=now)
        assert_all_is_counted(now=now)
    assert len({row.hour for row in hours()}) > 10
    assert Decision.objects.filter(superseded_at__isnull=False).exists()


@pytest.mark.parametrize("seed", range(2))
def test_a_late_run_counts_what_was_missed(lagoon: Platform, seed: int) -> None:
    """Beat was away for the whole day: what happened is filled in, the queue of those hours stays unknown."""
    snapshots.take(now=NOON)
    *_passed, now = a_day_of_work(lagoon, seed=seed)
    snapshots.take(now=now)
    assert_all_is_counted(now=now)
    assert {row.hour for row in hours(measured_at__isnull=False)} == {NOON, hour_of(now)}
    assert len({row.hour for row in hours(measured_at__isnull=True)}) > 10


@pytest.mark.parametrize("seed", range(2))
def test_backfill_counts_what_was_before_the_first_run(lagoon: Platform, seed: int) -> None:
    *_passed, now = a_day_of_work(lagoon, seed=seed)
    snapshots.take(now=now)
    assert counted_flows() != naive_flows()
    before = hours(measured_at__isnull=False)
    call_command("snapshot_floor", "--backfill")
    assert_all_is_counted()
    assert [row for row in hours(measured_at__isnull=False) if row.hour < hour_of(timezone.now())] == before


@pytest.mark.parametrize("seed", range(2))
def test_the_queue_grows_by_what_came_less_what_went(lagoon: Platform, seed: int) -> None:
    *_passed, now = a_day_of_work(lagoon, seed=seed)
    Flag.objects.filter(status="open").update(lane=F("standing"))
    snapshots.take(now=now, backfill=True)
    for (platform, lane), (waiting, held, _late, _oldest) in naive_queue(now=now).items():
        rows = hours(platform_id=platform, lane=lane)
        assert sum(row.came - row.went for row in rows) == waiting + held


def test_running_it_again_changes_nothing(lagoon: Platform) -> None:
    *_passed, now = a_day_of_work(lagoon, seed=9)
    snapshots.take(now=now, backfill=True)
    once = [list(table.objects.order_by("pk").values()) for table in (LaneHour, VerdictHour)]
    snapshots.take(now=now)
    verdicts = [{**row, "id": 0} for row in once[1]]
    assert list(LaneHour.objects.order_by("pk").values()) == once[0]
    assert sorted(map(str, verdicts)) == sorted(str({**row, "id": 0}) for row in VerdictHour.objects.values())


# --- By the use-cases ------------------------------------------------------------------------------------------------


def decide(user: User, action: Action, **grounds: Any) -> Decision:
    """The next item of this person, decided."""
    lease = leases.claim(user=user)
    assert lease is not None
    if action in (Action.CONFIRM, Action.ESCALATE):
        evidence = Message.objects.filter(conversation__flags=lease.flag_id).values_list("pk", flat=True)[:1]
        grounds = {"policy": a_policy().pk, "evidence": frozenset(evidence), **grounds}
    return decisions.decide(
        user=user,
        flag=lease.flag_id,
        token=lease.token,
        action=action,
        grounds=Grounds(**grounds),
        saw=Saw(risk=0.99, ratings={}, model_version="prior-1", message_count=2),
    )


def lane(name: str) -> dict[str, int | None]:
    """All that came and went, and the queue as it was measured last."""
    rows = hours(lane=name)
    return {
        "came": sum(row.came for row in rows),
        "went": sum(row.went for row in rows),
        "waiting": rows[-1].waiting,
        "in_hands": rows[-1].in_hands,
    }


def test_undo_takes_the_verdict_back_and_the_item_comes_again(lagoon: Platform, mira: User) -> None:
    factories.flag(factories.conversation(lagoon, risk=0.75, ratings={}), policies=["coercion"])
    made = decide(mira, Action.CONFIRM)
    snapshots.take()
    assert [(row.facet, row.key, row.confirmed) for row in VerdictHour.objects.order_by("facet")] == [
        ("model", "prior-1", 1),
        ("policy", "coercion", 1),
    ]
    decisions.undo(user=mira, decision=made.pk)
    snapshots.take()
    assert not VerdictHour.objects.exists()
    assert_all_is_counted()
    assert lane("standard") == {"came": 2, "went": 1, "waiting": 0, "in_hands": 1}


def test_reopening_corrects_a_verdict_of_weeks_ago(lagoon: Platform, mira: User) -> None:
    sol = factories.person("sol", "senior", [lagoon])
    long_ago = timezone.now() - timedelta(days=20)
    old, kept = (flag(lagoon, at=long_ago) for _ in range(2))
    decided(mira, old, at=long_ago)
    decided(mira, kept, at=long_ago)
    snapshots.take(backfill=True)
    decisions.reopen(user=sol, flag=old.pk)
    snapshots.take()
    row = VerdictHour.objects.get(facet="model")
    assert (row.hour, row.confirmed) == (hour_of(long_ago), 1)
    assert_all_is_counted()


def test_a_first_look_that_is_taken_back_leaves_the_second_lane(lagoon: Platform, mira: User) -> None:
    factories.flag(factories.conversation(lagoon, risk=0.75, ratings={}))
    first = decide(mira, Action.ESCALATE)
    snapshots.take()
    assert lane("second_review") == {"came": 1, "went": 0, "waiting": 1, "in_hands": 0}
    decisions.undo(user=mira, decision=first.pk)
    snapshots.take()
    assert lane("second_review") == {"came": 1, "went": 1, "waiting": 0, "in_hands": 0}
    assert lane("standard") == {"came": 2, "went": 1, "waiting": 0, "in_hands": 1}
    assert_all_is_counted()


def test_second_looks_are_counted_where_they_wait(lagoon: Platform, mira: User) -> None:
    noor, sol = factories.person("noor", "moderator", [lagoon]), factories.person("sol", "senior", [lagoon])
    factories.flag(factories.conversation(lagoon, risk=0.75, ratings={}))
    decide(mira, Action.SECOND_OPINION, leaning="dismissed")
    snapshots.take()
    assert lane("second_review") == {"came": 1, "went": 0, "waiting": 1, "in_hands": 0}
    decide(noor, Action.CONFIRM)
    snapshots.take()
    assert lane("second_review") == {"came": 1, "went": 0, "waiting": 1, "in_hands": 0}
    decide(sol, Action.CONFIRM)
    snapshots.take()
    assert lane("second_review") == {"came": 1, "went": 1, "waiting": 0, "in_hands": 0}
    assert lane("standard") == {"came": 1, "went": 1, "waiting": 0, "in_hands": 0}
    assert_all_is_counted()


def test_a_test_item_with_a_known_answer_is_nobodys_work(lagoon: Platform, mira: User) -> None:
    golden = flag(lagoon, at=NOON, reason="golden")
    flag(lagoon, at=NOON, reason="golden")
    decided(mira, golden, at=NOON)
    snapshots.take(now=NOON, backfill=True)
    assert counted_flows() == {}
    assert not VerdictHour.objects.exists()
    assert {(row.waiting, row.in_hands, row.oldest) for row in hours()} == {(0, 0, None)}


def test_a_random_sample_is_work_but_says_nothing_of_precision(lagoon: Platform, mira: User) -> None:
    sample = flag(lagoon, at=NOON, reason="sample")
    decided(mira, sample, at=NOON)
    snapshots.take(now=NOON, backfill=True)
    assert [(row.lane, row.came, row.went) for row in hours(came__gt=0)] == [("quality", 1, 1)]
    assert not VerdictHour.objects.exists()


def test_the_clock_of_the_queue(lagoon: Platform) -> None:
    """Held back from the oldest: what somebody has in hand; late: beyond the lane's service time."""
    for minutes in (14, 16, 40):
        flag(lagoon, at=NOON - timedelta(minutes=minutes), ratings={"threat": 0.9})
    held = Flag.objects.order_by("lane_since")[0]
    Lease.objects.create(
        flag=held, holder=factories.person("mo", "moderator", [lagoon]), expires_at=NOON + timedelta(minutes=5)
    )
    snapshots.take(now=NOON)
    row = LaneHour.objects.get(lane="imminent", hour=NOON)
    assert (row.waiting, row.in_hands, row.overdue, row.oldest) == (2, 1, 1, 16 * 60)


def test_a_transaction_that_began_before_the_last_run_is_found(lagoon: Platform, mira: User) -> None:
    """Rows bear the time at which their transaction began, which may lie before a run that could not see them."""
    snapshots.take(now=NOON)
    made = flag(lagoon, at=NOON - timedelta(minutes=50))
    decided(mira, made, at=NOON - timedelta(minutes=49))
    snapshots.take(now=NOON + timedelta(minutes=5))
    assert_all_is_counted()


def test_beat_has_it_counted(lagoon: Platform, settings: Any) -> None:
    entry = settings.CELERY_BEAT_SCHEDULE["snapshot-floor"]
    flag(lagoon, at=timezone.now())
    current_app.tasks[entry["task"]]()
    assert entry["schedule"] == timedelta(seconds=settings.ARTEMIS_SNAPSHOT_SECONDS)
    assert sum(row.waiting or 0 for row in hours()) == 1
    assert_all_is_counted()


# --- Several runs at once --------------------------------------------------------------------------------------------


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_runs_at_once_count_everything_once() -> None:
    lagoon = factories.platform("lagoon")
    *_passed, now = a_day_of_work(lagoon, seed=3)
    wrong: list[BaseException] = []
    at_once(lambda: snapshots.take(now=now, backfill=True), times=4, wrong=wrong)
    assert wrong == []
    assert_all_is_counted(now=now)


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_a_run_waits_for_another_and_a_worker_goes_on() -> None:
    factories.platform("lagoon")
    wrong: list[BaseException] = []
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [snapshots.LOCK])
        other = threading.Thread(target=in_thread(lambda: snapshots.take(now=NOON), wrong))
        other.start()
        other.join(timeout=0.3)
        assert other.is_alive()
        assert not LaneHour.objects.exists()
        busy = threading.Thread(target=in_thread(tasks.snapshot_floor, wrong))
        busy.start()
        busy.join(timeout=20)
        assert (wrong, busy.is_alive()) == ([], False)  # a worker does not wait
    other.join(timeout=20)
    assert (wrong, other.is_alive()) == ([], False)
    assert {row.hour for row in hours()} == {NOON}
    assert LaneHour.objects.count() == len(queue_policy.LANES)


def at_once(deed: Callable[[], Any], *, times: int, wrong: list[BaseException]) -> None:
    threads = [threading.Thread(target=in_thread(deed, wrong)) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)


def in_thread(deed: Callable[[], Any], wrong: list[BaseException]) -> Callable[[], None]:
    def run() -> None:
        try:
            deed()
        except BaseException as error:  # noqa: BLE001 - told to the test
            wrong.append(error)
        finally:
            connections.close_all()

    return run


# --- Reading them ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(3))
def test_a_quantile_is_right_to_within_its_bucket(seed: int) -> None:
    chance = random.Random(seed)
    seconds = sorted(int(chance.expovariate(1 / 70)) for _ in range(501))
    for share in (0.5, 0.9):
        true = seconds[int(share * 501)]
        low = max((edge for edge in EDGES if edge <= true), default=0)
        high = min((edge for edge in EDGES if edge > true), default=EDGES[-1])
        told = floor.quantile(spread_of(seconds), share)
        assert told is not None
        assert low - 1 <= told <= high


def test_the_quantile_of_nothing_and_of_what_took_no_time() -> None:
    assert floor.quantile(spread_of([]), 0.5) is None
    assert floor.quantile(spread_of([0, 0, 0]), 0.9) == 0
    assert floor.quantile(spread_of([9_000, 9_000]), 0.5) == EDGES[-1]
