"""Duplicates that are none: another message stands under the number that an import made up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from django.db import connection

from review.imports.rows import Message

# Sender and time are compared, not the text: that may have been edited since.
FIND = """
SELECT s.position
FROM unnest(%(positions)s::int[], %(conversations)s::text[], %(messages)s::text[], %(senders)s::text[],
            %(times)s::timestamptz[]) AS s(position, conversation, message, sender, sent_at)
JOIN review_conversation c ON c.platform_id = %(platform)s AND c.external_id = s.conversation
JOIN review_message m ON m.conversation_id = c.id AND m.external_id = s.message
JOIN review_account a ON a.id = m.sender_id
WHERE a.external_id <> s.sender OR m.sent_at <> s.sent_at
"""


def find(*, platform: int, duplicates: Sequence[tuple[int, str, Message]]) -> set[int]:
    """Positions of those duplicates (position, conversation, message) whose namesake has another sender or time.

    Ids the file gave are not asked about: what they name is the platform's word. The messages passed ingest's checks.
    """
    doubtful = [row for row in duplicates if row[2].made_up_id]
    if not doubtful:
        return set()
    values: dict[str, Any] = {
        "platform": platform,
        "positions": [position for position, _conversation, _message in doubtful],
        "conversations": [conversation for _position, conversation, _message in doubtful],
        "messages": [message.id for _position, _conversation, message in doubtful],
        "senders": [message.sender for _position, _conversation, message in doubtful],
        "times": [msgspec.convert(message.sent_at, datetime) for _position, _conversation, message in doubtful],
    }
    with connection.cursor() as cursor:
        cursor.execute(FIND, values)
        return {position for (position,) in cursor.fetchall()}
