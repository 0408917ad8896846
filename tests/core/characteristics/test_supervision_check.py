from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("is ur mom home?", "who else is in the room", "does your dad check your phone"),
    "es": ("¿están tus padres en casa?", "dónde está tu madre", "avísame cuando estés sola"),
    "pt": ("seus pais estão em casa?", "cadê sua mãe", "sua mãe mexe no seu celular?"),
    "fr": ("tes parents sont à la maison ?", "t'es seule chez toi ?", "ta mère regarde ton téléphone ?"),
    "de": ("sind deine eltern zuhause?", "bist du grad allein?", "liest deine mutter deine nachrichten?"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("supervision_check", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("supervision_check")
