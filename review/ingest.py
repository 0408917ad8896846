"""Taking in what platforms send: validated item by item, stored by a handful of set-based statements, one commit."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

import msgspec
from django.db import connection, transaction

from review import audit
from review.errors import BatchTooLarge, InvalidJson
from review.models import Account

MAX_ITEMS = 1_000
MAX_TEXT = 10_000
MAX_ID = 200
FUTURE = timedelta(minutes=5)
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)

Kind = Literal["message", "edit", "delete"]
Status = Literal["accepted", "duplicate", "rejected"]
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
AGE_BANDS = frozenset(Account.AgeBand.values)


class Sender(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Who wrote a message, as the platform knows them."""

    id: str
    declared_age: int | None = None
    age_band: str | None = None


class Item(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One message, or what became of one: `kind` edit replaces its text, delete takes it back."""

    conversation: str
    id: str
    sender: Sender
    sent_at: str
    text: str | None = None
    kind: Kind = "message"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one item, in the order sent. `code` and `reason` only when it was rejected."""

    status: Status
    code: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    """A valid item, ready to be stored."""

    position: int
    kind: Kind
    conversation: str
    id: str
    sender: str
    sent_at: datetime
    text: str


ACCEPTED, DUPLICATE = Verdict("accepted"), Verdict("duplicate")


class _Batch(msgspec.Struct, forbid_unknown_fields=True):
    """The body of a batch."""

    messages: list[Item]


_decode = msgspec.json.Decoder(_Batch).decode


class _Rejected(Exception):
    """Why one item cannot be taken. Carries a code of `errors.ITEM_CODES`."""

    def __init__(self, code: str, reason: str) -> None:
        self.code, self.reason = code, reason
        super().__init__(code)


def parse(*, body: bytes) -> list[Item | Verdict]:
    """The items of `{"messages": [...]}`; one that cannot be read becomes its rejection, the others are kept.

    The whole batch is read in one fast pass; only when that fails is it read again item by item, by a parser that
    lets lone surrogates through to be rejected where they stand. Raises InvalidJson when it is no batch at all.
    """
    try:
        return list(_decode(body).messages)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return [_parse_one(item) for item in _items(body)]


def _items(body: bytes) -> list[Any]:
    try:
        batch = json.loads(body.decode("utf-8"), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise InvalidJson from None
    if not isinstance(batch, dict) or list(batch) != ["messages"] or not isinstance(batch["messages"], list):
        raise InvalidJson
    if len(batch["messages"]) > MAX_ITEMS:
        raise BatchTooLarge
    return batch["messages"]


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _parse_one(item: Any) -> Item | Verdict:
    try:
        return msgspec.convert(item, Item)
    except msgspec.ValidationError as error:
        unknown = "unknown field" in str(error)
        return Verdict("rejected", "unknown_field" if unknown else "invalid_item", _clean(str(error)))
    except UnicodeEncodeError:
        return Verdict("rejected", "invalid_unicode", "the item holds a lone surrogate")


def _clean(words: str) -> str:
    """An error may quote a name that was sent: nothing of it that could not be sent back."""
    return words.encode("utf-8", "replace").decode()[:300]


def store(*, platform: int, items: Sequence[Item | Verdict], now: datetime) -> list[Verdict]:
    """Store a batch for a platform; returns a verdict for each item, in order.

    New messages are stored first, then edits and deletions in their order; sending a message again is a `duplicate`
    and changes nothing. One transaction: after it every `accepted` item is durable and waits for its score. Audit:
    `message.revised` for edits and deletions.
    """
    verdicts: list[Verdict] = [ACCEPTED] * len(items)
    rows: list[_Row] = []
    senders: dict[str, Sender] = {}
    latest = now + FUTURE
    for position, item in enumerate(items):
        if isinstance(item, Verdict):
            verdicts[position] = item
            continue
        try:
            rows.append(_check(position, item, latest))
        except _Rejected as rejected:
            verdicts[position] = Verdict("rejected", rejected.code, rejected.reason)
            continue
        _remember(senders, item.sender)
    if rows:
        with transaction.atomic(durable=True):
            _write(platform, rows, senders, verdicts)
    return verdicts


def checked(*, item: Item, now: datetime) -> datetime | Verdict:
    """When an item was sent, or why `store` would reject it; asks no database."""
    try:
        return _check(0, item, now + FUTURE).sent_at
    except _Rejected as rejected:
        return Verdict("rejected", rejected.code, rejected.reason)


def _remember(senders: dict[str, Sender], sender: Sender) -> None:
    known = senders.get(sender.id)
    if known is None or sender.declared_age is not None or sender.age_band is not None:
        senders[sender.id] = sender


def _check(position: int, item: Item, latest: datetime) -> _Row:
    for name, value in (("conversation", item.conversation), ("id", item.id), ("sender.id", item.sender.id)):
        _check_id(name, value)
    text = _text(item)
    _check_age(item.sender)
    sent_at = _time(item.sent_at, latest)
    return _Row(position, item.kind, item.conversation, item.id, item.sender.id, sent_at, text)


def _text(item: Item) -> str:
    """Every kind but a deletion says something, if only nothing."""
    if item.text is None:
        if item.kind != "delete":
            raise _Rejected("invalid_item", "text is missing")
        return ""
    _check_text("text", item.text)
    if len(item.text) > MAX_TEXT:
        raise _Rejected("text_too_long", f"text has {len(item.text)} characters, at most {MAX_TEXT} are taken")
    return item.text


def _check_id(name: str, value: str) -> None:
    if not 0 < len(value) <= MAX_ID:
        raise _Rejected("id_too_long", f"{name} must have 1 to {MAX_ID} characters")
    _check_text(name, value)
    if value in (".", "..") or _CONTROL.search(value):
        raise _Rejected("invalid_id", f"{name} holds a control character, or is . or ..")


def _check_text(name: str, value: str) -> None:
    if "\x00" in value:
        raise _Rejected("invalid_unicode", f"{name} holds a NUL character")
    if not value.isascii() and any("\ud800" <= letter <= "\udfff" for letter in value):
        raise _Rejected("invalid_unicode", f"{name} holds a lone surrogate")


def _check_age(sender: Sender) -> None:
    if sender.declared_age is not None and not 0 <= sender.declared_age <= 130:
        raise _Rejected("invalid_age", "sender.declared_age must lie between 0 and 130")
    if sender.age_band is not None and sender.age_band not in AGE_BANDS:
        raise _Rejected("invalid_age", f"sender.age_band must be one of {', '.join(sorted(AGE_BANDS))}")


def _time(text: str, latest: datetime) -> datetime:
    try:
        parsed = msgspec.convert(text, datetime)
    except msgspec.ValidationError:
        raise _Rejected("invalid_time", "sent_at must be an RFC 3339 time such as 2026-05-01T18:30:00Z") from None
    if parsed.tzinfo is None:
        raise _Rejected("time_without_zone", "sent_at must say its zone, for example Z or +02:00")
    if parsed > latest:
        raise _Rejected("time_in_future", "sent_at lies more than five minutes in the future")
    if parsed < EARLIEST:
        raise _Rejected("invalid_time", "sent_at lies before 1990")
    return parsed


# --- Storing --------------------------------------------------------------------------------------

# Rows are inserted in the order of their external ids, so two batches with the same new accounts cannot deadlock.
ACCOUNTS = """
INSERT INTO review_account (platform_id, external_id, declared_age, age_band)
SELECT %(platform)s, external_id, age, band
FROM unnest(%(ids)s::text[], %(ages)s::smallint[], %(bands)s::text[]) AS s(external_id, age, band)
ORDER BY external_id
ON CONFLICT (platform_id, external_id) DO UPDATE
    SET declared_age = coalesce(EXCLUDED.declared_age, review_account.declared_age),
        age_band = CASE WHEN EXCLUDED.age_band = '' THEN review_account.age_band ELSE EXCLUDED.age_band END
RETURNING external_id, id
"""

CONVERSATIONS = """
INSERT INTO review_conversation (platform_id, external_id, ratings, contributions, model_version, message_count)
SELECT %(platform)s, external_id, '{}', '{}', '', 0 FROM unnest(%(ids)s::text[]) AS s(external_id)
ORDER BY external_id
ON CONFLICT (platform_id, external_id) DO NOTHING
"""

FIND = "SELECT external_id, id FROM review_conversation WHERE platform_id = %(platform)s AND external_id = ANY(%(ids)s)"

MESSAGES = """
INSERT INTO review_message (conversation_id, external_id, sender_id, sent_at, text)
SELECT * FROM unnest(%s::bigint[], %s::text[], %s::bigint[], %s::timestamptz[], %s::text[])
ON CONFLICT (conversation_id, external_id) DO NOTHING
RETURNING conversation_id, external_id
"""

# A deletion is final: an edit that arrives after it, in whatever order they were made, changes nothing. The earlier
# text is kept; the message owes a new score, and the worker rebuilds its conversation.
REVISE = """
WITH found AS (
    SELECT id, text, deleted_at FROM review_message WHERE conversation_id = %s AND external_id = %s FOR NO KEY UPDATE
), changed AS (
    SELECT id, text FROM found
    WHERE deleted_at IS NULL AND (%s OR text <> %s)
), kept AS (
    INSERT INTO review_messagerevision (message_id, text) SELECT id, text FROM changed
)
UPDATE review_message m
SET text = CASE WHEN %s THEN m.text ELSE %s END,
    edited_at = CASE WHEN %s THEN m.edited_at ELSE now() END,
    deleted_at = CASE WHEN %s THEN now() END,
    scored_at = NULL, risk_after = NULL, spans = NULL
FROM changed WHERE m.id = changed.id RETURNING m.id
"""


TARGETS = """
SELECT m.id FROM review_message m
JOIN unnest(%s::bigint[], %s::text[]) AS s(conversation_id, external_id) USING (conversation_id, external_id)
ORDER BY m.id FOR NO KEY UPDATE OF m
"""


def _write(platform: int, rows: Sequence[_Row], senders: dict[str, Sender], verdicts: list[Verdict]) -> None:
    accounts = _accounts(platform, senders)
    conversations = _conversations(platform, sorted({row.conversation for row in rows if row.kind == "message"}))
    new = [row for row in rows if row.kind == "message"]
    _insert(new, conversations, accounts, verdicts)
    revisions = [row for row in rows if row.kind != "message"]
    if revisions:
        missing = sorted({row.conversation for row in revisions} - conversations.keys())
        conversations |= _find_conversations(platform, missing)
        _revise(platform, revisions, conversations, verdicts)


def _accounts(platform: int, senders: dict[str, Sender]) -> dict[str, int]:
    """Ids of the senders; writes only those that are new or tell another age, since an upsert locks what it finds."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT external_id, id, declared_age, age_band FROM review_account"
            " WHERE platform_id = %s AND external_id = ANY(%s)",
            [platform, list(senders)],
        )
        known = {external: (key, age, band) for external, key, age, band in cursor.fetchall()}
        changed = [sender for sender in senders.values() if _news(sender, known.get(sender.id))]
        ids = {external: key for external, (key, _age, _band) in known.items()}
        if not changed:
            return ids
        values: dict[str, Any] = {
            "platform": platform,
            "ids": [sender.id for sender in changed],
            "ages": [sender.declared_age for sender in changed],
            "bands": [sender.age_band or "" for sender in changed],
        }
        cursor.execute(ACCOUNTS, values)
        return ids | dict(cursor.fetchall())


def _news(sender: Sender, known: tuple[int, int | None, str] | None) -> bool:
    if known is None:
        return True
    _key, age, band = known
    return sender.declared_age not in (None, age) or (sender.age_band or band) != band


def _conversations(platform: int, ids: list[str]) -> dict[str, int]:
    known = _find_conversations(platform, ids)
    missing = [key for key in ids if key not in known]
    if not missing:
        return known
    with connection.cursor() as cursor:
        cursor.execute(CONVERSATIONS, {"platform": platform, "ids": missing})
    return known | _find_conversations(platform, missing)


def _find_conversations(platform: int, ids: list[str]) -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute(FIND, {"platform": platform, "ids": ids})
        return dict(cursor.fetchall())


def _insert(
    rows: Sequence[_Row], conversations: dict[str, int], accounts: dict[str, int], verdicts: list[Verdict]
) -> None:
    """Insert what is new. What the statement did not return was there already, or stood twice in the batch."""
    keys = [(conversations[row.conversation], row.id) for row in rows]
    first = dict(zip(reversed(keys), reversed(rows), strict=True))
    unique = sorted(first.items(), key=lambda pair: pair[1].position)
    columns: list[list[Any]] = [
        [key[0] for key, _row in unique],
        [key[1] for key, _row in unique],
        [accounts[row.sender] for _key, row in unique],
        [row.sent_at for _key, row in unique],
        [row.text for _key, row in unique],
    ]
    with connection.cursor() as cursor:
        cursor.execute(MESSAGES, columns)
        inserted = {(conversation, external) for conversation, external in cursor.fetchall()}
    for key, row in zip(keys, rows, strict=True):
        if key not in inserted or first[key] is not row:
            verdicts[row.position] = DUPLICATE


def _revise(platform: int, rows: Sequence[_Row], conversations: dict[str, int], verdicts: list[Verdict]) -> None:
    """Edits and deletions, one by one: they are rare, and each keeps what it replaces.

    All targets are locked first in the order of their ids, so that two batches cannot wait for each other in a circle.
    """
    keys = [(conversations.get(row.conversation), row.id) for row in rows]
    with connection.cursor() as cursor:
        cursor.execute(TARGETS, [[key[0] for key in keys], [key[1] for key in keys]])
    for row in rows:
        conversation = conversations.get(row.conversation)
        gone = row.kind == "delete"
        with connection.cursor() as cursor:
            cursor.execute(REVISE, [conversation, row.id, gone, row.text, gone, row.text, gone, gone])
            changed = cursor.fetchone()
            if changed is None:
                cursor.execute(
                    "SELECT 1 FROM review_message WHERE conversation_id = %s AND external_id = %s",
                    [conversation, row.id],
                )
                known = cursor.fetchone() is not None
                verdicts[row.position] = DUPLICATE if known else _unknown()
                continue
        audit.record(
            event=audit.Event.MESSAGE_REVISED, platform=platform, data={"message": changed[0], "kind": row.kind}
        )


def _unknown() -> Verdict:
    return Verdict("rejected", "unknown_message", "no message with this id was sent in this conversation")
