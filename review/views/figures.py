"""Figures of a model, read from whatever a training run left: a value, its interval, and what it is called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

NAMES = {
    "average_precision": "Average precision",
    "auroc": "ROC AUC",
    "recall": "Recall at the threshold",
    "precision": "Precision at the threshold",
    "f1": "F1",
    "f05": "F0.5",
    "brier": "Brier score, low is good",
    "ece": "Calibration error, low is good",
    "log_loss": "Log loss, low is good",
}
LOW_IS_GOOD = {"brier", "ece", "log_loss"}
NOT_FIGURES = {"n", "positives", "threshold"}
HEADLINES = ("average_precision", "recall", "ece")
INTERVALS = ("interval", "ci", "ci95")
VALUES = ("value", "mean", "point", "estimate")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number and how sure it is."""

    key: str
    name: str
    value: float
    low: float | None = None
    high: float | None = None

    @property
    def signed(self) -> str:
        """A difference with its sign, as typeset minus or plus."""
        return f"{self.value:+.3f}".replace("-", "−")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The same figure of both models, and their difference where the run measured it."""

    name: str
    candidate: Figure | None
    champion: Figure | None
    difference: Figure | None
    meaning: str


def figures_of(found: Any) -> list[Figure]:
    """Every figure that can be read: the known ones in our order, then the others."""
    if not isinstance(found, dict):
        return []
    known = [key for key in NAMES if key in found]
    keys = [*known, *(key for key in found if key not in known and key not in NOT_FIGURES)]
    return [figure for key in keys if (figure := _figure(str(key), found[key])) is not None]


def headlines(figures: list[Figure]) -> list[Figure]:
    """The few that tell most, for a table of many models."""
    return [figure for figure in figures if figure.key in HEADLINES] or figures[:3]


def comparison_of(metrics: dict[str, Any]) -> list[Comparison]:
    """Candidate against champion, row by row."""
    candidate = {figure.key: figure for figure in figures_of(metrics.get("candidate"))}
    champion = {figure.key: figure for figure in figures_of(metrics.get("champion"))}
    difference = {figure.key: figure for figure in figures_of(metrics.get("comparison"))}
    measured = metrics.get("candidate")
    undefined = [key for key in NAMES if isinstance(measured, dict) and key in measured]
    return [
        Comparison(
            name=name_of(key),
            candidate=candidate.get(key),
            champion=champion.get(key),
            difference=difference.get(key),
            meaning=meaning_of(difference.get(key)),
        )
        for key in dict.fromkeys([*undefined, *candidate, *champion])
    ]


def meaning_of(difference: Figure | None) -> str:
    """A difference in a word: clear only where its whole interval lies on one side of zero."""
    if difference is None or difference.low is None or difference.high is None:
        return ""
    if difference.low <= 0 <= difference.high:
        return "no clear difference"
    return "better" if (difference.low > 0) != (difference.key in LOW_IS_GOOD) else "worse"


def name_of(key: str) -> str:
    """What a figure is called."""
    return NAMES.get(key, key.replace("_", " ").capitalize())


def _figure(key: str, raw: Any) -> Figure | None:
    if _is_number(raw):
        return Figure(key=key, name=name_of(key), value=float(raw))
    if isinstance(raw, list | tuple) and len(raw) == 3 and all(_is_number(value) for value in raw):
        return Figure(key=key, name=name_of(key), value=float(raw[0]), low=float(raw[1]), high=float(raw[2]))
    if not isinstance(raw, dict):
        return None
    value = next((raw[name] for name in VALUES if _is_number(raw.get(name))), None)
    if value is None:
        return None
    interval = next((raw[name] for name in INTERVALS if isinstance(raw.get(name), list | tuple)), None)
    bounds = [raw.get("low"), raw.get("high")] if interval is None else list(interval)
    low, high = bounds if len(bounds) == 2 and all(_is_number(bound) for bound in bounds) else (None, None)
    return Figure(key=key, name=name_of(key), value=float(value), low=low, high=high)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
