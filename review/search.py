"""Finding conversations: by facts, by who wrote in them, by the words that were written.

Who may find what is `access.reach` and `access.SEARCHABLE`, and holds in SQL. A flag is found by its state alone: of a
decision that is not final, or no longer in force, nothing can be learned here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.db import OperationalError, connection, transaction
from psycopg.errors import QueryCanceled

from review import access, audit, wellbeing, words
from review.errors import BreakDue, InvalidInput, SearchTooBroad

SHOWN = 20
WORDS_LENGTH = 200
MANY = 20_000
"""Words that more messages hold are common."""
SECONDS = 4.0
"""Longer than this the database does not look."""
SEARCH_LOCK = 0x53656172
NO_FLAG = "none"
"""In place of a flag's state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is looked for; all of it together. `language` is what the flag says, `words_in` how words are read.

    Words, account and days (UTC, both included) are about one message: one that this account sent on one of these days
    and that holds the words.
    """

    platform: int | None = None
    state: str = ""
    lane: str = ""
    language: str = ""
    since: date | None = None
    until: date | None = None
    words: str = ""
    words_in: str = ""
    account: str = ""
    conversation: str = ""

    @property
    def criteria(self) -> list[str]:
        """Names of what was given."""
        names = ("platform", "state", "lane", "language", "since", "until", "words", "account", "conversation")
        return [name for name in names if getattr(self, name) not in (None, "")]

    @property
    def read(self) -> tuple[str, ...]:
        """How the words are read."""
        return words.configs(asked=self.words, language=self.words_in)

    @property
    def of_content(self) -> bool:
        """Whether the answer tells what somebody wrote, or where: such a search is audited."""
        return bool(self.words or self.account)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A conversation with its latest flag, where it has one; and what answers the words, where there were any."""

    pk: int
    external_id: str
    platform: int
    risk: float | None
    messages: int
    last_message_at: datetime
    flag: int | None
    status: str
    lane: str
    language: str
    snippet: access.Snippet | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A page of what was found, newest activity first; `after` is where the next one begins, None when this is all."""

    rows: list[Found]
    after: tuple[datetime, int] | None


def search(*, user: Any, wanted: Wanted, after: tuple[datetime, int] | None = None) -> Answer:
    """Up to SHOWN conversations this person may find, from a place on.

    Raises NotFound for somebody who reviews nothing there, BreakDue for words during a break, InvalidInput for words
    that cannot be looked for, SearchTooBroad when the database would need longer than SECONDS. Audit:
    `content.searched` when words or an account were given, also when it was too broad.
    """
    reach = access.reach(user=user, platform=wanted.platform)
    if wanted.words and (own := wellbeing.standing(user=user)).on_break:
        raise BreakDue(until=own.care.break_until)
    values = _values(user=user, wanted=wanted, reach=reach, after=after)
    with transaction.atomic(durable=True):
        answer = _within_time(user=user, wanted=wanted, values=values, continued=after is not None)
        if wanted.of_content:
            _record(user=user, wanted=wanted, reach=reach, answer=answer)
    if answer is None:
        raise SearchTooBroad
    return answer


def _within_time(*, user: Any, wanted: Wanted, values: dict[str, Any], continued: bool) -> Answer | None:
    """The answer; None when it took too long. One search of a person at a time: the next one waits for it."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT set_config('statement_timeout', %s, true)", [f"{int(SECONDS * 1000)}"])
            cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [SEARCH_LOCK, user.pk])
            _check_words(cursor, wanted=wanted, values=values)
            values["hits"] = _hits(cursor, wanted=wanted, values=values)
            if wanted.words and values["hits"] is None:
                _in_their_order(cursor)
            cursor.execute(_statement(wanted, values=values, continued=continued), values)
            rows = [_found(row) for row in cursor.fetchall()]
            shown = _with_snippets(rows[:SHOWN], user=user, wanted=wanted, values=values)
    except OperationalError as error:
        if isinstance(error.__cause__, QueryCanceled):
            return None
        raise
    last = rows[SHOWN - 1] if len(rows) > SHOWN else None
    return Answer(rows=shown, after=(last.last_message_at, last.pk) if last else None)


def _check_words(cursor: Any, *, wanted: Wanted, values: Mapping[str, Any]) -> None:
    """Words that an index can look for. Raises InvalidInput."""
    if not wanted.words:
        return
    if len(wanted.words) > WORDS_LENGTH or "\x00" in wanted.words:
        raise InvalidInput(f"Look for at most {WORDS_LENGTH} characters at once.")
    asked = f"SELECT numnode(q), querytree(q) FROM (SELECT {words.query(wanted.read)}) AS asked(q)"  # noqa: S608
    cursor.execute(asked, values)
    nodes, by_index = cursor.fetchone()
    if not nodes:
        raise InvalidInput("These words are in nearly every message. Add one that says more, or choose any language.")
    if by_index in ("", "T"):
        raise InvalidInput("Words to leave out need a word beside them that is to be there.")


def _hits(cursor: Any, *, wanted: Wanted, values: Mapping[str, Any]) -> list[int] | None:
    """The conversations that hold rare words; None where there are no words, or more than MANY messages hold them.

    Rare words are read off the index, common ones met by going through the newest conversations. PostgreSQL cannot
    tell which of the two it has before it, and the wrong way takes a thousand times as long.
    """
    if not wanted.words:
        return None
    cursor.execute(_probe(wanted), values)
    count, conversations = cursor.fetchone()
    return conversations if count <= MANY else None


def _in_their_order(cursor: Any) -> None:
    """Go through the newest conversations in their order, for the rest of the transaction: the planner, who takes whose
    they are and that anything was written for two independent things, would rather fetch and sort them all."""
    cursor.execute("SELECT set_config('enable_sort', 'off', true)")


def _record(*, user: Any, wanted: Wanted, reach: access.Reach, answer: Answer | None) -> None:
    """Never the words, nor whose account it was."""
    rows = answer.rows if answer else []
    platforms = reach.platforms
    audit.record(
        event=audit.Event.CONTENT_SEARCHED,
        actor=user,
        platform=platforms[0] if len(platforms) == 1 else None,
        data={
            "platforms": platforms,
            "criteria": wanted.criteria,
            "shown": len(rows),
            "read": [row.pk for row in rows if row.snippet],
            "too_broad": answer is None,
        },
    )


# --- The statement ----------------------------------------------------------------------------------------------------

FLAGGED = "(c.platform_id = ANY(%(whole)s) OR c.platform_id = ANY(%(flagged)s) AND f.id IS NOT NULL)"
BY = """m.sender_id = ANY(ARRAY(
    SELECT a.id FROM review_account a WHERE a.external_id = %(account)s
      AND (a.platform_id = ANY(%(whole)s) OR a.platform_id = ANY(%(flagged)s))))"""
FACTS = {
    "state": f"{access.STATE} = %(state)s",
    "lane": f"{access.LANE} = %(lane)s",
    "language": "f.language = %(language)s",
    "conversation": "c.external_id = %(conversation)s",
    "since": "c.last_message_at >= %(since)s",
    "until": "c.first_message_at < %(until)s",
}
MESSAGE = {"account": BY, "since": "m.sent_at >= %(since)s", "until": "m.sent_at < %(until)s"}
MAY_BE_TOLD = ("confirmed", "dismissed")
"""Verdicts that stand for who gave them while somebody else looks again."""
OF_FLAG = ("state", "lane", "language")


def _statement(wanted: Wanted, *, values: Mapping[str, Any], continued: bool) -> str:
    """One statement of constants; every value is a parameter."""
    given = wanted.criteria
    unflagged = wanted.state == NO_FLAG
    facts = {**FACTS, "state": "f.id IS NULL"} if unflagged else FACTS
    conditions = ["c.last_message_at IS NOT NULL", FLAGGED, *(facts[name] for name in given if name in facts)]
    if wanted.state and wanted.state not in (NO_FLAG, *MAY_BE_TOLD):
        conditions.append("f.status = %(state)s")  # what the index knows
    if wanted.words:
        conditions.append(access.SEARCHABLE)
    if values["hits"] is not None:
        conditions.append("c.id = ANY(%(hits)s)")
    elif within := _within(wanted):
        conditions.append(f"c.id IN (SELECT m.conversation_id FROM review_message m WHERE {within})")  # noqa: S608
    if continued:
        conditions.append("(c.last_message_at, c.id) < (%(at)s, %(id)s)")
    by_flag = any(name in given for name in OF_FLAG) and not unflagged
    return f"""
        SELECT c.id, c.external_id, c.platform_id, c.risk, c.message_count, c.last_message_at,
               f.id, {access.STATE}, {access.LANE}, f.language
        FROM review_conversation c {"LEFT " if values["whole"] and not by_flag else ""}JOIN {access.LATEST}
        WHERE {" AND ".join(conditions)}
        ORDER BY c.last_message_at DESC, c.id DESC LIMIT {SHOWN + 1}
    """  # noqa: S608


def _probe(wanted: Wanted) -> str:
    """How many messages fit, up to MANY and one more, and in which conversations."""
    return f"""
        SELECT count(*), coalesce(array_agg(DISTINCT hit.conversation_id), '{{}}')
        FROM (SELECT m.conversation_id FROM review_message m WHERE {_within(wanted)} LIMIT {MANY + 1}) AS hit
    """  # noqa: S608


def _within(wanted: Wanted) -> str:
    """SQL: what a message `m` must be; empty when nothing is asked of one."""
    conditions = [MESSAGE[name] for name in wanted.criteria if name in MESSAGE]
    if wanted.words:
        conditions.append(words.holds(wanted.read))
    return " AND ".join(conditions)


def _values(*, user: Any, wanted: Wanted, reach: access.Reach, after: tuple[datetime, int] | None) -> dict[str, Any]:
    midnight = time(tzinfo=UTC)
    return {
        "user": user.pk,
        "whole": reach.whole,
        "flagged": reach.flagged,
        "state": wanted.state,
        "lane": wanted.lane,
        "language": wanted.language,
        "words": wanted.words,
        "account": wanted.account,
        "conversation": wanted.conversation,
        "since": datetime.combine(wanted.since, midnight) if wanted.since else None,
        "until": datetime.combine(wanted.until + timedelta(days=1), midnight) if wanted.until else None,
        "at": after[0] if after else None,
        "id": after[1] if after else None,
    }


def _found(row: Sequence[Any]) -> Found:
    return Found(
        pk=row[0],
        external_id=row[1],
        platform=row[2],
        risk=row[3],
        messages=row[4],
        last_message_at=row[5],
        flag=row[6],
        status=row[7] or NO_FLAG,
        lane=row[8] or "",
        language=row[9] or "",
    )


def _with_snippets(rows: list[Found], *, user: Any, wanted: Wanted, values: Mapping[str, Any]) -> list[Found]:
    if not wanted.words or not rows:
        return rows
    found = access.snippets(
        user=user,
        conversations=[row.pk for row in rows],
        within=_within(wanted),
        cut=words.headline(wanted.read),
        values=values,
    )
    return [replace(row, snippet=found.get(row.pk)) for row in rows]
