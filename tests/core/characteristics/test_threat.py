from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("i will ruin your life", "ill send it to everyone", "you will regret this"),
    "es": ("voy a arruinar tu vida", "si no lo mando a todos", "te vas a arrepentir"),
    "pt": ("vou acabar com sua vida", "vou postar tudo", "você vai se arrepender"),
    "fr": ("je vais gâcher ta vie", "sinon j'envoie tout à tes parents", "tu vas le regretter"),
    "de": ("ich ruiniere dein leben", "sonst schick ich das allen", "du wirst es bereuen"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("threat", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("threat")
