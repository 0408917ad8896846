"""What can be told without reading a word: baselines that see only the shape of a conversation, or its length.

Corpora of grooming differ from corpora of harmless chat in where they come from: logger, time, habits of typing. A
model may learn that instead. What it does better than these baselines is what words earn.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack
from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from scoring.core.types import Message

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

MAX_SYMBOLS: Final = 50_000
"""Masked characters of a conversation that are looked at."""
BATCH: Final = 512
_WORD, _DIGITS, _SPACE, _EMOJI = "w", "0", " ", "e"
_CLASSES: Final = {"L": _WORD, "M": _WORD, "N": _DIGITS, "Z": _SPACE, "S": _EMOJI, "C": _EMOJI}
_RUNS: Final = re.compile(rf"([{_WORD}{_DIGITS}{_SPACE}{_EMOJI}])\1+")


class _Masks(dict[int, str]):
    """What stands for a code point: punctuation and ASCII signs for themselves, everything else for its class."""

    def __missing__(self, point: int) -> str:
        character = chr(point)
        if character.isspace():
            found = _SPACE
        elif point < 128 and not character.isalnum() and character.isprintable():
            found = character
        else:
            found = _CLASSES.get(unicodedata.category(character)[0], character)
        self[point] = found
        return found


_MASKS: Final = _Masks()


def masked(text: str) -> str:
    """`text` with every word, number, space and emoji (however long) as one symbol; punctuation is left."""
    return _RUNS.sub(r"\1", text.translate(_MASKS))


class Shapes:
    """Collects conversations as numbers: counts of 1- to 4-grams of masked text, and lengths. Keeps no text."""

    def __init__(self) -> None:
        self._counter = HashingVectorizer(
            analyzer="char", ngram_range=(1, 4), n_features=2**15, alternate_sign=False, norm=None, lowercase=False,
            dtype=np.float32,
        )  # fmt: skip
        self._waiting: list[str] = []
        self._counted: list[csr_matrix] = []
        self._lengths: list[tuple[float, float]] = []

    def add(self, *, messages: Sequence[Message]) -> None:
        """Take in one conversation."""
        text = "\n".join(masked(message.text) for message in messages)
        self._waiting.append(text[:MAX_SYMBOLS])
        self._lengths.append((float(len(messages)), float(sum(len(message.text) for message in messages))))
        if len(self._waiting) >= BATCH:
            self._count()

    def _count(self) -> None:
        if self._waiting:
            self._counted.append(self._counter.transform(self._waiting))
            self._waiting.clear()

    def shapes(self) -> csr_matrix:
        """Counts by conversation, sparse, shape (n, 2**15)."""
        self._count()
        return vstack(self._counted, format="csr") if self._counted else csr_matrix((0, 2**15), dtype=np.float32)

    def lengths(self) -> Floats:
        """Logarithm of messages and of characters by conversation, shape (n, 2)."""
        return np.asarray(np.log1p(np.array(self._lengths, dtype=np.float64).reshape(-1, 2)))


def _shape_model() -> Any:
    return make_pipeline(TfidfTransformer(sublinear_tf=True), LogisticRegression(C=10.0, tol=1e-3, max_iter=2_000))


def _length_model() -> Any:
    return make_pipeline(StandardScaler(), LogisticRegression(max_iter=2_000))


MODELS: Final = {"shape": _shape_model, "length": _length_model}


def views(shapes: Shapes) -> dict[str, Any]:
    """What each baseline sees, by its name: a matrix with a row a conversation."""
    return {"shape": shapes.shapes(), "length": shapes.lengths()}


def taught_elsewhere(*, name: str, train: Any, verdicts: Integers, test: Any) -> Floats:
    """Risks (m,) of a baseline taught by `train` (n, d) and `verdicts` (n,), for `test` (m, d)."""
    if len(set(verdicts.tolist())) < 2:
        return np.full(test.shape[0], float(verdicts.mean()) if len(verdicts) else 0.5)
    model = MODELS[name]().fit(train, verdicts)
    return np.asarray(model.predict_proba(test)[:, 1], dtype=np.float64)


def cross_validated(*, name: str, view: Any, verdicts: Integers, folds: Integers) -> Floats:
    """Risks (n,) of a baseline, those of each fold taught by all the others."""
    risks = np.zeros(len(verdicts))
    for fold in np.unique(folds):
        inside = folds == fold
        risks[inside] = taught_elsewhere(name=name, train=view[~inside], verdicts=verdicts[~inside], test=view[inside])
    return risks
