"""What the page showed, signed into its form, so that a decision is stored with what was really seen."""

from __future__ import annotations

from typing import Any

from django.core import signing

from review.decisions import Saw
from review.errors import InvalidInput
from review.models import Flag

SALT = "artemis.review.shown"
MAX_AGE = 12 * 3600


def seal(*, user: Any, flag: Flag, message_count: int) -> str:
    """What this person is shown of this flag now, signed."""
    conversation = flag.conversation
    seen = {
        "flag": flag.pk,
        "user": user.pk,
        "risk": flag.risk if conversation.risk is None else conversation.risk,
        "ratings": conversation.ratings,
        "model_version": conversation.model_version or flag.model_version,
        "message_count": message_count,
    }
    return signing.dumps(seen, salt=SALT, compress=True)


def open_(*, sealed: str, user: Any, flag: int) -> Saw:
    """What was shown. Raises InvalidInput when it is forged, too old, or of another item or person."""
    try:
        seen = signing.loads(sealed, salt=SALT, max_age=MAX_AGE)
    except signing.BadSignature as error:
        raise InvalidInput("This page was open for too long. Look at it once more, then decide.") from error
    if (seen["flag"], seen["user"]) != (flag, user.pk):
        raise InvalidInput("This form belongs to another item. Look at this one, then decide.")
    return Saw(
        risk=seen["risk"],
        ratings=seen["ratings"],
        model_version=seen["model_version"],
        message_count=seen["message_count"],
    )
