from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("ill buy you robux", "want some free vbucks", "i have a present for you"),
    "es": ("te regalo unas skins", "te compro un móvil", "¿quieres robux?"),
    "pt": ("te dou um presente", "quer robux?", "vou te comprar um celular"),
    "fr": ("j'ai un cadeau pour toi", "tu veux des vbucks ?", "je vais t'acheter un téléphone"),
    "de": ("ich kauf dir robux", "hab eine überraschung für dich", "willst du vbucks?"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("gift", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("gift")
