"""Training: labels → snapshot → train → evaluate → candidate, a step at a time that a page can watch."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import structlog
from django.db import IntegrityError, transaction
from django.db.models.functions import Now

from scoring import datasets, registry
from scoring.core import evaluation, learn
from scoring.core.model import Model, prior_model
from scoring.core.types import LabelledConversation
from scoring.datasets import Dataset
from scoring.errors import ScoringError, TrainingRunning
from scoring.models import DatasetSnapshot, ModelVersion, TrainingRun

log = structlog.get_logger(__name__)
Step = TrainingRun.Step
SEED = 12


def start(*, by: Any | None) -> TrainingRun:
    """Register a run. Raises TrainingRunning: the database lets one go on at a time."""
    try:
        with transaction.atomic():
            return TrainingRun.objects.create(started_by=by)
    except IntegrityError:
        raise TrainingRunning("Another training run is going on.") from None


def carry_through(
    *, run: int, examples: Callable[[], Iterable[LabelledConversation]], query: dict[str, Any]
) -> TrainingRun:
    """Run all steps; what fails is kept on the run with its code, and a half-made candidate is not."""
    try:
        _steps(run, examples, query)
    except (ScoringError, learn.NotEnoughLabels) as error:
        _move(run, Step.FAILED, error_code=error.code, error=str(error)[:400])
    except Exception:
        log.exception("training.failed", run=run)
        _move(run, Step.FAILED, error_code="server_error", error="Training failed on our side; the logs say why.")
    return TrainingRun.objects.select_related("model", "started_by").get(pk=run)


def _steps(run: int, examples: Callable[[], Iterable[LabelledConversation]], query: dict[str, Any]) -> None:
    version, champion = registry.active()
    _move(run, Step.LABELS)
    found = list(examples())
    _move(run, Step.SNAPSHOT)
    snapshot = datasets.freeze(examples=found, model=champion, query=query)
    dataset = datasets.read(snapshot)
    _move(run, Step.TRAIN)
    training, held_out = learn.split(accounts=dataset.accounts, decided_at=dataset.decided_at, verdicts=dataset.verdicts)
    candidate = _fit(dataset, training)
    _move(run, Step.EVALUATE)
    metrics, passed = _compare(candidate, champion, dataset, held_out, version.name)
    made = _candidate(run, candidate, snapshot, metrics, passed)
    _move(run, Step.DONE, model=made)


def _move(run: int, step: str, **fields: Any) -> None:
    TrainingRun.objects.filter(pk=run).update(step=step, updated_at=Now(), **fields)
