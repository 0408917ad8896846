from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("please stop im scared", "leave me alone", "i want to die"),
    "es": ("por favor no, tengo miedo", "déjame en paz", "no aguanto más"),
    "pt": ("por favor para, tô com medo", "me deixa em paz", "não aguento mais"),
    "fr": ("stp arrête j'ai peur", "laisse moi tranquille", "j'en peux plus"),
    "de": ("bitte nicht ich hab angst", "lass mich in ruhe", "ich kann nicht mehr"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("distress", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("distress")
