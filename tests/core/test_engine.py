from __future__ import annotations

import math
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.core.engine import score
from scoring.core.features import FEATURES, features
from scoring.core.state import MAX_BYTES, MAX_PARTIES, ConversationState, StateVersionError
from scoring.core.types import Message
from tests.core.helpers import MODEL, chat, ratings, risk, scored

PHRASES = st.sampled_from(
    [
        "hey how was school", "how old are you", "im 12", "i am 34", "is your mom home?", "add me on snap",
        "dont tell your parents", "our secret ok", "send me a pic", "surprise party for mum", "lol", "",
        "i will send this to all your friends", "send me 200 dollars now", "please stop", "s3cret 😀", "how r u?",
        "ill pick you up after school", "did you do the homework", "no le digas a tu mamá", "tell your parents",
    ]
)  # fmt: skip
MESSAGES = st.lists(
    st.builds(
        Message,
        conversation=st.integers(1, 3),
        id=st.integers(1, 10**9),
        sender=st.integers(1, 11),
        sent_at=st.floats(0, 2e9),
        text=PHRASES,
        sender_age=st.none() | st.integers(8, 60),
    ),
    max_size=90,
)
GROOMING = (
    "A: hey how old are u", "B: im 12", "A: so mature for your age", "A: is your mom home?", "B: no",
    "A: do you have snap", "A: dont tell your mom ok, our secret", "A: send me a pic",
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(MESSAGES, st.lists(st.integers(1, 20), max_size=12))
def test_any_batching_gives_the_same_numbers(messages: list[Message], cuts: list[int]) -> None:
    whole, end = score(model=MODEL, messages=messages, states={})
    states: dict[int, ConversationState] = {}
    risks: list[float] = []
    at = 0
    for cut in [*cuts, len(messages)]:
        part, touched = score(model=MODEL, messages=messages[at : at + cut], states=states)
        states |= {key: ConversationState.from_bytes(state.to_bytes()) for key, state in touched.items()}
        risks += [each.risk for each in part.messages]
        at += cut
    assert states == end
    assert risks == pytest.approx([each.risk for each in whole.messages], abs=1e-9)


@settings(max_examples=100, deadline=None)
@given(MESSAGES)
def test_contributions_add_up_and_numbers_stay_in_range(messages: list[Message]) -> None:
    found, states = score(model=MODEL, messages=messages, states={})
    assert [(each.conversation, each.message) for each in found.messages] == [(m.conversation, m.id) for m in messages]
    for key, each in found.conversations.items():
        assert math.fsum(each.contributions.values()) == pytest.approx(math.log(each.risk / (1 - each.risk)), abs=1e-6)
        assert 0 < each.risk < 1
        assert all(0 < rating <= 1 for rating in each.ratings.values())
        raw = states[key].to_bytes()
        assert ConversationState.from_bytes(raw) == states[key]
        assert len(raw) <= MAX_BYTES
        assert len(states[key].parties) <= MAX_PARTIES
        values = features(state=states[key])
        assert values.shape == (len(FEATURES),)
        assert ((values >= 0) & (values <= 1)).all()


def test_contributions_are_the_logit_to_nine_places() -> None:
    each = scored(*GROOMING[:4])[0].conversations[1]
    assert math.fsum(each.contributions.values()) == pytest.approx(math.log(each.risk / (1 - each.risk)), abs=1e-9)


def test_spans_mark_what_was_really_written() -> None:
    message = chat("A: ok... d\u200bon’t tеll ur m0m pls")[0]
    found = score(model=MODEL, messages=[message], states={})[0].messages[0]
    assert [message.text[span.start : span.end] for span in found.spans] == ["d\u200bon’t tеll ur m0m"]
    assert found.spans[0].characteristic == "secrecy"
    assert found.spans[0].weight > 0


def test_grooming_crosses_and_names_who_leads() -> None:
    found = scored(*GROOMING)[0]
    assert found.conversations[1].risk > 0.9
    assert found.conversations[1].leads == 1
    assert found.conversations[1].messages == len(GROOMING)


def test_threat_and_demand_cross_at_once() -> None:
    assert risk("A: hi", "A: pay 200 dollars now or i send this to all your friends and your family") >= 0.7


def test_a_single_cue_never_crosses_even_when_it_is_repeated() -> None:
    for line in GROOMING:
        assert risk(*[line] * 5) < 0.7, line


def test_an_age_alone_is_no_evidence() -> None:
    assert risk("A: im 12", "B: hey im 34") < 0.02
    assert risk(*GROOMING[2:]) < risk(*GROOMING)
    assert risk("A: im 12 minutes late", *GROOMING[2:]) == pytest.approx(risk("A: hello", *GROOMING[2:]), abs=0.02)


def test_declared_ages_count() -> None:
    told = GROOMING[3:6]
    child = risk(*told, ages={"A": 30, "B": 12})
    grown = risk(*told, ages={"A": 30, "B": 29})
    assert grown < risk(*told) < child


def test_protected_words_rate_but_are_not_in_the_repository() -> None:
    messages = chat("A: well zorptastic indeed")
    found = score(model=MODEL, messages=messages, states={}, protected=frozenset({"zorptastic"}))[0]
    assert set(found.conversations[1].ratings) == {"sexual_talk"}
    assert messages[0].text[found.messages[0].spans[0].start : found.messages[0].spans[0].end] == "zorptastic"
    assert "sexual_talk" not in ratings("A: well zorptastic indeed")


@pytest.mark.parametrize("raw", [b"", b"\x09", b"\x00" * 40, b"\x01\x01", b"\x01" * 200])
def test_foreign_bytes_are_refused(raw: bytes) -> None:
    with pytest.raises(StateVersionError):
        ConversationState.from_bytes(raw)


def test_evidence_fades_in_a_long_ordinary_conversation() -> None:
    long = [*GROOMING[:4], *["B: lol nice game"] * 1500]
    assert risk(*long) < risk(*GROOMING[:4])


def test_cost_does_not_grow_with_the_conversation() -> None:
    messages = chat(*["A: is your mom home", "B: lol"] * 3000)

    def seconds(part: list[Message], states: dict[int, ConversationState]) -> float:
        began = time.process_time()
        score(model=MODEL, messages=part, states=states)
        return time.process_time() - began

    _, states = score(model=MODEL, messages=messages, states={})
    early = min(seconds(messages[:600], {}) for _ in range(3))
    late = min(seconds(messages[:600], states) for _ in range(3))
    assert late < early * 2 + 0.01


def test_hostile_text_is_linear() -> None:
    began = time.process_time()
    for text in ("how old " * 1300, "dont tell " * 1000, "send " * 2000, "a" * 10_000, "i will i will " * 700):
        risk(f"A: {text}")
    assert time.process_time() - began < 3.0
