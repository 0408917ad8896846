"""When a warning is due: from which risk on a person should look, given how much of a conversation has been seen.

After s messages `model.level + model.early / (1 + s / SOON)` is taken off the log-odds of the risk. What is left is the
alarm: a warning is due when it reaches the platform's threshold, and it is sticky. With both 0 the risk is the alarm.
"""

from __future__ import annotations

from math import log
from typing import Final

THRESHOLD: Final = 0.7
"""Where a model's own operating point lies on the scale of thresholds that platforms set."""
SOON: Final = 10.0
"""Messages after which half of what makes the beginning of a conversation different is gone."""


def log_odds(probability: float) -> float:
    """Log-odds of a probability between 0 and 1, both excluded."""
    return log(probability / (1.0 - probability))
