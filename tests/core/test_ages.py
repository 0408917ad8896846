"""Ages that people give as their own, and numbers that are none."""

from __future__ import annotations

import pytest

from scoring.core import ages
from scoring.core.engine import parties
from scoring.core.normalise import words
from tests.core.helpers import MODEL, scored

OWN = {
    "im 12": 12,
    "I'm 13 years old": 13,
    "i am 34": 34,
    "im only 11": 11,
    "im almost 13": 13,
    "just turned 14": 14,
    "im thirteen": 13,
    "13yo here": 13,
    "14f": 14,
    "im 13f": 13,
    "12 and u": 12,
    "lol 15 wbu": 15,
    "age 12": 12,
    "tengo 12 años": 12,
    "tengo doce": 12,
    "voy a cumplir 13": 13,
    "12 y tu": 12,
    "tenho 13 anos": 13,
    "tenho treze": 13,
    "vou fazer 14": 14,
    "13 e vc": 13,
    "j'ai 12 ans": 12,
    "j’ai treize ans": 13,
    "12 et toi": 12,
    "ich bin 14": 14,
    "bin dreizehn": 13,
    "bin 14 jahre alt": 14,
    "werde bald 15": 15,
    "14 und du": 14,
}
GRADES = {
    "im in 7th grade": 13,
    "i am in the 6th grade": 12,
    "im a 8th grader": 14,
    "im in year 9": 15,
    "estou no 7 ano": 13,
    "geh in die 8. klasse": 14,
    "bin in der 7. klasse": 13,
    "je suis en 5ème": 12,
    "suis en 3e": 14,
    "estoy en 3 de eso": 14,
}
NONE = (
    "im 12 minutes late",
    "im 20 miles away",
    "im 5",
    "im 150",
    "im 12th in line",
    "im on level 14",
    "i have 12 cats",
    "level 12",
    "12",
    "its 12",
    "im 14 points ahead",
    "i am 15 and 3 down",
    "tengo 12 euros",
    "tengo 12 hermanos",
    "tenho 14 gatos",
    "j'ai 12 choses",
    "ich bin 15 minuten zu spät",
    "ich bin 20 km weg",
    "my brother is 12",
    "are you 12",
    "im 20 bucks short",
    "im in 14th grade",
    "",
    "im not 12 anymore",
)


def _own(text: str) -> int | None:
    return ages.own(" ".join(words(text)))


@pytest.mark.parametrize("text", OWN)
def test_an_own_age_in_five_languages(text: str) -> None:
    assert _own(text) == OWN[text]


@pytest.mark.parametrize("text", GRADES)
def test_a_grade_is_about_an_age(text: str) -> None:
    assert _own(text) == GRADES[text]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_age(text: str) -> None:
    assert _own(text) is None


def test_every_own_age_has_a_word_that_hints_at_it() -> None:
    """Messages without a hint are never searched."""
    for text in (*OWN, *GRADES):
        assert any(ages.hints(word) for word in words(text)), text
    assert not any(ages.hints(word) for word in ("hello", "2024", "1", "", "yo", "x12"))


@pytest.mark.parametrize(("answer", "age"), [("12", 12), ("12 lol", 12), ("twelve", 12), ("doce", 12), ("im 7", None)])
def test_a_number_answers_who_asked_for_an_age(answer: str, age: int | None) -> None:
    assert ages.answer(words(answer)) == age
    assert _known("A: how old are you?", f"B: {answer}") == age


def test_a_number_answers_nothing_else() -> None:
    assert _known("A: what level are you on", "B: 12") is None
    assert _known("A: how old are you", "B: 12 or 13") is None
    assert _known("A: how old are you", "B: 12 of my friends are coming over") is None
    assert _known("A: how old are you", "B: 12", "B: 40") == 12


def test_a_declared_age_comes_first_and_a_changed_claim_is_a_sign() -> None:
    _, states = scored("B: im 15", "A: ok", ages={"B": 12})
    assert {own.sender: own.age for own in parties(model=MODEL, state=states[1])}[2] == 12
    found, _ = scored("A: im 16", "B: ok", "A: ok im 24")
    assert "age_claim" in found.conversations[1].ratings
    assert "age_claim" not in scored("A: im 16", "B: ok", "A: im almost 17")[0].conversations[1].ratings


def _known(*lines: str) -> int | None:
    _, states = scored(*lines)
    return {own.sender: own.age for own in parties(model=MODEL, state=states[1])}[2]
