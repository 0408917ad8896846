from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("how old r u", "what grade are you in", "age is just a number"),
    "es": ("¿cuántos años tienes?", "en qué curso estás", "la edad es solo un número"),
    "pt": ("quantos anos você tem", "qual é sua idade", "idade é só um número"),
    "fr": ("t'as quel âge", "tu es en quelle classe", "l'âge c'est qu'un chiffre"),
    "de": ("wie alt bist du", "in welche klasse gehst du", "alter ist doch nur eine zahl"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("age_probe", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("age_probe")
