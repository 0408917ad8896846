"""The plain types every caller of the rating engine shares.

Frozen dataclasses of numbers and strings: no Django, no database, no clock. `review` may import this module and
`scoring.api`, nothing else of `scoring` (import-linter proves it).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Verdict = Literal[0, 1]
"""1: a person confirmed that the conversation is grooming; 0: a person dismissed it."""


@dataclass(frozen=True, slots=True)
class Message:
    """One chat message as the engine reads it.

    `conversation`, `id` and `sender` are the caller's keys, handed back unchanged; `sent_at` is Unix seconds (UTC);
    `sender_age` is what the platform declares in years, or the lower bound of its age band, None when it says nothing.
    """

    conversation: int
    id: int
    sender: int
    sent_at: float
    text: str
    sender_age: int | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a message that counted: `text[start:end]` (code points of the original text).

    `weight` is what the span added to the log-odds of the conversation at the moment it was folded in; it may be
    negative for a cue that speaks against grooming.
    """

    characteristic: str
    start: int
    end: int
    weight: float


@dataclass(frozen=True, slots=True)
class MessageScore:
    """What one message did: `risk` (0-1) is the conversation's risk once the message was folded in."""

    conversation: int
    message: int
    risk: float
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ConversationScore:
    """Where a conversation stands after a batch.

    `ratings` maps characteristic ids to 0-1 (only those above 0); `contributions` maps the same ids, and `bias`, to
    log-odds: their sum is logit(risk) before clipping, so the explanation is the score taken apart. `leads` is the
    sender who carries most of the positive contribution, None when nobody does. `messages` counts those folded in.
    """

    conversation: int
    risk: float
    ratings: Mapping[str, float]
    contributions: Mapping[str, float]
    leads: int | None
    messages: int
    last_sent_at: float


@dataclass(frozen=True, slots=True)
class Scores:
    """The result of one call: one MessageScore for each message given, in the order given, and one
    ConversationScore for each conversation touched."""

    messages: tuple[MessageScore, ...]
    conversations: Mapping[int, ConversationScore]


@dataclass(frozen=True, slots=True)
class LabelledConversation:
    """A training example: a conversation and what people finally decided about it.

    `decided_at` is Unix seconds; `accounts` are all parties (examples that share one must not stand on both sides of
    a split); `probability` is the chance with which it was selected for review (1.0 when the model flagged it).
    """

    conversation: int
    messages: tuple[Message, ...]
    verdict: Verdict
    decided_at: float
    accounts: frozenset[int]
    evidence: frozenset[int] = frozenset()
    suspect: int | None = None
    probability: float = 1.0
