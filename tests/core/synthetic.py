"""Conversations of the synthetic corpus as the engine and training read them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from scoring.core.types import LabelledConversation, Message
from tools.corpus import generate


def corpus(*, seed: int, conversations: int) -> list[dict[str, Any]]:
    """As they are written to a file."""
    return list(generate(seed=seed, conversations=conversations))


def example(each: dict[str, Any], *, key: int) -> LabelledConversation:
    """One of them; accounts of different conversations differ."""
    accounts = {own["id"]: (100 * key + at, own.get("declared_age")) for at, own in enumerate(each["accounts"])}
    said = []
    for number, message in enumerate(each["messages"]):
        sender, age = accounts[message["sender"]]
        sent_at = datetime.fromisoformat(message["sent_at"]).timestamp()
        said.append(Message(key, number, sender, sent_at, message["text"], age))
    suspect = accounts[each["suspect"]][0] if "suspect" in each else None
    people = frozenset(sender for sender, _ in accounts.values())
    return LabelledConversation(key, tuple(said), each["label"], said[-1].sent_at, people, suspect=suspect)


def examples(*, seed: int, conversations: int, first: int = 0) -> list[LabelledConversation]:
    """Labelled as the corpus says."""
    found = corpus(seed=seed, conversations=conversations)
    return [example(each, key=first + at) for at, each in enumerate(found)]
