"""The one way to content: what is not yours is a 404, and reading is an audit event."""

from __future__ import annotations

from typing import Any

from django.db import connection

from review import audit
from review.errors import NotFound
from review.models import Conversation, Flag, Message, MessageRevision
from review.roles import Permission, platforms_for


def flag_for(*, user: Any, flag: int, permission: Permission = Permission.REVIEW) -> Flag:
    """The flag, if this person may act on its platform. Raises NotFound otherwise."""
    allowed = platforms_for(user, permission)
    found = (
        Flag.objects.select_related("conversation", "platform", "conversation__leads")
        .filter(pk=flag, platform_id__in=allowed)
        .first()
    )
    if found is None:
        raise NotFound
    return found


def transcript(*, user: Any, flag: Flag) -> list[Message]:
    """All messages of the flag's conversation in the order they were sent; leaves `content.read`.

    Must run inside a transaction, with a flag that came from `flag_for`.
    """
    if flag.platform_id not in platforms_for(user, Permission.REVIEW):
        raise NotFound
    messages = list(
        Message.objects.filter(conversation_id=flag.conversation_id).select_related("sender").order_by("sent_at", "id")
    )
    audit.record(
        event=audit.Event.CONTENT_READ,
        actor=user,
        platform=flag.platform_id,
        flag=flag.pk,
        data={"conversation": flag.conversation_id, "messages": len(messages)},
    )
    return messages


def earlier_texts(*, user: Any, flag: Flag) -> dict[int, list[MessageRevision]]:
    """What edited or deleted messages said before, by message, oldest first: part of the transcript.

    Must run inside the transaction that read the transcript, whose `content.read` covers it.
    """
    if flag.platform_id not in platforms_for(user, Permission.REVIEW):
        raise NotFound
    if not connection.in_atomic_block:
        raise RuntimeError("earlier texts are read together with the transcript, in its transaction")
    found: dict[int, list[MessageRevision]] = {}
    revisions = MessageRevision.objects.filter(message__conversation_id=flag.conversation_id).order_by("pk")
    for revision in revisions:
        found.setdefault(revision.message_id, []).append(revision)
    return found


def conversation_of_platform(*, platform: int, external_id: str) -> Conversation:
    """A platform's own conversation. Raises NotFound for anybody else's."""
    if "\x00" in external_id:  # PostgreSQL has no such text
        raise NotFound
    found = (
        Conversation.objects.select_related("leads", "platform")
        .filter(platform_id=platform, external_id=external_id)
        .first()
    )
    if found is None:
        raise NotFound
    return found
