"""One evaluation: conversations are added as they are rated, then everything is read off at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from scoring.core.evaluating import figures, groups, shape
from scoring.core.evaluating.figures import Early, Figures, Floats
from scoring.core.evaluating.latency import Latency, latency
from scoring.core.evaluating.pan12 import Retrieved, Tally
from scoring.core.evaluating.ranking import Ranking, recall_name
from scoring.core.evaluating.rating import Case, Rated
from scoring.core.evaluating.slices import Slice, slices
from scoring.core.evaluating.table import Rows, Table, table
from scoring.core.evaluation import Estimate
from scoring.core.types import LabelledConversation

FOLDS: Final = 5
ORDERED: Final = ("auroc", "average_precision", recall_name(0.01), recall_name(0.001))
"""Figures that need no threshold: what a model and a baseline are compared by."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """Figures of a baseline on the same conversations, and the model's minus these (paired resamples)."""

    figures: dict[str, Estimate]
    earned: dict[str, Estimate]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything an evaluation found. `groups` counts conversations or sets of them that share no account."""

    n: int
    positives: int
    unlabelled: int
    messages: int
    groups: int
    figures: dict[str, Estimate]
    latency: Latency
    extortion: Latency
    by_share_seen: list[Early]
    slices: list[Slice]
    baselines: dict[str, Baseline]
    baselines_taught: str
    authors: Retrieved | None = None
    lines: Retrieved | None = None
    notes: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """Plain values only, ready for JSON."""
        return asdict(self)


class Study:
    """Collects rated cases. `taught_by` are the examples the model under test was taught by, if any: the baselines are
    taught by the same. Otherwise they are cross-validated within the cases, in `folds` parts.

    Memory grows with the number of conversations, not with their text.
    """

    def __init__(
        self, *, seed: int, tally: Tally, taught_by: Sequence[LabelledConversation] | None, folds: int = FOLDS
    ) -> None:
        self._seed, self._folds, self._tally = seed, folds, tally
        self._rows, self._shapes = Rows(), shape.Shapes()
        self._unlabelled = self._messages = 0
        self._lessons = None if taught_by is None else _lessons(taught_by)

    def add(self, *, case: Case, rated: Rated) -> None:
        """Take in one case; one without a verdict is only counted."""
        self._messages += len(case.messages)
        self._tally.add(case=case, rated=rated)
        if case.verdict is None:
            self._unlabelled += 1
            return
        self._rows.add(case=case, rated=rated)
        self._shapes.add(messages=case.messages)

    def report(self) -> Report:
        """All figures. Deterministic for the same cases in the same order, and seed."""
        found = table(rows=self._rows, groups=groups.components(accounts=self._rows.accounts))
        risks, taught = self._baseline_risks(found)
        estimates, baselines = _estimated(found, risks, self._seed)
        return Report(
            n=len(found.verdicts),
            positives=int(found.verdicts.sum()),
            unlabelled=self._unlabelled,
            messages=self._messages,
            groups=_count(found.groups),
            figures=estimates,
            latency=latency(messages=found.latency[found.caught]),
            extortion=latency(messages=found.latency[found.caught & found.extortion]),
            by_share_seen=figures.by_share_seen(
                table=found, draws=figures.weights(groups=found.groups, seed=self._seed)
            ),
            slices=slices(table=found),
            baselines=baselines,
            baselines_taught=taught,
            authors=self._tally.authors(seed=self._seed),
            lines=self._tally.lines(),
            notes=self._notes(found),
        )

    def _baseline_risks(self, found: Table) -> tuple[dict[str, Floats], str]:
        """Risks of each baseline, and in words how it was taught; no risks where it cannot be taught."""
        if len(set(found.verdicts.tolist())) < 2:
            return {}, "not taught: the conversations are of one class"
        seen = shape.views(self._shapes)
        if self._lessons is not None:
            risks = {
                name: shape.taught_elsewhere(name=name, train=view, verdicts=self._lessons.verdicts, test=seen[name])
                for name, view in self._lessons.views.items()
            }
            return risks, "taught by the same conversations as the model"
        k = min(self._folds, _count(found.groups))
        if k < 2:
            return {}, "not taught: all conversations hang together by their accounts"
        parts = groups.folds(groups=found.groups, verdicts=found.verdicts, k=k, seed=self._seed)
        risks = {
            name: shape.cross_validated(name=name, view=view, verdicts=found.verdicts, folds=parts)
            for name, view in seen.items()
        }
        return risks, f"cross-validated within these conversations, {k} folds, no account on both sides"

    def _notes(self, found: Table) -> list[str]:
        notes = []
        if not len(found.verdicts):
            notes.append("No conversation has a label: there is nothing to compare risks with.")
        elif len(set(found.verdicts.tolist())) < 2:
            notes.append("All conversations are of one class: figures that need both are undefined.")
        if self._tally.strangers(accounts=self._rows.accounts):
            notes.append("Nobody on the list of predators writes in these conversations: it belongs to others.")
        if len(found.verdicts) > 1 and _count(found.groups) == 1:
            notes.append(
                "All conversations hang together by their accounts: nothing can be drawn, intervals say nothing."
            )
        if self._lessons is not None and len(set(self._lessons.verdicts.tolist())) < 2:
            notes.append("The model was taught by conversations of one class.")
        if self._lessons is not None and (shared := self._lessons.shared_with(self._rows.accounts)):
            notes.append(f"{shared} of the conversations share an account with those the model was taught by.")
        return notes


@dataclass(frozen=True, slots=True)
class _Lessons:
    """What the model under test was taught by, as the baselines see it."""

    views: dict[str, Any]
    verdicts: NDArray[np.int64]
    accounts: frozenset[int]

    def shared_with(self, others: Sequence[frozenset[int]]) -> int:
        """How many of `others` hold an account of ours."""
        return sum(not self.accounts.isdisjoint(each) for each in others)


def _lessons(examples: Sequence[LabelledConversation]) -> _Lessons:
    collected = shape.Shapes()
    for example in examples:
        collected.add(messages=example.messages)
    verdicts = np.array([example.verdict for example in examples], dtype=np.int64)
    accounts = frozenset(account for example in examples for account in example.accounts)
    return _Lessons(shape.views(collected), verdicts, accounts)


def _count(numbers: NDArray[np.int64]) -> int:
    return int(numbers.max()) + 1 if len(numbers) else 0


def _estimated(found: Table, risks: dict[str, Floats], seed: int) -> tuple[dict[str, Estimate], dict[str, Baseline]]:
    """Main figures and baselines from the same resamples, so that differences are paired."""
    main = figures.reading(table=found)
    others = {name: _ordered(found, each) for name, each in risks.items()}

    def read(w: Floats) -> Figures:
        ours = main(w)
        result = dict(ours)
        for name, other in others.items():
            for figure, value in other(w).items():
                result[f"{name}/{figure}"] = value
                result[f"{name}/earned/{figure}"] = ours[figure] - value
        return result

    names = [
        *figures.NAMES,
        *(f"{name}/{part}{figure}" for name in risks for part in ("", "earned/") for figure in ORDERED),
    ]
    n, draws = len(found.verdicts), figures.weights(groups=found.groups, seed=seed)
    all_of_them = figures.estimates(read=read, names=names, n=n, draws=draws)
    baselines = {
        name: Baseline(
            figures={figure: all_of_them[f"{name}/{figure}"] for figure in ORDERED},
            earned={figure: all_of_them[f"{name}/earned/{figure}"] for figure in ORDERED},
        )
        for name in risks
    }
    return {name: all_of_them[name] for name in figures.NAMES}, baselines


def _ordered(found: Table, risks: Floats) -> Callable[[Floats], Figures]:
    ranking = Ranking(risks=risks, verdicts=found.verdicts)
    return lambda w: {
        name: value
        for name, value in ranking.figures(weights=w, false_positive_rates=figures.RATES).items()
        if name in ORDERED
    }
