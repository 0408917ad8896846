"""Celery tasks: ids or nothing in, one call. The truth about what is left to do is in PostgreSQL."""

from __future__ import annotations

import structlog
from celery import shared_task
from django.core.management import call_command
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from review import audit, golden, labels, leases, scoring_gateway, snapshots, tallies
from review.breaker import Breaker

log = structlog.get_logger(__name__)
_broker = Breaker(rest=5.0)


@shared_task
def score_waiting() -> int:
    """Score until nothing waits that another worker does not have; returns how many messages that was."""
    done = 0
    while taken := scoring_gateway.score_batch():
        done += taken
    return done


@shared_task
def sweep_unscored() -> int:
    """What a lost nudge, a killed worker or a restart left behind. Run by beat."""
    return score_waiting() if scoring_gateway.pending() else 0


@shared_task
def sweep_training() -> int:
    """Runs that were registered while the broker was away. Run by beat."""
    waiting = labels.unfinished_training()
    for run in waiting:
        labels.train(run=run)
    return len(waiting)


@shared_task
def seal_audit() -> int:
    """Chain the audit events written since the last time."""
    done = 0
    while sealed := audit.seal():
        done += sealed
    return done


@shared_task
def count_run_out() -> int:
    """What was read of items whose time ran out. Run by beat."""
    return leases.count_run_out()


@shared_task
def mix_golden() -> int:
    """Test items that are due. Run by beat."""
    return golden.mix()


@shared_task
def snapshot_floor() -> None:
    """The queue as it is, and what happened since the last time, into the tables of the Floor page. Run by beat."""
    snapshots.take_unless_busy()


@shared_task
def clear_sessions() -> None:
    """Sessions that have ended, with the words that were looked for in them."""
    call_command("clearsessions")


@shared_task
def count_outcomes() -> int:
    """Weeks in which something was settled or taken back are counted anew. Run by beat."""
    return tallies.recount()


@shared_task
def train_model(run: int) -> None:
    """Carry a registered training run through."""
    labels.train(run=run)


def nudge() -> None:
    """Tell a worker that messages wait. A broker that is down costs seconds, not messages: the sweep finds them."""
    if _broker.open:
        return
    try:
        score_waiting.apply_async(retry=False, expires=60)
    except (OperationalError, RedisError, ConnectionError, TimeoutError) as error:
        _broker.failed()
        log.warning("nudge.failed", error=type(error).__name__)
