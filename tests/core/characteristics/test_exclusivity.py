from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("you are the only one who gets me", "we have a special bond", "dont talk to other boys"),
    "es": ("nadie te entiende como yo", "eres la única que me escucha", "lo que tenemos es especial"),
    "pt": ("ninguém te entende como eu", "você é a única pessoa que me escuta", "o que a gente tem é especial"),
    "fr": ("personne te comprend comme moi", "t'es la seule qui m'écoute", "toi et moi contre le monde"),
    "de": ("keiner versteht dich so wie ich", "du bist die einzige der ich vertraue", "das mit uns ist was besonderes"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("exclusivity", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("exclusivity")
