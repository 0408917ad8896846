"""Which labels teach and which are kept back, and what each weighs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scoring.core.types import LabelledConversation

Floats = NDArray[np.float64]

MIN_LABELS: Final = 4
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


def split(*, examples: Sequence[LabelledConversation], held_out: float = 0.3, minimum: int = MIN_LABELS) -> Split:
    """Hold out the latest connected groups of accounts, about `held_out` (0-1, exclusive) of the examples.

    Deterministic whatever the order of `examples`. Raises NotEnoughLabels below `minimum` examples or when all of
    them hang together by their accounts, so that nothing can be held out.
    """
    if not 0.0 < held_out < 1.0:
        raise ValueError("held_out must lie between 0 and 1")
    if len(examples) < max(minimum, 2):
        raise NotEnoughLabels(found=len(examples), needed=max(minimum, 2))
    parts = sorted(groups(examples), key=lambda group: (group[-1].decided_at, group[-1].conversation))
    if len(parts) < 2:
        raise NotEnoughLabels(found=1, needed=2)
    later: list[LabelledConversation] = []
    while len(parts) > 1 and len(later) < max(1, round(held_out * len(examples))):
        later.extend(parts.pop())
    earlier = [example for group in parts for example in group]
    cutoff = min(group[-1].decided_at for group in groups(later))
    return Split(_in_time(earlier), _in_time(later), cutoff)


def sample_weights(*, examples: Sequence[LabelledConversation]) -> Floats:
    """Inverse selection probabilities, shape (n,), clipped to MAX_SAMPLE_WEIGHT."""
    chances = np.array([example.probability for example in examples], dtype=np.float64)
    if ((chances <= 0) | (chances > 1)).any():
        raise ValueError("selection probabilities must lie in (0, 1]")
    return np.minimum(1.0 / chances, MAX_SAMPLE_WEIGHT)


def groups(examples: Sequence[LabelledConversation]) -> list[list[LabelledConversation]]:
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
