"""The worker's path: claim unscored messages, have them scored, write scores, states and flags. One transaction.

A message is scored once or not at all: whatever kills the worker before commit leaves it unscored, and the next
batch or the sweep takes it. The only place that calls the engine on live traffic and writes what it says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from django.db import connection, transaction

from review import flagging, queue_policy
from review.models import Account, Platform
from scoring import api as scoring
from scoring.core.types import ConversationScore, Message, MessageScore

BATCH = 2_000
CHARACTERS = 500_000

# The index of unscored messages is full of entries of messages scored a moment ago. Walking it in order marks them as
# dead, so that the next walk does not visit them; a bitmap scan would visit every one until the next vacuum.
IN_ORDER = "SET LOCAL enable_bitmapscan = off"

# Oldest first; what another worker has in hand is skipped, not waited for.
CLAIM = """
SELECT m.id, m.conversation_id, m.sender_id, extract(epoch FROM m.sent_at)::float8, m.text,
       m.edited_at IS NOT NULL OR m.deleted_at IS NOT NULL, a.declared_age, a.age_band
FROM review_message m JOIN review_account a ON a.id = m.sender_id
WHERE m.scored_at IS NULL
ORDER BY m.id
LIMIT %s
FOR NO KEY UPDATE OF m SKIP LOCKED
"""

# Conversations are locked in the order of their ids, so two workers cannot wait for each other in a circle. The lock
# does not block new messages coming in (FOR NO KEY UPDATE against the foreign key's FOR KEY SHARE).
LOCK = """
SELECT id, platform_id, state, extract(epoch FROM last_message_at)::float8, drawn_at_rate
FROM review_conversation WHERE id = ANY(%s) ORDER BY id FOR NO KEY UPDATE
"""

HISTORY = """
SELECT m.id, m.conversation_id, m.sender_id, extract(epoch FROM m.sent_at)::float8, m.text, false,
       a.declared_age, a.age_band
FROM review_message m JOIN review_account a ON a.id = m.sender_id
WHERE m.conversation_id = ANY(%s) AND m.deleted_at IS NULL AND (m.scored_at IS NOT NULL OR m.id = ANY(%s))
"""

# What was claimed is locked. The rest of a rebuilt conversation is not: a message that was edited or deleted since it
# was read owes a score again, and that debt must not be written off here.
WRITE_MESSAGES = """
UPDATE review_message m SET scored_at = now(), risk_after = s.risk, spans = s.spans::jsonb
FROM unnest(%s::bigint[], %s::float8[], %s::text[], %s::bool[]) AS s(id, risk, spans, claimed)
WHERE m.id = s.id AND (s.claimed OR m.scored_at IS NOT NULL)
"""

WRITE_CONVERSATIONS = """
UPDATE review_conversation c
SET state = s.state, risk = s.risk, ratings = s.ratings::jsonb, contributions = s.contributions::jsonb,
    leads_id = s.leads, towards_id = s.towards, model_version = %s, message_count = s.messages, scored_at = now(),
    last_message_at = to_timestamp(s.last), first_message_at = coalesce(c.first_message_at, to_timestamp(s.first)),
    drawn_at_rate = s.drawn
FROM unnest(%s::bigint[], %s::bytea[], %s::float8[], %s::text[], %s::text[], %s::bigint[], %s::bigint[], %s::int[],
            %s::float8[], %s::float8[], %s::float8[])
     AS s(id, state, risk, ratings, contributions, leads, towards, messages, last, first, drawn)
WHERE c.id = s.id
"""

# A conversation whose every message was deleted starts over.
RESET = """
UPDATE review_conversation SET state = NULL, risk = NULL, ratings = '{}', contributions = '{}', leads_id = NULL,
    towards_id = NULL, message_count = 0, first_message_at = NULL, last_message_at = NULL, scored_at = now()
WHERE id = ANY(%s)
"""

AGE_OF_BAND = {
    Account.AgeBand.UNDER_13: 10,
    Account.AgeBand.FROM_13_TO_15: 13,
    Account.AgeBand.FROM_16_TO_17: 16,
    Account.AgeBand.ADULT: 18,
}


@dataclass(frozen=True, slots=True)
class _Claimed:
    message: Message
    revised: bool


@dataclass(frozen=True, slots=True)
class _Stored:
    platform: int
    state: bytes | None
    last_sent_at: float | None
    drawn: float | None


def pending() -> bool:
    """Whether any message still waits for its score."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT 1 FROM review_message WHERE scored_at IS NULL)")
        return bool(cursor.fetchone()[0])


def score_batch(*, limit: int = BATCH) -> int:
    """Score up to `limit` waiting messages; returns how many it took (0: nothing left that nobody else has)."""
    with transaction.atomic(durable=True):
        claimed = _claim(limit)
        if not claimed:
            return 0
        stored = _lock(sorted({row.message.conversation for row in claimed}))
        messages, states = _to_score(claimed, stored)
        batch = scoring.score(messages=messages, states=states)
        gone = {row.message.id for row in claimed} - {message.id for message in messages}
        _write_messages(batch.scores.messages, gone, claimed={row.message.id for row in claimed})
        drawn = _draw(batch.scores.conversations, stored)
        _write_conversations(batch, messages, drawn)
        _reset(stored.keys() - batch.scores.conversations.keys())
        risen = [_risen(score, stored, drawn) for score in batch.scores.conversations.values()]
        flagging.follow(risen=risen, peaks=_peaks(batch.scores.messages), model=batch.model_version, why=batch.why)
    return len(claimed)


def _claim(limit: int) -> list[_Claimed]:
    with connection.cursor() as cursor:
        cursor.execute(IN_ORDER)
        cursor.execute(CLAIM, [limit])
        return _affordable([_Claimed(_message(row), row[5]) for row in cursor.fetchall()])


def _affordable(claimed: list[_Claimed]) -> list[_Claimed]:
    """As many as hold CHARACTERS together, one at least: a batch of huge messages must not hold its locks for minutes.

    The rest is let go unscored when the transaction ends, and taken next.
    """
    total = 0
    for position, row in enumerate(claimed):
        total += len(row.message.text)
        if total > CHARACTERS and position:
            return claimed[:position]
    return claimed


def _message(row: tuple[Any, ...]) -> Message:
    key, conversation, sender, sent_at, text, _revised, age, band = row
    return Message(conversation, key, sender, sent_at, text, age if age is not None else AGE_OF_BAND.get(band))


def _lock(conversations: list[int]) -> dict[int, _Stored]:
    with connection.cursor() as cursor:
        cursor.execute(LOCK, [conversations])
        return {
            key: _Stored(platform, bytes(state) if state is not None else None, last, drawn)
            for key, platform, state, last, drawn in cursor.fetchall()
        }


def _to_score(claimed: Sequence[_Claimed], stored: dict[int, _Stored]) -> tuple[list[Message], dict[int, bytes]]:
    """The messages to fold, in order, and the states to fold them into.

    An edited, deleted or late message cannot be folded into a state that has gone past it: such a conversation is
    rebuilt from all its messages, which costs its length once.
    """
    rebuild = {row.message.conversation for row in claimed if _unfoldable(row, stored[row.message.conversation])}
    states = {key: row.state for key, row in stored.items() if row.state is not None and key not in rebuild}
    unreadable = scoring.unreadable(states=states)
    rebuild |= unreadable
    messages = [row.message for row in claimed if row.message.conversation not in rebuild]
    if rebuild:
        with connection.cursor() as cursor:
            cursor.execute(HISTORY, [sorted(rebuild), [row.message.id for row in claimed]])
            messages += [_message(row) for row in cursor.fetchall()]
    messages.sort(key=lambda message: (message.conversation, message.sent_at, message.id))
    return messages, {key: state for key, state in states.items() if key not in rebuild}


def _unfoldable(row: _Claimed, stored: _Stored) -> bool:
    return row.revised or (stored.last_sent_at is not None and row.message.sent_at < stored.last_sent_at)


def _write_messages(scores: Iterable[MessageScore], gone: set[int], *, claimed: set[int]) -> None:
    """Scores of what was folded; a deleted message is marked as done with nothing in it."""
    rows: list[tuple[int, float | None, str | None, bool]]
    rows = [(score.message, score.risk, _spans(score), score.message in claimed) for score in scores]
    rows += [(message, None, None, True) for message in gone]
    with connection.cursor() as cursor:
        cursor.execute(WRITE_MESSAGES, _columns(rows, 4))


def _spans(score: MessageScore) -> str | None:
    if not score.spans:
        return None
    return _json([[s.characteristic, s.start, s.end, round(s.weight, 6)] for s in score.spans])


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def _columns(rows: Sequence[tuple[Any, ...]], width: int) -> list[list[Any]]:
    return [list(column) for column in zip(*rows, strict=True)] if rows else [[] for _ in range(width)]


def _reset(emptied: set[int]) -> None:
    if emptied:
        with connection.cursor() as cursor:
            cursor.execute(RESET, [sorted(emptied)])


def _risen(score: ConversationScore, stored: dict[int, _Stored], drawn: dict[int, float | None]) -> flagging.Scored:
    before = stored[score.conversation]
    newly_drawn = before.drawn is None and drawn[score.conversation] is not None
    return flagging.Scored(score=score, platform=before.platform, newly_drawn=newly_drawn)


def _peaks(scores: Iterable[MessageScore]) -> dict[int, float]:
    """The highest alarm of each conversation on the way: how messages were batched must not decide on a flag."""
    peaks: dict[int, float] = {}
    for score in scores:
        peaks[score.conversation] = max(peaks.get(score.conversation, 0.0), score.alarm)
    return peaks


def _draw(scores: Any, stored: dict[int, _Stored]) -> dict[int, float | None]:
    """Which conversations take part in the random draw now: each once, with the platform's rate of the moment."""
    rates = dict(Platform.objects.values_list("pk", "sample_rate"))
    drawn: dict[int, float | None] = {}
    for key, score in scores.items():
        due = stored[key].drawn is None and score.messages >= queue_policy.SAMPLE_MIN_MESSAGES
        drawn[key] = rates[stored[key].platform] if due else stored[key].drawn
    return drawn


def _write_conversations(
    batch: scoring.ScoredBatch, messages: Sequence[Message], drawn: dict[int, float | None]
) -> None:
    first: dict[int, float] = {}
    for message in messages:
        first.setdefault(message.conversation, message.sent_at)
    rows = [
        (
            key,
            batch.states[key],
            score.risk,
            _json({name: round(value, 4) for name, value in score.ratings.items()}),
            _json(dict(score.contributions)),
            score.leads,
            score.towards,
            score.messages,
            score.last_sent_at,
            first[key],
            drawn[key],
        )
        for key, score in batch.scores.conversations.items()
    ]
    with connection.cursor() as cursor:
        cursor.execute(WRITE_CONVERSATIONS, [batch.model_version, *_columns(rows, 11)])


def labelled_messages(*, conversations: Sequence[int]) -> dict[int, list[Message]]:
    """All messages of conversations as the engine reads them, in order: what training and rebuilding start from."""
    found: dict[int, list[Message]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(HISTORY, [list(conversations), []])
        for row in cursor.fetchall():
            found[row[1]].append(_message(row))
    for messages in found.values():
        messages.sort(key=lambda message: (message.sent_at, message.id))
    return dict(found)
