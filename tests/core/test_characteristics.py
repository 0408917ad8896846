"""What the engine makes of characteristics: whose they are and what speaks against them."""

from __future__ import annotations

from tests.core.helpers import ratings


def test_distress_is_read_from_the_other_party() -> None:
    assert "distress" in ratings("A: send me a pic", "B: please stop im scared")
    assert "distress" not in ratings("A: please stop im scared send me a pic")
