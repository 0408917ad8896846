from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("i could get in trouble", "are you a cop", "did you tell anyone"),
    "es": ("me meterías en problemas", "no serás policía", "¿se lo has contado a alguien?"),
    "pt": ("não é policial né", "se alguém descobrir vou me ferrar", "você contou pra alguém?"),
    "fr": ("je pourrais avoir des ennuis", "t'es pas flic hein", "t'en as parlé à quelqu'un ?"),
    "de": ("da würde ich ärger kriegen", "du bist kein polizist oder", "hast du jemandem davon erzählt?"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("detection_check", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("detection_check")
