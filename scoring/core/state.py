"""What is remembered of a conversation between two messages: small, fixed in size, never any text.

The size does not grow with the conversation: at most MAX_PARTIES parties are kept apart (a newcomer beyond that takes
the slot of the party with the least evidence), each with one number for a characteristic.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

from scoring.core.characteristics import CONTEXTS, IDS

VERSION: Final = 1
MAX_PARTIES: Final = 8
NO_AGE: Final = -1

_HEAD: Final = struct.Struct("<BBBBqd")  # version, parties, characteristics, contexts, messages, last_sent_at
_PARTY: Final = struct.Struct("<qiibbbI")  # sender, messages, questions, declared, claimed low, claimed high, mask
MAX_BYTES: Final = _HEAD.size + 8 * len(CONTEXTS) + MAX_PARTIES * (_PARTY.size + 8 * len(IDS))
_INT32_MAX: Final = 2**31 - 1


class StateVersionError(ValueError):
    """The bytes were written by another version of the engine, or are not a state at all: score afresh."""


@dataclass(frozen=True, slots=True)
class PartyState:
    """One sender: counts, ages (years, NO_AGE when unknown) and the hazard gathered for each characteristic."""

    sender: int
    messages: int
    questions: int
    declared_age: int
    claimed_low: int
    claimed_high: int
    hazards: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class ConversationState:
    """Where a conversation stands. `contexts` are hazards of ordinary explanations, in the order of CONTEXTS."""

    messages: int = 0
    last_sent_at: float = 0.0
    contexts: tuple[float, ...] = (0.0,) * len(CONTEXTS)
    parties: tuple[PartyState, ...] = ()

    def to_bytes(self) -> bytes:
        """At most MAX_BYTES; hazards that are zero take no room."""
        head = _HEAD.pack(VERSION, len(self.parties), len(IDS), len(self.contexts), self.messages, self.last_sent_at)
        contexts = struct.pack(f"<{len(self.contexts)}d", *self.contexts)
        return b"".join((head, contexts, *(_pack(party) for party in self.parties)))

    @classmethod
    def from_bytes(cls, raw: bytes) -> ConversationState:
        """The inverse of `to_bytes`. Raises StateVersionError for anything it did not write."""
        try:
            return _unpack(bytes(raw))
        except (struct.error, IndexError) as error:
            raise StateVersionError("not a conversation state") from error


def _pack(party: PartyState) -> bytes:
    mask, values = 0, []
    for position, hazard in enumerate(party.hazards):
        if hazard:
            mask |= 1 << position
            values.append(hazard)
    counts = (min(party.messages, _INT32_MAX), min(party.questions, _INT32_MAX))
    head = _PARTY.pack(party.sender, *counts, party.declared_age, party.claimed_low, party.claimed_high, mask)
    return head + struct.pack(f"<{len(values)}d", *values)


def _unpack(raw: bytes) -> ConversationState:
    if not raw or raw[0] != VERSION:
        raise StateVersionError(f"unknown state version {raw[0] if raw else None}")
    _, parties, characteristics, contexts, messages, last_sent_at = _HEAD.unpack_from(raw)
    if characteristics != len(IDS) or contexts != len(CONTEXTS) or parties > MAX_PARTIES:
        raise StateVersionError("state of another table of characteristics")
    at = _HEAD.size
    context_values = struct.unpack_from(f"<{contexts}d", raw, at)
    at += 8 * contexts
    found = []
    for _ in range(parties):
        party, at = _unpack_party(raw, at)
        found.append(party)
    if at != len(raw):
        raise StateVersionError("state has the wrong length")
    return ConversationState(messages, last_sent_at, context_values, tuple(found))


def _unpack_party(raw: bytes, at: int) -> tuple[PartyState, int]:
    sender, messages, questions, declared, low, high, mask = _PARTY.unpack_from(raw, at)
    at += _PARTY.size
    if mask >> len(IDS):
        raise StateVersionError("state of another table of characteristics")
    values = iter(struct.unpack_from(f"<{mask.bit_count()}d", raw, at))
    hazards = tuple(next(values) if mask >> position & 1 else 0.0 for position in range(len(IDS)))
    return PartyState(sender, messages, questions, declared, low, high, hazards), at + 8 * mask.bit_count()
