"""Rows of a file as cases that can be rated: the same checks as an import's, and no database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from review import imports, ingest
from review.imports import BadRow
from review.models import Account
from review.scoring_gateway import AGE_OF_BAND
from scoring.api import Case
from scoring.core.types import Message


@dataclass(slots=True)
class Corpus:
    """Numbers accounts alike in every file of an evaluation, and conversations one after the other."""

    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    conversations: int = 0
    _numbers: dict[str, int] = field(default_factory=dict)
    _names: list[str] = field(default_factory=list)

    def number(self, account: str) -> int:
        """The number of an account, by its id in the files."""
        found = self._numbers.setdefault(account, len(self._names))
        if found == len(self._names):
            self._names.append(account)
        return found

    def name(self, account: int) -> str:
        """The id of an account in the files."""
        return self._names[account]

    def cases(self, rows: Iterator[imports.Row]) -> Iterator[Case | BadRow]:
        """Each conversation of which a message can be taken, and every row and message that cannot."""
        for row in rows:
            if isinstance(row, BadRow):
                yield row
            else:
                yield from self._case(row)

    def _case(self, row: imports.Conversation) -> Iterator[Case | BadRow]:
        """A message is known by its position in the file; of two with one id the first counts, as in an import."""
        self.conversations += 1
        messages: dict[str, Message] = {}
        senders = _senders(row)
        for at, said in enumerate(row.messages):
            sender = senders.get(said.sender) or ingest.Sender(id=said.sender)
            item = ingest.Item(row.id, said.id, sender, said.sent_at, said.text)
            sent_at = ingest.checked(item=item, now=self.now)
            if isinstance(sent_at, ingest.Verdict):
                yield BadRow(said.line, sent_at.code, sent_at.reason, said.number)
            elif said.id not in messages:
                number, age = self.number(said.sender), _age(sender)
                messages[said.id] = Message(self.conversations, at, number, sent_at.timestamp(), said.text, age)
        if messages:
            yield self._labelled(row, messages)

    def _labelled(self, row: imports.Conversation, messages: dict[str, Message]) -> Case:
        truth = row.truth or imports.Truth()
        return Case(
            name=row.id,
            # In order of time, as the service would have folded them in.
            messages=tuple(sorted(messages.values(), key=lambda message: message.sent_at)),
            accounts=frozenset(message.sender for message in messages.values()),
            verdict=None if truth.label is None else 1 if truth.label else 0,
            suspect=None if truth.suspect is None else self.number(truth.suspect),
            evidence=frozenset(messages[key].id for key in truth.evidence if key in messages),
            family=truth.family,
            language=truth.language,
        )


def _senders(row: imports.Conversation) -> dict[str, ingest.Sender]:
    return {
        account.id: ingest.Sender(id=account.id, declared_age=account.declared_age, age_band=account.age_band)
        for account in row.accounts
    }


def _age(sender: ingest.Sender) -> int | None:
    """Years as live traffic knows them: declared, else the lower bound of the band."""
    if sender.declared_age is not None or not sender.age_band:
        return sender.declared_age
    return AGE_OF_BAND[Account.AgeBand(sender.age_band)]
