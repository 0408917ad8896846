"""Short-hand for conversations in tests: `chat("A: hi", "B: hello")`; A is sender 1, B sender 2."""

from __future__ import annotations

from scoring.core.engine import score
from scoring.core.model import Model, prior_model
from scoring.core.state import ConversationState
from scoring.core.types import Message, Scores

MODEL = prior_model()


def chat(*lines: str, conversation: int = 1, ages: dict[str, int] | None = None) -> list[Message]:
    """Messages one minute apart."""
    ages = ages or {}
    found = []
    for number, line in enumerate(lines, start=1):
        who, _, text = line.partition(": ")
        sent_at = 1_700_000_000.0 + 60 * number
        found.append(Message(conversation, number, ord(who) - 64, sent_at, text, ages.get(who)))
    return found


def scored(
    *lines: str, ages: dict[str, int] | None = None, model: Model = MODEL
) -> tuple[Scores, dict[int, ConversationState]]:
    """Score a whole conversation from nothing."""
    return score(model=model, messages=chat(*lines, ages=ages), states={})


def risk(*lines: str, ages: dict[str, int] | None = None) -> float:
    """Final risk of a conversation."""
    return scored(*lines, ages=ages)[0].conversations[1].risk


def ratings(*lines: str) -> dict[str, float]:
    """Final ratings of a conversation."""
    return dict(scored(*lines)[0].conversations[1].ratings)
