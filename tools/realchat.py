"""Real chat from the PyPI package chitchat-dataset (MIT): 7,168 conversations, 258,145 messages, no grooming known.

What the demo shows leaves out conversations with explicit words. The words themselves do not stand in this
repository: they are known by a keyed hash of each word.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HASHES = Path(__file__).with_name("explicit_words.txt")
_WORD = re.compile(r"[a-z]+")


def conversations() -> Iterator[dict[str, Any]]:
    """Every conversation of the package in the import format, in the package's order."""
    spec = importlib.util.find_spec("chitchat_dataset")
    if spec is None or spec.origin is None:
        raise RuntimeError("the package chitchat-dataset is not installed (requirements.lock names it)")
    data = json.loads(Path(spec.origin).with_name("dataset.json").read_text(encoding="utf-8"))
    for key, conversation in data.items():
        messages = [
            {"id": str(position), "sender": said["sender"], "sent_at": said["timestamp"], "text": said["text"]}
            for position, said in enumerate((said for turn in conversation["messages"] for said in turn), start=1)
        ]
        senders = sorted({message["sender"] for message in messages})
        yield {
            "conversation": key,
            "accounts": [{"id": sender} for sender in senders],
            "messages": messages,
            "label": 0,
            "family": "chitchat",
            "language": "en",
        }


def clean_conversations() -> Iterator[dict[str, Any]]:
    """Those without explicit words."""
    hashes = frozenset(HASHES.read_text(encoding="ascii").split())
    for conversation in conversations():
        if not any(explicit(message["text"], hashes) for message in conversation["messages"]):
            yield conversation


def explicit(text: str, hashes: frozenset[str]) -> bool:
    """Whether a text holds one of the hashed words, as a word of its own."""
    return any(word_hash(word) in hashes for word in _WORD.findall(text.lower()))


def word_hash(word: str) -> str:
    """A keyed hash of one lower-case word, 16 hex digits."""
    return hashlib.blake2b(word.encode(), key=b"artemis explicit words", digest_size=8).hexdigest()
