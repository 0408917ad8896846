"""However messages come in, the numbers are those of one call over the whole conversation."""

from __future__ import annotations

import random
import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import expit

from scoring.core import engine
from scoring.core.calibration import calibrated
from scoring.core.engine import features, parties, score
from scoring.core.model import Model
from scoring.core.running import Running
from scoring.core.state import ConversationState
from scoring.core.types import ConversationScore, Message, MessageScore, Scores
from tests.core.helpers import GROOMING, MODEL, chat, messages, scored, small_talk, taught_model

Result = tuple[Scores, dict[int, ConversationState]]
CUTS = st.lists(st.integers(1, 12), max_size=30)


def _models() -> dict[str, Model]:
    return {"prior": MODEL, "taught": replace(taught_model(), level=0.4, early=-1.0)}


def _in_parts(model: Model, said: list[Message], cuts: list[int]) -> Result:
    """Score in calls of these sizes; between two calls a state is nothing but its bytes."""
    stored: dict[int, bytes] = {}
    scored: list[MessageScore] = []
    conversations: dict[int, ConversationScore] = {}
    at = 0
    for size in [*cuts, len(said)]:
        states = {key: ConversationState.from_bytes(raw) for key, raw in stored.items()}
        part, touched = score(model=model, messages=said[at : at + size], states=states)
        stored |= {key: state.to_bytes() for key, state in touched.items()}
        scored += part.messages
        conversations |= part.conversations
        at += size
    return Scores(tuple(scored), conversations), {key: ConversationState.from_bytes(raw) for key, raw in stored.items()}


def _same(one: Result, other: Result) -> None:
    (ours, our_states), (theirs, their_states) = one, other
    assert our_states == their_states
    for mine, yours in zip(ours.messages, theirs.messages, strict=True):
        assert (mine.conversation, mine.message) == (yours.conversation, yours.message)
        assert mine.risk == pytest.approx(yours.risk, abs=1e-9)
        assert mine.alarm == pytest.approx(yours.alarm, abs=1e-9)
        assert [each[:3] for each in mine.spans] == [each[:3] for each in yours.spans]
        assert [each.weight for each in mine.spans] == pytest.approx([each.weight for each in yours.spans], abs=1e-9)
    assert ours.conversations.keys() == theirs.conversations.keys()
    for key, score_ in ours.conversations.items():
        wanted = theirs.conversations[key]
        assert score_.risk == pytest.approx(wanted.risk, abs=1e-9)
        assert score_.ratings == pytest.approx(wanted.ratings, abs=1e-9)
        assert score_.contributions == pytest.approx(wanted.contributions, abs=1e-9)
        for name in ("leads", "towards", "messages", "last_sent_at", "notes"):
            assert getattr(score_, name) == getattr(wanted, name), name


@pytest.mark.parametrize("taught", ["prior", "taught"])
@settings(max_examples=25)
@given(said=messages(most=70), cuts=CUTS)
def test_any_batching_gives_the_same_numbers(taught: str, said: list[Message], cuts: list[int]) -> None:
    model = _models()[taught]
    _same(_in_parts(model, said, cuts), score(model=model, messages=said, states={}))


@settings(max_examples=30)
@given(said=messages(most=80, conversations=1))
def test_one_by_one_in_a_crowded_room(said: list[Message]) -> None:
    _same(_in_parts(MODEL, said, [1] * len(said)), score(model=MODEL, messages=said, states={}))


@settings(max_examples=30)
@given(said=messages(most=40, people=3), cuts=CUTS, chunk=st.integers(1, 7))
def test_the_size_of_what_is_read_at_once_does_not_matter(said: list[Message], cuts: list[int], chunk: int) -> None:
    whole = score(model=MODEL, messages=said, states={})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "CHUNK", chunk)
        _same(_in_parts(MODEL, said, cuts), whole)


def test_two_who_say_the_same_are_told_apart_the_same_in_every_batch() -> None:
    texts = ["how old are you", "send me a pic", "hey how was school", "dont tell your parents", "lol"]
    said = chat(*[f"{who}: {text}" for text in texts for who in "ABC"])
    whole = score(model=MODEL, messages=said, states={})
    for size in (1, 2, 3, 4, 7):
        _same(_in_parts(MODEL, said, [size] * len(said)), whole)


def test_a_crowd_that_makes_room_is_read_the_same_in_every_batch() -> None:
    """More parties and pairs than a state keeps: who is forgotten, and when, does not depend on batches."""
    rng = random.Random(4)
    texts = ["send me a pic", "dont tell your parents", "how old are you", "im 12", "lol", "hey how was school"]
    said = chat(*[f"{rng.choice('ABCDEFGHIJKL')}: {rng.choice(texts)}" for _ in range(400)])
    _same(_in_parts(MODEL, said, [1] * len(said)), score(model=MODEL, messages=said, states={}))


@settings(max_examples=25)
@given(said=messages(most=40, conversations=1), other=messages(most=20, conversations=3), rng=st.randoms())
def test_conversations_do_not_see_each_other(said: list[Message], other: list[Message], rng: random.Random) -> None:
    alone = score(model=MODEL, messages=said, states={})
    foreign = [replace(message, conversation=message.conversation + 10) for message in other]
    mixed = sorted([*enumerate(said), *enumerate(foreign)], key=lambda pair: pair[0] + rng.random() * 3)
    order = iter(said)
    together = [next(order) if message.conversation == 1 else message for _, message in mixed]
    found = score(model=MODEL, messages=together, states={})
    ours = Scores(tuple(each for each in found[0].messages if each.conversation == 1),
                  {key: each for key, each in found[0].conversations.items() if key == 1})  # fmt: skip
    _same((ours, {key: state for key, state in found[1].items() if key == 1}), alone)


@settings(max_examples=25)
@given(
    said=messages(most=40, conversations=1),
    edits=st.dictionaries(st.integers(0, 39), st.sampled_from(["nothing", "dont tell your mom", ""]), max_size=4),
    moved=st.integers(0, 39),
    cuts=CUTS,
)
def test_late_and_edited_messages_are_put_right_by_starting_over(
    said: list[Message], edits: dict[int, str], moved: int, cuts: list[int]
) -> None:
    """The conversation as it came in is scored first; it leaves no trace in what the corrected one gives."""
    corrected = [replace(message, text=edits.get(at, message.text)) for at, message in enumerate(said)]
    came = [*corrected[:moved], *corrected[moved + 1 :], *corrected[moved : moved + 1]]
    score(model=MODEL, messages=came, states={})
    score(model=MODEL, messages=said, states={})
    _same(_in_parts(MODEL, corrected, cuts), score(model=MODEL, messages=corrected, states={}))


def test_what_is_given_is_not_changed_and_an_empty_call_gives_nothing() -> None:
    _, before = score(model=MODEL, messages=chat(*GROOMING[:4]), states={})
    kept = dict(before)
    score(model=MODEL, messages=chat(*GROOMING[4:]), states=before)
    assert before == kept
    assert score(model=MODEL, messages=[], states=before) == (Scores((), {}), {})


@pytest.mark.parametrize("taught", ["prior", "taught"])
@settings(max_examples=25)
@given(said=messages(most=40))
def test_a_state_holds_all_that_a_score_is_made_of(taught: str, said: list[Message]) -> None:
    """What pages show of a stored conversation is what scoring it said."""
    model = _models()[taught]
    found, states = score(model=model, messages=said, states={})
    for key, state in states.items():
        values = dict(zip(model.features, features(model=model, state=state), strict=True))
        rated = {name: value for name, value in values.items() if name in found.conversations[key].ratings}
        assert rated == found.conversations[key].ratings
        z = model.bias + sum(w * values[n] for n, w in zip(model.features, model.weights, strict=True))
        z += Running(state=state, model=model).learned
        logit = calibrated(z, slope=model.slope, offset=model.offset, bend=model.bend)
        assert expit(logit) == pytest.approx(found.conversations[key].risk, abs=1e-9)
        assert {party.sender for party in parties(model=model, state=state)} == {p.sender for p in state.parties}


def test_cost_does_not_grow_with_the_conversation() -> None:
    said = chat(*["A: is your mom home", "B: lol"] * 1_500)
    late = [replace(message, id=message.id + 10_000) for message in said[:600]]

    def seconds(part: list[Message], states: dict[int, ConversationState]) -> float:
        began = time.process_time()
        score(model=MODEL, messages=part, states=states)
        return time.process_time() - began

    _, states = score(model=MODEL, messages=said, states={})
    early = min(seconds(said[:600], {}) for _ in range(5))
    assert min(seconds(late, states) for _ in range(5)) < early * 3


def test_small_talk_between_strangers_stays_low() -> None:
    found = score(model=MODEL, messages=chat(*small_talk(60)), states={})[0]
    assert max(each.risk for each in found.messages) < 0.3


def test_what_is_said_again_word_for_word_says_nothing_more() -> None:
    once, often = scored(*GROOMING)[0], scored(*GROOMING, *[GROOMING[6]] * 20)[0]
    assert often.conversations[1].risk == pytest.approx(once.conversations[1].risk)
    assert often.conversations[1].ratings == pytest.approx(once.conversations[1].ratings)
    for called in ("A: call me", "A: where r u"):
        assert (
            scored(*[called, "B: lol"] * 50)[0].conversations[1].risk
            == scored(called, "B: lol")[0].conversations[1].risk
        )
    harmless = "A: tell your parents, ask your mom first, its not a secret"
    assert scored(*[harmless] * 30)[0].conversations[1].risk == scored(harmless)[0].conversations[1].risk
    other = scored(*GROOMING, f"B: {GROOMING[6][3:]}")[0]
    assert other.conversations[1].risk != once.conversations[1].risk
