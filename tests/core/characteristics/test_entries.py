"""What holds for all entries, and that a wrong one fails with a word about what is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from scoring.core.characteristics import BY_ID, CHARACTERISTICS, DEFAULT_STRENGTH, IDS
from scoring.core.characteristics.entry import Characteristic, EntryError, gathered
from scoring.core.characteristics.words import WORDS
from scoring.core.common import LANGUAGES
from tests.core.characteristics.helpers import explicit

TWIN = ("A: hi", "B: hello")
# Not read from the speaker's words, or by a mark only.
WORDLESS = {"child_age", "behaviour", "wording", "sexual_talk"}


def entry(**changes: Any) -> Characteristic:
    fields: dict[str, Any] = {
        "id": "riddles", "code": "X1", "name": "Riddles", "tone": "risk", "description": "Asks riddles.",
        "not_means": "Everybody does.", "says": "riddles are asked", "weight": 1.0,
        "cues": {"en": "riddle me this\n0.9 guess what"}, "twins": (TWIN, TWIN, TWIN),
    }  # fmt: skip
    return Characteristic(**{**fields, **changes})


def test_the_order_is_the_one_that_is_stored() -> None:
    assert " ".join(IDS) == (
        "child_age age_probe location_probe age_claim supervision_check detection_check flattery exclusivity "
        "vulnerability gift secrecy isolation platform_move private_time pressure boundary image_request sexual_talk "
        "meeting travel_offer threat demand distress refusal behaviour wording"
    )


def test_each_has_a_module_and_a_test_of_its_own() -> None:
    package = Path(__file__).parents[3] / "scoring" / "core" / "characteristics"
    modules = {path.stem for path in package.glob("*.py")} - {"__init__", "entry", "words"}
    assert modules == set(IDS)
    assert {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")} == {*IDS, "entries"}


def test_each_is_ready_to_be_shown() -> None:
    for one in CHARACTERISTICS:
        shown = f"{one.name} {one.description} {one.not_means} {one.says}".lower()
        assert "predator" not in shown
        assert one.description.endswith(".")
        assert one.not_means.endswith(".")
        assert not one.says.endswith(".")


def test_each_that_is_read_from_words_is_read_in_every_language() -> None:
    assert set(WORDS) == set(LANGUAGES)
    for one in CHARACTERISTICS:
        if one.id not in WORDLESS:
            assert {cue.language for cue in one.cues} == set(LANGUAGES), one.id


def test_no_cue_holds_an_explicit_word() -> None:
    assert [one.id for one in CHARACTERISTICS for cue in one.cues if explicit(" ".join(cue.pattern.words))] == []


def test_twins_speak_more_than_english() -> None:
    accents = set("áéíóúñ¿àâèêçãõäöüß")
    assert any(accents & set(line.lower()) for one in CHARACTERISTICS for twin in one.twins for line in twin)


def test_a_strength_may_be_left_out() -> None:
    assert [cue.strength for cue in entry().cues] == [DEFAULT_STRENGTH, 0.9]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"id": "Riddles"}, "small letters"),
        ({"says": " "}, "says is empty"),
        ({"tone": "loud"}, "unknown tone 'loud'"),
        ({"weight": 9.0}, "weight"),
        ({"cues": {"xx": "guess what"}}, "unknown language 'xx'"),
        ({"cues": {"en": "guess <nothing>"}}, "unknown macro <nothing>"),
        ({"cues": {"en": "(so)? guess"}}, "bad element"),
        ({"cues": {"en": "7.5 guess what"}}, "strength"),
        ({"cues": {"en": "guess what\n0.9 guess what"}}, "stands twice"),
        ({"cues": {"en": " "}}, "no cue"),
        ({"twins": (TWIN, TWIN)}, "2 harmless twins, 3 are asked for"),
        ({"twins": (TWIN, TWIN, "A: hi")}, "is a comma missing?"),
        ({"twins": (TWIN, TWIN, ("hi",))}, "is not `A: text`"),
    ],
    ids=range(13),
)
def test_a_wrong_entry_says_what_is_wrong(changes: dict[str, Any], told: str) -> None:
    with pytest.raises(EntryError, match=r"characteristic '[Rr]iddles'") as caught:
        entry(**changes)
    assert told in str(caught.value)


@pytest.mark.parametrize(("field", "value"), [("id", "secrecy"), ("code", "D1")])
def test_nothing_stands_twice(field: str, value: str) -> None:
    with pytest.raises(EntryError, match=f"the {field} {value!r} stands twice"):
        gathered(BY_ID["secrecy"], entry(**{field: value}))
