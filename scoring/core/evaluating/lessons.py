"""Cases as examples to teach by, and cross-validation: each fold rated by a model the others taught."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from scoring.core.evaluating import groups
from scoring.core.evaluating.rating import Case, Rated, rate
from scoring.core.teach import teach
from scoring.core.types import LabelledConversation


def examples(*, cases: Sequence[Case], seed: int) -> tuple[LabelledConversation, ...]:
    """Cases with a verdict as labelled conversations.

    A corpus does not say when it was decided, and teaching keeps the latest decisions back to calibrate on. The times
    given here are an order drawn by `seed`: a corpus sorted by class must not end in one class.
    """
    known = [case for case in cases if case.verdict is not None]
    times = np.random.default_rng(seed).permutation(len(known))
    return tuple(
        LabelledConversation(
            conversation=case.messages[0].conversation,
            messages=case.messages,
            verdict=1 if case.verdict else 0,
            decided_at=float(time),
            accounts=case.accounts,
            evidence=case.evidence,
            suspect=case.suspect,
        )
        for case, time in zip(known, times.tolist(), strict=True)
    )


def rated_by_others(*, cases: Sequence[Case], k: int, seed: int) -> Iterator[tuple[int, Rated]]:
    """Each case's position and what a model made of it that was taught by the other folds, fold by fold.

    No account stands on both sides. Raises TooFewGroups, and NotEnoughLabels where the other
    folds hold too few verdicts.
    """
    parts = _folds(cases, k, seed)
    for fold in range(k):
        others = [case for case, part in zip(cases, parts, strict=True) if part != fold]
        model = teach(examples=examples(cases=others, seed=seed), seed=seed)
        for at in np.flatnonzero(parts == fold).tolist():
            yield at, rate(model=model, case=cases[at])


def _folds(cases: Sequence[Case], k: int, seed: int) -> NDArray[np.int64]:
    verdicts = np.array([case.verdict or 0 for case in cases], dtype=np.int64)
    hanging = groups.components(accounts=[case.accounts for case in cases])
    return groups.folds(groups=hanging, verdicts=verdicts, k=k, seed=seed)
