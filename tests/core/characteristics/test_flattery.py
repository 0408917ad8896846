from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("youre so mature", "youre not like other girls", "you could be a model"),
    "es": ("eres muy madura", "no eres como las demás", "podrías ser modelo"),
    "pt": ("você é muito madura", "nem parece que tem 12 anos", "você podia ser modelo"),
    "fr": ("t'es super mature", "t'es pas comme les autres filles", "tu pourrais être mannequin"),
    "de": ("du bist echt reif", "du bist anders als die anderen", "du könntest model werden"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("flattery", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("flattery")
