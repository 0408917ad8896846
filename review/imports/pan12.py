"""The XML of the PAN-2012 sexual predator identification task, and its two lists of answers.

The corpus gives a clock without a date. Dates are made up, the same at every run: the first message is written on
`FIRST_DAY`, and a clock that goes backwards starts the next day.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import BinaryIO
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ErrorString

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from review.imports.rows import Account, BadRow, Conversation, Message, Row, Truth, Unreadable, flaw

FIRST_DAY = datetime(2012, 1, 1, tzinfo=UTC)
MAX_CONVERSATION = 64 * 1024 * 1024
MAX_ANSWERS = 64 * 1024 * 1024
_STEP = 64 * 1024
_MESSAGE_COST = 256
_UNESCAPES = 5
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)", re.ASCII)
_PARTS = frozenset({"author", "time", "text"})
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Answers:
    """The task's truth: ids of predators, and the marked lines of each conversation. None: that list is not at hand."""

    predators: frozenset[str] | None = None
    lines: Mapping[str, tuple[str, ...]] | None = None


@dataclass(slots=True)
class _Spoken:
    line: int
    id: str | None
    parts: dict[str, list[str]] = field(default_factory=dict)

    def get(self, part: str) -> str:
        return "".join(self.parts.get(part, ()))


@dataclass(slots=True)
class _Open:
    line: int
    id: str | None
    messages: list[_Spoken] = field(default_factory=list)
    size: int = 0


def read(file: BinaryIO, *, answers: Answers) -> Iterator[Row]:
    """Each conversation as soon as its element ends; no tree is built, so memory does not grow with the file.

    Raises Unreadable when the file is not such XML, or declares entities. When the XML breaks off later, what was
    complete is kept and the break is a BadRow.
    """
    for found in _parsed(file):
        if isinstance(found, BadRow):
            yield found
        else:
            yield from _conversation(found, answers)


def _parsed(file: BinaryIO) -> Iterator[_Open | BadRow]:
    target = _Target()
    more = True
    while more:
        step = file.read(_STEP)
        more = bool(step)
        broken = _parse(target, step)
        yield from target.take()
        if broken is not None:
            yield broken
            return


def _parse(target: _Target, step: bytes) -> BadRow | None:
    """Parse the next bytes, none for the end; returns where the XML breaks off, if it does."""
    try:
        if step:
            target.parser.feed(step)
        else:
            target.parser.close()
    except DefusedXmlException as error:
        raise Unreadable("the XML declares entities, which is refused") from error
    except ParseError as error:
        if not target.begun:
            raise Unreadable("this is not XML") from error
        return BadRow(error.position[0], "invalid_xml", ErrorString(error.code))
    except (LookupError, ValueError) as error:
        raise Unreadable("the XML is in an encoding that cannot be read; UTF-8 can") from error
    return None


class _Target:
    """Hears what the parser reads; keeps the conversation being read and those completed since `take`."""

    def __init__(self) -> None:
        self.parser = DefusedXMLParser(target=self)
        self.begun = False
        self._depth = 0
        self._open: _Open | None = None
        self._message: _Spoken | None = None
        self._part: list[str] | None = None
        self._done: list[_Open] = []

    def take(self) -> list[_Open]:
        """The conversations that were completed since the last call."""
        done, self._done = self._done, []
        return done

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        depth, self._depth = self._depth, self._depth + 1
        if depth == 0:
            if tag != "conversations":
                raise Unreadable("this is not PAN-2012 XML: its outermost element is not <conversations>")
            self.begun = True
        elif depth == 1 and tag == "conversation":
            self._open = _Open(self._line(), attributes.get("id"))
        elif depth == 2 and tag == "message" and self._open is not None:
            self._message = _Spoken(self._line(), attributes.get("line"))
            self._open.messages.append(self._message)
            self._grow(self._open, _MESSAGE_COST)
        elif depth == 3 and tag in _PARTS and self._message is not None:
            self._part = self._message.parts.setdefault(tag, [])

    def data(self, text: str) -> None:
        if self._part is not None and self._open is not None:
            self._part.append(text)
            self._grow(self._open, len(text))

    def end(self, _tag: str) -> None:
        self._depth -= 1
        if self._depth == 3:
            self._part = None
        elif self._depth == 2:
            self._message = None
        elif self._depth == 1 and self._open is not None:
            self._done.append(self._open)
            self._open = None

    def close(self) -> None:
        """The parser asks for it; `take` has everything."""

    def _line(self) -> int:
        return int(self.parser.parser.CurrentLineNumber)

    def _grow(self, conversation: _Open, size: int) -> None:
        """Count what is held. A conversation beyond the bound is emptied and stays so."""
        conversation.size += size
        if conversation.size > MAX_CONVERSATION:
            conversation.messages.clear()
            self._message = self._part = None


def _conversation(found: _Open, answers: Answers) -> Iterator[Row]:
    if found.size > MAX_CONVERSATION:
        yield BadRow(found.line, "too_long", f"the conversation has more than {MAX_CONVERSATION:,} characters")
        return
    if not found.id:
        yield BadRow(found.line, "invalid_item", "the conversation has no id")
        return
    if not found.messages:
        yield BadRow(found.line, "no_messages", "the conversation holds no messages")
    messages: list[Message] = []
    minute = 0
    for number, spoken in enumerate(found.messages, start=1):
        clock = _CLOCK.fullmatch(spoken.get("time").strip())
        if clock is None:
            yield BadRow(spoken.line, "invalid_time", "time must be a clock such as 18:30")
            continue
        minute = _next(minute, int(clock[1]) * 60 + int(clock[2]))
        messages.append(_message(spoken, number, minute))
    if not messages:
        return
    accounts = tuple(map(Account, dict.fromkeys(message.sender for message in messages)))
    truth = _truth(found.id, messages, answers)
    if truth is not None and (reason := flaw(truth=truth, messages=tuple(messages))):
        yield BadRow(found.line, "invalid_truth", reason)
        truth = None
    yield Conversation(found.line, found.id, accounts, tuple(messages), truth)


def _next(minute: int, clock: int) -> int:
    """Minutes since the first day began: the clock's next moment that is not before `minute`."""
    day = minute - minute % _DAY
    return day + clock + (_DAY if day + clock < minute else 0)


def _message(spoken: _Spoken, number: int, minute: int) -> Message:
    key = (spoken.id or "").strip()
    sent_at = (FIRST_DAY + timedelta(minutes=minute)).isoformat()
    sender, text = spoken.get("author").strip(), _unescape(spoken.get("text"))
    return Message(spoken.line, key or str(number), sender, sent_at, text, None, not key)


def _unescape(text: str) -> str:
    """The corpus escapes some texts twice or more."""
    for _ in range(_UNESCAPES):
        plain = html.unescape(text) if "&" in text else text
        if plain == text:
            break
        text = plain
    return text


# --- The answers ------------------------------------------------------------------------------------------------------


def _truth(conversation: str, messages: list[Message], answers: Answers) -> Truth | None:
    """What the lists say; a conversation with several predators names the one who wrote first."""
    if answers.predators is None and answers.lines is None:
        return None
    marked = (answers.lines or {}).get(conversation, ())
    if answers.predators is None:
        return Truth(evidence=marked, family="pan12")
    suspect = next((message.sender for message in messages if message.sender in answers.predators), None)
    return Truth(int(suspect is not None), suspect, marked, "pan12")


def read_predators(file: BinaryIO) -> frozenset[str]:
    """The list of predators: one author id a line. Raises Unreadable for a line that is none."""
    found = set()
    for number, line in _answer_lines(file):
        if line[0] in "<{[" or "\t" in line:
            raise Unreadable(f"line {number} of the predators is not one author id")
        found.add(line)
    return frozenset(found)


def read_marked_lines(file: BinaryIO) -> dict[str, tuple[str, ...]]:
    """The list of marked lines: `conversation id TAB line`, each conversation's in the order of the file."""
    found: dict[str, dict[str, None]] = {}
    for number, text in _answer_lines(file):
        conversation, tab, line = text.partition("\t")
        if not (tab and conversation.strip() and line.strip()):
            raise Unreadable(f"line {number} of the marked lines is not `conversation id TAB line`")
        found.setdefault(conversation.strip(), {})[line.strip()] = None
    return {conversation: tuple(lines) for conversation, lines in found.items()}


def _answer_lines(file: BinaryIO) -> Iterator[tuple[int, str]]:
    data = file.read(MAX_ANSWERS + 1)
    if len(data) > MAX_ANSWERS:
        raise Unreadable(f"a list of answers is larger than {MAX_ANSWERS:,} bytes")
    try:
        lines = data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise Unreadable("a list of answers is not UTF-8 text") from error
    yield from ((number, line.strip()) for number, line in enumerate(lines, start=1) if line.strip())
