from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.core.normalise import MAX_CHARS, locate, words

TEXT = st.text(max_size=80) | st.text(alphabet="abe013457@$'’.?! \u200b\u0301ÉßеоﬁⅣİ\n😀_", max_size=60)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Don’t tell", "dont tell"),
        ("s3cr3t m33t", "secret meet"),
        ("$ecret @lone", "secret alone"),
        ("sеcrеt", "secret"),  # Cyrillic e
        ("se\u200bcret", "secret"),
        ("heyyyyy pleeease", "hey please"),
        ("¿Cuántos años?", "cuantos anos ?"),
        ("ｓｅｃｒｅｔ", "secret"),
        ("im 12. 6pm b4 13yo gr8", "im 12 . 6pm b4 13yo gr8"),
        ("send $200", "send $200"),
        ("$0", "$0"),
        ("Straße", "strasse"),
    ],
)
def test_disguises_and_chat_spelling_become_plain_words(written: str, plain: str) -> None:
    assert " ".join(words(written)) == plain


@settings(max_examples=400, deadline=None)
@given(TEXT)
def test_located_words_are_the_same_words_in_order_and_inside_the_text(text: str) -> None:
    located = locate(text)
    assert located.text == " ".join(words(text))
    assert len(located.begins) == len(located.starts) == len(located.ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(located.starts, located.ends, strict=True))
    assert list(located.starts) == sorted(located.starts)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(["hello", "wörld", "s3cret", "do​n’t", "ﬁne", "É"]), min_size=1, max_size=8))
def test_a_word_leads_back_to_what_was_written(parts: list[str]) -> None:
    text = "  ".join(parts)
    located = locate(text)
    for number, part in enumerate(parts):
        begin = located.begins[number]
        start, end = located.original(start=begin, end=begin + 1)
        assert text[start:end] == part


@pytest.mark.parametrize(
    "text", ["$" * 10_000, "$@" * 5_000, "a" + "$" * 9_999, "a" + "\u0301\u0323" * 4_999, "$a" * 5_000]
)
def test_what_was_written_to_cost_time_is_read_like_the_rest(text: str) -> None:
    assert locate(text).text == " ".join(words(text))


def test_a_huge_message_is_bounded() -> None:
    assert len(words("a1" * 500_000)) <= MAX_CHARS
    assert len(locate("é " * 100_000).text) <= MAX_CHARS
