"""Labelled conversations in, a model out: weights learned from the priors, then calibrated on what was kept back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from scoring.core import engine, learn
from scoring.core.features import FEATURES
from scoring.core.model import Model, prior_model
from scoring.core.types import LabelledConversation

CALIBRATE_FROM: Final = 40
"""Labels from which some are kept back to calibrate on."""


def teach(*, examples: Sequence[LabelledConversation], seed: int) -> Model:
    """A model taught by `examples`, whose messages are read; keys of conversations must differ.

    Deterministic for the same examples and seed. Raises NotEnoughLabels below `learn.MIN_LABELS` examples.
    """
    features = {example.conversation: _features(example) for example in examples}
    return learn_from(examples=examples, features=features, seed=seed)


def learn_from(
    *, examples: Sequence[LabelledConversation], features: Mapping[int, NDArray[np.float64]], seed: int
) -> Model:
    """Weights from the earlier examples, calibration from the later ones when there are enough to spare some.

    Always from the priors, never from a taught model: labels are counted once, however often one retrains. `features`
    holds a vector of shape (len(FEATURES),) by conversation. Raises NotEnoughLabels.
    """
    learning, calibrating = _parts(examples)
    fitted = learn.fit(prior=prior_model(), seed=seed, **_arrays(learning, features))
    if len(calibrating) >= learn.MIN_LABELS:
        fitted = learn.calibrate(model=fitted, **_arrays(calibrating, features))
    return fitted


def _parts(
    examples: Sequence[LabelledConversation],
) -> tuple[Sequence[LabelledConversation], Sequence[LabelledConversation]]:
    """What is learned from and what is calibrated on; nothing for the latter where accounts tie all of it together."""
    if len(examples) < CALIBRATE_FROM:
        return examples, ()
    try:
        parts = learn.split(examples=examples)
    except learn.NotEnoughLabels:
        return examples, ()
    return parts.train, parts.held_out


def _features(example: LabelledConversation) -> NDArray[np.float64]:
    _scores, states = engine.score(model=prior_model(), messages=example.messages, states={})
    return engine.features(state=states[example.conversation])


def _arrays(
    examples: Sequence[LabelledConversation], features: Mapping[int, NDArray[np.float64]]
) -> dict[str, NDArray[Any]]:
    rows = [features[example.conversation] for example in examples]
    return {
        "features": np.array(rows, dtype=np.float64).reshape(len(rows), len(FEATURES)),
        "verdicts": np.array([example.verdict for example in examples], dtype=np.int64),
        "weights": learn.sample_weights(examples=examples),
    }
