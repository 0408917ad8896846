"""Who leads, and whom it is said to."""

from __future__ import annotations

import pytest

from scoring.core.engine import score
from scoring.core.types import ConversationScore
from tests.core.disguises import CONVERSATIONS
from tests.core.helpers import GROOMING, MODEL, chat, risk, scored, small_talk


def _as(lines: tuple[str, ...], names: str) -> list[str]:
    return [names["AB".index(line[0])] + line[1:] for line in lines]


def _found(*lines: str) -> ConversationScore:
    return scored(*lines)[0].conversations[1]


@pytest.mark.parametrize("name", CONVERSATIONS)
@pytest.mark.parametrize("names", ["AB", "BA"])
@pytest.mark.parametrize("opener", ["", "A: hi", "B: hi"])
def test_the_one_who_grooms_leads_whoever_writes_first(name: str, names: str, opener: str) -> None:
    lines = [*([opener] if opener else []), *_as(CONVERSATIONS[name], names)]
    found = _found(*lines)
    assert (found.leads, found.towards) == ("_AB".index(names[0]), "_AB".index(names[1]))


def test_in_a_room_the_pair_is_found_among_the_others() -> None:
    room = small_talk(40, "CDE")
    lines = list(room)
    for at, line in enumerate(_as(GROOMING, "FG")):
        lines[5 * at + 1 : 5 * at + 1] = ["G: yes", line] if line[0] == "F" else [line]
    found = _found(*lines)
    assert (found.leads, found.towards) == (6, 7)
    assert "room" in found.notes


def test_nobody_leads_where_there_is_no_sign() -> None:
    found = _found("A: the pizza was great", "B: yeah it was")
    assert (found.leads, found.towards, dict(found.ratings)) == (None, None, {})


def test_said_into_the_empty_room_is_said_to_the_one_who_then_answers() -> None:
    assert _found(*GROOMING[2:4]).towards is None
    assert _found(*GROOMING[2:4], "B: no").towards == 2


def test_who_fears_and_refuses_is_the_other() -> None:
    said = dict(_found("A: send me a pic", "B: please stop im scared", "A: do it").ratings)
    assert "distress" in said
    assert "distress" not in _found("A: please stop im scared send me a pic", "B: lol").ratings


def test_a_crowd_of_newcomers_does_not_push_the_pair_out() -> None:
    crowd = [f"{who}: {line[3:]}" for line in small_talk(40, "A") for who in "CDEFGHIJKL"]
    found = _found(*GROOMING, *crowd)
    assert (found.leads, found.towards) == (1, 2)
    assert found.ratings["secrecy"] > 0.0


def test_the_lead_passes_to_the_one_who_says_more() -> None:
    _, states = scored("A: how old are you", "B: 30")
    found, _ = score(model=MODEL, messages=chat(*_as(GROOMING[2:], "BA"), first=3), states=states)
    assert found.conversations[1].leads == 2


def test_both_saying_the_same_lowers_the_risk() -> None:
    lines = ("A: send me a pic", "B: hi", "A: dont tell your mom", "B: hi", "A: add me on snap")
    both = (
        "A: send me a pic",
        "B: send me a pic",
        "A: dont tell your mom",
        "B: dont tell your mom",
        "A: add me on snap",
        "B: add me on snap",
    )
    assert risk(*both) < risk(*lines)


def test_declared_ages_count() -> None:
    told = GROOMING[3:]
    child = risk(*told, ages={"A": 30, "B": 12})
    assert risk(*told, ages={"A": 30, "B": 29}) < risk(*told) <= child
    assert risk(*told, ages={"A": 13, "B": 12}) < child


def test_an_age_alone_is_no_evidence() -> None:
    assert risk("A: im 12", "B: hey im 34") < 0.1
    assert not {"child_age", "age_claim"} & set(_found("B: im 12", "A: ok").ratings)


def test_grooming_crosses_even_odds_and_small_talk_does_not() -> None:
    above = [name for name, lines in CONVERSATIONS.items() if risk(*lines) >= 0.5]
    assert len(above) >= len(CONVERSATIONS) // 2, above
    assert risk(*small_talk(20)) < 0.25


def test_a_single_line_does_not_cross() -> None:
    for line in GROOMING:
        assert risk(line) < 0.5, line
