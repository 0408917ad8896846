"""Conversations written by hand, in plain text: a header, a line a message, an empty line.

    ## en | surprise_party | 0 | suspect=- | A=15 B=13
    A: dont tell mom ok, its a surprise {secrecy}
    +2h B: my lips are sealed

The header names language, family, label, suspect and declared ages (`?`: unknown). `+2m`, `+5h`, `+1d`, `+3w` is the
time since the message before, about a minute when it is left out. Tags in braces say what the words do on the surface,
whatever is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

_LINE: Final = re.compile(r"(?:\+(\d+)([smhdw]) )?([A-Z]): (.*?)(?: ?\{([\w, ]*)\})?")
_SECONDS: Final = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 7 * 86_400}


@dataclass(frozen=True, slots=True)
class Line:
    """One message: who wrote it, seconds after the conversation began, its text and tags."""

    sender: str
    at: int
    text: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """One conversation as its author wrote it down. `ages` holds declared ages only."""

    key: str
    language: str
    family: str
    label: int
    suspect: str | None
    ages: dict[str, int]
    lines: tuple[Line, ...]


def read(path: Path) -> Iterator[Written]:
    """The conversations of a file. Raises ValueError, with the line's number, for what cannot be read."""
    header: list[str] = []
    lines: list[Line] = []
    number = 0
    for at, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        text = raw.strip()
        try:
            if text.startswith("## "):
                if header:
                    yield _conversation(f"{path.stem}-{number:03}", header, lines)
                    number += 1
                header, lines = [part.strip() for part in text[3:].split("|")], []
            elif text and header:
                lines.append(_line(text, lines[-1].at if lines else 0))
        except (ValueError, KeyError) as error:
            raise ValueError(f"{path.name}:{at}: {error}") from error
    if header:
        yield _conversation(f"{path.stem}-{number:03}", header, lines)


def _line(text: str, before: int) -> Line:
    match = _LINE.fullmatch(text)
    if match is None:
        raise ValueError("this is not a message")
    amount, unit, sender, said, tags = match.groups()
    gap = int(amount) * _SECONDS[unit] if amount else 60
    return Line(sender, before + gap, said, tuple(tag.strip() for tag in (tags or "").split(",") if tag.strip()))


def _conversation(key: str, header: list[str], lines: list[Line]) -> Written:
    language, family, label, suspect, ages = header
    known = dict(part.split("=") for part in ages.split())
    return Written(
        key=key,
        language=language,
        family=family,
        label=int(label),
        suspect=None if suspect.endswith("-") else suspect.removeprefix("suspect="),
        ages={who: int(age) for who, age in known.items() if age.isdigit()},
        lines=tuple(lines),
    )


def as_row(found: Written, *, start: str = "2025-03-01T15:00:00+00:00") -> dict[str, Any]:
    """A conversation in the import format (docs/import.md)."""
    began = datetime.fromisoformat(start)
    senders = dict.fromkeys(line.sender for line in found.lines)
    row: dict[str, Any] = {
        "conversation": found.key,
        "accounts": [
            {"id": f"{found.key}-{who}"} | ({"declared_age": found.ages[who]} if who in found.ages else {})
            for who in senders
        ],
        "messages": [
            {
                "id": f"{found.key}-{number}",
                "sender": f"{found.key}-{line.sender}",
                "sent_at": (began + timedelta(seconds=line.at)).isoformat(),
                "text": line.text,
            }
            for number, line in enumerate(found.lines, start=1)
        ],
        "label": found.label,
        "family": found.family,
        "language": found.language,
    }
    if found.suspect is not None:
        row["suspect"] = f"{found.key}-{found.suspect}"
    return row
