"""Labelled conversations in, a model out.

A logistic regression over features and words that starts from the prior and leaves it only as far as labels say: the
weights of the prior are the centre of a Gaussian, and what words add beyond the prior's wording is another one around
nothing, which widens as labels come in. Ten labels move little; a thousand may overrule it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, vstack
from scipy.special import expit

from scoring.core import calibration, engine, learn, operating_point
from scoring.core.features import FEATURES
from scoring.core.lesson import Lesson, View, lesson
from scoring.core.model import Model, prior_model
from scoring.core.table import Table
from scoring.core.types import LabelledConversation
from scoring.core.wording import Wording

Floats = NDArray[np.float64]

WEIGHT_DEVIATION: Final = 0.35
"""Standard deviation of the prior around each weight, in log-odds."""
BIAS_DEVIATION: Final = 0.7
WORDS_DEVIATION: Final = 3.0
"""Of what words add (to a conversation of average length) once labels are many; fewer than HALF_TRUST narrow it."""
HALF_TRUST: Final = 200.0
EARLY_WEIGHT: Final = 1.0
"""What the early view of a conversation counts beside the whole."""
SEEN_IN: Final = 2
MAX_ROWS: Final = 200_000
CALIBRATE_FROM: Final = 40
"""Labels from which the model is calibrated on what it was not taught by."""
OPERATE_FROM: Final = 100
OPERATE_EACH: Final = 20
"""Labels, and labels of each verdict, from which the operating point is set by them."""
FOLDS: Final = 3
COURSES: Final = 1_500
"""Examples that are read message by message to set the operating point."""


def teach(*, examples: Sequence[LabelledConversation], seed: int) -> Model:
    """A model taught by `examples`, whose messages are read; keys of conversations must differ.

    Calibrates on what the engine makes of the messages themselves, and sets the operating point from how the risk moves
    message by message. Deterministic for the same examples and seed. Raises NotEnoughLabels below
    `learn.MIN_LABELS` examples.
    """
    prior = prior_model()
    lessons = {example.conversation: lesson(example=example, model=prior) for example in examples}
    model, others = _learned(examples, lessons, seed)
    if not others:
        return model
    courses, weights = _courses(others, examples, seed)
    model = _calibrated(
        model,
        verdicts=np.array([float(each.verdict) for each in courses]),
        weights=weights,
        found=np.array([each.logits[-1] for each in courses]),
    )
    positive = sum(example.verdict for example in examples)
    if len(examples) < OPERATE_FROM or min(positive, len(examples) - positive) < OPERATE_EACH:
        return model
    return operating_point.chosen(model=model, courses=[operating_point.bent(each, model) for each in courses])


def learn_from(*, examples: Sequence[LabelledConversation], lessons: Mapping[int, Lesson], seed: int) -> Model:
    """Learn from all examples, and calibrate on what each part of them says of the others.

    Always from the priors, never from a taught model: labels are counted once, however often one retrains. No account
    stands on both sides of a part. Raises NotEnoughLabels.
    """
    return _learned(examples, lessons, seed)[0]


def _learned(
    examples: Sequence[LabelledConversation], lessons: Mapping[int, Lesson], seed: int
) -> tuple[Model, list[tuple[NDArray[np.int64], Model]]]:
    """The model, and for each part of the examples the one that the other parts taught (none: too few to part)."""
    if len(examples) < learn.MIN_LABELS:
        raise learn.NotEnoughLabels(found=len(examples), needed=learn.MIN_LABELS)
    taken = _Taken.of(examples, lessons)
    prior = prior_model()
    model = _fitted(taken, np.arange(len(examples)), prior)
    others: list[tuple[NDArray[np.int64], Model]] = []
    parts = _parts(examples, seed) if len(examples) >= CALIBRATE_FROM else None
    if parts is not None:
        others = [
            (np.flatnonzero(parts == fold), _fitted(taken, np.flatnonzero(parts != fold), prior))
            for fold in range(FOLDS)
        ]
        found = _read_by_others(taken, others)
        model = _calibrated(model, verdicts=taken.verdicts, weights=taken.weights, found=found)
    version = f"{prior.version}+{len(examples)}"
    return replace(model, version=version, labels_seen=len(examples), seed=seed), others


def _courses(
    others: Sequence[tuple[NDArray[np.int64], Model]], examples: Sequence[LabelledConversation], seed: int
) -> tuple[list[operating_point.Course], Floats]:
    """How the uncalibrated log-odds of up to COURSES examples moved, each read by a model that was not taught by it;
    and what each of them weighs."""
    rng = np.random.default_rng(seed)
    found, chosen = [], []
    for held, taught in others:
        reader = replace(taught, slope=1.0, offset=0.0, bend=0.0)
        for at in rng.permutation(held)[: COURSES // FOLDS].tolist():
            scores, _ = engine.score(model=reader, messages=examples[at].messages, states={})
            found.append(operating_point.course(example=examples[at], scored=scores.messages))
            chosen.append(examples[at])
    return found, learn.sample_weights(examples=chosen)


def logits(*, model: Model, lessons: Sequence[Lesson]) -> Floats:
    """Log-odds of the risk that `model` gives each whole conversation, shape (n,)."""
    found = []
    for each in lessons:
        view = each.whole
        total = model.bias + float(np.dot(model.weights, view.features))
        z = total + _added(view, model.wording)
        found.append(calibration.calibrated(z, slope=model.slope, offset=model.offset, bend=model.bend))
    return np.array(found)


def _added(view: View, wording: Wording) -> float:
    """What labels taught of the words, in log-odds."""
    if wording.learned is None:
        return 0.0
    at, rows = wording.learned.found(view.keys)
    weights = wording.learned.weights[rows].astype(np.float64)
    return float(view.leading[at] @ weights[:, 0] + view.answering[at] @ weights[:, 1])


# --- Numbers ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Taken:
    """Examples as arrays: features and scaled counts of keys, early (e) and whole; verdicts, weights."""

    features: Floats
    features_early: Floats
    words: csr_matrix
    words_early: csr_matrix
    verdicts: Floats
    weights: Floats
    keys: NDArray[np.uint32]
    scale: Floats

    @classmethod
    def of(cls, examples: Sequence[LabelledConversation], lessons: Mapping[int, Lesson]) -> _Taken:
        """Keys that are met in SEEN_IN conversations at least, scaled by their inverse document frequency."""
        rows = [lessons[example.conversation] for example in examples]
        every, counts = np.unique(np.concatenate([row.whole.keys for row in rows]), return_counts=True)
        kept = counts >= SEEN_IN
        keys, idf = every[kept], np.log((1 + len(rows)) / (1 + counts[kept])) + 1.0
        whole = _matrix([row.whole for row in rows], keys)
        size = np.sqrt(whole.multiply(np.tile(idf, 2)).power(2).sum(axis=1).mean()) or 1.0
        scale = idf / size
        columns = np.tile(scale, 2)
        return cls(
            features=np.array([row.whole.features for row in rows]),
            features_early=np.array([row.early.features for row in rows]),
            words=whole.multiply(columns).tocsr(),
            words_early=_matrix([row.early for row in rows], keys).multiply(columns).tocsr(),
            verdicts=np.array([example.verdict for example in examples], dtype=np.float64),
            weights=learn.sample_weights(examples=examples),
            keys=keys,
            scale=scale,
        )


def _matrix(views: Sequence[View], keys: NDArray[np.uint32]) -> csr_matrix:
    """(n, 2 x keys): said by the one who leads, then by the one who answers."""
    data, columns, ends = [], [], [0]
    for view in views:
        at = np.minimum(np.searchsorted(keys, view.keys), max(len(keys) - 1, 0))
        known = keys[at] == view.keys if len(keys) else np.zeros(0, dtype=bool)
        for side, counts in enumerate((view.leading[known], view.answering[known])):
            said = counts != 0
            data.append(counts[said])
            columns.append(at[known][said] + side * len(keys))
        ends.append(ends[-1] + len(data[-1]) + len(data[-2]))
    flat, where = np.concatenate(data).astype(np.float64), np.concatenate(columns)
    return csr_matrix((flat, where, ends), shape=(len(views), 2 * len(keys)))


def _fitted(taken: _Taken, rows: NDArray[np.int64], prior: Model) -> Model:
    """The most probable model given the examples at `rows`: features, bias and words at once. Convex."""
    features = np.concatenate([taken.features[rows], taken.features_early[rows]])
    design = np.column_stack([features, np.ones(len(features))])
    words = vstack([taken.words[rows], taken.words_early[rows]]).tocsr()
    verdicts = np.tile(taken.verdicts[rows], 2)
    weights = np.concatenate([taken.weights[rows], EARLY_WEIGHT * taken.weights[rows]])
    middle = np.array([*prior.weights, prior.bias])
    narrow = np.sqrt(len(rows) / (len(rows) + HALF_TRUST))
    deviation = np.array([WEIGHT_DEVIATION] * len(FEATURES) + [BIAS_DEVIATION])
    size = len(middle)

    def loss(theta: Floats) -> tuple[float, Floats]:
        own, added = theta[:size], theta[size:]
        z = design @ own + words @ added
        away, far = (own - middle) / deviation, added / (WORDS_DEVIATION * narrow)
        value = weights @ (np.logaddexp(0.0, z) - verdicts * z) + 0.5 * (away @ away + far @ far)
        pull = weights * (expit(z) - verdicts)
        gradient = [design.T @ pull + away / deviation, words.T @ pull + far / (WORDS_DEVIATION * narrow)]
        return float(value), np.concatenate(gradient)

    start = np.concatenate([middle, np.zeros(words.shape[1])])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300, "maxcor": 8})
    own = found.x[:size]
    return replace(
        prior,
        weights=tuple(own[:-1].tolist()),
        bias=float(own[-1]),
        wording=replace(prior.wording, learned=_learned_table(taken, found.x[size:])),
    )


def _learned_table(taken: _Taken, added: Floats) -> Table:
    """What was learned, by key; the lightest rows are left out beyond MAX_ROWS."""
    half = len(taken.keys)
    weights = np.stack([added[:half], added[half:]], axis=1) * taken.scale[:, None]
    heavy = np.sort(np.argsort(-np.abs(weights).max(axis=1), kind="stable")[:MAX_ROWS])
    return Table(taken.keys[heavy], weights[heavy].astype(np.float32))


# --- Calibration ------------------------------------------------------------------------------------------------------


def _parts(examples: Sequence[LabelledConversation], seed: int) -> NDArray[np.int64] | None:
    """The fold of each example; None where accounts tie too many together."""
    place = {example.conversation: at for at, example in enumerate(examples)}
    found = learn.groups(examples)
    if len(found) < FOLDS:
        return None
    order = np.random.default_rng(seed).permutation(len(found))
    sizes = np.zeros(FOLDS)
    of = np.zeros(len(examples), dtype=np.int64)
    for at in sorted(order.tolist(), key=lambda at: -len(found[at])):
        fold = int(sizes.argmin())
        sizes[fold] += len(found[at])
        for example in found[at]:
            of[place[example.conversation]] = fold
    return of


def _read_by_others(taken: _Taken, others: Sequence[tuple[NDArray[np.int64], Model]]) -> Floats:
    """Log-odds of each whole example by the model that was not taught by it."""
    found = np.zeros(len(taken.verdicts))
    for at, model in others:
        added = taken.words[at] @ _columns(model.wording, taken)
        found[at] = taken.features[at] @ np.array(model.weights) + added + model.bias
    return found


def _columns(wording: Wording, taken: _Taken) -> Floats:
    """What labels taught, on the columns of `taken.words`."""
    columns = np.zeros((len(taken.keys), 2))
    if wording.learned is not None:
        at, rows = wording.learned.found(taken.keys)
        columns[at] = wording.learned.weights[rows]
    return (columns / taken.scale[:, None]).T.ravel()


def _calibrated(model: Model, *, verdicts: Floats, weights: Floats, found: Floats) -> Model:
    slope, offset, bend = calibration.fit(
        z=found, verdicts=verdicts, weights=weights, middle=(model.slope, model.offset, model.bend)
    )
    return replace(model, slope=slope, offset=offset, bend=bend)
