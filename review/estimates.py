"""Figures about decisions, each with its uncertainty. Pure: numbers in, numbers out; nothing here knows a person.

Everything is computed from counts, so that it costs the same for ten decisions and for a million.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.stats import binomtest
from sklearn.metrics import cohen_kappa_score

Floats = NDArray[np.float64]

FEWEST = 10
"""With fewer there are counts, and no figure: it would be read as one."""
RESAMPLES = 2_000
LEVEL = 0.95
_ENDS = (100 * (1 - LEVEL) / 2, 100 * (1 + LEVEL) / 2)
_NONE = 1e-12
"""What is left of nought by adding up fractions."""
_SEED = 0
"""The same counts give the same interval on every page view."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure and its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """How far two people who looked at the same things agree. `n` pairs, `same` of them alike; no figures below FEWEST,
    and no kappa or alpha where nearly all verdicts are the same: there chance alone would agree as well."""

    n: int
    same: int
    raw: Estimate | None = None
    kappa: Estimate | None = None
    alpha: Estimate | None = None


def share(part: int, whole: int) -> Estimate | None:
    """A share with its Wilson interval (1927); None below FEWEST."""
    if whole < FEWEST:
        return None
    interval = binomtest(part, whole).proportion_ci(confidence_level=LEVEL, method="wilson")
    return Estimate(part / whole, float(interval.low), float(interval.high))


# --- Agreement of two people ------------------------------------------------------------------------------------------


def agreement(tables: ArrayLike, *, chances: Sequence[float] = (1.0,)) -> Agreement:
    """Raw agreement, Cohen's kappa and Krippendorff's alpha of counts (first verdict x second).

    `tables` is one square table for each chance with which its pairs were drawn; each pair counts for one over it, so
    that what is drawn more often does not weigh more. Intervals of kappa and alpha are the percentiles of RESAMPLES
    tables drawn from these: a bootstrap over flags. Where nobody differed every resample says the same; there the lower
    end is what the Wilson end of raw agreement makes of it.
    """
    counts = np.asarray(tables, dtype=np.int64)
    counts = counts.reshape(len(chances), *counts.shape[-2:])
    weights = 1.0 / np.asarray(chances, dtype=np.float64)
    n, same = int(counts.sum()), int(np.trace(counts, axis1=1, axis2=2).sum())
    if n < FEWEST:
        return Agreement(n=n, same=same)
    table = _weighted(counts, weights)
    raw = _raw(1.0 if same == n else 1.0 - float(differing(table)), counts, weights)
    resampled = np.random.default_rng(_SEED).multinomial(n, (counts / n).ravel(), size=RESAMPLES)
    drawn = _weighted(resampled.reshape(-1, *counts.shape), weights)
    if not _varied(table) or (same < n and np.mean(chance_kappa(drawn) > _NONE) < LEVEL):
        return Agreement(n=n, same=same, raw=raw)
    by_alpha = float(chance_alpha(table))
    return Agreement(
        n=n,
        same=same,
        raw=raw,
        kappa=_beyond(float(chance_kappa(table)), _kappa(table), raw, chance_kappa(drawn), drawn),
        alpha=_beyond(by_alpha, 1.0 - (1.0 - raw.value) / by_alpha, raw, chance_alpha(drawn), drawn),
    )


def _varied(table: Floats) -> bool:
    """Whether each of the two said more than one thing. Where one did not, kappa is 0 whatever they saw; where that is
    so in many resamples, there is no interval to trust either."""
    return bool(min(np.count_nonzero(table.sum(axis=0)), np.count_nonzero(table.sum(axis=1))) > 1)


def _weighted(counts: ArrayLike, weights: Floats) -> Floats:
    """One table of several, (..., strata, k, k) to (..., k, k): weighted, and scaled to as many pairs as there are."""
    found = np.asarray(counts, dtype=np.float64)
    table = np.einsum("h,...hij->...ij", weights, found)
    return np.asarray(table * (found.sum(axis=(-3, -2, -1)) / table.sum(axis=(-2, -1)))[..., None, None])


def _raw(value: float, counts: NDArray[np.int64], weights: Floats) -> Estimate:
    """Wilson's interval for as many pairs as the weighted ones are worth (Kish 1965: (sum w)^2 / sum w^2)."""
    of_each = counts.sum(axis=(1, 2))
    worth = max(1, round(float((weights @ of_each) ** 2 / (weights**2 @ of_each))))
    interval = binomtest(round(value * worth), worth).proportion_ci(confidence_level=LEVEL, method="wilson")
    return Estimate(value, *_around(value, interval.low, interval.high))


def chance_kappa(tables: ArrayLike) -> Floats:
    """How often two people would differ by chance, each with their own habits (Cohen 1960). Shape (..., k, k) → (...).

    Kappa is 1 - differing / this.
    """
    shares = _shares(tables)
    return 1.0 - np.asarray((shares.sum(axis=-1) * shares.sum(axis=-2)).sum(axis=-1))


def chance_alpha(tables: ArrayLike) -> Floats:
    """How often two verdicts drawn from all that were given would differ (Krippendorff 2011, nominal data, two
    observers, nothing missing): pairs of unlike verdicts among the 2n there are, without replacement.

    Alpha is 1 - differing / this.
    """
    counts = np.asarray(tables, dtype=np.float64)
    given = counts.sum(axis=-1) + counts.sum(axis=-2)
    total = given.sum(axis=-1)
    return np.asarray((total**2 - (given**2).sum(axis=-1)) / (total * (total - 1)))


def differing(tables: ArrayLike) -> Floats:
    """The share of pairs that differ."""
    return 1.0 - np.trace(_shares(tables), axis1=-2, axis2=-1)


def _shares(tables: ArrayLike) -> Floats:
    counts = np.asarray(tables, dtype=np.float64)
    return counts / counts.sum(axis=(-2, -1), keepdims=True)


def _kappa(table: Floats) -> float:
    """Of scikit-learn. What is drawn again 2,000 times goes by the same formula, all at once."""
    first, second = np.indices(table.shape).reshape(2, -1)
    return float(cohen_kappa_score(first, second, sample_weight=table.ravel()))


def _beyond(chance: float, value: float, raw: Estimate, chance_drawn: Floats, drawn: Floats) -> Estimate:
    """Agreement beyond chance with its interval; resamples in which chance alone agrees do not count."""
    if raw.value == 1.0:
        return Estimate(value, 1.0 - (1.0 - raw.low) / chance, 1.0)
    told = chance_drawn > _NONE
    low, high = np.percentile(1.0 - differing(drawn[told]) / chance_drawn[told], _ENDS)
    return Estimate(value, float(low), float(high))


# --- What a random draw says of everything it was drawn from ----------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Stratum:
    """What was drawn with one probability: `drawn` in all, `judged` of them so far, `positive` of those."""

    probability: float
    drawn: int
    judged: int
    positive: int

    @property
    def stands_for(self) -> float:
        """How many there were to draw from, estimated: drawn / probability."""
        return self.drawn / self.probability


def total(strata: Iterable[Stratum]) -> Estimate | None:
    """How many positives there are in everything that was drawn from, found or not; None below FEWEST judged.

    Horvitz and Thompson (1952): each positive that was drawn stands for 1 / probability. What was drawn and is not
    judged yet is taken to be like the judged of its stratum.
    """
    used = _usable(strata)
    if sum(each.judged for each in used) < FEWEST:
        return None
    value = sum(each.stands_for * each.positive / each.judged for each in used)
    low, high = np.percentile(_totals(used), _ENDS)
    return Estimate(value, *_around(value, low, high))


def weighted_share(strata: Iterable[Stratum]) -> Estimate | None:
    """The share of positives in everything that was drawn from (Hájek 1971: `total` over how many there were)."""
    used = _usable(strata)
    found = total(used)
    if found is None:
        return None
    whole = sum(each.stands_for for each in used)
    return Estimate(found.value / whole, found.low / whole, found.high / whole)


def recall(*, found: int, missed: Sequence[Stratum]) -> Estimate | None:
    """The share of all positives that was found: found / (found + `total` of what was missed). `found` was looked at
    whole, so only what was missed is uncertain. None where the sample is too small, or there is no positive at all."""
    used = _usable(missed)
    estimate = total(used)
    if estimate is None or not found + estimate.value:
        return None
    value = found / (found + estimate.value)
    low, high = np.percentile(found / (found + _totals(used)), _ENDS)
    return Estimate(value, *_around(value, low, high))


def _usable(strata: Iterable[Stratum]) -> list[Stratum]:
    return [each for each in strata if each.judged]


def _totals(strata: Sequence[Stratum]) -> Floats:
    """The total, drawn RESAMPLES times.

    A plain bootstrap of a sample in which nothing was found would be sure that there is nothing. So the share of each
    stratum is drawn from Beta(positive + ½, negative + ½): Jeffreys' interval, whose ends stay honest at nought (Brown,
    Cai and DasGupta 2001).
    """
    rng = np.random.default_rng(_SEED)
    drawn = np.zeros(RESAMPLES)
    for each in strata:
        drawn += each.stands_for * rng.beta(each.positive + 0.5, each.judged - each.positive + 0.5, RESAMPLES)
    return drawn


def _around(value: float, low: float, high: float) -> tuple[float, float]:
    """An interval holds its value, at nought and one, too."""
    return min(float(low), value), max(float(high), value)
