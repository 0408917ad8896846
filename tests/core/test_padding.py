"""Small talk around a talk cannot wash it clean, and text made to cost time costs what other text costs.

Once something was said, the wording may fall by HELD at most, so the log-odds by HELD times its weight. Small talk
before and between can take away what the wording adds and no more. What is told by signs, and how telling the lines
are, never falls at all.
"""

from __future__ import annotations

import time
from statistics import fmean

import pytest

from scoring.core.engine import features, score
from scoring.core.features import WORDING
from scoring.core.running import HELD
from scoring.core.types import ConversationScore, Message, Scores
from tests.core.disguises import CONVERSATIONS
from tests.core.helpers import GROOMING, MODEL, PROSE, logit, risk, scored, small_talk

STEEPEST = MODEL.slope + max(MODEL.bend, 0.0)
"""Calibrated log-odds for each of the log-odds at most."""
BOUND = STEEPEST * MODEL.weights[WORDING] * HELD
FILLING = 50
"""Times PROSE before and after a line: about 9,000 characters."""


def _interleaved(lines: tuple[str, ...], padding: list[str]) -> list[str]:
    every = len(padding) // len(lines)
    return [each for at, line in enumerate(lines) for each in [*padding[at * every : (at + 1) * every], line]]


def _filled(line: str) -> str:
    return f"{line[:3]}{PROSE * FILLING}{line[3:]}. {PROSE * (FILLING - 2)}"


def _of(found: Scores) -> ConversationScore:
    return found.conversations[1]


@pytest.mark.parametrize("who", ["AB", "A", "B"])
@pytest.mark.parametrize("name", CONVERSATIONS)
def test_five_hundred_messages_after_it_take_no_more_than_the_hold(name: str, who: str) -> None:
    """Whoever writes them: the other side alone must not take the lead by writing much."""
    plain = _of(scored(*CONVERSATIONS[name])[0])
    found = scored(*CONVERSATIONS[name], *small_talk(500, who))[0]
    highest = max(each.risk for each in found.messages)
    assert logit(highest) - logit(_of(found).risk) <= BOUND + 1e-6
    assert (_of(found).leads, _of(found).towards) == (1, 2)
    assert all(_of(found).ratings[sign] >= rating for sign, rating in plain.ratings.items() if sign != "behaviour")


@pytest.mark.parametrize("name", CONVERSATIONS)
def test_one_message_full_of_prose_after_it_takes_no_more_than_the_hold(name: str) -> None:
    found = scored(*CONVERSATIONS[name], *[f"{who}: {PROSE * 110}" for who in "ABAB"])[0]
    assert logit(max(each.risk for each in found.messages)) - logit(_of(found).risk) <= BOUND + 1e-6


@pytest.mark.parametrize("who", ["AB", "A", "B"])
@pytest.mark.parametrize("how", ["before", "between"])
def test_small_talk_before_and_between_takes_no_sign_away(how: str, who: str) -> None:
    for name, lines in CONVERSATIONS.items():
        padding = small_talk(500, who)
        padded = [*padding, *lines] if how == "before" else _interleaved(lines, padding)
        plain, found = _of(scored(*lines)[0]), _of(scored(*padded)[0])
        assert (found.leads, found.towards) == (1, 2), name
        assert all(found.ratings[sign] >= rating - 1e-9 for sign, rating in plain.ratings.items()), name


@pytest.mark.parametrize("how", ["before", "between"])
def test_small_talk_before_and_between_takes_no_more_than_what_the_wording_adds(how: str) -> None:
    for name, lines in CONVERSATIONS.items():
        found, states = scored(*lines)
        wording = features(model=MODEL, state=states[1])[WORDING]
        padding = small_talk(500)
        padded = [*padding, *lines] if how == "before" else _interleaved(lines, padding)
        fall = logit(_of(found).risk) - logit(risk(*padded))
        assert fall <= STEEPEST * MODEL.weights[WORDING] * wording + 1e-6, name


def test_prose_around_a_cue_hides_few_signs_and_little_risk() -> None:
    """A long message is read in parts, and only so many of its words count."""
    plain = [scored(f"A: {line[3:]}")[0].messages[0] for lines in CONVERSATIONS.values() for line in lines]
    full = [scored(_filled(f"A: {line[3:]}"))[0].messages[0] for lines in CONVERSATIONS.values() for line in lines]
    shown = [{mark.characteristic for mark in each.spans} for each in plain]
    kept = [signs & {mark.characteristic for mark in each.spans} for signs, each in zip(shown, full, strict=True)]
    assert sum(map(len, kept)) >= 0.85 * sum(map(len, shown))
    falls = {
        name: logit(risk(*lines)) - logit(risk(*[_filled(line) if line[0] == "A" else line for line in lines]))
        for name, lines in CONVERSATIONS.items()
    }
    added = {
        name: STEEPEST * MODEL.weights[WORDING] * features(model=MODEL, state=scored(*lines)[1][1])[WORDING]
        for name, lines in CONVERSATIONS.items()
    }
    assert all(fall <= added[name] + 0.5 for name, fall in falls.items()), (falls, added)


@pytest.mark.xfail(reason="a line is read with the words around it, and these take what it tells and says away")
def test_prose_around_a_cue_takes_little_of_the_risk() -> None:
    falls = {
        name: logit(risk(*lines)) - logit(risk(*[_filled(line) if line[0] == "A" else line for line in lines]))
        for name, lines in CONVERSATIONS.items()
    }
    assert fmean(falls.values()) <= 0.5, falls
    assert max(falls.values()) <= 2 * BOUND, falls


HOSTILE = {
    "zero width": "\u200b" * 10_000,
    "zero width in words": "t\u200b" * 5_000,
    "dollars": "$" * 10_000,
    "at signs": "@$" * 5_000,
    "a letter and dollars": "a" + "$" * 9_999,
    "combining": "a" + "\u0301\u0323" * 4_999,
    "digits": "1" * 10_000,
    "one long word": "a" * 10_000,
    "letters": "a " * 5_000,
    "spelt out": "d o n t  t e l l  " * 555,
    "disguised": "s3cr3t m33t " * 833,
    "anchors": "dont tell " * 1_000,
    "anchors again": "i will i will send send " * 415,
    "numbers": "im 12 " * 1_666,
    "questions": "??" * 5_000,
    "emoji": "😀🤫" * 5_000,
    "ligature": "\ufdfa" * 10_000,
    "new words": " ".join(f"w{at}x" for at in range(1_700)),
    "far too long": "dont tell your mom " * 50_000,
}


def _seconds(text: str) -> float:
    said = [Message(1, 1, 1, 1.0, text)]
    best = float("inf")
    for _ in range(3):
        began = time.process_time()
        score(model=MODEL, messages=said, states={})
        best = min(best, time.process_time() - began)
    return best


@pytest.mark.parametrize("kind", HOSTILE)
def test_text_made_to_cost_time_costs_what_other_text_does(kind: str) -> None:
    ordinary = (PROSE + "dont tell your mom, send me a pic. ") * 80
    assert _seconds(HOSTILE[kind]) <= 40 * _seconds(ordinary[:10_000]) + 0.02


def test_a_flood_of_what_is_not_seen_leaves_the_risk_as_it_was() -> None:
    flooded = [f"{line[:3]}{line[3:].replace(' ', ' ' + chr(0x200B) * 300)}" for line in GROOMING]
    assert risk(*flooded) == pytest.approx(risk(*GROOMING), abs=1e-9)
