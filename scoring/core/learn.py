"""Learn from verdicts: logistic regression that starts from a prior model and leaves it only as far as labels say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import minimize
from scipy.special import expit

from scoring.core.features import FEATURES
from scoring.core.model import Model
from scoring.core.types import LabelledConversation

Floats = NDArray[np.float64]

MIN_LABELS: Final = 4
PRIOR_DEVIATION: Final = 0.35
"""Standard deviation of the prior around each weight, in log-odds."""
BIAS_DEVIATION: Final = 0.7
MAX_SAMPLE_WEIGHT: Final = 20.0
"""Inverse selection probabilities are clipped here: one lucky draw must not teach the model alone."""


class NotEnoughLabels(ValueError):
    """There are too few examples to learn from or to split. `code` is stable for callers."""

    code = "not_enough_labels"

    def __init__(self, *, found: int, needed: int) -> None:
        super().__init__(f"{found} labelled conversations, {needed} needed")
        self.found = found
        self.needed = needed


@dataclass(frozen=True, slots=True)
class Split:
    """Two sets that share no account; every held-out example was decided at or after `cutoff` (Unix seconds) or is
    tied by an account to one that was."""

    train: tuple[LabelledConversation, ...]
    held_out: tuple[LabelledConversation, ...]
    cutoff: float


def fit(
    *, prior: Model, features: ArrayLike, verdicts: ArrayLike, weights: ArrayLike | None = None, seed: int
) -> Model:
    """The maximum a posteriori model with a Gaussian prior centred on `prior`.

    `features` has shape (n, d), `verdicts` (n,) of 0/1, `weights` (n,) > 0 (None: all 1). Works with one class and is
    convex, hence deterministic; `seed` is kept for the record. Raises NotEnoughLabels below MIN_LABELS examples and
    ValueError for wrong shapes or values.
    """
    x, y, w = _checked(features, verdicts, weights)
    design = np.column_stack([x, np.ones(len(x))])
    centre = np.array([*prior.weights, prior.bias], dtype=np.float64)
    deviation = np.array([PRIOR_DEVIATION] * x.shape[1] + [BIAS_DEVIATION])
    found = minimize(
        _loss_and_gradient, centre, args=(design, y, w, centre, deviation, prior.slope, prior.offset),
        jac=True, method="L-BFGS-B", options={"maxiter": 500, "ftol": 1e-12, "gtol": 1e-8},
    )  # fmt: skip
    learned = replace(
        prior,
        version=f"{prior.version}+{len(y)}",
        weights=tuple(float(value) for value in found.x[:-1]),
        bias=float(found.x[-1]),
        labels_seen=prior.labels_seen + len(y),
        seed=seed,
    )
    return learned


def calibrate(*, model: Model, features: ArrayLike, verdicts: ArrayLike, weights: ArrayLike | None = None) -> Model:
    """Platt's sigmoid on examples the weights were not learned from, held near (1, 0) by a Gaussian prior."""
    x, y, w = _checked(features, verdicts, weights)
    design = np.column_stack([x @ np.array(model.weights) + model.bias, np.ones(len(x))])
    centre, deviation = np.array([1.0, 0.0]), np.array([0.25, 1.0])
    found = minimize(
        _loss_and_gradient, centre, args=(design, y, w, centre, deviation, 1.0, 0.0), jac=True,
        method="L-BFGS-B", bounds=[(0.2, 5.0), (-5.0, 5.0)],
    )  # fmt: skip
    return replace(model, slope=float(found.x[0]), offset=float(found.x[1]))


def split(*, examples: Sequence[LabelledConversation], held_out: float = 0.3, minimum: int = MIN_LABELS) -> Split:
    """Hold out the latest connected groups of accounts, about `held_out` (0-1, exclusive) of the examples.

    Deterministic whatever the order of `examples`. Raises NotEnoughLabels below `minimum` examples or when all of
    them hang together by their accounts, so that nothing can be held out.
    """
    if not 0.0 < held_out < 1.0:
        raise ValueError("held_out must lie between 0 and 1")
    if len(examples) < max(minimum, 2):
        raise NotEnoughLabels(found=len(examples), needed=max(minimum, 2))
    groups = sorted(_groups(examples), key=lambda group: (group[-1].decided_at, group[-1].conversation))
    if len(groups) < 2:
        raise NotEnoughLabels(found=1, needed=2)
    later: list[LabelledConversation] = []
    while len(groups) > 1 and len(later) < max(1, round(held_out * len(examples))):
        later.extend(groups.pop())
    earlier = [example for group in groups for example in group]
    cutoff = min(group[-1].decided_at for group in _groups(later))
    return Split(_in_time(earlier), _in_time(later), cutoff)


def sample_weights(*, examples: Sequence[LabelledConversation]) -> Floats:
    """Inverse selection probabilities, shape (n,), clipped to MAX_SAMPLE_WEIGHT."""
    chances = np.array([example.probability for example in examples], dtype=np.float64)
    if ((chances <= 0) | (chances > 1)).any():
        raise ValueError("selection probabilities must lie in (0, 1]")
    return np.minimum(1.0 / chances, MAX_SAMPLE_WEIGHT)


def _checked(features: ArrayLike, verdicts: ArrayLike, weights: ArrayLike | None) -> tuple[Floats, Floats, Floats]:
    x = np.asarray(features, dtype=np.float64)
    y = np.asarray(verdicts, dtype=np.float64)
    w = np.ones(len(y)) if weights is None else np.asarray(weights, dtype=np.float64)
    if len(y) < MIN_LABELS:
        raise NotEnoughLabels(found=len(y), needed=MIN_LABELS)
    if x.shape != (len(y), len(FEATURES)) or w.shape != y.shape:
        raise ValueError(f"features must have shape ({len(y)}, {len(FEATURES)}), weights ({len(y)},)")
    if not np.isin(y, (0.0, 1.0)).all() or not np.isfinite(x).all() or not (np.isfinite(w) & (w > 0)).all():
        raise ValueError("verdicts must be 0 or 1, features finite and weights positive")
    return x, y, w


def _loss_and_gradient(
    theta: Floats, design: Floats, y: Floats, w: Floats, centre: Floats, deviation: Floats, slope: float, offset: float
) -> tuple[float, Floats]:
    z = slope * (design @ theta) + offset
    away = (theta - centre) / deviation
    loss = float(w @ (np.logaddexp(0.0, z) - y * z) + 0.5 * away @ away)
    return loss, slope * (design.T @ (w * (expit(z) - y))) + away / deviation


def _groups(examples: Sequence[LabelledConversation]) -> list[list[LabelledConversation]]:
    """Connected components over shared accounts, each in order of time."""
    parent: dict[int, int] = {}

    def root(account: int) -> int:
        parent.setdefault(account, account)
        while parent[account] != account:
            parent[account] = parent[parent[account]]
            account = parent[account]
        return account

    for example in examples:
        accounts = sorted(example.accounts)
        for account in accounts[1:]:
            parent[root(account)] = root(accounts[0])
    groups: dict[tuple[str, int], list[LabelledConversation]] = {}
    for example in _in_time(examples):
        alone = not example.accounts
        key = ("alone", example.conversation) if alone else ("accounts", root(min(example.accounts)))
        groups.setdefault(key, []).append(example)
    return list(groups.values())


def _in_time(examples: Sequence[LabelledConversation]) -> tuple[LabelledConversation, ...]:
    return tuple(sorted(examples, key=lambda example: (example.decided_at, example.conversation)))
