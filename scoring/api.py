"""The one door into scoring: score, explain, train, evaluate, promote, and what is in use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

from scoring import registry, training
from scoring.core import engine, why
from scoring.core.characteristics import CHARACTERISTICS, Characteristic
from scoring.core.common import LANGUAGES
from scoring.core.evaluating.groups import TooFewGroups
from scoring.core.evaluating.lessons import examples, rated_by_others
from scoring.core.evaluating.pan12 import Retrieved, Tally
from scoring.core.evaluating.rating import Case, Rated, rate
from scoring.core.evaluating.study import FOLDS, Report, Study
from scoring.core.evaluation import Estimate
from scoring.core.learn import NotEnoughLabels
from scoring.core.model import Model, prior_model
from scoring.core.normalise import protected_words
from scoring.core.state import NO_AGE, ConversationState, StateVersionError
from scoring.core.teach import teach
from scoring.core.types import ConversationScore, LabelledConversation, Message, Party, Scores
from scoring.errors import ModelUnavailable, PromotionRefused, ScoringError, TrainingRunning, UnknownVersion
from scoring.models import ModelVersion, TrainingRun

__all__ = [
    "FOLDS",
    "LANGUAGES",
    "Case",
    "Characteristic",
    "Estimate",
    "Model",
    "ModelUnavailable",
    "ModelVersion",
    "NotEnoughLabels",
    "Party",
    "PromotionRefused",
    "Rated",
    "Report",
    "Retrieved",
    "ScoredBatch",
    "ScoringError",
    "Standing",
    "Study",
    "Tally",
    "TooFewGroups",
    "TrainingRun",
    "TrainingRunning",
    "UnknownVersion",
    "active_version",
    "adopt_priors",
    "characteristics",
    "examples",
    "prior_model",
    "promote",
    "rate",
    "rated_by_others",
    "runs",
    "score",
    "standing",
    "start_training",
    "teach",
    "train",
    "unfinished_training",
    "unreadable",
    "version_model",
    "versions",
]


@dataclass(frozen=True, slots=True)
class ScoredBatch:
    """What one call found: scores, the new states as bytes, the version that rated, and a sentence per score."""

    scores: Scores
    states: dict[int, bytes]
    model_version: str
    why: Callable[[ConversationScore], str]


@dataclass(frozen=True, slots=True)
class Standing:
    """The parties, most active first, and the notes (code and words) on what a low or high risk does not mean here."""

    parties: tuple[Party, ...]
    notes: tuple[tuple[str, str], ...]


def score(*, messages: Sequence[Message], states: Mapping[int, bytes]) -> ScoredBatch:
    """Fold messages (in the order given) into their conversations' states with the model in use.

    `states` holds the stored state of each conversation that has one. Raises ModelUnavailable, StateVersionError.
    """
    version, model = registry.active()
    known = {key: ConversationState.from_bytes(state) for key, state in states.items()}
    scores, folded = engine.score(model=model, messages=messages, states=known, protected=_explicit_words())
    return ScoredBatch(
        scores=scores,
        states={key: state.to_bytes() for key, state in folded.items()},
        model_version=version.name,
        why=lambda found: why.sentence(score=found, ages=_ages(folded[found.conversation])),
    )


def _explicit_words() -> frozenset[str]:
    """The words of the list outside the repository; none where the setting names no file."""
    path = settings.ARTEMIS_EXPLICIT_WORDS
    return _words_of(path, path.stat().st_mtime_ns) if path is not None else frozenset()


@lru_cache(maxsize=1)
def _words_of(path: Path, _changed_at: int) -> frozenset[str]:
    return protected_words(path.read_text(encoding="utf-8"))


def _ages(state: ConversationState) -> dict[int, int]:
    """Years by sender, as declared or said."""
    ages = {party.sender: max(party.declared_age, party.claimed_low) for party in state.parties}
    return {sender: age for sender, age in ages.items() if age != NO_AGE}


def unreadable(*, states: Mapping[int, bytes]) -> set[int]:
    """Conversations whose stored state the model in use cannot go on from: it was written by another version of the
    engine, or with another model's wording. They are rebuilt from their messages."""
    _version, model = registry.active()
    return {key for key, state in states.items() if not _readable(state, model)}


def _readable(state: bytes, model: Model) -> bool:
    try:
        return ConversationState.from_bytes(state).taught == model.wording.fingerprint
    except StateVersionError:
        return False


def standing(*, state: bytes) -> Standing | None:
    """What the engine makes of the people in a conversation, and what it does not know; None for a state that the model
    in use cannot read."""
    _version, model = registry.active()
    if not _readable(state, model):
        return None
    return Standing(*engine.standing(model=model, state=ConversationState.from_bytes(state)))


def characteristics() -> Mapping[str, Characteristic]:
    """The table of what is rated: names, descriptions, tones."""
    return {entry.id: entry for entry in CHARACTERISTICS}


def active_version() -> ModelVersion:
    """The champion."""
    return registry.champion()


def version_model(*, name: str) -> Model:
    """The model of a version, whatever its state. Raises UnknownVersion, ModelUnavailable."""
    return registry.named(name=name)


def versions() -> list[ModelVersion]:
    """Every version, newest first, with the people and the snapshot it names."""
    return list(ModelVersion.objects.select_related("snapshot", "trained_by", "promoted_by").order_by("-pk"))


def runs(*, limit: int = 10) -> list[TrainingRun]:
    """The latest training runs, newest first."""
    return list(TrainingRun.objects.select_related("model", "started_by").order_by("-pk")[:limit])


def start_training(*, by: Any | None) -> TrainingRun:
    """Register a run. Raises TrainingRunning when one is going on."""
    return training.start(by=by)


def unfinished_training() -> list[int]:
    """End runs whose worker was lost; the runs that still wait although nobody was told of them."""
    training.give_up_stale()
    return training.queued()


def train(*, run: int, examples: Callable[[], Iterable[LabelledConversation]], query: dict[str, Any]) -> TrainingRun:
    """Carry a registered run through: labels → snapshot → train → evaluate → candidate.

    `examples` is called once, inside the run. What fails is kept on the run (code and words) and not raised.
    """
    return training.carry_through(run=run, examples=examples, query=query)


def adopt_priors(*, by: Any) -> ModelVersion:
    """Put the engine's priors in use as a new version, after an upgrade that changed the features."""
    return registry.adopt_priors(by=by)


def promote(*, version: int, by: Any) -> ModelVersion:
    """Put a version in use. Raises PromotionRefused, ModelUnavailable."""
    return registry.promote(version=version, by=by)
