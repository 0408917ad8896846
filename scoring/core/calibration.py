"""From log-odds to calibrated log-odds: Platt's line with a bend, which is beta calibration (Kull et al. 2017).

The line has slope `slope` where the log-odds z are high and `slope + bend` where they are low: a score that is right
when it is sure may still be too high where it doubts.
"""

from __future__ import annotations

from math import exp, log1p
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit

Floats = NDArray[np.float64]
DEVIATION: Final = np.array([0.25, 1.0, 0.5])
"""Few labels leave (slope, offset, bend) near where they start."""
_BOUNDS: Final = [(0.3, 5.0), (-5.0, 5.0), (-0.25, 3.0)]
"""slope and slope + bend stay above 0: calibrated log-odds rise with the score."""


def calibrated(z: float, *, slope: float, offset: float, bend: float) -> float:
    """Calibrated log-odds of one score; rises with z."""
    line = slope * z + offset
    return line - bend * (log1p(exp(-z)) if z > 0.0 else log1p(exp(z)) - z) if bend else line


def fit(
    *, z: Floats, verdicts: Floats, weights: Floats, middle: tuple[float, float, float] = (1.0, 0.0, 0.0)
) -> tuple[float, float, float]:
    """(slope, offset, bend) by maximum a posteriori around `middle`; all arrays (n,), verdicts 0 or 1."""
    design = np.column_stack([z, np.ones(len(z)), -np.logaddexp(0.0, -z)])

    def loss(theta: Floats) -> tuple[float, Floats]:
        logits = design @ theta
        away = (theta - np.array(middle)) / DEVIATION
        value = weights @ (np.logaddexp(0.0, logits) - verdicts * logits) + 0.5 * away @ away
        return float(value), design.T @ (weights * (expit(logits) - verdicts)) + away / DEVIATION

    found = minimize(loss, np.array(middle), jac=True, method="L-BFGS-B", bounds=_BOUNDS)
    slope, offset, bend = found.x.tolist()
    return slope, offset, bend
