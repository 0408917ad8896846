"""What every reader hands on: conversations, and rows that cannot be taken."""

from __future__ import annotations

from dataclasses import dataclass

MAX_ID = 200
MAX_FAMILY = 100
MAX_LANGUAGE = 20

ROW_CODES: dict[str, str] = {
    "invalid_json": "the line is not JSON",
    "invalid_csv": "the row is not well-formed CSV (mostly a quote that is not closed or not doubled)",
    "invalid_xml": "the XML breaks off or is not well-formed; nothing after this line can be read",
    "wrong_columns": "the row has more or fewer columns than the header",
    "too_long": "the line, row or conversation is longer than anything that can be taken",
    "no_messages": "the conversation holds no messages",
    "invalid_truth": "label, suspect, evidence, family or language cannot be used; the messages were taken without it",
    "id_taken": "another message is stored under the number this one was given; give messages ids of their own",
}
"""Codes of a rejected row that only an import knows. The others are `errors.ITEM_CODES`, as in the API."""


class Unreadable(Exception):
    """The input as a whole cannot be used. Says what would help; holds no content."""


@dataclass(frozen=True, slots=True)
class BadRow:
    """Something in the file that is not taken. `line` is where, `message` its number in a line that holds several."""

    line: int
    code: str
    reason: str
    message: int | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """A chat user, as the file knows them."""

    id: str
    declared_age: int | None = None
    age_band: str | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """One message. `number` is given where a line holds several; `made_up_id`: the file gave none."""

    line: int
    id: str
    sender: str
    sent_at: str
    text: str
    number: int | None = None
    made_up_id: bool = False


@dataclass(frozen=True, slots=True)
class Truth:
    """What the corpus says about a conversation. For evaluation only."""

    label: int | None = None
    suspect: str | None = None
    evidence: tuple[str, ...] = ()
    family: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation, or the next part of one when `continued`. Values are as in the file: ingest checks them."""

    line: int
    id: str
    accounts: tuple[Account, ...]
    messages: tuple[Message, ...]
    truth: Truth | None = None
    continued: bool = False


Row = Conversation | BadRow


def storable(text: str) -> bool:
    """Whether PostgreSQL can hold the text: no NUL, nothing that is not Unicode."""
    try:
        return b"\x00" not in text.encode()
    except UnicodeEncodeError:
        return False


def flaw(*, truth: Truth, messages: tuple[Message, ...]) -> str | None:
    """Why a truth does not fit its conversation, or None."""
    if truth.label not in (None, 0, 1):
        return "label must be 0 or 1"
    if truth.suspect is not None and truth.suspect not in {message.sender for message in messages}:
        return "suspect wrote no message of this conversation"
    if unknown := set(truth.evidence) - {message.id for message in messages}:
        return f"evidence names {len(unknown)} messages that this conversation does not hold"
    if len(truth.family) > MAX_FAMILY or len(truth.language) > MAX_LANGUAGE:
        return f"family has at most {MAX_FAMILY} characters, language at most {MAX_LANGUAGE}"
    texts = (truth.suspect or "", truth.family, truth.language, *truth.evidence)
    if not all(map(storable, texts)) or any(len(key) > MAX_ID for key in truth.evidence):
        return "a value is too long or not Unicode"
    return None
