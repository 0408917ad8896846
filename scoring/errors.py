"""What the scoring application refuses, with stable codes. `review` turns them into its own error shape."""

from __future__ import annotations

from typing import ClassVar


class ScoringError(Exception):
    """Base of refusals; `code` never changes once released."""

    code: ClassVar[str] = "scoring_error"


class PromotionRefused(ScoringError):
    """The gate did not pass, the state forbids it, or the person who trained a model tried to promote it."""

    code = "promotion_refused"


class TrainingRunning(ScoringError):
    """Another run is going on: the database lets one run at a time."""

    code = "training_running"


class TrainingLost(ScoringError):
    """The run was given up while this worker was busy with it: its result is not kept."""

    code = "interrupted"


class ModelUnavailable(ScoringError):
    """A model's file is missing or is not the one the registry knows by its SHA-256."""

    code = "model_unavailable"


class UnknownVersion(ScoringError):
    """No version bears this name. The message lists those there are."""

    code = "unknown_version"
