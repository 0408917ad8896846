"""Whether a warning is due: the one place that says at which risk a person should look."""

from __future__ import annotations

from typing import Final

from scoring.core.model import Model

THRESHOLD: Final = 0.7


def threshold(*, model: Model, seen: int) -> float:  # noqa: ARG001 - what a threshold may depend on
    """The risk (0-1) from which a warning is due, once `seen` messages (at least 1) of a conversation were folded in.

    A warning is sticky: it is due from the first message whose risk reaches the threshold of that moment.
    """
    return THRESHOLD
