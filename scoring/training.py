"""Training: labels → snapshot → train → evaluate → candidate, a step at a time that a page can watch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import numpy as np
import structlog
from django.db import IntegrityError, transaction
from django.db.models.functions import Now
from django.utils import timezone
from numpy.typing import NDArray

from scoring import datasets, registry
from scoring.core import engine, evaluation, learn
from scoring.core.model import Model
from scoring.core.teach import learn_from
from scoring.core.types import LabelledConversation
from scoring.datasets import Dataset
from scoring.errors import ScoringError, TrainingLost, TrainingRunning
from scoring.models import DatasetSnapshot, ModelVersion, TrainingRun

log = structlog.get_logger(__name__)
Step = TrainingRun.Step
SEED = 12
STALE = timedelta(minutes=10)
LOST = timedelta(seconds=20)


def start(*, by: Any | None) -> TrainingRun:
    """Register a run. Raises TrainingRunning: the database lets one go on at a time."""
    give_up_stale()
    try:
        with transaction.atomic():
            return TrainingRun.objects.create(started_by=by)
    except IntegrityError:
        raise TrainingRunning("Another training run is going on.") from None


def give_up_stale() -> int:
    """End runs whose worker was lost: nothing has moved for STALE. Returns how many."""
    stale = TrainingRun.objects.filter(step__in=TrainingRun.RUNNING, updated_at__lt=timezone.now() - STALE)
    words = "The worker stopped in the middle. Train again."
    return stale.update(step=Step.FAILED, error_code="interrupted", error=words, updated_at=Now())


def queued() -> list[int]:
    """Runs that wait for a worker longer than telling one takes: their message was lost."""
    waiting = TrainingRun.objects.filter(step=Step.QUEUED, updated_at__lt=timezone.now() - LOST)
    return list(waiting.values_list("pk", flat=True))


def carry_through(
    *, run: int, examples: Callable[[], Iterable[LabelledConversation]], query: dict[str, Any]
) -> TrainingRun:
    """Run all steps; what fails is kept on the run with its code, and a half-made candidate is not.

    A run that another worker has begun, or that is over, is left alone.
    """
    begun = TrainingRun.objects.filter(pk=run, step=Step.QUEUED).update(step=Step.LABELS, updated_at=Now())
    try:
        if begun:
            _steps(run, examples, query)
    except TrainingLost:
        log.warning("training.lost", run=run)
    except (ScoringError, learn.NotEnoughLabels) as error:
        _move(run, Step.FAILED, error_code=error.code, error=str(error)[:400])
    except Exception:
        log.exception("training.failed", run=run)
        _move(run, Step.FAILED, error_code="server_error", error="Training failed on our side; the logs say why.")
    return TrainingRun.objects.select_related("model", "started_by").get(pk=run)


def _steps(run: int, examples: Callable[[], Iterable[LabelledConversation]], query: dict[str, Any]) -> None:
    version, champion = registry.active()
    found = list(examples())
    _move(run, Step.SNAPSHOT)
    snapshot = datasets.freeze(examples=found, query=query)
    dataset = datasets.read(snapshot)
    _move(run, Step.TRAIN)
    split = learn.split(examples=dataset.examples)
    taught = learn_from(examples=split.train, lessons=dataset.lessons, seed=SEED)
    candidate = replace(taught, version=registry.next_name())
    _move(run, Step.EVALUATE)
    messages = {example.conversation: example for example in found}
    metrics, passed = _compare(dataset, split, candidate, champion, version.name, messages)
    with transaction.atomic():
        _move(run, Step.DONE, model=_register(run, candidate, snapshot, metrics, passed))


def _compare(
    dataset: Dataset,
    split: learn.Split,
    candidate: Model,
    champion: Model,
    champion_name: str,
    messages: Mapping[int, LabelledConversation],
) -> tuple[dict[str, Any], bool]:
    """Both models on the same held-out examples. The numbers go to the page as they are."""
    held_out = split.held_out
    truth, weights = datasets.verdicts(held_out), learn.sample_weights(examples=held_out)
    ours, theirs = _risks(candidate, held_out, messages), _risks(champion, held_out, messages)
    comparison = evaluation.compare(candidate=ours, champion=theirs, verdicts=truth, weights=weights, seed=SEED)
    metrics = {
        "labels": len(dataset.examples),
        "confirmed": int(datasets.verdicts(dataset.examples).sum()),
        "held_out": len(held_out),
        "held_out_since": split.cutoff,
        "champion_name": champion_name,
        "candidate": evaluation.evaluate(risks=ours, verdicts=truth, weights=weights, seed=SEED).as_dict(),
        "champion": evaluation.evaluate(risks=theirs, verdicts=truth, weights=weights, seed=SEED).as_dict(),
        "comparison": comparison.as_dict(),
        "gate": comparison.reason + _one_sided(truth),
    }
    return metrics, comparison.passed


def _risks(
    model: Model, held_out: Sequence[LabelledConversation], messages: Mapping[int, LabelledConversation]
) -> list[float]:
    """The risk each conversation would have had in live traffic, from its messages themselves."""
    risks = []
    for example in held_out:
        key = example.conversation
        scores, _states = engine.score(model=model, messages=messages[key].messages, states={})
        risks.append(scores.conversations[key].risk)
    return risks


def _one_sided(truth: NDArray[np.int64]) -> str:
    """A held-out set that holds one verdict alone says little, and the page says so."""
    return "" if len(set(truth.tolist())) == 2 else "; but the held-out set holds one verdict alone, so it says little"


def _register(
    run: int, candidate: Model, snapshot: DatasetSnapshot, metrics: dict[str, Any], passed: bool
) -> ModelVersion:
    file, sha256 = registry.store(candidate)
    return ModelVersion.objects.create(
        name=candidate.version,
        file=file,
        sha256=sha256,
        snapshot=snapshot,
        metrics=metrics,
        gate_passed=passed,
        trained_by=TrainingRun.objects.get(pk=run).started_by,
    )


def _move(run: int, step: str, **fields: Any) -> None:
    """Note the next step. Raises TrainingLost for a run that is over: somebody gave it up meanwhile."""
    going = TrainingRun.objects.filter(pk=run, step__in=TrainingRun.RUNNING)
    if not going.update(step=step, updated_at=Now(), **fields):
        raise TrainingLost("The run was given up because nothing had moved for ten minutes.")
