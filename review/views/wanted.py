"""What a person wants to see more of, parsed: a folded stretch, or words to look for."""

from __future__ import annotations

import re
from typing import Any

from django.http import QueryDict

from review.errors import InvalidInput
from review.excerpts import Where
from review.views.forms import token

WORDS_LENGTH = 100
ASKED = re.compile(r"(before|after|at)-([0-9]{1,18})(?:-([0-9]{1,18}))?")


def opening_asked(data: QueryDict) -> dict[str, Any]:
    """What a row's button asks to open: where, next to which message, and the row whose reason counts. Raises
    InvalidInput."""
    asked = ASKED.fullmatch(data.get("open", ""))
    if asked is None:
        raise InvalidInput
    where, anchor, row = asked.groups()
    reason = data.get(f"why-{row}", "") if row else ""
    return {"token": token(data), "where": Where(where), "anchor": int(anchor), "reason": reason}


def words(data: QueryDict) -> str:
    """What is looked for; empty when nothing is."""
    return data.get("words", "").replace("\x00", "")[:WORDS_LENGTH].strip()
