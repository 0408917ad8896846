from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("what school do you go to", "do you have your own room", "share your location"),
    "es": ("¿dónde vives?", "cómo se llama tu colegio", "mándame tu ubicación"),
    "pt": ("onde você mora", "qual o nome da sua escola", "manda sua localização"),
    "fr": ("tu habites où", "c'est quoi ton collège", "envoie ta position"),
    "de": ("wo wohnst du", "auf welche schule gehst du", "schick mir deinen standort"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("location_probe", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("location_probe")
