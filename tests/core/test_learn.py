"""What is held out, and what each label weighs."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from scoring.core.learn import MAX_SAMPLE_WEIGHT, NotEnoughLabels, groups, sample_weights, split
from scoring.core.types import LabelledConversation, Message


def _examples(n: int, seed: int = 0) -> list[LabelledConversation]:
    rng = np.random.default_rng(seed)
    found = []
    for key in range(n):
        accounts = frozenset(int(account) for account in rng.integers(0, n * 2, size=2))
        message = Message(key, key, min(accounts), 1.0, "hi")
        found.append(
            LabelledConversation(key, (message,), 1 if rng.integers(0, 2) else 0, float(rng.uniform(0, 1e6)), accounts)
        )
    return found


@pytest.mark.parametrize("seed", range(8))
def test_no_account_stands_on_both_sides(seed: int) -> None:
    examples = _examples(60, seed)
    found = split(examples=examples)
    ours = {account for example in found.train for account in example.accounts}
    theirs = {account for example in found.held_out for account in example.accounts}
    assert not ours & theirs
    assert {example.conversation for example in (*found.train, *found.held_out)} == set(range(60))
    assert found == split(examples=examples[::-1])
    assert max(each.decided_at for each in found.held_out) == max(each.decided_at for each in examples)
    assert all(max(each.decided_at for each in group) >= found.cutoff for group in groups(found.held_out))


def test_a_split_that_cannot_be_made_says_so() -> None:
    with pytest.raises(NotEnoughLabels) as caught:
        split(examples=_examples(3))
    assert (caught.value.code, caught.value.found, caught.value.needed) == ("not_enough_labels", 3, 4)
    tied = [replace(example, accounts=frozenset({1, 2})) for example in _examples(10)]
    with pytest.raises(NotEnoughLabels):
        split(examples=tied)
    for share in (0.0, 1.0):
        with pytest.raises(ValueError, match="between"):
            split(examples=_examples(10), held_out=share)


def test_examples_without_accounts_hang_together_with_nothing() -> None:
    alone = [replace(example, accounts=frozenset()) for example in _examples(10)]
    assert len(groups(alone)) == 10
    assert len(split(examples=alone).held_out) == 3


def test_selection_chances_become_clipped_weights() -> None:
    examples = [replace(each, probability=chance) for each, chance in zip(_examples(3), (1.0, 0.5, 0.001), strict=True)]
    assert sample_weights(examples=examples).tolist() == [1.0, 2.0, MAX_SAMPLE_WEIGHT]
    for chance in (0.0, 1.1, -0.5):
        with pytest.raises(ValueError, match="probabilities"):
            sample_weights(examples=[replace(examples[0], probability=chance)])
