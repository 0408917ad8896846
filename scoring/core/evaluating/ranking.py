"""Figures of an order: risks are sorted once, then read for any weights, so that resampling stays quick."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_EPSILON = 1e-9


class Ranking:
    """`risks` (n,) against `verdicts` (n,) of 0/1. Weights are (n,), not negative: how often each is counted.

    Equal risks count as one step: no order among them is made up.
    """

    def __init__(self, *, risks: Floats, verdicts: NDArray[np.int64]) -> None:
        self._order = np.argsort(-risks, kind="stable")
        ordered = risks[self._order]
        self._steps = np.flatnonzero(np.append(ordered[1:] != ordered[:-1], True)) if len(risks) else np.array([], int)
        self._positive = verdicts[self._order].astype(np.float64)

    def figures(self, *, weights: Floats, false_positive_rates: tuple[float, ...]) -> dict[str, float]:
        """Area under the ROC curve, average precision, and recall at each rate; nothing where a class is missing.

        The area counts ties half (as scikit-learn's `roc_auc_score`); average precision is sum (R_n - R_n-1) P_n
        (as `average_precision_score`); recall at a rate is the highest reached without more false positives.
        """
        w = weights[self._order]
        hits = np.cumsum(w * self._positive)[self._steps]
        alarms = np.cumsum(w)[self._steps] - hits
        if not len(hits) or hits[-1] <= 0 or alarms[-1] <= _EPSILON:
            return {}
        gained = np.diff(hits, prepend=0.0)
        found = {
            "auroc": float(np.diff(alarms, prepend=0.0) @ (hits - gained / 2) / (hits[-1] * alarms[-1])),
            "average_precision": float(gained @ (hits / np.maximum(hits + alarms, _EPSILON)) / hits[-1]),
        }
        for rate in false_positive_rates:
            reached = int(np.searchsorted(alarms, rate * alarms[-1] + _EPSILON, side="right"))
            found[recall_name(rate)] = float(hits[reached - 1] / hits[-1]) if reached else 0.0
        return found


def recall_name(rate: float) -> str:
    """What recall at a false-positive rate is called: recall_at_fpr_0.01."""
    return f"recall_at_fpr_{rate:g}"
