from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("your friends dont understand you", "they treat you like a baby", "no one would believe you"),
    "es": ("tus amigas no te entienden", "te tratan como a una niña", "nadie te va a creer"),
    "pt": ("seus pais não te entendem", "te tratam como criança", "ninguém vai acreditar em você"),
    "fr": ("tes copines te comprennent pas", "ils te traitent comme un bébé", "personne va te croire"),
    "de": ("deine freunde verstehen dich nicht", "sie behandeln dich wie ein baby", "keiner wird dir glauben"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("isolation", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("isolation")
