from __future__ import annotations

from scoring.core.characteristics import BY_ID
from tests.core.characteristics.helpers import check_twins, fires


def test_it_has_only_the_removal_mark() -> None:
    assert [cue.pattern.source for cue in BY_ID["sexual_talk"].cues] == ["explicit content removed"]
    assert fires("sexual_talk", "en", "[explicit content removed]")


def test_its_twins_are_fit() -> None:
    check_twins("sexual_talk")
