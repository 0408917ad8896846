"""What training keeps of a conversation: numbers that survive their bytes, and no text."""

from __future__ import annotations

import io
from dataclasses import fields, replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.core.features import FEATURES
from scoring.core.lesson import EARLY_SHARE, Lesson, LessonError, View, lesson
from scoring.core.pieces import of_word
from scoring.core.types import LabelledConversation
from tests.core.helpers import GROOMING, MODEL, chat, small_talk


def _lesson(*lines: str, suspect: int | None = None) -> Lesson:
    example = LabelledConversation(1, tuple(chat(*lines)), 1, 1.0, frozenset({1, 2}), suspect=suspect)
    return lesson(example=example, model=MODEL)


def _same(one: View, other: View) -> bool:
    return all(np.array_equal(getattr(one, each.name), getattr(other, each.name)) for each in fields(View))


RAW = _lesson(*GROOMING).to_bytes()


@pytest.mark.parametrize("lines", [GROOMING, ("A: hi",), ("A: ",), tuple(small_talk(900))])
def test_a_lesson_survives_its_bytes(lines: tuple[str, ...]) -> None:
    made = _lesson(*lines)
    found = Lesson.from_bytes(made.to_bytes())
    assert _same(found.early, made.early)
    assert _same(found.whole, made.whole)
    assert found.whole.seen == len(lines)
    assert found.early.seen == max(1, round(EARLY_SHARE * len(lines)))
    assert found.whole.features.shape == (len(FEATURES),)
    assert (np.diff(found.whole.keys.astype(np.int64)) > 0).all()
    assert made.to_bytes() == _lesson(*lines).to_bytes()


@pytest.mark.parametrize(
    "raw", [b"", b"PK", b"PK\x03\x04" + b"\x00" * 60, b"\x80\x04N.", b"\x93NUMPY", RAW[:-1], RAW[:40]]
)
def test_foreign_bytes_are_refused(raw: bytes) -> None:
    with pytest.raises(LessonError):
        Lesson.from_bytes(raw)


@given(st.binary(max_size=300))
def test_any_foreign_bytes_are_refused(raw: bytes) -> None:
    with pytest.raises(LessonError):
        Lesson.from_bytes(raw)


@settings(max_examples=200)
@given(st.integers(0, len(RAW) - 1), st.integers(1, 255))
def test_bytes_that_were_changed_are_refused_or_still_a_lesson(at: int, by: int) -> None:
    try:
        found = Lesson.from_bytes(RAW[:at] + bytes([RAW[at] ^ by]) + RAW[at + 1 :])
    except LessonError:
        return
    assert isinstance(found, Lesson)


def _changed(**changes: Any) -> bytes:
    with np.load(io.BytesIO(RAW)) as found:
        parts = {name: found[name] for name in found.files} | changes
    file = io.BytesIO()
    np.savez(file, **{name: value for name, value in parts.items() if value is not None})
    return file.getvalue()


def test_the_lesson_of_another_release_is_refused() -> None:
    assert _same(Lesson.from_bytes(_changed()).whole, Lesson.from_bytes(RAW).whole)
    for changes in (
        {"format": np.array(9)},
        {"format": None},
        {"early_keys": None},
        {"whole_features": np.zeros(3)},
        {"early_features": np.zeros(3)},
    ):
        with pytest.raises(LessonError):
            Lesson.from_bytes(_changed(**changes))


def test_a_bare_array_and_a_pickle_are_refused() -> None:
    for value in (np.zeros(3), np.array([{}], dtype=object)):
        file = io.BytesIO()
        np.save(file, value, allow_pickle=True)
        with pytest.raises(LessonError):
            Lesson.from_bytes(file.getvalue())
    file = io.BytesIO()
    np.savez(file, format=np.array([{}], dtype=object))
    with pytest.raises(LessonError):
        Lesson.from_bytes(file.getvalue())


def test_it_holds_no_text() -> None:
    with np.load(io.BytesIO(_lesson("A: zanzibar zanzibar", "B: zanzibar").to_bytes())) as found:
        assert all(found[name].dtype.kind in "iuf" for name in found.files)
        assert not any(b"zanzibar" in found[name].tobytes() for name in found.files)


def test_words_are_counted_for_the_side_that_said_them() -> None:
    def counts(made: Lesson, word: str) -> tuple[float, float]:
        at = int(np.searchsorted(made.whole.keys, of_word(word)[0]))
        return float(made.whole.leading[at]), float(made.whole.answering[at])

    lines = ("A: zanzibar", "B: quokkas", "A: ok")
    leading, answering = counts(_lesson(*lines, suspect=1), "zanzibar")
    assert leading > 0.0 == answering
    leading, answering = counts(_lesson(*lines, suspect=2), "zanzibar")
    assert answering > 0.0 == leading
    # Without a suspect somebody leads all the same, as in the engine, even where there is no sign.
    made = _lesson(*lines)
    assert made.whole.leading.any()
    assert made.whole.answering.any()


def test_features_are_those_of_the_prior_whoever_is_suspected() -> None:
    assert np.array_equal(_lesson(*GROOMING, suspect=2).whole.features, _lesson(*GROOMING).whole.features)
    one = LabelledConversation(1, tuple(chat(*GROOMING)), 1, 1.0, frozenset({1, 2}))
    assert np.array_equal(
        lesson(example=one, model=MODEL).whole.features,
        lesson(example=replace(one, verdict=0), model=MODEL).whole.features,
    )
