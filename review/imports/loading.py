"""From rows to stored messages: chunks through the caller's store, then the truth of what was stored."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from review.imports import clashes, truths
from review.imports.rows import Account, BadRow, Conversation, Message, Row, Truth, storable

CHUNK = 1_000
CHUNK_SIZE = 16 * 1024 * 1024
ID_TAKEN = "another message is stored under this number; give the messages of this file ids of their own"


class Verdict(Protocol):
    """What became of one message; `ingest.Verdict` is one."""

    @property
    def status(self) -> Literal["accepted", "duplicate", "rejected"]: ...
    @property
    def code(self) -> str: ...
    @property
    def reason(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message on its way to the store."""

    conversation: str
    sender: Account
    message: Message


Store = Callable[[Sequence[Outgoing]], Sequence[Verdict]]
"""Stores at most `CHUNK` messages durably; a verdict for each, in order."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A chunk was committed. `conversations` are those whose last message was in it."""

    conversations: int
    accepted: int
    duplicates: int


@dataclass(slots=True)
class _Chunk:
    messages: list[Outgoing] = field(default_factory=list)
    truths: list[tuple[str, Truth]] = field(default_factory=list)
    conversations: int = 0
    size: int = 0

    def add(self, outgoing: Outgoing) -> None:
        self.messages.append(outgoing)
        message = outgoing.message
        self.size += len(message.text) + len(message.id) + len(message.sender) + len(outgoing.conversation)

    def finish(self, conversation: Conversation) -> None:
        """All messages of the conversation are in this chunk or in an earlier one."""
        self.conversations += not conversation.continued
        if conversation.truth is not None and storable(conversation.id):
            self.truths.append((conversation.id, conversation.truth))
            self.size += sum(map(len, conversation.truth.evidence))

    def full(self) -> bool:
        return len(self.messages) >= CHUNK or self.size >= CHUNK_SIZE


def load(*, rows: Iterable[Row], platform: int, store: Store) -> Iterator[Stored | BadRow]:
    """Store every conversation of `rows`; yields what was committed, and each row or message that was not taken.

    Each chunk is durable before the next row is read, so stopping anywhere loses at most the chunk in hand; running
    it again from the start finds the earlier ones as duplicates.
    """
    chunk = _Chunk()
    for row in rows:
        if isinstance(row, BadRow):
            yield row
            continue
        for outgoing in _outgoing(row):
            if chunk.full():
                yield from _flush(chunk, platform, store)
                chunk = _Chunk()
            chunk.add(outgoing)
        chunk.finish(row)
    yield from _flush(chunk, platform, store)


def _outgoing(row: Conversation) -> Iterator[Outgoing]:
    accounts = {account.id: account for account in row.accounts}
    for message in row.messages:
        yield Outgoing(row.id, accounts.get(message.sender) or Account(message.sender), message)


def _flush(chunk: _Chunk, platform: int, store: Store) -> Iterator[Stored | BadRow]:
    if not chunk.messages:
        return
    verdicts = store(chunk.messages)
    truths.save(platform=platform, truths=chunk.truths)
    duplicates = [
        (position, outgoing.conversation, outgoing.message)
        for position, outgoing in enumerate(chunk.messages)
        if verdicts[position].status == "duplicate"
    ]
    clashing = clashes.find(platform=platform, duplicates=duplicates)
    accepted = sum(verdict.status == "accepted" for verdict in verdicts)
    yield Stored(chunk.conversations, accepted, len(duplicates) - len(clashing))
    for position, (verdict, outgoing) in enumerate(zip(verdicts, chunk.messages, strict=True)):
        line, number = outgoing.message.line, outgoing.message.number
        if verdict.status == "rejected":
            yield BadRow(line, verdict.code, verdict.reason, number)
        elif position in clashing:
            yield BadRow(line, "id_taken", ID_TAKEN, number)
