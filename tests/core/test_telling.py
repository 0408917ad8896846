"""Telling lines: what they add stays, and what harmless talk adds is nothing."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from scoring.core.engine import features, score
from scoring.core.features import MUCH, MUCH_TELLING, TELLING, WORDING
from scoring.core.operating import THRESHOLD
from scoring.core.running import Running
from tests.core.disguises import CONVERSATIONS
from tests.core.helpers import MODEL, SMALL_TALK, chat, logit, risk, scored, small_talk, taught_model


def _feature(at: int, *lines: str) -> float:
    return features(model=MODEL, state=scored(*lines)[1][1])[at]


@pytest.mark.parametrize("count", [200, 1_000, 5_000, 20_000])
def test_long_harmless_talk_stays_below_the_threshold(count: int) -> None:
    """However many lines of it look telling by chance: it does not rise beyond what its first messages made of it."""
    rng = random.Random(count)
    for lines in (small_talk(count), [f"{'AB'[at % 2]}: {rng.choice(SMALL_TALK)}" for at in range(count)]):
        assert risk(*lines) < THRESHOLD


def test_who_grooms_after_a_long_talk_is_told() -> None:
    friends = small_talk(2_000)
    assert risk(*friends, *CONVERSATIONS["en meeting"]) > risk(*friends)


def test_small_talk_tells_little() -> None:
    assert _feature(TELLING, *small_talk(20)) <= 1.0
    assert _feature(WORDING, *small_talk(200)) == 0.0
    assert risk(*small_talk(200)) < 0.1


FEW = pytest.mark.xfail(reason="two kinds of strong signs are not enough where the other is no child by declaration")
NAMES = [pytest.param(name, marks=FEW) if name == "en pressure" else name for name in CONVERSATIONS]


@pytest.mark.parametrize("name", NAMES)
def test_plain_grooming_is_told_by_its_signs_together(name: str) -> None:
    """However ordinary each line is."""
    assert risk(*CONVERSATIONS[name]) >= THRESHOLD
    assert _feature(TELLING, *CONVERSATIONS[name]) > 0.0


@pytest.mark.parametrize("name", CONVERSATIONS)
def test_what_was_telling_stays_so(name: str) -> None:
    lines = CONVERSATIONS[name]
    mixed = [each for pair in zip(small_talk(len(lines)), lines, strict=True) for each in pair]
    assert _feature(TELLING, *mixed) >= _feature(TELLING, *lines) - 1e-9
    assert _feature(TELLING, *lines, *small_talk(100)) >= _feature(TELLING, *lines) - 1e-9


def test_what_hardly_any_harmless_talk_tells_counts_once_more() -> None:
    """So that a talk padded with small talk, of whose wording nothing is left, is not lost with it."""
    lines = [line for name in ("en meeting", "en gifts", "en other app") for line in CONVERSATIONS[name]]
    small = small_talk(3 * len(lines))
    padded = [each for at, line in enumerate(lines) for each in [*small[3 * at : 3 * at + 3], line]]
    assert _feature(WORDING, *padded) == 0.0
    assert _feature(MUCH_TELLING, *padded) == pytest.approx(_feature(TELLING, *padded) - MUCH)
    assert _feature(MUCH_TELLING, *small_talk(100)) == 0.0
    weights = [0.0 if at == MUCH_TELLING else weight for at, weight in enumerate(MODEL.weights)]
    without = replace(MODEL, weights=tuple(weights))
    assert risk(*padded) > scored(*padded, model=without)[0].conversations[1].risk + 0.1


def test_what_labels_taught_may_speak_against() -> None:
    """The prior's wording never does; what a platform's own people decided does."""
    model = taught_model()
    assert model.wording.learned is not None
    assert (model.wording.learned.weights < 0.0).any()


def test_what_labels_taught_is_part_of_the_risk() -> None:
    model = taught_model()
    found, states = score(model=model, messages=chat(*CONVERSATIONS["en meeting"]), states={})
    current = Running(state=states[1], model=model)
    assert current.learned != 0.0
    assert logit(found.conversations[1].risk) == pytest.approx(current.logit(model), abs=1e-9)
