"""One plain sentence, about the talk and never about what a person is."""

from __future__ import annotations

import pytest

from scoring.core.characteristics import BY_ID
from scoring.core.types import ConversationScore
from scoring.core.why import MAX_REASONS, MIN_CONTRIBUTION, NOTHING, sentence, top
from tests.core.disguises import CONVERSATIONS
from tests.core.helpers import scored


def _score(**contributions: float) -> ConversationScore:
    return ConversationScore(1, 0.5, {}, contributions, 1, 3, 1.0)


def test_it_says_what_counts_most_first() -> None:
    found = _score(meeting=0.5, secrecy=2.0, bias=-3.0, gift=MIN_CONTRIBUTION - 0.01)
    assert sentence(score=found) == "Secrecy is asked for; a meeting is being arranged."
    assert top(score=found) == ["secrecy", "meeting"]
    assert top(score=found, limit=1) == ["secrecy"]


def test_it_never_says_more_than_a_reader_takes_in() -> None:
    found = _score(**dict.fromkeys(sorted(BY_ID)[:10], 1.0))
    assert len(top(score=found)) == MAX_REASONS
    assert top(score=found) == sorted(BY_ID)[:MAX_REASONS]


@pytest.mark.parametrize("contributions", [{}, {"bias": 3.0}, {"secrecy": -2.0}, {"unknown": 5.0}])
def test_it_says_when_nothing_stands_out(contributions: dict[str, float]) -> None:
    assert sentence(score=_score(**contributions)) == NOTHING


def test_a_child_s_age_is_said_as_it_is_known() -> None:
    found = _score(secrecy=1.0, child_age=0.5)
    assert sentence(score=found, ages={1: 34, 2: 12}) == "Secrecy is asked for; one account says it is 12."
    assert sentence(score=found).endswith(f"; {BY_ID['child_age'].says}.")
    assert sentence(score=found, ages={1: 12, 2: 40}).endswith(f"; {BY_ID['child_age'].says}.")
    assert sentence(score=_score(), ages={2: 12}) == "One account says it is 12."
    assert sentence(score=_score(), ages={2: 30}) == NOTHING


@pytest.mark.parametrize("name", CONVERSATIONS)
def test_it_is_about_the_talk(name: str) -> None:
    text = sentence(score=scored(*CONVERSATIONS[name])[0].conversations[1])
    assert text != NOTHING
    assert text[0].isupper()
    assert text.endswith(".")
    assert not {"predator", "groomer", "he", "she", "paedophile", "offender"} & set(
        text.lower().replace(";", "").split()
    )
    said = [each.says for each in BY_ID.values()]
    parts = text[:-1].split("; ")
    assert all(part in said or part[0].lower() + part[1:] in said for part in parts)
    assert "_" not in text
