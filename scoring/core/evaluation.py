"""How good a model is on held-out verdicts, with the uncertainty said aloud, and whether a candidate may replace it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.metrics import average_precision_score, roc_auc_score

Floats = NDArray[np.float64]
Metric = Callable[[Floats, Floats, Floats], float | None]

THRESHOLD: Final = 0.7
RESAMPLES: Final = 500
BINS: Final = 10
LOG_LOSS_MARGIN: Final = 0.01
PRECISION_MARGIN: Final = 0.01
"""Differences smaller than these change nobody's queue: a candidate is not refused for them."""
_CLIP: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure and its 95 % bootstrap interval; all None where the figure is not defined (for example one class)."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Figures of one model on one held-out set of `n` examples."""

    n: int
    positives: int
    threshold: float
    precision: Estimate
    recall: Estimate
    f1: Estimate
    f05: Estimate
    average_precision: Estimate
    auroc: Estimate
    brier: Estimate
    log_loss: Estimate
    ece: Estimate

    def as_dict(self) -> dict[str, Any]:
        """Plain values only, ready for JSON."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Candidate minus champion on the same examples. The gate passes unless the candidate is significantly and
    noticeably worse: log loss whose whole interval lies above LOG_LOSS_MARGIN, or average precision whose whole
    interval lies below -PRECISION_MARGIN."""

    n: int
    log_loss: Estimate
    average_precision: Estimate
    passed: bool
    reason: str

    def as_dict(self) -> dict[str, Any]:
        """Plain values only, ready for JSON."""
        return asdict(self)


def evaluate(
    *,
    risks: ArrayLike,
    verdicts: ArrayLike,
    weights: ArrayLike | None = None,
    threshold: float = THRESHOLD,
    seed: int = 0,
    resamples: int = RESAMPLES,
) -> Evaluation:
    """Figures for `risks` (n,) in [0, 1] against `verdicts` (n,) of 0/1; `weights` are inverse selection chances."""
    r, y, w = _checked(risks, verdicts, weights)
    draws = _draws(len(y), resamples, seed)
    figures = {name: _estimate(metric, r, y, w, draws) for name, metric in _metrics(threshold).items()}
    return Evaluation(len(y), int(y.sum()), threshold, **figures)


def compare(
    *,
    candidate: ArrayLike,
    champion: ArrayLike,
    verdicts: ArrayLike,
    weights: ArrayLike | None = None,
    seed: int = 0,
    resamples: int = RESAMPLES,
) -> Comparison:
    """Paired bootstrap of candidate risks against champion risks (both (n,)) on the same held-out examples."""
    ours, y, w = _checked(candidate, verdicts, weights)
    theirs, _, _ = _checked(champion, verdicts, weights)
    draws = _draws(len(y), resamples, seed)
    loss = _difference(_log_loss, ours, theirs, y, w, draws)
    precision = _difference(_average_precision, ours, theirs, y, w, draws)
    if not len(y):
        return Comparison(0, loss, precision, False, "there are no held-out examples")
    if loss.low is not None and loss.low > LOG_LOSS_MARGIN:
        return Comparison(len(y), loss, precision, False, "log loss is significantly worse")
    if precision.high is not None and precision.high < -PRECISION_MARGIN:
        return Comparison(len(y), loss, precision, False, "average precision is significantly worse")
    return Comparison(len(y), loss, precision, True, "not significantly worse")


def _checked(risks: ArrayLike, verdicts: ArrayLike, weights: ArrayLike | None) -> tuple[Floats, Floats, Floats]:
    r = np.asarray(risks, dtype=np.float64)
    y = np.asarray(verdicts, dtype=np.float64)
    w = np.ones(len(y)) if weights is None else np.asarray(weights, dtype=np.float64)
    if r.shape != y.shape or w.shape != y.shape or r.ndim != 1:
        raise ValueError("risks, verdicts and weights must have the same shape (n,)")
    if ((r < 0) | (r > 1) | ~np.isfinite(r)).any() or not np.isin(y, (0.0, 1.0)).all() or (w <= 0).any():
        raise ValueError("risks must lie in [0, 1], verdicts be 0 or 1 and weights positive")
    return r, y, w


def _draws(n: int, resamples: int, seed: int) -> NDArray[np.int64]:
    return np.random.default_rng(seed).integers(0, max(n, 1), size=(resamples if n else 0, n))


def _estimate(metric: Metric, r: Floats, y: Floats, w: Floats, draws: NDArray[np.int64]) -> Estimate:
    value = metric(r, y, w) if len(y) else None
    if value is None:
        return Estimate(None, None, None)
    found = [metric(r[draw], y[draw], w[draw]) for draw in draws]
    return _interval(value, [each for each in found if each is not None])


def _difference(
    metric: Metric, ours: Floats, theirs: Floats, y: Floats, w: Floats, draws: NDArray[np.int64]
) -> Estimate:
    def gap(draw: NDArray[np.int64]) -> float | None:
        mine, other = metric(ours[draw], y[draw], w[draw]), metric(theirs[draw], y[draw], w[draw])
        return None if mine is None or other is None else mine - other

    value = gap(np.arange(len(y))) if len(y) else None
    if value is None:
        return Estimate(None, None, None)
    return _interval(value, [each for each in (gap(draw) for draw in draws) if each is not None])


def _interval(value: float, found: list[float]) -> Estimate:
    if not found:
        return Estimate(value, None, None)
    low, high = np.percentile(found, [2.5, 97.5])
    return Estimate(value, float(low), float(high))


def _metrics(threshold: float) -> dict[str, Metric]:
    return {
        "precision": lambda r, y, w: _ratio(w[(r >= threshold) & (y == 1)].sum(), w[r >= threshold].sum()),
        "recall": lambda r, y, w: _ratio(w[(r >= threshold) & (y == 1)].sum(), w[y == 1].sum()),
        "f1": lambda r, y, w: _f_beta(r, y, w, threshold, 1.0),
        "f05": lambda r, y, w: _f_beta(r, y, w, threshold, 0.5),
        "average_precision": _average_precision,
        "auroc": lambda r, y, w: float(roc_auc_score(y, r, sample_weight=w)) if _both(y) else None,
        "brier": lambda r, y, w: float(np.average((r - y) ** 2, weights=w)),
        "log_loss": _log_loss,
        "ece": ece,
    }


def _ratio(part: float, whole: float) -> float | None:
    return float(part / whole) if whole else None


def _f_beta(r: Floats, y: Floats, w: Floats, threshold: float, beta: float) -> float | None:
    hits = w[(r >= threshold) & (y == 1)].sum()
    return _ratio((1 + beta**2) * hits, beta**2 * w[y == 1].sum() + w[r >= threshold].sum())


def _both(y: Floats) -> bool:
    return bool(0 < y.sum() < len(y))


def _average_precision(r: Floats, y: Floats, w: Floats) -> float | None:
    return float(average_precision_score(y, r, sample_weight=w)) if _both(y) else None


def _log_loss(r: Floats, y: Floats, w: Floats) -> float:
    clipped = np.clip(r, _CLIP, 1 - _CLIP)
    return float(np.average(-(y * np.log(clipped) + (1 - y) * np.log1p(-clipped)), weights=w))


def ece(r: Floats, y: Floats, w: Floats) -> float:
    """Expected calibration error over BINS equal bins of risk."""
    bins = np.minimum((r * BINS).astype(int), BINS - 1)
    gaps = [abs(float((w * (r - y))[bins == at].sum())) for at in range(BINS)]
    return sum(gaps) / float(w.sum())
