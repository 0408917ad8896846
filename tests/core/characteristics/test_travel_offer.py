from __future__ import annotations

import pytest

from tests.core.characteristics.helpers import cases, check_twins, fires

LINES = {
    "en": ("i can pay your train ticket", "come live with me", "theres a modelling job"),
    "es": ("te pago el billete", "agencia de modelos", "puedes quedarte en mi casa"),
    "pt": ("eu pago a passagem", "agência de modelos", "pode ficar aqui em casa"),
    "fr": ("je te paye le billet", "une agence de mannequins", "tu peux dormir chez moi"),
    "de": ("ich zahl dir das ticket", "hab einen modelvertrag für dich", "du kannst bei mir wohnen"),
}


@pytest.mark.parametrize(("language", "line"), cases(LINES))
def test_its_lines_fire(language: str, line: str) -> None:
    assert fires("travel_offer", language, line)


def test_its_twins_are_fit() -> None:
    check_twins("travel_offer")
