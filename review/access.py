"""The one way to content: what is not yours is a 404, and reading is an audit event."""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
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


# --- Search -----------------------------------------------------------------------------------------------------------


def _known(flag: str) -> str:
    """A test item counts while it waits like any other, and for who decided it: to others its answer says nothing."""
    return f"""({flag}.reason <> 'golden' OR {flag}.status IN ('open', 'second_review', 'adjudication') OR EXISTS (
        SELECT 1 FROM review_decision d
        WHERE d.flag_id = {flag}.id AND d.reviewer_id = %(user)s AND d.superseded_at IS NULL))"""  # noqa: S608


LATEST = f"""
    review_flag f ON f.conversation_id = c.id AND {_known("f")} AND NOT EXISTS (
        SELECT 1 FROM review_flag later
        WHERE later.conversation_id = f.conversation_id AND later.id > f.id AND {_known("later")})
    LEFT JOIN LATERAL (
        SELECT d.verdict FROM review_decision d
        WHERE f.status IN ('second_review', 'adjudication') AND d.flag_id = f.id AND d.reviewer_id = %(user)s
          AND d.stage = 'first' AND d.second_because IN ('disagreement', 'audit') AND d.superseded_at IS NULL
        LIMIT 1) AS own ON true
"""  # noqa: S608 - constants; every value is a parameter
"""To join to conversations `c`: the latest flag `f` this person knows of. `own` is their verdict where they are not
told that somebody looks again; to them the flag stands as they left it."""
SEEMS_TO_WAIT = "f.reason = 'golden' AND f.status = 'escalated'"
STATE = f"CASE WHEN {SEEMS_TO_WAIT} THEN 'second_review' ELSE coalesce(own.verdict, f.status) END"
LANE = f"""CASE WHEN {SEEMS_TO_WAIT} AND f.standing <> 'imminent' THEN 'second_review'
    WHEN own.verdict IS NULL THEN f.lane ELSE f.standing END"""
"""How flag `f` stands, and in which lane, as far as this person is told."""

SEARCHABLE = """(
    c.platform_id = ANY(%(whole)s) OR c.platform_id = ANY(%(flagged)s) AND (
        f.status IN ('confirmed', 'dismissed', 'escalated')
        OR EXISTS (SELECT 1 FROM review_lease l
                   WHERE l.flag_id = f.id AND l.holder_id = %(user)s AND l.expires_at > clock_timestamp())
        OR EXISTS (SELECT 1 FROM review_decision d
                   WHERE d.flag_id = f.id AND d.reviewer_id = %(user)s AND d.superseded_at IS NULL)))
"""
"""Conversations `c` with flag `f` whose words this person may look for: decided ones, the one in their hands and those
they decided on; on the platforms where they may search everything, all there is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Where a person may search: on `whole` platforms every conversation, on `flagged` ones those that have a flag."""

    whole: list[int]
    flagged: list[int]

    @property
    def platforms(self) -> list[int]:
        """All of them."""
        return sorted([*self.whole, *self.flagged])


def reach(*, user: Any, platform: int | None = None) -> Reach:
    """Where this person may search, or what of it lies on one platform. Raises NotFound when that is nowhere."""
    allowed = [each for each in platforms_for(user, Permission.REVIEW) if platform in (None, each)]
    if not allowed:
        raise NotFound
    everything = set(platforms_for(user, Permission.SEARCH_ALL))
    return Reach(
        whole=[each for each in allowed if each in everything],
        flagged=[each for each in allowed if each not in everything],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """What of a conversation answers a search by words: how many messages (at most COUNTED), and a piece of the newest.

    `pieces` are (text, whether it was looked for).
    """

    matches: int
    sender: str
    sent_at: datetime
    deleted: bool
    pieces: list[tuple[str, bool]]


COUNTED = 100
CUT = 'MaxFragments=2, FragmentDelimiter=" … ", MaxWords=24, MinWords=8, ShortWord=0'
"""How long a piece is, as PostgreSQL wants to be told."""


def snippets(
    *, user: Any, conversations: Sequence[int], within: str, cut: str, values: Mapping[str, Any]
) -> dict[int, Snippet]:
    """Of these conversations the newest message that fits, by conversation; those that are not theirs are left out.

    `within` and `cut` are SQL of `review.words` about message `m`, `values` their parameters and the person's reach.
    Must run inside the transaction of a search, whose `content.searched` covers it.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("snippets are read in the transaction of the search that asks for them")
    mark = secrets.token_hex(8)  # nothing a chat user could have written
    options = f'StartSel="{mark}<", StopSel="{mark}>", {CUT}'
    with connection.cursor() as cursor:
        cursor.execute(
            SNIPPETS.format(within=within, cut=cut),
            {**values, "user": user.pk, "conversations": list(conversations), "options": options},
        )
        return {
            row[0]: Snippet(
                matches=row[1], sender=row[2], sent_at=row[3], deleted=row[4], pieces=_pieces(row[5], mark=mark)
            )
            for row in cursor.fetchall()
        }


SNIPPETS = f"""
SELECT c.id, found.matches, a.external_id, m.sent_at, m.deleted_at IS NOT NULL, {{cut}}
FROM review_conversation c
CROSS JOIN LATERAL (
    SELECT count(*) AS matches, (array_agg(hit.id ORDER BY hit.sent_at DESC, hit.id DESC))[1] AS newest
    FROM (
        SELECT m.id, m.sent_at FROM review_message m WHERE m.conversation_id = c.id AND {{within}}
        ORDER BY m.sent_at DESC, m.id DESC LIMIT {COUNTED}
    ) AS hit
) AS found
JOIN review_message m ON m.id = found.newest
JOIN review_account a ON a.id = m.sender_id
LEFT JOIN {LATEST}
WHERE c.id = ANY(%(conversations)s) AND {SEARCHABLE}
"""  # noqa: S608 - constants; every value is a parameter


def _pieces(text: str, *, mark: str) -> list[tuple[str, bool]]:
    """Cut at the marks PostgreSQL set."""
    first, *others = text.split(f"{mark}<")
    found = [(first, False)]
    for other in others:
        looked_for, _mark, rest = other.partition(f"{mark}>")
        found += [(looked_for, True), (rest, False)]
    return [(piece, is_hit) for piece, is_hit in found if piece]
