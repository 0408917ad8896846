"""Labels: final decisions read as training examples. Derived each time, never a second copy to keep in step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from review import audit, scoring_gateway
from review.errors import PromotionRefused, TrainingRefused
from review.models import Decision, DecisionEvidence, Flag
from review.roles import Permission, platforms_for, require_anywhere
from scoring import api as scoring
from scoring.core.types import LabelledConversation

VERDICTS = {Decision.Verdict.CONFIRMED: 1, Decision.Verdict.ESCALATED: 1, Decision.Verdict.DISMISSED: 0}
CHUNK = 500

QUERY = {"decisions": "final and in force", "positive": ["confirmed", "escalated"], "negative": ["dismissed"]}


def count() -> dict[str, int]:
    """How many labels there are now, by side: what the Models page shows before training."""
    final = _final()
    negative = final.filter(verdict=Decision.Verdict.DISMISSED).values("flag__conversation").distinct().count()
    positive = final.exclude(verdict=Decision.Verdict.DISMISSED).values("flag__conversation").distinct().count()
    return {"positive": positive, "negative": negative}


def _final() -> QuerySet[Decision]:
    """Final decisions in force. Those on test items say what a person thought of a conversation that has its label."""
    final = Decision.objects.filter(is_final=True, superseded_at__isnull=True)
    return final.exclude(flag__reason=Flag.Reason.GOLDEN)


def collect() -> Iterator[LabelledConversation]:
    """Every conversation with a final decision in force: the latest one speaks. Oldest decision first."""
    latest: dict[int, Decision] = {}
    for decision in _final().select_related("flag").order_by("pk").iterator(chunk_size=2_000):
        latest[decision.flag.conversation_id] = decision
    decisions = sorted(latest.values(), key=lambda decision: (decision.decided_at, decision.pk))
    for start in range(0, len(decisions), CHUNK):
        yield from _examples(decisions[start : start + CHUNK])


def _examples(decisions: list[Decision]) -> Iterator[LabelledConversation]:
    evidence: dict[int, set[int]] = {decision.pk: set() for decision in decisions}
    for decision, message in DecisionEvidence.objects.filter(decision__in=decisions).values_list(
        "decision_id", "message_id"
    ):
        evidence[decision].add(message)
    conversations = [decision.flag.conversation_id for decision in decisions]
    messages = scoring_gateway.labelled_messages(conversations=conversations)
    for row in decisions:
        said = tuple(messages.get(row.flag.conversation_id, ()))
        if not said:
            continue
        yield LabelledConversation(
            conversation=row.flag.conversation_id,
            messages=said,
            verdict=1 if VERDICTS[Decision.Verdict(row.verdict)] else 0,
            decided_at=row.decided_at.timestamp(),
            accounts=frozenset(message.sender for message in said),
            evidence=frozenset(evidence[row.pk]),
            suspect=row.suspect_id,
            probability=row.flag.selection_probability,
        )


def start_training(*, user: Any | None) -> int:
    """Register a training run; returns its id. `user` None is the command line.

    Raises NotAllowed without the permission, TrainingRefused while another run goes on. Audit: `labels.exported`.
    """
    if user is not None:
        require_anywhere(user, Permission.TRAIN)
    try:
        with transaction.atomic():
            run = scoring.start_training(by=user)
            audit.record(event=audit.Event.LABELS_EXPORTED, actor=user, data={"run": run.pk, **count()})
    except scoring.TrainingRunning:
        raise TrainingRefused from None
    return run.pk


def train(*, run: int) -> scoring.TrainingRun:
    """Carry a registered run through. Audit: `model.trained` when a candidate came of it."""
    finished = scoring.train(run=run, examples=collect, query=QUERY)
    if finished.model is not None:
        with transaction.atomic():
            audit.record(
                event=audit.Event.MODEL_TRAINED,
                actor=finished.started_by,
                data={"run": run, "model": finished.model.pk, "gate": finished.model.gate_passed},
            )
    return finished


def unfinished_training() -> list[int]:
    """Registered runs that no worker has begun: for the sweep."""
    return scoring.unfinished_training()


def promote(*, user: Any, version: int) -> str:
    """Put a model in use; returns its name. Raises NotAllowed, PromotionRefused. Audit: `model.promoted`."""
    require_anywhere(user, Permission.PROMOTE)
    try:
        with transaction.atomic(durable=True):
            promoted = scoring.promote(version=version, by=user)
            audit.record(
                event=audit.Event.MODEL_PROMOTED,
                actor=user,
                data={"model": promoted.pk, "sha256": promoted.sha256},
            )
    except (scoring.PromotionRefused, scoring.ModelUnavailable) as error:
        raise PromotionRefused(str(error)) from error
    return promoted.name


def adopt_priors(*, user: Any) -> str:
    """Put the engine's priors in use as a new version; returns its name. Raises NotAllowed. Audit: `model.promoted`."""
    require_anywhere(user, Permission.PROMOTE)
    with transaction.atomic(durable=True):
        adopted = scoring.adopt_priors(by=user)
        audit.record(event=audit.Event.MODEL_PROMOTED, actor=user, data={"model": adopted.pk, "sha256": adopted.sha256})
    return adopted.name


def may_see_models(user: Any) -> bool:
    """Whether this person may open the Models page."""
    return bool(platforms_for(user, Permission.READ_MODELS))
