from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("dont tell your parents", "this is our little secret", "delete our messages"),
    "es": ("no le digas a tus padres", "esto queda entre nosotros", "borra los mensajes"),
    "pt": ("não conta pra sua mãe", "isso fica entre nós", "apaga a conversa"),
    "fr": ("dis rien à tes parents", "ça reste entre nous", "efface les messages"),
    "de": ("sag deinen eltern nichts", "das bleibt unter uns", "lösch den chat"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("secrecy", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("secrecy")
