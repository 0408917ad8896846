"""Which characteristics a message shows: one small linear classifier for each, over words, pieces, concepts and pairs.

Taught on the tagged synthetic corpus (`make priors`, docs/detection.md), part of a release and never changed by a
platform's own labels: ratings mean the same for every model. Cues name what is plain; these find what is said in other
words.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from scoring.core.grams import Segments
from scoring.core.recognised import RECOGNISED, TARGETS, TELLING
from scoring.core.table import Table

__all__ = ["ANSWERS", "OUTPUTS", "RECOGNISED", "RISKY", "SHOWN_FROM", "TARGETS", "Recogniser"]

OUTPUTS: Final = (*RECOGNISED, TELLING)
ANSWERS: Final = ("distress", "refusal")
RISKY: Final = tuple(at for at, name in enumerate(RECOGNISED) if name not in ANSWERS)
"""Positions in RECOGNISED."""

SHOWN_FROM: Final = 0.2
"""A probability below is not taken for a sign: many faint ones would add up in long harmless talk. From here on a
message is also searched for cues."""


@dataclass(frozen=True)
class Recogniser:
    """`table` adds up log-odds for each of OUTPUTS, `bias` (len(OUTPUTS),) is where they start."""

    table: Table
    bias: NDArray[np.float64]

    def chances(self, sums: NDArray[np.float64], cut: Segments) -> NDArray[np.float64]:
        """Probabilities (len(OUTPUTS), n) by message from sums by segment (len(OUTPUTS), s): of a long message, its
        most telling part."""
        logits = sums + self.bias[:, None]
        if logits.shape[1] != len(cut.first):
            logits = np.maximum.reduceat(logits, cut.first, axis=1)
        return np.asarray(expit(logits))
