"""How early warnings came: latency-weighted F1 as in Sadeque, Xu & Bethard (2018) and Vogt, Leser & Akbik (2021)."""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

HALF_AT: Final = 90
"""The message at which a warning is worth half: the median length of a predator's chat in PANC."""
P: Final = log(3) / (HALF_AT - 1)


@dataclass(frozen=True, slots=True)
class Latency:
    """Messages until the warning, counted from 1, over the `n` conversations that were warned of rightly."""

    n: int
    lower: float | None
    median: float | None
    upper: float | None


def latency(*, messages: ArrayLike) -> Latency:
    """Quartiles (linear interpolation) of `messages` (n,), each at least 1."""
    found = np.asarray(messages, dtype=np.float64)
    if not len(found):
        return Latency(0, None, None, None)
    lower, median, upper = (float(value) for value in np.percentile(found, [25, 50, 75]))
    return Latency(len(found), lower, median, upper)


def penalty(*, messages: ArrayLike) -> Floats:
    """-1 + 2 / (1 + exp(-p (k - 1))) for each k of `messages` (n,): 0 at the first message, 0.5 at the 90th."""
    k = np.asarray(messages, dtype=np.float64)
    return np.asarray(-1.0 + 2.0 / (1.0 + np.exp(-P * (k - 1.0))))


def median(*, ordered: Floats, weights: Floats) -> float | None:
    """The median of `ordered` (n,) ascending, each counted `weights` times (whole numbers, n); None without any."""
    counts = np.cumsum(weights)
    total = int(counts[-1]) if len(counts) else 0
    if not total:
        return None
    middle = np.searchsorted(counts, [(total - 1) // 2, total // 2], side="right")
    return float(ordered[middle].mean())
