"""The plain types every caller of the rating engine shares.

Frozen dataclasses of numbers and strings: no Django, no database, no clock. `review` may import this module and
`scoring.api`, nothing else of `scoring` (import-linter proves it).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

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


class Span(NamedTuple):
    """A stretch of a message that counted: `text[start:end]` (code points of the original text).

    `weight` is what the span added to the log-odds of the conversation at the moment it was folded in; it may be
    negative for a cue that speaks against grooming.
    """

    characteristic: str
    start: int
    end: int
    weight: float


class MessageScore(NamedTuple):
    """What one message did: `risk` (0-1) is the conversation's risk once the message was folded in.

    `alarm` (0-1) is the risk as it is compared with a platform's threshold, which takes into account how much of the
    conversation has been seen.
    """

    conversation: int
    message: int
    risk: float
    spans: tuple[Span, ...] = ()
    alarm: float = 0.0


@dataclass(frozen=True, slots=True)
class Party:
    """What one account did in a conversation.

    `said` maps characteristic ids to ratings (0-1) of what this account said to whoever it said most of it to;
    `starts` counts beginnings after a silence, `questions` messages that ask, `longest_run` messages in a row;
    `reply_seconds` is the mean time to answer (None: never answered). `weight` is this account's part of the log-odds.
    """

    sender: int
    messages: int
    questions: int
    starts: int
    longest_run: int
    reply_seconds: float | None
    age: int | None
    said: Mapping[str, float]
    weight: float


@dataclass(frozen=True, slots=True)
class ConversationScore:
    """Where a conversation stands after a batch.

    `ratings` maps characteristic ids to 0-1 (only those above 0); `contributions` maps the same ids, and `bias`, to
    log-odds: their sum is logit(risk) before clipping, so the explanation is the score taken apart. `leads` is the
    sender who carries most of it, `towards` the one it is said to, None when nobody does. `notes` are codes of what the
    engine does not know (`scoring.core.notes`), `language` the code of the one most words are in, empty where that
    cannot be told. `messages` counts those folded in.
    """

    conversation: int
    risk: float
    ratings: Mapping[str, float]
    contributions: Mapping[str, float]
    leads: int | None
    messages: int
    last_sent_at: float
    towards: int | None = None
    notes: tuple[str, ...] = ()
    language: str = ""


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
