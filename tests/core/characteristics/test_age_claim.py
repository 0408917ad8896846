from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("im a bit older than you", "i lied about my age", "we are the same age"),
    "es": ("soy un poco mayor", "te mentí sobre mi edad", "tengo tu misma edad"),
    "pt": ("sou um pouco mais velho", "menti minha idade", "tenho a mesma idade"),
    "fr": ("je suis un peu plus vieux", "j'ai menti sur mon âge", "on a le même âge"),
    "de": ("bin ein bisschen älter", "hab bei meinem alter gelogen", "wir sind gleich alt"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("age_claim", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("age_claim")
