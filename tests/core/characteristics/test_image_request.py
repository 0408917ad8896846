from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("send me a selfie", "what do you look like", "turn on your camera"),
    "es": ("mándame una foto", "enciende la cámara", "¿tienes alguna foto?"),
    "pt": ("manda uma foto", "liga a câmera", "quero ver seu rosto"),
    "fr": ("envoie une photo", "allume ta cam", "tu ressembles à quoi"),
    "de": ("schick mir ein foto", "mach die kamera an", "wie siehst du aus"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("image_request", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("image_request")
