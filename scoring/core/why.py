"""One plain sentence on why a conversation stands where it does: about the talk, never about what a person is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from scoring.core.characteristics import BY_ID
from scoring.core.types import ConversationScore

MAX_REASONS: Final = 4
MIN_CONTRIBUTION: Final = 0.15
NOTHING: Final = "Nothing in this conversation stands out."


def sentence(*, score: ConversationScore, ages: Mapping[int, int] | None = None) -> str:
    """The strongest reasons, most important first. `ages` (sender -> years stated or declared) makes one concrete.

    "Secrecy is asked for; a meeting is being arranged; one account says it is 12."
    """
    reasons = [BY_ID[name].says for name in top(score=score) if name != "child_age"]
    child = _child(score, ages or {})
    if child:
        reasons.append(child)
    if not reasons:
        return NOTHING
    text = "; ".join(reasons)
    return f"{text[0].upper()}{text[1:]}."


def top(*, score: ConversationScore, limit: int = MAX_REASONS) -> list[str]:
    """Characteristic ids that raise the risk most, at most `limit`, strongest first (ties by id)."""
    found = [(-part, name) for name, part in score.contributions.items() if name in BY_ID and part >= MIN_CONTRIBUTION]
    return [name for _, name in sorted(found)[:limit]]


def _child(score: ConversationScore, ages: Mapping[int, int]) -> str:
    others = [age for sender, age in ages.items() if sender != score.leads and 0 < age < 18]
    if others:
        return f"one account says it is {min(others)}"
    return BY_ID["child_age"].says if score.contributions.get("child_age", 0.0) >= MIN_CONTRIBUTION else ""
