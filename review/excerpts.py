"""Which messages of a conversation stand on its page: what is marked with its neighbours, and what was opened.

The rest is not read at all: of it the page knows how many there are. Whom it may be shown to is for `review.access`.
"""

from __future__ import annotations

import itertools
import uuid
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db import connection
from django.db.models import Count

from review.models import Account, Message

MARKED, CHANGED, AROUND = 200, 50, 2
"""At most so many marked and so many edited or deleted messages are in sight, each with so many on either side."""
LAST = 6
"""Where nothing is marked, the last ones are."""
SHORTEST_GAP = 3
"""A shorter stretch is not worth a click."""
PART = 50
"""So many of a stretch are opened at a time."""
POINTS = 400
ACCOUNTS = 50
"""So many of those who wrote most are told apart."""

SHOWN = """
WITH placed AS MATERIALIZED (
    SELECT id, sent_at, risk_after, is_marked, is_changed,
        row_number() OVER sent AS number,
        count(*) OVER () AS total,
        min(sent_at) OVER () AS began,
        max(sent_at) OVER () AS ended,
        first_value(id) OVER sent AS first,
        lead(id) OVER sent AS following,
        risk_after - lag(risk_after) OVER sent AS jump,
        count(*) FILTER (WHERE is_marked) OVER sent AS marked_so_far,
        count(*) FILTER (WHERE is_marked) OVER () AS marked,
        count(*) FILTER (WHERE is_changed) OVER sent AS changed_so_far,
        count(*) FILTER (WHERE is_changed) OVER () AS changed
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
), seeds AS (
    (SELECT number FROM placed WHERE is_marked ORDER BY coalesce(jump, 0) DESC, number DESC LIMIT %(most_marked)s)
    UNION (SELECT number FROM placed WHERE is_changed ORDER BY number DESC LIMIT %(most_changed)s)
    UNION (SELECT number FROM placed WHERE id = ANY(%(keep)s::bigint[]))
), opened AS (
    SELECT from_.number AS low, to_.number AS high
    FROM review_opening o
    JOIN placed from_ ON from_.id = o.first_id
    JOIN placed to_ ON to_.id = o.last_id
    WHERE o.flag_id = %(flag)s AND o.lease = %(lease)s
    UNION ALL
    SELECT number, number + %(part)s - 1 FROM placed WHERE id = ANY(%(since)s::bigint[])
), wanted AS (
    SELECT number + step AS number FROM seeds, generate_series(-%(around)s, %(around)s) AS step
    UNION SELECT number FROM above
    UNION SELECT placed.number FROM placed, opened WHERE placed.number BETWEEN opened.low AND opened.high
    UNION SELECT number FROM placed WHERE number > total - %(last)s AND NOT EXISTS (SELECT FROM seeds)
), ends AS (
    SELECT number, lead(number, 1, (SELECT max(total) + 1 FROM placed)) OVER (ORDER BY number) AS following
    FROM (SELECT number FROM wanted WHERE number > 0 UNION SELECT 0) AS begin
), shown AS (
    SELECT ends.number + step AS number FROM ends, generate_series(
        0, CASE WHEN following - number <= %(shortest)s THEN following - number - 1 ELSE 0 END) AS step
)
"""
CHOSEN = f"""{SHOWN}
SELECT id, number, total, began, ended, first, following, (SELECT number FROM above) AS since,
    is_marked::int, marked_so_far, marked, is_changed::int, changed_so_far, changed
FROM placed JOIN shown USING (number) ORDER BY number
"""  # noqa: S608 - constants; every value is a parameter
COUNTED = f"{SHOWN} SELECT count(*) FROM placed JOIN shown USING (number)"  # noqa: S608 - constants alone

COURSE = """
WITH placed AS MATERIALIZED (
    SELECT risk_after, sent_at, row_number() OVER (ORDER BY sent_at, id) AS number
    FROM review_message WHERE conversation_id = %(conversation)s
), known AS (
    SELECT number, risk_after, sent_at, ntile(%(points)s - 2) OVER (ORDER BY number) AS bucket
    FROM placed WHERE risk_after IS NOT NULL
), highest AS (
    SELECT DISTINCT ON (bucket) number, risk_after, sent_at FROM known ORDER BY bucket, risk_after DESC, number
)
SELECT number, risk_after, sent_at FROM highest
UNION
SELECT number, risk_after, sent_at FROM known
WHERE number IN ((SELECT min(number) FROM known), (SELECT max(number) FROM known))
ORDER BY number
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A stretch that was not read: how many messages, and how many of them are marked or were changed.

    `first` is its first message, `above` and `below` the messages on the page that it lies between; None at an end of
    the conversation.
    """

    count: int
    first: int
    above: int | None
    below: int | None
    marked: int = 0
    changed: int = 0

    @property
    def part(self) -> int:
        """How many of them are opened at once."""
        return part(self.count)


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """What was read of a conversation. Numbers are places in the whole of it, from 1.

    `gaps` are keyed by the number of the message after each, the last one by what would come next. `risks` is the
    course over the whole conversation (number, risk), thinned when it is long, `days` the number at which each day of
    it begins; `since` the message since which risk has stayed at the threshold or above; `said` how much each account
    wrote in all.
    """

    messages: list[Message]
    numbers: list[int]
    total: int = 0
    gaps: dict[int, Gap] = field(default_factory=dict)
    risks: list[tuple[int, float]] = field(default_factory=list)
    days: list[tuple[int, datetime]] = field(default_factory=list)
    since: int | None = None
    began: datetime | None = None
    ended: datetime | None = None
    said: Counter[int] = field(default_factory=Counter)
    accounts: dict[int, Account] = field(default_factory=dict)


def values(
    *,
    conversation: int,
    flag: int,
    threshold: float,
    lease: uuid.UUID | None = None,
    since: Collection[int] = (),
    keep: Collection[int] = (),
) -> dict[str, Any]:
    """The parameters of the statements above."""
    return {
        "conversation": conversation,
        "flag": flag,
        "lease": lease,
        "threshold": threshold,
        "since": list(since),
        "keep": list(keep),
        "most_marked": MARKED,
        "most_changed": CHANGED,
        "around": AROUND,
        "last": LAST,
        "shortest": SHORTEST_GAP,
        "part": PART,
        "points": POINTS,
    }


def shown(parameters: dict[str, Any]) -> int:
    """How many messages stand on the page."""
    with connection.cursor() as cursor:
        cursor.execute(COUNTED, parameters)
        return int(cursor.fetchone()[0])


def read(parameters: dict[str, Any]) -> Transcript:
    """The messages that stand on the page, and what is told of the whole conversation."""
    with connection.cursor() as cursor:
        cursor.execute(CHOSEN, parameters)
        chosen = [Place(*row) for row in cursor.fetchall()]
        if not chosen:
            return Transcript(messages=[], numbers=[])
        cursor.execute(COURSE, parameters)
        course = cursor.fetchall()
    rows = Message.objects.filter(conversation_id=parameters["conversation"])
    by_id = rows.select_related("sender").in_bulk([place.pk for place in chosen])
    said = Counter(dict(rows.order_by().values_list("sender_id").annotate(Count("pk"))))
    return Transcript(
        messages=[by_id[place.pk] for place in chosen],
        numbers=[place.number for place in chosen],
        total=chosen[0].total,
        gaps=_gaps(chosen),
        risks=[(number, risk) for number, risk, _at in course],
        days=_days(course),
        since=chosen[0].since,
        began=chosen[0].began,
        ended=chosen[0].ended,
        said=said,
        accounts=Account.objects.in_bulk([pk for pk, _count in said.most_common(ACCOUNTS)]),
    )


@dataclass(frozen=True, slots=True)
class Place:
    """One row of CHOSEN."""

    pk: int
    number: int
    total: int
    began: datetime
    ended: datetime
    first: int
    following: int | None
    since: int | None
    is_marked: int
    marked_so_far: int
    marked: int
    is_changed: int
    changed_so_far: int
    changed: int


def _gaps(chosen: Sequence[Place]) -> dict[int, Gap]:
    top, end = chosen[0], chosen[-1]
    found = {}
    if top.number > 1:
        found[top.number] = Gap(
            count=top.number - 1,
            first=top.first,
            above=None,
            below=top.pk,
            marked=top.marked_so_far - top.is_marked,
            changed=top.changed_so_far - top.is_changed,
        )
    for before, place in itertools.pairwise(chosen):
        if place.number > before.number + 1 and before.following is not None:
            found[place.number] = Gap(
                count=place.number - before.number - 1,
                first=before.following,
                above=before.pk,
                below=place.pk,
                marked=place.marked_so_far - place.is_marked - before.marked_so_far,
                changed=place.changed_so_far - place.is_changed - before.changed_so_far,
            )
    if end.following is not None:
        found[end.total + 1] = Gap(
            count=end.total - end.number,
            first=end.following,
            above=end.pk,
            below=None,
            marked=end.marked - end.marked_so_far,
            changed=end.changed - end.changed_so_far,
        )
    return found


def _days(course: Sequence[tuple[int, float, datetime]]) -> list[tuple[int, datetime]]:
    found: list[tuple[int, datetime]] = []
    for number, _risk, at in course:
        if not found or found[-1][1].date() != at.date():
            found.append((number, at))
    return found


# --- Opening more -----------------------------------------------------------------------------------------------------

PLACE_OF = f"""{SHOWN}
SELECT number, EXISTS (SELECT FROM shown WHERE shown.number = placed.number),
    coalesce((SELECT max(shown.number) FROM shown WHERE shown.number < placed.number AND shown.number > 0), 0),
    coalesce((SELECT min(shown.number) FROM shown WHERE shown.number > placed.number AND shown.number <= total),
        total + 1)
FROM placed WHERE id = %(anchor)s
"""  # noqa: S608 - constants; every value is a parameter
BETWEEN = """
SELECT id FROM (
    SELECT id, row_number() OVER (ORDER BY sent_at, id) AS number
    FROM review_message WHERE conversation_id = %(conversation)s
) AS placed WHERE number IN (%(low)s, %(high)s) ORDER BY number
"""


class Where(StrEnum):
    """Which hidden messages are meant: those right before a message on the page, right after it, or around one that is
    not on the page."""

    BEFORE = "before"
    AFTER = "after"
    AT = "at"


def part(count: int) -> int:
    """How many of a stretch are opened at once. A rest too short to stay folded goes with them."""
    return count if count < PART + SHORTEST_GAP else PART


def hidden(parameters: dict[str, Any], *, where: Where, anchor: int) -> tuple[int, int, int] | None:
    """The messages that would be opened: (first, last, how many). None where they are on the page already, or the
    conversation does not know the anchor."""
    with connection.cursor() as cursor:
        cursor.execute(PLACE_OF, {**parameters, "anchor": anchor})
        row = cursor.fetchone()
        if row is None:
            return None
        number, is_shown, above, below = row
        low, high = _stretch(where, number=number, above=above, below=below)
        if low > high or is_shown is (where == Where.AT):
            return None
        cursor.execute(BETWEEN, {**parameters, "low": low, "high": high})
        ids = [pk for (pk,) in cursor.fetchall()]
    return ids[0], ids[-1], high - low + 1


def _stretch(where: Where, *, number: int, above: int, below: int) -> tuple[int, int]:
    """From which to which number; `above` and `below` are the shown ones next to it."""
    if where == Where.BEFORE:
        return number - part(number - above - 1), number - 1
    if where == Where.AFTER:
        return number + 1, number + part(below - number - 1)
    low, high = max(above + 1, number - AROUND), min(below - 1, number + AROUND)
    return (above + 1 if low - above <= SHORTEST_GAP else low), (below - 1 if below - high <= SHORTEST_GAP else high)


def only(read: Transcript, *, first: int, last: int) -> Transcript:
    """What was read from one message to another, with the gaps next to it."""
    ids = [message.pk for message in read.messages]
    start, end = ids.index(first), ids.index(last) + 1
    numbers = read.numbers[start:end]
    after = numbers[-1] + 1
    gaps = {
        number: gap
        for number, gap in read.gaps.items()
        if numbers[0] <= number <= numbers[-1] or number - gap.count == after
    }
    return replace(read, messages=read.messages[start:end], numbers=numbers, gaps=gaps)
