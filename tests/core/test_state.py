"""The state is small, bounded, its own, and nothing that can be made to run."""

from __future__ import annotations

import re
import struct
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import scoring
from scoring.core import state as state_module
from scoring.core.characteristics import IDS
from scoring.core.engine import features, parties, score, standing
from scoring.core.state import (
    COUNT_MAX,
    MAX_BYTES,
    MAX_PARTIES,
    MAX_TRACKS,
    REMEMBERED,
    ConversationState,
    PartyState,
    StateVersionError,
    TrackState,
    taught,
)
from scoring.core.types import Message
from tests.core.helpers import GROOMING, MODEL, chat, messages, scored, taught_model

NUMBERS = st.floats(allow_nan=False, allow_infinity=False, width=32)
KEYS = st.integers(-(2**63), 2**63 - 1)
COUNTS = st.integers(0, 2**40)
ROWS = st.lists(st.just(0.0) | NUMBERS, min_size=len(IDS), max_size=len(IDS)).map(tuple)
PARTIES = st.builds(
    PartyState, sender=KEYS, messages=COUNTS, questions=COUNTS, starts=COUNTS, run=COUNTS, longest_run=COUNTS,
    replies=COUNTS, reply_seconds=NUMBERS, declared_age=st.integers(-1, 120), claimed_low=st.integers(-1, 99),
    claimed_high=st.integers(-1, 99), last_target=KEYS,
    said=st.tuples(*[st.integers(0, 2**32 - 1)] * REMEMBERED),
)  # fmt: skip
TRACKS = st.builds(
    TrackState, sender=KEYS, target=KEYS, messages=COUNTS, mass=NUMBERS, telling=NUMBERS, told=NUMBERS,
    leading=NUMBERS, answering=NUMBERS, learned_leading=NUMBERS, learned_answering=NUMBERS, weight=NUMBERS,
    peak=NUMBERS, kept=NUMBERS, hazards=ROWS, credits=ROWS,
)  # fmt: skip
STATES = st.builds(
    ConversationState, messages=COUNTS, words=COUNTS, last_sent_at=NUMBERS, last_sender=KEYS,
    languages=st.tuples(*[COUNTS] * 5), taught=st.integers(0, 2**32),
    parties=st.lists(PARTIES, max_size=MAX_PARTIES).map(tuple), tracks=st.lists(TRACKS, max_size=MAX_TRACKS).map(tuple),
)  # fmt: skip


@settings(max_examples=60)
@given(STATES)
def test_any_state_survives_its_bytes_within_the_limit(state: ConversationState) -> None:
    raw = state.to_bytes()
    assert len(raw) <= MAX_BYTES
    found = ConversationState.from_bytes(raw)
    assert found.to_bytes() == raw
    assert found.messages == min(state.messages, COUNT_MAX)
    assert found.tracks == tuple(each._replace(messages=min(each.messages, COUNT_MAX)) for each in state.tracks)
    assert taught(raw) == state.taught


def test_the_fullest_state_is_exactly_as_large_as_the_limit() -> None:
    full = (1.0,) * len(IDS)
    state = ConversationState(
        parties=tuple(PartyState(at) for at in range(MAX_PARTIES)),
        tracks=tuple(TrackState(at, at + 1, hazards=full, credits=full) for at in range(MAX_TRACKS)),
    )
    assert len(state.to_bytes()) == MAX_BYTES


@settings(max_examples=60)
@given(said=messages(most=90, conversations=1))
def test_what_is_scored_stays_within_the_limit(said: list[Message]) -> None:
    _, states = score(model=MODEL, messages=said, states={}, protected=frozenset({"lol", "school"}))
    for state in states.values():
        assert len(state.parties) <= MAX_PARTIES
        assert len(state.tracks) <= MAX_TRACKS
        assert len(state.to_bytes()) <= MAX_BYTES
        assert ConversationState.from_bytes(state.to_bytes()) == state


@pytest.mark.parametrize("raw", [b"", b"\x02", b"\x09", b"\x00" * 40, b"\x01" * 200, b"\x02" * 3000, b"PK\x03\x04"])
def test_foreign_bytes_are_refused(raw: bytes) -> None:
    with pytest.raises(StateVersionError):
        ConversationState.from_bytes(raw)


@given(st.binary(max_size=400), st.booleans())
def test_any_foreign_bytes_are_refused_or_read_whole(raw: bytes, versioned: bool) -> None:
    raw = bytes([state_module.VERSION]) + raw if versioned else raw
    try:
        found = ConversationState.from_bytes(raw)
    except StateVersionError:
        return
    assert len(found.to_bytes()) <= MAX_BYTES


def test_cut_or_longer_bytes_are_refused() -> None:
    raw = scored(*GROOMING)[1][1].to_bytes()
    for end in range(len(raw)):
        with pytest.raises(StateVersionError):
            ConversationState.from_bytes(raw[:end])
    with pytest.raises(StateVersionError):
        ConversationState.from_bytes(raw + b"\x00")
    with pytest.raises(StateVersionError):
        taught(raw[:10])


def test_another_version_is_named() -> None:
    raw = bytes([state_module.VERSION - 1]) + scored(*GROOMING)[1][1].to_bytes()[1:]
    for read in (ConversationState.from_bytes, taught):
        with pytest.raises(StateVersionError, match="version"):
            read(raw)


def test_the_state_of_another_wording_is_refused() -> None:
    other = taught_model()
    _, states = scored(*GROOMING)
    said = chat("A: hi", first=100)
    for refused in (
        lambda: score(model=other, messages=said, states=states),
        lambda: parties(model=other, state=states[1]),
        lambda: features(model=other, state=states[1]),
        lambda: standing(model=other, state=states[1]),
    ):
        with pytest.raises(StateVersionError):
            refused()
    assert taught(states[1].to_bytes()) == MODEL.wording.fingerprint != other.wording.fingerprint
    same_words = replace(MODEL, bias=MODEL.bias - 1.0)
    assert score(model=same_words, messages=said, states=states)[0].messages


def test_a_state_holds_no_text() -> None:
    raw = scored("A: dont tell zanzibar", "B: zanzibar it is")[1][1].to_bytes()
    assert b"zanzibar" not in raw
    assert not re.search(rb"[a-z]{6}", raw)


def test_nothing_is_pickled_anywhere() -> None:
    root = Path(scoring.__file__).parent
    words = re.compile(r"\b(import|from)\s+(pickle|cPickle|dill|joblib|cloudpickle|shelve|marshal)\b|allow_pickle=True")
    files = sorted(root.rglob("*.py"))
    assert len(files) > 30
    assert not [path.name for path in files if words.search(path.read_text(encoding="utf-8"))]
    assert not [path.name for path in root.rglob("*") if path.suffix in {".pkl", ".pickle", ".joblib"}]


def test_counts_that_run_over_stay_at_their_highest() -> None:
    state = ConversationState(messages=2**40, words=2**40)
    assert ConversationState.from_bytes(state.to_bytes()).messages == COUNT_MAX
    with pytest.raises(struct.error):
        ConversationState(last_sender=2**63).to_bytes()
