"""The main figures, each with a bootstrap interval."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scoring.core.evaluating import latency as early
from scoring.core.evaluating.ranking import Ranking
from scoring.core.evaluating.table import Table
from scoring.core.evaluation import BINS, Estimate

Floats = NDArray[np.float64]
Figures = dict[str, float]
Reading = Callable[[Floats], Figures]

RATES: Final = (0.05, 0.01, 0.001)
RESAMPLES: Final = 500
SHARES: Final = (0.1, 0.2, 0.3, 0.5, 1.0)
NAMES: Final = (
    "precision", "recall", "f1", "f05", "f2", "false_positive_share", "average_precision", "auroc",
    "recall_at_fpr_0.05", "recall_at_fpr_0.01", "recall_at_fpr_0.001", "ece", "brier", "speed", "f_latency",
    "median_messages", "leads_accuracy",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Early:
    """Figures when only a share (0-1) of each conversation's characters has been seen."""

    share: float
    precision: Estimate
    recall: Estimate
    f1: Estimate


def f_beta(*, hits: float, predicted: float, actual: float, beta: float) -> float | None:
    """(1 + b^2) hits / (b^2 actual + predicted): the weighted harmonic mean of precision and recall."""
    whole = beta**2 * actual + predicted
    return float((1 + beta**2) * hits / whole) if whole else None


def weights(*, groups: NDArray[np.int64], seed: int, resamples: int = RESAMPLES) -> Iterator[Floats]:
    """How often each conversation is counted in each bootstrap resample, shape (n,) each time.

    Plain: as many groups as there are, drawn with replacement; a group comes with all its conversations.
    """
    count = int(groups.max()) + 1 if len(groups) else 0
    rng = np.random.default_rng(seed)
    for _ in range(resamples if count else 0):
        yield np.bincount(rng.integers(0, count, count), minlength=count)[groups].astype(np.float64)


def estimates(*, read: Reading, names: Sequence[str], n: int, draws: Iterator[Floats]) -> dict[str, Estimate]:
    """Each figure with the 2.5th and 97.5th percentile of the resamples in which it is defined."""
    found = read(np.ones(n)) if n else {}
    drawn: dict[str, list[float]] = {name: [] for name in found}
    for draw in draws:
        for name, value in read(draw).items():
            if name in drawn:
                drawn[name].append(value)
    return {name: _estimate(found.get(name), drawn.get(name, [])) for name in names}


def _estimate(value: float | None, drawn: list[float]) -> Estimate:
    if value is None or not drawn:
        return Estimate(value, None, None)
    low, high = np.percentile(drawn, [2.5, 97.5])
    return Estimate(value, float(low), float(high))


def reading(*, table: Table) -> Reading:
    """All main figures of a table, for any weights (n,). A figure that is not defined is left out."""
    ranking = Ranking(risks=table.risks, verdicts=table.verdicts)
    read_latency = _latency(table)
    both = 0 < table.verdicts.sum() < len(table.verdicts)

    def read(w: Floats) -> Figures:
        found = _operating(table, w) | _calibration(table, w)
        if both:
            found |= ranking.figures(weights=w, false_positive_rates=RATES)
        found |= read_latency(w)
        if "f1" in found and "speed" in found:
            found["f_latency"] = found["f1"] * found["speed"]
        return found | _leads(table, w)

    return read


def _operating(table: Table, w: Floats) -> Figures:
    positive = table.verdicts == 1
    hits, predicted, actual = float(w[table.caught].sum()), float(w[table.warned].sum()), float(w[positive].sum())
    whole = float(w.sum())
    found: Figures = {}
    if predicted:
        found["precision"] = hits / predicted
    if actual:
        found["recall"] = hits / actual
        for name, beta in (("f1", 1.0), ("f05", 0.5), ("f2", 2.0)):
            found[name] = f_beta(hits=hits, predicted=predicted, actual=actual, beta=beta) or 0.0
    if whole > actual:
        found["false_positive_share"] = (predicted - hits) / (whole - actual)
    return found


def _calibration(table: Table, w: Floats) -> Figures:
    gaps = table.risks - table.verdicts
    bins = np.minimum((table.risks * BINS).astype(np.int64), BINS - 1)
    whole = float(w.sum())
    return {
        "ece": float(np.abs(np.bincount(bins, weights=w * gaps, minlength=BINS)).sum() / whole),
        "brier": float(w @ gaps**2 / whole),
    }


def _latency(table: Table) -> Reading:
    caught = np.flatnonzero(table.caught)
    order = caught[np.argsort(table.latency[caught], kind="stable")]
    messages = table.latency[order]
    penalties = early.penalty(messages=messages)

    def read(w: Floats) -> Figures:
        counted = w[order]
        median, penalty = (early.median(ordered=each, weights=counted) for each in (messages, penalties))
        return {} if median is None or penalty is None else {"median_messages": median, "speed": 1.0 - penalty}

    return read


def _leads(table: Table, w: Floats) -> Figures:
    known = (table.verdicts == 1) & ~np.isnan(table.leads_right)
    whole = float(w[known].sum())
    return {"leads_accuracy": float(w[known] @ table.leads_right[known] / whole)} if whole else {}


def by_share_seen(*, table: Table, draws: Iterator[Floats]) -> list[Early]:
    """Figures by share of characters seen: a warning counts when it was due within that share."""
    positive = table.verdicts == 1

    def read(w: Floats) -> Figures:
        found: Figures = {}
        actual = float(w[positive].sum())
        for share in SHARES:
            warned = table.share <= share
            hits, predicted = float(w[warned & positive].sum()), float(w[warned].sum())
            if predicted:
                found[f"precision {share}"] = hits / predicted
            if actual:
                found[f"recall {share}"] = hits / actual
                found[f"f1 {share}"] = f_beta(hits=hits, predicted=predicted, actual=actual, beta=1.0) or 0.0
        return found

    names = [f"{name} {share}" for share in SHARES for name in ("precision", "recall", "f1")]
    found = estimates(read=read, names=names, n=len(table.verdicts), draws=draws)
    return [Early(share, *(found[f"{name} {share}"] for name in ("precision", "recall", "f1"))) for share in SHARES]
