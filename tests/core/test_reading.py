"""The quick way to read gives what the definition gives, whatever is written and however it is batched."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.core import ages, cueing, reading
from scoring.core.engine import score
from scoring.core.normalise import words
from scoring.core.reading import ASKS, CUE, NUMBER, Reader
from scoring.core.table import Table
from tests.core import helpers
from tests.core.helpers import MODEL, PHRASES, chat

HOSTILE = st.text(
    alphabet="abdeimnorstuyABS0123457@$ '’`^.,;:?¿!…\n\r\t\x01\x00\x1c\x7f\x85_-"
    "аеорсѕіεοᴇɡłøßæﬁⅣｅ\u0131\u0130"  # look-alikes and letters that fold into two
    "\u0301\u0323\u200b\u200d\u2060\ufeff\u00ad\ud800"  # nothing to be seen
    "😀🤫👍🏽\ufe0f🇩🇪٣中",
    max_size=50,
)
SPELT = st.lists(st.sampled_from([*"dontelmos ", ". ", "  ", "0", "3", "mom"]), max_size=25).map(" ".join)
HALTING = st.lists(
    st.sampled_from(["dont", "tell", "tell mom", "...", ". ", "! ", "?", "$", "\n", "d0nt", "1"]), max_size=16
).map(" ".join)
WRITTEN = HOSTILE | SPELT | HALTING | st.sampled_from(PHRASES) | st.text(max_size=40)
TEXTS = st.lists(WRITTEN, min_size=1, max_size=8)
READER = Reader()


def _read(reader: Reader, texts: list[str]) -> list[list[str]]:
    batch = reader.read(texts)
    return [reader.words(batch, at) for at in range(len(texts))]


@settings(max_examples=500)
@given(TEXTS)
def test_a_batch_is_read_as_the_definition_says(texts: list[str]) -> None:
    assert _read(READER, texts) == [words(text) for text in texts]


@settings(max_examples=100)
@given(TEXTS)
def test_alone_together_new_or_known_makes_no_difference(texts: list[str]) -> None:
    whole = _read(Reader(), texts)
    assert [_read(READER, [text])[0] for text in texts] == whole
    assert _read(READER, [*texts, *texts]) == [*whole, *whole]


@settings(max_examples=100)
@given(TEXTS)
def test_the_flags_say_what_a_message_may_hold(texts: list[str]) -> None:
    for text, flags in zip(texts, READER.read(texts).flags, strict=True):
        plain = words(text)
        assert bool(flags & ASKS) == ("?" in plain)
        assert bool(flags & CUE) == any(cueing.anchored(word) for word in plain)
        assert bool(flags & NUMBER) == any(ages.hints(word) for word in plain)


@settings(max_examples=60)
@given(st.lists(TEXTS, min_size=2, max_size=6))
def test_after_the_store_starts_over_everything_is_read_as_before(batches: list[list[str]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "MAX_WORDS", 3)
        reader = Reader()
        for texts in batches:
            assert _read(reader, texts) == [words(text) for text in texts]


def test_scores_are_the_same_after_the_store_starts_over(monkeypatch: pytest.MonkeyPatch) -> None:
    said = chat(*helpers.GROOMING, *helpers.small_talk(10))
    before = score(model=MODEL, messages=said, states={})
    taught = score(model=helpers.taught_model(), messages=said, states={})
    monkeypatch.setattr(reading, "MAX_WORDS", 3)
    for _ in range(3):
        assert score(model=MODEL, messages=said, states={}) == before
        assert score(model=helpers.taught_model(), messages=said, states={}) == taught


def test_a_table_keeps_up_with_a_reader_that_grows_and_starts_over(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, table = Reader(), MODEL.recogniser.table
    fresh = Table(table.keys, table.weights)
    for text in ("hello there", " ".join(f"word{chr(97 + at % 26)}{at}x" for at in range(3_000)), "tell mom"):
        batch = reader.read([text])
        rows = table.by_word(reader)[batch.numbers(0)]
        assert (rows == fresh.by_word(reader)[batch.numbers(0)]).all()
    monkeypatch.setattr(reading, "MAX_WORDS", 10)
    batch = reader.read(["tell mom"])
    assert len(reader.plain) == len(Reader().plain) + 2
    assert (table.by_word(reader)[batch.numbers(0)] == fresh.by_word(reader)[batch.numbers(0)]).all()


def test_long_words_do_not_fill_the_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_LETTERS", 50_000)
    reader = Reader()
    for number in range(12):
        reader.read([chr(97 + number) * 2 + "bcdefghij" * 1_000])
        assert sum(map(len, reader.plain)) < 50_000 + 20_000


def test_two_readers_do_not_share_what_a_table_keeps_by_word() -> None:
    table = MODEL.recogniser.table
    one, other = Reader(), Reader()
    for reader, text in ((one, "tell mom nothing"), (other, "pizza is nice"), (one, "tell mom nothing")):
        batch = reader.read([text])
        fresh = Table(table.keys, table.weights)
        assert (table.by_word(reader)[batch.numbers(0)] == fresh.by_word(reader)[batch.numbers(0)]).all()


def test_no_row_of_a_table_is_lost_whatever_it_stands_beside() -> None:
    """Two keys may want one slot; both are found."""
    for table in (MODEL.recogniser.table, MODEL.wording.table, helpers.taught_model().rater.table):
        at, rows = table.found(table.keys)
        assert at.tolist() == rows.tolist() == list(range(len(table.keys)))


def test_what_a_message_shows_is_the_same_for_every_model() -> None:
    texts = [*PHRASES, *helpers.SMALL_TALK]
    one = MODEL.rater.rate(reader=Reader(), texts=texts)
    other = helpers.taught_model().rater.rate(reader=Reader(), texts=texts)
    assert one.shown.keys() == other.shown.keys()
    assert np.abs(np.array(one.telling) - other.telling).max() < 1e-6


@pytest.mark.parametrize("odd", ["❶", "1❷", "፩ ፪", "➊yo", "𐩀", "²", "½ h"])
def test_numbers_of_other_kinds_are_words_like_any_other(odd: str) -> None:
    reader = Reader()
    for _ in range(2):
        assert reader.words(reader.read([odd]), 0) == words(odd)
    assert score(model=MODEL, messages=chat(f"A: meet me at spot {odd} ok"), states={})[0].messages[0].risk < 0.5
