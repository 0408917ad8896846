from __future__ import annotations

from scoring.core.characteristics import BY_ID
from tests.core.characteristics.helpers import check_twins


def test_it_is_not_read_from_words() -> None:
    assert BY_ID["child_age"].cues == ()


def test_its_twins_are_fit() -> None:
    check_twins("child_age")
