"""Plain talks: what signs mean together, in the plainest words."""

from __future__ import annotations

from tools.corpus import plain
from tools.corpus.written import Written

TALKS = plain.talks(seed=1)
STRONG_OR_MILD = {*plain._STRONG, *plain._MILD}


def _kinds(talk: Written, who: str) -> set[str]:
    return {tag for line in talk.lines if line.sender == who for tag in line.tags}


def test_they_are_the_same_for_a_seed_and_half_grooming_in_every_language_and_variant() -> None:
    assert plain.talks(seed=1) == TALKS != plain.talks(seed=2)
    cells = {(talk.language, talk.family) for talk in TALKS}
    assert len(cells) == 5 * plain.VARIANTS
    for cell in cells:
        labels = [talk.label for talk in TALKS if (talk.language, talk.family) == cell]
        assert (len(labels), sum(labels)) == (2 * plain.EACH, plain.EACH)


def test_many_kinds_from_one_account_are_grooming_and_one_or_two_are_not() -> None:
    for talk in TALKS:
        asked = [_kinds(talk, who) & STRONG_OR_MILD for who in "AB"]
        if talk.label:
            assert len(asked[0]) >= 3 or {"threat", "demand"} <= _kinds(talk, "A")
        else:
            assert len(asked[0] | asked[1]) <= 2
            assert not {"threat", "demand"} & (_kinds(talk, "A") | _kinds(talk, "B"))


def test_no_variant_says_a_sign_in_the_words_of_another() -> None:
    for language, kinds in plain._read().items():
        for kind in STRONG_OR_MILD | {"threat", "demand"}:
            assert len(set(kinds[kind])) == plain.VARIANTS, (language, kind)
