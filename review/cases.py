"""One account over its conversations: facts, never text. Where it, or the pair, repeats, that is one case.

Everything is bounded: so many conversations, the riskiest first, and who wrote at the beginning of each.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from review.errors import NotFound
from review.models import Account, Decision, Flag
from review.roles import Permission, platforms_for

MOST = 1_000
"""Of an account with more conversations the others are not counted."""
BEGINNING = 300
"""Who takes part is told from so many messages, and from who leads and towards whom."""
DRAWN, POINTS, LONGEST = 30, 24, 5_000
"""Courses are drawn of so many conversations, with so many points, none of a longer one."""

# A loose index scan: it costs as much as the account has conversations, however much it wrote in them. Of a
# conversation that is looked at now the verdict it had before, or has as a test item, is nobody's to see; to who is not
# told that somebody looks again it stands as they left it (`selectors.as_told`).
FACTS = """
WITH RECURSIVE own(conversation) AS (
    (SELECT conversation_id FROM review_message WHERE sender_id = %(account)s ORDER BY conversation_id LIMIT 1)
    UNION ALL
    SELECT (SELECT m.conversation_id FROM review_message m
            WHERE m.sender_id = %(account)s AND m.conversation_id > own.conversation
            ORDER BY m.conversation_id LIMIT 1)
    FROM own WHERE own.conversation IS NOT NULL
), counted AS MATERIALIZED (
    SELECT conversation FROM own WHERE conversation IS NOT NULL LIMIT %(most)s
)
SELECT c.id, c.external_id, c.risk, c.message_count, c.last_message_at, c.leads_id, c.towards_id, f.id,
    coalesce(own.verdict, f.status), count(*) OVER ()
FROM counted JOIN review_conversation c ON c.id = counted.conversation
LEFT JOIN LATERAL (
    SELECT id, status FROM review_flag WHERE conversation_id = c.id AND (reason <> 'golden' OR status = ANY(%(open)s))
    ORDER BY status = ANY(%(open)s) DESC, id DESC LIMIT 1
) f ON true
LEFT JOIN LATERAL (
    SELECT d.verdict FROM review_decision d
    WHERE f.status IN ('second_review', 'adjudication') AND d.flag_id = f.id AND d.reviewer_id = %(user)s
      AND d.second_because IN ('disagreement', 'audit') AND d.superseded_at IS NULL
) own ON true
WHERE c.platform_id = %(platform)s
ORDER BY c.id = %(first)s DESC, c.risk DESC NULLS LAST, c.id LIMIT %(limit)s
"""

COUNTERPARTS = """
SELECT DISTINCT c.id, m.sender_id
FROM unnest(%(conversations)s::bigint[]) AS c(id), LATERAL (
    SELECT sender_id FROM review_message WHERE conversation_id = c.id ORDER BY sent_at, id LIMIT %(beginning)s
) AS m
WHERE m.sender_id <> %(account)s
"""

COURSES = """
SELECT DISTINCT ON (conversation_id, bucket) conversation_id, bucket, risk_after
FROM (
    SELECT conversation_id, risk_after,
        ntile(%(points)s) OVER (PARTITION BY conversation_id ORDER BY sent_at, id) AS bucket
    FROM review_message WHERE conversation_id = ANY(%(conversations)s) AND risk_after IS NOT NULL
) AS known
ORDER BY conversation_id, bucket, risk_after DESC
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known about one conversation of an account. `status` is the state of the flag that counts; None where
    nobody was ever asked to look."""

    pk: int
    external_id: str
    risk: float | None
    messages: int
    last_at: datetime | None
    leads: int | None
    flag: int | None
    status: str | None
    counterparts: tuple[Account, ...]

    @property
    def verdict(self) -> str:
        """The verdict in force; empty while people look, or none did."""
        return "" if self.status is None or self.status in Flag.UNDECIDED else self.status

    @property
    def state(self) -> str:
        """Where it stands, in words."""
        if self.verdict:
            return Flag.Status(self.verdict).label
        if self.status is None:
            return "not flagged"
        return "waits" if self.status == Flag.Status.OPEN else "in review"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An account's conversations: `total` of them, `listed` the riskiest ones."""

    account: Account
    total: int
    listed: tuple[Facts, ...]

    @property
    def children(self) -> int:
        """How many accounts under 18 take part in those that are listed."""
        return len({one.pk for facts in self.listed for one in facts.counterparts if one.is_minor})

    @property
    def more(self) -> int:
        """How many are not listed."""
        return self.total - len(self.listed)

    @property
    def waiting(self) -> int:
        """How many of those listed people have yet to decide on."""
        return sum(facts.status in Flag.UNDECIDED for facts in self.listed if facts.status)


def account_for(*, user: Any, account: int) -> Account:
    """The account, if this person reviews its platform. Raises NotFound otherwise."""
    allowed = platforms_for(user, Permission.REVIEW)
    found = Account.objects.select_related("platform").filter(pk=account, platform_id__in=allowed).first()
    if found is None:
        raise NotFound
    return found


def of(*, user: Any, account: Account, limit: int, first: int = 0) -> Case:
    """The account's conversations, the riskiest first, before them the one named `first`. Facts only: whether somebody
    may see them is the caller's to check."""
    values: dict[str, Any] = {
        "user": user.pk,
        "account": account.pk,
        "platform": account.platform_id,
        "most": MOST,
        "open": list(Flag.UNDECIDED),
        "first": first,
        "limit": limit,
    }
    with connection.cursor() as cursor:
        cursor.execute(FACTS, values)
        rows = cursor.fetchall()
    others = _counterparts(account=account.pk, rows=rows)
    listed = tuple(
        Facts(
            pk=row[0],
            external_id=row[1],
            risk=row[2],
            messages=row[3],
            last_at=row[4],
            leads=row[5],
            flag=row[7],
            status=row[8],
            counterparts=others.get(row[0], ()),
        )
        for row in rows
    )
    return Case(account=account, total=rows[0][9] if rows else 0, listed=listed)


def _counterparts(*, account: int, rows: Sequence[Any]) -> dict[int, tuple[Account, ...]]:
    """Who else takes part in each conversation, children first."""
    found: dict[int, set[int]] = {row[0]: {pk for pk in row[5:7] if pk not in (None, account)} for row in rows}
    with connection.cursor() as cursor:
        values: dict[str, Any] = {"conversations": list(found), "account": account, "beginning": BEGINNING}
        cursor.execute(COUNTERPARTS, values)
        for conversation, sender in cursor.fetchall():
            found[conversation].add(sender)
    people = Account.objects.in_bulk({pk for others in found.values() for pk in others})
    return {
        conversation: tuple(sorted((people[pk] for pk in others), key=lambda one: (not one.is_minor, one.pk)))
        for conversation, others in found.items()
    }


def suspected(*, accounts: Collection[int], flag: Flag) -> list[Account]:
    """Those of these accounts whom a verdict in force names on another conversation; nothing of one that is looked at
    now, and nothing of test items."""
    named = Decision.objects.filter(
        suspect__in=list(accounts), is_final=True, superseded_at__isnull=True, flag__platform_id=flag.platform_id
    ).exclude(flag__conversation_id=flag.conversation_id)
    named = named.exclude(flag__reason=Flag.Reason.GOLDEN).exclude(flag__status__in=Flag.UNDECIDED)
    named = named.exclude(flag__conversation__flags__status__in=Flag.UNDECIDED)
    return list(Account.objects.filter(pk__in=named.values("suspect")).order_by("pk"))


def courses(*, listed: Sequence[Facts]) -> dict[int, list[float]]:
    """The course of risk of each conversation, thinned to a few points."""
    wanted = [facts.pk for facts in listed if facts.messages <= LONGEST][:DRAWN]
    found: dict[int, list[float]] = {}
    values: dict[str, Any] = {"conversations": wanted, "points": POINTS}
    with connection.cursor() as cursor:
        cursor.execute(COURSES, values)
        for conversation, _bucket, risk in cursor.fetchall():
            found.setdefault(conversation, []).append(risk)
    return found
