from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("if you loved me you would", "you promised me", "dont be such a baby"),
    "es": ("si me quisieras lo harías", "me lo prometiste", "no seas miedosa"),
    "pt": ("se você me amasse fazia", "você prometeu", "deixa de ser criança"),
    "fr": ("si tu m'aimais tu le ferais", "tu m'avais promis", "fais pas ton bébé"),
    "de": ("wenn du mir vertraust machst du das", "du hast es versprochen", "sei nicht so feige"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("pressure", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("pressure")
