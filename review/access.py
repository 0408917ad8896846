"""The one way to content: what is not yours is a 404, and reading is an audit event."""

from __future__ import annotations

import itertools
import secrets
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import RowNumber

from review import audit
from review.errors import NotFound
from review.models import Conversation, Flag, Message, MessageRevision
from review.roles import Permission, platforms_for

WHOLE = 2_000
"""A conversation of up to this many messages is read whole; a longer one in part."""
OPENING, CLOSING, MARKED, AROUND, PART = 20, 200, 200, 3, 500
"""Of a longer one: its first and last messages, the marked ones, their neighbours, and what is asked for at a time."""
POINTS = 400

CHOSEN = """
WITH placed AS MATERIALIZED (
    SELECT id, risk_after, is_marked, is_changed,
        row_number() OVER sent AS number,
        count(*) OVER () AS total,
        lead(id) OVER sent AS following,
        risk_after - lag(risk_after) OVER sent AS jump,
        count(*) FILTER (WHERE is_marked) OVER sent AS marked_so_far,
        count(*) FILTER (WHERE is_changed) OVER sent AS changed_so_far
    FROM (
        SELECT id, sent_at, risk_after,
            coalesce(spans NOT IN ('[]', 'null'), false) AS is_marked,
            edited_at IS NOT NULL OR deleted_at IS NOT NULL AS is_changed
        FROM review_message WHERE conversation_id = %(conversation)s
    ) AS message
    WINDOW sent AS (ORDER BY sent_at, id)
), above AS (
    SELECT min(number) AS number FROM placed WHERE risk_after >= %(threshold)s AND number > coalesce(
        (SELECT max(number) FROM placed WHERE risk_after < %(threshold)s), 0)
), marked AS (
    SELECT number FROM placed WHERE is_marked ORDER BY coalesce(jump, 0) DESC, number DESC LIMIT %(marked)s
), asked AS (
    SELECT number FROM placed WHERE id = %(since)s
)
SELECT id, number, total, (SELECT number FROM above) AS since, marked_so_far, changed_so_far, following,
    is_marked::int, is_changed::int
FROM placed
WHERE number <= %(opening)s
    OR number > total - %(closing)s
    OR number IN (SELECT marked.number + step FROM marked, generate_series(-%(around)s, %(around)s) AS step)
    OR number IN (SELECT asked.number + step FROM asked, generate_series(0, %(part)s - 1) AS step)
    OR number = (SELECT number FROM above)
    OR id = ANY(%(keep)s::bigint[])
ORDER BY number
"""

COURSE = """
WITH placed AS MATERIALIZED (
    SELECT risk_after, row_number() OVER (ORDER BY sent_at, id) AS number
    FROM review_message WHERE conversation_id = %(conversation)s
), known AS (
    SELECT number, risk_after, ntile(%(points)s - 2) OVER (ORDER BY number) AS bucket
    FROM placed WHERE risk_after IS NOT NULL
), highest AS (
    SELECT DISTINCT ON (bucket) number, risk_after FROM known ORDER BY bucket, risk_after DESC, number
)
SELECT number, risk_after FROM highest
UNION
SELECT number, risk_after FROM known
WHERE number IN ((SELECT min(number) FROM known), (SELECT max(number) FROM known))
ORDER BY number
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Messages that were not read: how many, the first of them, and how many of them are marked or were changed."""

    count: int
    first: int
    marked: int
    changed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """What was read of a conversation. Numbers are places in the whole of it, from 1.

    `gaps` are keyed by the number of the message after each. `risks` is the course over the whole conversation
    (number, risk), thinned when it is long; `since` the message since which risk has stayed at the threshold or above;
    `said` how much each account wrote in all.
    """

    messages: list[Message]
    numbers: list[int]
    total: int
    gaps: dict[int, Gap]
    risks: list[tuple[int, float]]
    since: int | None
    said: Counter[int]


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


def transcript(*, user: Any, flag: Flag, since: int | None = None, keep: Collection[int] = ()) -> Transcript:
    """The messages of the flag's conversation in the order they were sent; leaves `content.read`.

    All of them up to WHOLE. Of a longer one: its ends, the marked messages that moved risk most with what surrounds
    them, `keep` (evidence somebody named), and PART messages from message `since` on. Must run inside a transaction,
    with a flag that came from `flag_for`.
    """
    if flag.platform_id not in platforms_for(user, Permission.REVIEW):
        raise NotFound
    rows = Message.objects.filter(conversation_id=flag.conversation_id).select_related("sender")
    if rows[: WHOLE + 1].count() <= WHOLE:
        found = _whole(list(rows.order_by("sent_at", "id")), threshold=flag.platform.flag_at)
    else:
        found = _in_part(rows, flag=flag, since=since, keep=keep)
    audit.record(
        event=audit.Event.CONTENT_READ,
        actor=user,
        platform=flag.platform_id,
        flag=flag.pk,
        data={"conversation": flag.conversation_id, "messages": len(found.messages)},
    )
    return found


def _whole(messages: list[Message], *, threshold: float) -> Transcript:
    risks = [(number, row.risk_after) for number, row in enumerate(messages, start=1) if row.risk_after is not None]
    return Transcript(
        messages=messages,
        numbers=list(range(1, len(messages) + 1)),
        total=len(messages),
        gaps={},
        risks=risks,
        since=above_since(risks, threshold=threshold),
        said=Counter(message.sender_id for message in messages),
    )


def above_since(risks: Sequence[tuple[int, float]], *, threshold: float) -> int | None:
    """The number of the message since which risk has stayed at or above the threshold."""
    below = max((number for number, risk in risks if risk < threshold), default=0)
    return next((number for number, _risk in risks if number > below), None)


def _in_part(rows: QuerySet[Message], *, flag: Flag, since: int | None, keep: Collection[int]) -> Transcript:
    values = {
        "conversation": flag.conversation_id,
        "threshold": flag.platform.flag_at,
        "opening": OPENING,
        "closing": CLOSING,
        "marked": MARKED,
        "around": AROUND,
        "since": since,
        "part": PART,
        "keep": list(keep),
        "points": POINTS,
    }
    with connection.cursor() as cursor:
        cursor.execute(CHOSEN, values)
        chosen = cursor.fetchall()
        cursor.execute(COURSE, values)
        risks = cursor.fetchall()
    by_id = rows.in_bulk([row[0] for row in chosen])
    gaps = {}
    for before, row in itertools.pairwise(chosen):
        if row[1] > before[1] + 1:
            gaps[row[1]] = Gap(
                count=row[1] - before[1] - 1,
                first=before[6],
                marked=row[4] - row[7] - before[4],
                changed=row[5] - row[8] - before[5],
            )
    said = rows.order_by().values_list("sender_id").annotate(Count("pk"))
    return Transcript(
        messages=[by_id[row[0]] for row in chosen],
        numbers=[row[1] for row in chosen],
        total=chosen[-1][2],
        gaps=gaps,
        risks=risks,
        since=chosen[0][3],
        said=Counter(dict(said)),
    )


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
STATE, LANE = "coalesce(own.verdict, f.status)", "CASE WHEN own.verdict IS NULL THEN f.lane ELSE f.standing END"
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
class Excerpt:
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


def excerpts(
    *, user: Any, conversations: Sequence[int], within: str, cut: str, values: Mapping[str, Any]
) -> dict[int, Excerpt]:
    """Of these conversations the newest message that fits, by conversation; those that are not theirs are left out.

    `within` and `cut` are SQL of `review.words` about message `m`, `values` their parameters and the person's reach.
    Must run inside the transaction of a search, whose `content.searched` covers it.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("excerpts are read in the transaction of the search that asks for them")
    mark = secrets.token_hex(8)  # nothing a chat user could have written
    options = f'StartSel="{mark}<", StopSel="{mark}>", {CUT}'
    with connection.cursor() as cursor:
        cursor.execute(
            EXCERPTS.format(within=within, cut=cut),
            {**values, "user": user.pk, "conversations": list(conversations), "options": options},
        )
        return {
            row[0]: Excerpt(
                matches=row[1], sender=row[2], sent_at=row[3], deleted=row[4], pieces=_pieces(row[5], mark=mark)
            )
            for row in cursor.fetchall()
        }


EXCERPTS = f"""
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
