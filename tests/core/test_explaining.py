"""The explanation is the score taken apart, and marks stand where something was really written."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.core.characteristics import IDS
from scoring.core.engine import RISK_FLOOR, parties, score
from scoring.core.explaining import contributions
from scoring.core.model import Model
from scoring.core.running import Running
from scoring.core.state import ConversationState
from scoring.core.types import Message
from tests.core.helpers import GROOMING, MODEL, chat, logit, messages, scored, taught_model


def _model(taught: bool) -> Model:
    return taught_model() if taught else MODEL


@pytest.mark.parametrize("taught", [False, True])
@settings(max_examples=80)
@given(said=messages(most=60))
def test_contributions_and_parties_add_up_to_the_log_odds(taught: bool, said: list[Message]) -> None:
    model = _model(taught)
    found, states = score(model=model, messages=said, states={})
    for key, each in found.conversations.items():
        assert 0.0 < each.risk < 1.0
        assert set(each.contributions) <= {*IDS, "bias"}
        assert set(each.ratings) <= set(IDS)
        assert all(0.0 < rating <= 1.0 for rating in each.ratings.values())
        total = math.fsum(each.contributions.values())
        if RISK_FLOOR < each.risk < 1.0 - RISK_FLOOR:
            assert total == pytest.approx(logit(each.risk), abs=1e-6)  # logit() itself loses digits near 1
            assert 1.0 / (1.0 + math.exp(-total)) == pytest.approx(each.risk, abs=1e-12)
        by_party = parties(model=model, state=states[key])
        assert each.contributions["bias"] + math.fsum(own.weight for own in by_party) == pytest.approx(total, abs=1e-9)
        assert all(0.0 < rating <= 1.0 for own in by_party for rating in own.said.values())


def test_contributions_are_the_log_odds_to_nine_places() -> None:
    for end in range(1, len(GROOMING) + 1):
        each = scored(*GROOMING[:end])[0].conversations[1]
        assert math.fsum(each.contributions.values()) == pytest.approx(logit(each.risk), abs=1e-9)


@pytest.mark.parametrize("taught", [False, True])
@settings(max_examples=30)
@given(said=messages(most=24, conversations=1))
def test_spans_add_up_to_the_change_of_their_characteristics(taught: bool, said: list[Message]) -> None:
    model = _model(taught)
    states: dict[int, ConversationState] = {}
    before = dict.fromkeys(IDS, 0.0)
    for message in said:
        found, states = score(model=model, messages=[message], states=states)
        current = Running(state=states[1], model=model)
        after = dict(zip((*IDS, "bias"), contributions(model=model, current=current), strict=True))
        marks = found.messages[0].spans
        assert all(0 <= mark.start < mark.end <= len(message.text) for mark in marks)
        assert [mark.start for mark in marks] == sorted(mark.start for mark in marks)
        for name in {mark.characteristic for mark in marks}:
            added = math.fsum(mark.weight for mark in marks if mark.characteristic == name)
            assert added == pytest.approx(after[name] - before[name], abs=1e-9), name
        before = after


WRITTEN = {
    "dont tell your mom": "secrecy",
    "d\u200bon’t tеll ur m0m": "secrecy",  # a zero-width space, a Cyrillic e, a digit
    "d o n t  t e l l  y o u r  m o m": "secrecy",
    "DONT TELL YOUR MOM": "secrecy",
    "d0nt t3ll y0ur m0m": "secrecy",
    "dooont tellll your mommm": "secrecy",
    "ｄｏｎｔ ｔｅｌｌ ｙｏｕｒ ｍｏｍ": "secrecy",
    "no le digas a tu mamá": "secrecy",
}


@pytest.mark.parametrize("written", WRITTEN)
@pytest.mark.parametrize("around", ["{}", "ok... {} pls", "😀😀 {} 🍕!!", "$$ {} @@", "\u200b\u200b{}\r\n\u0301"])
def test_spans_mark_what_was_really_written(written: str, around: str) -> None:
    text = around.format(written)
    found = score(model=MODEL, messages=[Message(1, 1, 1, 1.0, text)], states={})[0].messages[0]
    marks = [mark for mark in found.spans if mark.characteristic == WRITTEN[written]]
    assert marks, (text, found.spans)
    begin, end = text.index(written), text.index(written) + len(written)
    assert any(begin <= mark.start < mark.end <= end for mark in marks), [text[m.start : m.end] for m in marks]
    assert all(mark.start < end and begin < mark.end for mark in marks)


@pytest.mark.parametrize(
    "written", ["yes\n\nhow old are you\n\nok", "lol... how old are you... ok", "love, geheim, x\r\nage? lol"]
)
def test_spans_neither_begin_nor_end_between_sentences(written: str) -> None:
    found, _states = score(model=MODEL, messages=[Message(1, 1, 1, 1.7e9, written)], states={})
    marked = [written[span.start : span.end] for span in found.messages[0].spans]
    assert marked
    assert all(text == text.strip(" \r\n.") for text in marked)


def test_protected_words_rate_but_are_not_in_the_repository() -> None:
    said = chat("A: well zorptastic indeed, zorptastic")
    found = score(model=MODEL, messages=said, states={}, protected=frozenset({"zorptastic"}))[0]
    assert "sexual_talk" in found.conversations[1].ratings
    marks = [mark for mark in found.messages[0].spans if mark.characteristic == "sexual_talk"]
    assert [said[0].text[mark.start : mark.end] for mark in marks] == ["zorptastic", "zorptastic"]
    assert "sexual_talk" not in scored("A: well zorptastic indeed")[0].conversations[1].ratings


@settings(max_examples=60)
@given(
    text=st.text(max_size=60), words=st.lists(st.sampled_from(["m0m", "tell", "dont", "your", "é", "😀"]), max_size=8)
)
def test_spans_lie_inside_any_text(text: str, words: list[str]) -> None:
    written = f"{text} {' '.join(words)} dont tell your mom {text[::-1]}"
    found = score(model=MODEL, messages=[Message(1, 1, 1, 1.0, written)], states={})[0].messages[0]
    assert all(0 <= mark.start < mark.end <= len(written) for mark in found.spans)


def test_the_party_that_did_most_of_it_carries_most_of_it() -> None:
    _, states = scored(*GROOMING)
    by_sender = {own.sender: own for own in parties(model=MODEL, state=states[1])}
    assert by_sender[2].weight == pytest.approx(
        sum(
            scored(*GROOMING)[0].conversations[1].contributions.get(n, 0.0)
            for n in ("distress", "refusal", "child_age")
        ),
        abs=1e-9,
    )
    assert "secrecy" in by_sender[1].said
    assert "secrecy" not in by_sender[2].said
    assert by_sender[2].age == 12
