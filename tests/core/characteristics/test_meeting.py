from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("can we meet up", "ill pick you up after school", "come alone"),
    "es": ("¿podemos vernos?", "te recojo después de clase", "ven sola"),
    "pt": ("vamos nos encontrar", "te pego depois da aula", "vem sozinha"),
    "fr": ("on peut se voir ?", "je viens te chercher", "viens seule"),
    "de": ("wollen wir uns treffen", "ich hol dich ab", "komm allein"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("meeting", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("meeting")
