"""When a warning is due: from which risk on a person should look, given how much of a conversation has been seen."""

from __future__ import annotations

from math import log
from typing import Final

from scoring.core.model import Model

THRESHOLD: Final = 0.7
"""Where a model's own operating point lies on the scale of thresholds that platforms set."""
SOON: Final = 10.0
"""Messages after which half of what makes the beginning of a conversation different is gone."""


def shift(*, model: Model) -> tuple[float, float]:
    """(level, early): what is taken off the log-odds of the risk before it is compared with a threshold.

    After s messages that is `level + early / (1 + s / SOON)`. What is left is the alarm: a warning is due when it
    reaches the platform's threshold, and it is sticky. (0, 0) for a model whose risk is its alarm.
    """
    return model.level, model.early


def log_odds(probability: float) -> float:
    """Log-odds of a probability between 0 and 1, both excluded."""
    return log(probability / (1.0 - probability))
