"""Small files in each format. Texts are mild and synthetic."""

from __future__ import annotations

import io
import json
from typing import Any

from review import imports
from review.imports import BadRow, Conversation, Format, Row


def message(text: str = "hello", **fields: Any) -> dict[str, Any]:
    return {"sender": "rook", "sent_at": "2026-05-01T16:00:00Z", "text": text, **fields}


def line(conversation: str = "c1", *messages: Any, **fields: Any) -> str:
    return json.dumps({"conversation": conversation, "messages": list(messages) or [message()], **fields})


def jsonl(*lines: str | bytes) -> bytes:
    return b"".join((each.encode() if isinstance(each, str) else each) + b"\n" for each in lines)


HEADER = "conversation,id,sender,sent_at,text,declared_age"


def table(*rows: str, header: str = HEADER) -> bytes:
    return "\r\n".join([header, *rows, ""]).encode()


def pan(*conversations: str) -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<conversations>\n{"".join(conversations)}</conversations>\n'.encode()
    )


def chat(key: str, *messages: tuple[str, str, str]) -> str:
    """A PAN-shaped conversation of (author, clock, text as it stands in the XML), one message a line."""
    said = "".join(
        f'<message line="{number}"><author>{author}</author><time>{clock}</time><text>{text}</text></message>\n'
        for number, (author, clock, text) in enumerate(messages, start=1)
    )
    return f'<conversation id="{key}">\n{said}</conversation>\n'


def rows(data: bytes, format: Format, **options: Any) -> list[Row]:
    return list(imports.read(io.BytesIO(data), format=format, **options))


def good(found: list[Row]) -> list[Conversation]:
    return [row for row in found if isinstance(row, Conversation)]


def bad(found: list[Row]) -> list[tuple[int, str]]:
    return [(row.line, row.code) for row in found if isinstance(row, BadRow)]
