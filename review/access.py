"""The one way to content: what is not yours is a 404, and reading is an audit event."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django.db import connection
from django.db.models import F, Window
from django.db.models.functions import RowNumber

from review import audit, excerpts
from review.errors import NotFound
from review.excerpts import Transcript, Where
from review.models import Conversation, Flag, Message, MessageRevision, Opening
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


def transcript(
    *, user: Any, flag: Flag, lease: uuid.UUID | None = None, since: Collection[int] = (), keep: Collection[int] = ()
) -> Transcript:
    """What is marked in the flag's conversation with its neighbours, in the order sent; leaves `content.read`.

    Also what was opened under `lease`, `keep` (evidence somebody named), and PART messages from each of `since` on:
    only for who may read all of it. Must run inside a transaction, with a flag that came from `flag_for`.
    """
    if flag.platform_id not in platforms_for(user, Permission.REVIEW):
        raise NotFound
    found = excerpts.read(_values(flag, lease=lease, since=since, keep=keep))
    audit.record(
        event=audit.Event.CONTENT_READ,
        actor=user,
        platform=flag.platform_id,
        flag=flag.pk,
        data={"conversation": flag.conversation_id, "messages": len(found.messages)},
    )
    return found


def part(*, user: Any, flag: Flag, opening: Opening) -> Transcript:
    """The messages that this person has just opened, with what stays folded next to them; `content.opened` says that
    they were read. Raises NotFound for what somebody else opened."""
    if opening.reader_id != user.pk or flag.platform_id not in platforms_for(user, Permission.REVIEW):
        raise NotFound
    read = excerpts.read(_values(flag, lease=opening.lease))
    return excerpts.only(read, first=opening.first_id, last=opening.last_id)


def opened(*, flag: Flag, lease: uuid.UUID) -> int:
    """How many messages the holder of this lease had before them: those that stand on the page by themselves and those
    that were opened under it."""
    return excerpts.shown(_values(flag, lease=lease))


def to_open(*, flag: Flag, lease: uuid.UUID, where: Where, anchor: int) -> tuple[int, int, int] | None:
    """The messages that would be opened: (first, last, how many); None where there are none."""
    return excerpts.hidden(_values(flag, lease=lease), where=where, anchor=anchor)


def _values(flag: Flag, **more: Any) -> dict[str, Any]:
    threshold = flag.platform.flag_at
    return excerpts.values(conversation=flag.conversation_id, flag=flag.pk, threshold=threshold, **more)


def earlier_texts(*, user: Any, flag: Flag, among: Collection[int] | None = None) -> dict[int, list[MessageRevision]]:
    """What edited or deleted messages said before, by message, oldest first: part of the transcript.

    `among` are the messages that were read, where that was not all of them. Must run inside the transaction that read
    the transcript, whose `content.read` covers it.
    """
    if flag.platform_id not in platforms_for(user, Permission.REVIEW):
        raise NotFound
    if not connection.in_atomic_block:
        raise RuntimeError("earlier texts are read together with the transcript, in its transaction")
    found: dict[int, list[MessageRevision]] = {}
    revisions = MessageRevision.objects.filter(message__conversation_id=flag.conversation_id).order_by("pk")
    if among is not None:
        revisions = revisions.filter(message_id__in=among)
    for revision in revisions:
        found.setdefault(revision.message_id, []).append(revision)
    return found


def last_texts(*, user: Any, flags: Sequence[Flag], most: int) -> dict[int, list[str]]:
    """The last `most` messages of each flag's conversation, by conversation, oldest first: for a machine to compare.

    Nothing is audited here: what a person is shown of it goes through `read_lines`. Raises NotFound unless this person
    may review every one of them.
    """
    allowed = set(platforms_for(user, Permission.REVIEW))
    if not {flag.platform_id for flag in flags} <= allowed:
        raise NotFound
    found: dict[int, list[str]] = {}
    rows = Message.objects.filter(conversation__in=[flag.conversation_id for flag in flags], deleted_at__isnull=True)
    placed = rows.annotate(
        place=Window(RowNumber(), partition_by="conversation", order_by=[F("sent_at").desc(), F("id").desc()])
    )
    for conversation, text in placed.filter(place__lte=most).order_by("-place").values_list("conversation", "text"):
        found.setdefault(conversation, []).append(text)
    return found


def read_lines(*, user: Any, shown: Mapping[Flag, int]) -> None:
    """So many messages of each of these were shown; leaves `content.read` for each. In a transaction."""
    audit.record_many(
        events=[
            (
                audit.Event.CONTENT_READ,
                flag.platform_id,
                flag.pk,
                {"conversation": flag.conversation_id, "messages": messages},
            )
            for flag, messages in shown.items()
        ],
        actor=user,
    )


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
