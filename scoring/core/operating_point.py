"""Where a taught model's warnings are due: a threshold on the log-odds that may differ while little has been seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scoring.core.calibration import calibrated
from scoring.core.model import Model
from scoring.core.operating import SOON, THRESHOLD, log_odds
from scoring.core.types import LabelledConversation, MessageScore

Floats = NDArray[np.float64]

BEGINNING: Final = 0.1
"""The share of the text that the beginning of a conversation is."""
LEVELS: Final = np.linspace(-1.5, 1.5, 31)
EARLY: Final = np.linspace(-3.0, 3.0, 25)
BEGUN: Final = 0.2
"""What F1 of the beginning counts beside F1 of the whole."""
_PRICE: Final = 0.003
"""F1 that a shift of 1 must earn."""


@dataclass(frozen=True, slots=True)
class Course:
    """How a conversation went: `logits` of its risk after each message, and the `beginning` (bool, as many) that holds
    the first BEGINNING of its characters."""

    logits: Floats
    beginning: NDArray[np.bool_]
    verdict: int


def course(*, example: LabelledConversation, scored: Sequence[MessageScore]) -> Course:
    """The course of `example` from its message scores."""
    risks = np.array([each.risk for each in scored])
    lengths = np.cumsum([len(message.text) for message in example.messages])
    beginning = lengths <= max(BEGINNING * lengths[-1], lengths[0])
    return Course(np.log(risks) - np.log1p(-risks), beginning, example.verdict)


def bent(found: Course, model: Model) -> Course:
    """`found`, whose log-odds are uncalibrated, as `model` calibrates them."""
    shape = {"slope": model.slope, "offset": model.offset, "bend": model.bend}
    return replace(found, logits=np.array([calibrated(z, **shape) for z in found.logits.tolist()]))


def chosen(*, model: Model, courses: Sequence[Course]) -> Model:
    """`model` with the (level, early) whose sticky warnings have the best F1: of the whole, and for a small part of
    the beginning, so that of two equal points the earlier one is taken."""
    truth = np.array([each.verdict == 1 for each in courses])
    soon = [1.0 / (1.0 + np.arange(1, len(each.logits) + 1) / SOON) for each in courses]
    limit = log_odds(THRESHOLD)
    best = (-1.0, 0.0, 0.0)
    for early in EARLY.tolist():
        shifted = [each.logits - early * part for each, part in zip(courses, soon, strict=True)]
        whole = np.array([each.max() for each in shifted])
        begun = np.array([part[each.beginning].max() for part, each in zip(shifted, courses, strict=True)])
        for level in LEVELS.tolist():
            value = _f1(whole >= limit + level, truth) + BEGUN * _f1(begun >= limit + level, truth)
            best = max(best, (value - _PRICE * (abs(level) + abs(early)), level, early))
    return replace(model, level=best[1], early=best[2])


def _f1(said: NDArray[np.bool_], truth: NDArray[np.bool_]) -> float:
    return float(2.0 * (said & truth).sum() / max(said.sum() + truth.sum(), 1))
