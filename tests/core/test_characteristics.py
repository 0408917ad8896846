"""What the engine makes of characteristics: whose they are and what speaks against them."""

from __future__ import annotations

from scoring.core.characteristics import INDEX
from scoring.core.cueing import anchored, hits
from scoring.core.normalise import words
from tests.core.helpers import ratings


def test_distress_is_read_from_the_other_party() -> None:
    assert "distress" in ratings("A: send me a pic", "B: please stop im scared")
    assert "distress" not in ratings("A: please stop im scared send me a pic")


def test_a_cue_is_negated_where_it_stands_and_nowhere_else() -> None:
    def starts(text: str) -> list[int]:
        said = words(text)
        found = hits(said, [anchored(word) for word in said])
        return [hit.start for hit in found if hit.target == INDEX["image_request"]]

    assert starts("please do not send pictures") == []
    assert starts("do not send pictures of the dog, send pictures of yourself") == [
        len("do not send pictures of the dog ")
    ]
