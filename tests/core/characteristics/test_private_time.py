from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("call me when everyone is asleep", "just you and me tonight alone time", "video call tonight"),
    "es": ("cuando se duerman tus padres", "llámame cuando estés sola", "quédate despierta"),
    "pt": ("quando todos dormirem", "me liga de madrugada", "fica acordada até tarde"),
    "fr": ("quand tes parents dorment", "appelle moi quand tu seras seule", "reste réveillée"),
    "de": ("wenn alle schlafen", "ruf mich an wenn du allein bist", "bleib noch wach"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("private_time", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("private_time")
