from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("add me on snapchat", "whats your number", "lets talk somewhere more private"),
    "es": ("¿tienes whatsapp?", "pásame tu número", "hablemos por telegram"),
    "pt": ("me passa seu whats", "tem insta?", "vamos continuar no telegram"),
    "fr": ("t'as snap ?", "donne ton numéro", "on parle sur telegram"),
    "de": ("hast du snapchat", "gib mir deine nummer", "schreiben wir auf telegram weiter"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("platform_move", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("platform_move")
