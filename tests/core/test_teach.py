"""Few labels move a model little, many move it where they point, and the same labels always move it the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean

import numpy as np
import pytest

from scoring.core import engine, running
from scoring.core.characteristics import IDS
from scoring.core.features import FEATURES, WORDING
from scoring.core.learn import NotEnoughLabels
from scoring.core.lesson import lesson
from scoring.core.model import Model
from scoring.core.teach import learn_from, logits, teach
from scoring.core.types import LabelledConversation
from tests.core.helpers import DECIDES, MODEL, final_logits, labelled, taught_model
from tests.core.synthetic import examples

UNSEEN = labelled(count=60, seed=99, first=5_000)


@pytest.fixture(scope="module")
def many() -> Model:
    """Taught by enough labels for its own calibration and operating point."""
    return teach(examples=labelled(count=300, seed=3), seed=0)


def _moved(model: Model, unseen: Sequence[LabelledConversation]) -> float:
    before, after = final_logits(model=MODEL, examples=unseen), final_logits(model=model, examples=unseen)
    return fmean(abs(a - b) for a, b in zip(after, before, strict=True))


def _apart(model: Model) -> float:
    found = final_logits(model=model, examples=UNSEEN)
    by_verdict = [
        fmean(value for value, example in zip(found, UNSEEN, strict=True) if example.verdict == verdict)
        for verdict in (0, 1)
    ]
    return by_verdict[1] - by_verdict[0]


def test_ten_ordinary_labels_move_little() -> None:
    model = teach(examples=examples(seed=11, conversations=10), seed=0)
    assert model != MODEL
    assert _moved(model, examples(seed=12, conversations=60, first=500)) < 1.0
    assert _moved(model, UNSEEN) < 1.0


def test_many_labels_teach_a_word_that_nobody_knew(many: Model) -> None:
    """Ten labels say something of all chats, hardly anything of one word; hundreds tell the word from the rest."""
    assert DECIDES not in {
        word for example in UNSEEN if not example.verdict for m in example.messages for word in m.text.split()
    }
    few = _apart(teach(examples=labelled(count=10, seed=3), seed=0))
    assert abs(_apart(MODEL)) < 1.0
    assert few < 1.0
    assert _apart(many) > few + 3.0
    assert _moved(many, UNSEEN) > 2.0
    found = final_logits(model=many, examples=UNSEEN)
    right = sum((value > 0.0) == bool(each.verdict) for value, each in zip(found, UNSEEN, strict=True))
    assert right >= 0.8 * len(UNSEEN)


def test_the_same_labels_teach_the_same(many: Model) -> None:
    assert teach(examples=labelled(count=300, seed=3), seed=0) == many
    assert many.labels_seen == 300
    assert many.version == f"{MODEL.version}+300"
    one = labelled(count=50, seed=3)
    assert teach(examples=one, seed=1) == teach(examples=one, seed=1)
    assert teach(examples=one, seed=1).seed == 1


def test_calibration_goes_the_right_way(many: Model) -> None:
    assert many.slope > 0.0
    assert taught_model().slope > 0.0
    assert taught_model().weights[WORDING] >= 0.2
    assert (many.level, many.early) != (0.0, 0.0)


@pytest.mark.parametrize("verdict", [0, 1])
def test_one_class_works_and_moves_its_way(verdict: int) -> None:
    ones = [replace(example, verdict=1 if verdict else 0) for example in labelled(count=50, seed=4)]
    model = teach(examples=ones, seed=0)
    before, after = final_logits(model=MODEL, examples=UNSEEN), final_logits(model=model, examples=UNSEEN)
    assert (fmean(after) > fmean(before)) == bool(verdict)
    assert model.slope > 0.0
    assert (model.level, model.early) == (0.0, 0.0)


def test_too_few_are_refused() -> None:
    with pytest.raises(NotEnoughLabels) as caught:
        teach(examples=labelled(count=3, seed=1), seed=0)
    assert (caught.value.found, caught.value.needed) == (3, 4)
    assert teach(examples=labelled(count=4, seed=1), seed=0).labels_seen == 4


def test_accounts_that_hang_together_are_not_calibrated_on_themselves() -> None:
    tied = [replace(example, accounts=frozenset({1, 2})) for example in labelled(count=60, seed=5)]
    model = teach(examples=tied, seed=0)
    assert (model.slope, model.offset, model.bend) == (MODEL.slope, MODEL.offset, MODEL.bend)


def test_labels_that_were_unlikely_to_be_looked_at_count_more() -> None:
    plain = labelled(count=60, seed=6)
    rare = [replace(example, probability=0.1 if example.verdict else 1.0) for example in plain]
    raised = final_logits(model=teach(examples=rare, seed=0), examples=UNSEEN)
    assert fmean(raised) > fmean(final_logits(model=teach(examples=plain, seed=0), examples=UNSEEN))


def test_lessons_teach_what_their_messages_do() -> None:
    given = labelled(count=60, seed=5)
    lessons = {example.conversation: lesson(example=example, model=MODEL) for example in given}
    bare = [replace(example, messages=()) for example in given]
    from_lessons, from_messages = learn_from(examples=bare, lessons=lessons, seed=0), taught_model()
    assert (from_lessons.weights, from_lessons.bias) == (from_messages.weights, from_messages.bias)
    assert from_lessons.wording == from_messages.wording


# --- What lessons say a model says, and what the engine says ----------------------------------------------------------


def _both(model: Model, given: Sequence[LabelledConversation]) -> tuple[np.ndarray, np.ndarray]:
    own = [replace(example, suspect=None) for example in given]
    lessons = [lesson(example=example, model=MODEL) for example in own]
    return logits(model=model, lessons=lessons), np.array(final_logits(model=model, examples=own))


def test_for_the_prior_lessons_say_exactly_what_the_engine_does() -> None:
    for given in (UNSEEN, examples(seed=13, conversations=60, first=800)):
        said, scored = _both(MODEL, given)
        assert said == pytest.approx(scored, abs=1e-6)


def test_for_a_taught_model_lessons_differ_by_hold_and_fading_alone(
    many: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The engine holds the wording near its highest value on the way, and forgets sooner what speaks against. A lesson
    knows both for the prior's wording only, not for what a model has learned beside it."""
    said, scored = _both(many, UNSEEN)
    assert np.abs(said - scored).max() > 0.05
    for module in (running, engine):
        monkeypatch.setattr(module, "HELD", 1e6)
        monkeypatch.setattr(module, "FADE_AGAINST", running.FADE)
    for model in (many, taught_model()):
        said, scored = _both(model, UNSEEN)
        assert said == pytest.approx(scored, abs=1e-4)


def test_a_model_is_about_features_and_words_only(many: Model) -> None:
    assert many.features == FEATURES
    assert len(many.weights) == len(FEATURES) > len(IDS)
    assert many.recogniser is MODEL.recogniser
