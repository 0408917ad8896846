from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("send me 200 dollars now", "buy a gift card and send the code", "use your moms card"),
    "es": ("mándame 200 euros", "usa la tarjeta de tu madre", "compra tarjetas de steam"),
    "pt": ("faz um pix de 200 reais", "usa o cartão da sua mãe", "manda o código"),
    "fr": ("envoie 200 euros", "prends la carte de ta mère", "achète une carte pcs"),
    "de": ("überweis 200 euro", "nimm die karte von deiner mutter", "schick mir den code"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("demand", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("demand")
