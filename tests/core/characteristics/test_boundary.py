from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("truth or dare?", "have you ever kissed someone", "do you like older guys"),
    "es": ("¿verdad o reto?", "¿has besado a alguien?", "te hago una pregunta personal"),
    "pt": ("verdade ou desafio?", "você já beijou alguém?", "posso fazer uma pergunta pessoal"),
    "fr": ("action ou vérité ?", "t'as déjà embrassé quelqu'un ?", "une question perso"),
    "de": ("wahrheit oder pflicht?", "hast du schon mal jemanden geküsst?", "darf ich was privates fragen"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("boundary", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("boundary")
