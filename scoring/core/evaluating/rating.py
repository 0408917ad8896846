"""One conversation rated from its first message to its last, and what the figures need to know of that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from scoring.core import engine
from scoring.core.model import Model
from scoring.core.operating import THRESHOLD
from scoring.core.types import ConversationScore, Message, MessageScore, Verdict

BOTH_FROM: Final = 0.3
"""A rating of threat and of demand from which a conversation counts as one that threatens and demands."""


@dataclass(frozen=True, slots=True)
class Case:
    """A conversation of a corpus, and what the corpus says about it.

    `messages` (at least one) all bear the same conversation key. `verdict` is None where the corpus does not say;
    `accounts` are all parties, numbered alike in every case of a corpus; `evidence` holds ids of marked messages.
    """

    name: str
    messages: tuple[Message, ...]
    accounts: frozenset[int]
    verdict: Verdict | None = None
    suspect: int | None = None
    evidence: frozenset[int] = frozenset()
    family: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Rated:
    """What a model made of a case.

    `risk` is the final one, `peak` the highest at any message. `warned_at` is the index (from 0) of the message at
    which a warning was first due, None for never; `latency` counts the messages with words up to there (from 1), and
    `share` says which part (0-1) of the conversation's characters had been written by then. `marked` are the messages
    of the leading account that hold evidence, when a warning was due.
    """

    risk: float
    peak: float
    warned_at: int | None
    latency: int | None
    share: float | None
    leads: int | None
    ratings: Mapping[str, float]
    marked: frozenset[int]

    @property
    def threatens_and_demands(self) -> bool:
        """Whether both signs of extortion were rated."""
        return min(self.ratings.get("threat", 0.0), self.ratings.get("demand", 0.0)) >= BOTH_FROM


def rate(*, model: Model, case: Case) -> Rated:
    """Fold the case's messages in, in their order, as live traffic would be."""
    scores, _states = engine.score(model=model, messages=case.messages, states={})
    final = scores.conversations[case.messages[0].conversation]
    at = _first_due(scores.messages)
    warned = at is not None
    return Rated(
        risk=final.risk,
        peak=max(each.risk for each in scores.messages),
        warned_at=at,
        latency=_with_words(case.messages[: at + 1]) if at is not None else None,
        share=_share(case.messages, at) if at is not None else None,
        leads=final.leads,
        ratings=final.ratings,
        marked=_marked(case.messages, scores.messages, final) if warned else frozenset(),
    )


def _first_due(scored: tuple[MessageScore, ...]) -> int | None:
    for at, each in enumerate(scored):
        if each.alarm >= THRESHOLD:
            return at
    return None


def _with_words(messages: tuple[Message, ...]) -> int:
    """Empty messages are not counted; a warning at one counts as at the message before it."""
    return max(1, sum(1 for message in messages if message.text.strip()))


def _share(messages: tuple[Message, ...], at: int) -> float:
    """A message counts as seen when all of it was."""
    total = sum(len(message.text) for message in messages)
    return sum(len(message.text) for message in messages[: at + 1]) / total if total else 1.0


def _marked(
    messages: tuple[Message, ...], scored: tuple[MessageScore, ...], final: ConversationScore
) -> frozenset[int]:
    return frozenset(
        message.id
        for message, each in zip(messages, scored, strict=True)
        if message.sender == final.leads and any(span.weight > 0 for span in each.spans)
    )
