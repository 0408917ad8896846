"""Conversations that hang together by their accounts: they are resampled together and never divided between folds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

Integers = NDArray[np.int64]


class TooFewGroups(ValueError):
    """There are fewer groups of conversations that share no account than folds were asked for."""


def components(*, accounts: Sequence[frozenset[int]]) -> Integers:
    """A group number for each conversation, shape (n,); two that share an account, directly or not, share a group."""
    number: dict[int, int] = {}
    rows, columns = [], []
    for row, parties in enumerate(accounts):
        for account in parties:
            rows.append(row)
            columns.append(len(accounts) + number.setdefault(account, len(number)))
    size = len(accounts) + len(number)
    graph = coo_matrix((np.ones(len(rows), dtype=np.int8), (rows, columns)), shape=(size, size))
    _count, labels = connected_components(graph, directed=False)
    _values, groups = np.unique(labels[: len(accounts)], return_inverse=True)
    return np.asarray(groups, dtype=np.int64)


def folds(*, groups: Integers, verdicts: Integers, k: int, seed: int) -> Integers:
    """A fold (0 to k-1) for each conversation, shape (n,): whole groups, positives spread first, sizes balanced.

    Groups come in an order drawn by `seed`, the largest first. Raises TooFewGroups.
    """
    count = int(groups.max()) + 1 if len(groups) else 0
    if not 2 <= k <= count:
        raise TooFewGroups(f"{count} groups of conversations that share no account cannot make {k} folds")
    sizes = np.bincount(groups, minlength=count)
    positives = np.bincount(groups, weights=verdicts, minlength=count)
    order = np.random.default_rng(seed).permutation(count)
    order = order[np.lexsort((-sizes[order], -positives[order]))]
    chosen = np.zeros(count, dtype=np.int64)
    load, found = np.zeros(k), np.zeros(k)
    for group in order:
        fold = np.lexsort((load, found))[0] if positives[group] else np.argmin(load)
        chosen[group] = fold
        load[fold] += sizes[group]
        found[fold] += positives[group]
    return chosen[groups]
