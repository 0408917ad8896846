from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("id rather not", "this is kinda weird", "im not allowed to give my number"),
    "es": ("prefiero no hacerlo", "esto es un poco raro", "mi madre no me deja"),
    "pt": ("prefiro não fazer isso", "isso é meio estranho", "minha mãe não deixa"),
    "fr": ("j'ai pas envie", "c'est bizarre", "ma mère veut pas"),
    "de": ("lieber nicht", "das ist komisch", "meine mutter erlaubt das nicht"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("refusal", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("refusal")
