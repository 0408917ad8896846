"""Small labelled corpora. Texts are mild and synthetic."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

WARNS = (
    ("rook", "hi there"),
    ("pixel", "hello"),
    ("rook", "how old are you"),
    ("pixel", "im 12"),
    ("rook", "youre so mature for your age, are your parents home"),
    ("pixel", "no theyre out"),
    ("rook", "good. keep this between us, dont tell your mom, its our secret"),
    ("pixel", "ok"),
    ("rook", "add me on snap, its more private there, and delete these messages"),
    ("rook", "send me a selfie, just for me. i will buy you a gift card"),
    ("rook", "come on dont be shy, you can trust me. can we meet tomorrow, come alone, dont tell anyone"),
)
"""Crosses the threshold; rook leads."""
PLAIN = (("ann", "hi there"), ("ben", "did you do the homework"), ("ann", "yes, the maths was long"), ("ben", "ok bye"))
"""Stays near zero."""


def conversation(key: str, said: tuple[tuple[str, str], ...], *, own: bool = True, **truth: Any) -> dict[str, Any]:
    """A conversation of accounts of its own (unless not `own`), a minute between messages."""
    who = (lambda name: f"{name}-{key}") if own else (lambda name: name)
    messages = [
        {"sender": who(sender), "sent_at": f"2026-05-01T{16 + at // 60:02}:{at % 60:02}:00Z", "text": text}
        for at, (sender, text) in enumerate(said)
    ]
    return {"conversation": key, "messages": messages, **truth}


def grooming(key: str, **truth: Any) -> dict[str, Any]:
    """One that is found."""
    return conversation(key, WARNS, **{"label": 1, "suspect": f"rook-{key}", **truth})


def harmless(key: str, **truth: Any) -> dict[str, Any]:
    """One that is not."""
    return conversation(key, PLAIN, **{"label": 0, **truth})


def write(path: Path, *conversations: dict[str, Any] | str) -> Path:
    """A jsonl file; strings are written as they are."""
    lines = (each if isinstance(each, str) else json.dumps(each) for each in conversations)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path
