"""Disguised and stretched words become plain, and each leads back to what was written."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.core.folding import fold, fold_char, fold_located
from scoring.core.normalise import MAX_CHARS, places, plain, words

TEXT = st.text(max_size=60) | st.text(
    alphabet="abdemnosty013457@$'’.?! \u200b\u0301ÉßеоﬁⅣİ\n\r😀_\x01\x1c", max_size=60
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Don’t tell", "dont tell"),
        ("s3cr3t m33t", "secret meet"),
        ("$ecret @lone", "secret alone"),
        ("sеcrеt", "secret"),  # Cyrillic e
        ("se\u200bcret", "secret"),
        ("se\u3164cr\uffa0et", "secret"),  # fillers of Hangul
        ("d\x00on\x01t te\x7fll", "dont tell"),
        ("se\u2800cret", "secret"),
        ("hheeyy hhooww oolldd", "hey how old"),
        ("🅳🅾🅽🆃 🅣🅔🅛🅛", "dont tell"),
        ("ꓓꓳꓠꓔ ꓔꓰꓡꓡ", "dont tell"),  # Lisu
        ("ᎠONᎢ ᎢᎬᏞᏞ", "dont tell"),  # Cherokee
        ("s e c r e t", "secret"),
        ("s.e.c.r.e.t", "secret"),
        ("night x x x", "night x x x"),
        ("d o n t  t e l l", "dont tell"),
        ("heyyyyy pleeease tellll", "hey please tell"),
        ("d0nt t3ll 70 m0m", "dont tell to mom"),
        ("¿Cuántos años?", "cuantos anos ?"),
        ("ｓｅｃｒｅｔ", "secret"),
        ("im 12. 6pm b4 13yo gr8", "im 12 . 6pm before 13yo great"),
        ("send $200", "send $200"),
        ("$0", "$0"),
        ("$$$ @@", ""),
        ("Straße", "strasse"),
        ("i like u", "i like u"),
        ("wow😀nice", "wow 😀 nice"),
        ("", ""),
    ],
)
def test_disguises_and_chat_spelling_become_plain_words(written: str, expected: str) -> None:
    assert " ".join(words(written)) == expected


@settings(max_examples=300)
@given(TEXT)
def test_every_word_has_a_place_inside_the_text_in_order(text: str) -> None:
    found = words(text)
    where = places(text, len(found))
    assert len(where) == len(found)
    assert all(0 <= start < end <= len(text) for start, end in where)
    assert [start for start, _ in where] == sorted(start for start, _ in where)


@settings(max_examples=300)
@given(TEXT)
def test_a_place_holds_what_the_word_was_made_of(text: str) -> None:
    """What is written there, read alone, has at least the letters that the word was made of, in their order."""
    found = words(text)
    for word, (start, end) in zip(found, places(text, len(found)), strict=True):
        folded = re.sub(r"\s", "", fold(text[start:end]))
        assert folded, (word, text[start:end])
        if word in folded or word in map(plain, fold(text[start:end]).split()):
            continue
        read = {each.translate(_LETTERS) for each in (folded, folded.replace("1", "l"))}
        squeezed = {re.sub(r"(.)\1+", r"\1", re.sub(r"[.]", "", each)) for each in read}
        kept = re.sub(r"(.)\1+", r"\1", word)
        assert any(kept in each or _umlaut(each) == kept for each in squeezed) or any(
            c.isdigit() or c == "$" for c in word
        ), (
            word,
            text[start:end],
        )


_LETTERS = str.maketrans("013457@$8962", "oieastasbggz")


def _umlaut(word: str) -> str:
    return word.replace("ae", "a").replace("oe", "o").replace("ue", "u")


@settings(max_examples=100)
@given(st.lists(st.sampled_from(["hello", "wörld", "s3cret", "do\u200bn’t", "ﬁne", "É"]), min_size=1, max_size=8))
def test_a_word_leads_back_to_what_was_written(parts: list[str]) -> None:
    text = "  ".join(parts)
    assert [text[start:end] for start, end in places(text, len(parts))] == parts


@settings(max_examples=200)
@given(TEXT)
def test_folding_is_by_the_character_and_once_is_enough(text: str) -> None:
    assert fold(text).split() == "".join(map(fold_char, text)).split()
    assert fold(fold(text)).split() == fold(text).split()
    located, where = fold_located(text)
    assert located.split() == fold(text).split()
    assert len(where) == len(located)


@pytest.mark.parametrize(
    "text", ["$" * 10_000, "$@" * 5_000, "a" + "$" * 9_999, "a" + "\u0301\u0323" * 4_999, "$a" * 5_000, "a " * 5_000]
)
def test_what_was_written_to_cost_time_is_read_like_the_rest(text: str) -> None:
    assert len(places(text, len(words(text)))) == len(words(text))


def test_a_huge_message_is_bounded() -> None:
    assert words("a1 " * 500_000) == words(("a1 " * 500_000)[:MAX_CHARS])
    assert len(words("é " * 100_000)) <= MAX_CHARS


def test_a_word_a_sentence_is_one_sentence() -> None:
    assert words("dont... tell... your... mom") == ["dont", "tell", "your", "mom"]
    assert words("dont tell. your mom. ok") == ["dont", "tell", ".", "your", "mom", ".", "ok"]
    text = "ok! dont. tell. anyone."
    assert [text[start:end] for start, end in places(text, 4)] == ["ok", "dont", "tell", "anyone"]
