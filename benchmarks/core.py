"""`scoring.core` alone, in one process, no database."""

from __future__ import annotations

import time
from datetime import datetime

from benchmarks.figures import Figure
from scoring.core.engine import score
from scoring.core.model import prior_model
from scoring.core.state import ConversationState
from scoring.core.types import Message
from tools import realchat

BATCH = 2_000


def messages() -> list[Message]:
    """All real messages, with numbers for ids."""
    found: list[Message] = []
    senders: dict[str, int] = {}
    for number, conversation in enumerate(realchat.conversations()):
        for said in conversation["messages"]:
            sender = senders.setdefault(said["sender"], len(senders))
            sent_at = datetime.fromisoformat(said["sent_at"]).timestamp()
            found.append(Message(number, len(found), sender, sent_at, said["text"]))
    return found


def measure() -> list[Figure]:
    """Messages a second, states carried from batch to batch as the worker does."""
    model, everything = prior_model(), messages()
    states: dict[int, ConversationState] = {}
    started = time.perf_counter()
    for start in range(0, len(everything), BATCH):
        _scores, folded = score(model=model, messages=everything[start : start + BATCH], states=states)
        states.update(folded)
    rate = len(everything) / (time.perf_counter() - started)
    return [Figure(what=f"scoring.core alone, one process, {len(everything):,} real messages", value=f"{rate:,.0f}/s")]
