"""A transcript as the page shows it: what was read of it, the gaps in it, days, and who is who.

Pure functions of what `review.access` read; nothing here asks the database.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from review.excerpts import Gap
from review.models import Account, Message, MessageRevision
from review.views.rated import Rated, rated

PROPOSED = 5
"""At most this many messages are proposed as evidence."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a message that counted, checked against its text."""

    characteristic: str
    start: int
    end: int
    weight: float


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text and what is marked on it; `names` empty is plain text."""

    text: str
    names: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A characteristic in the margin. `against` is a cue that speaks for an ordinary explanation, `struck` one that the
    reviewer struck out."""

    rated: Rated
    against: bool
    struck: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One message."""

    pk: int
    number: int
    external_id: str
    sender: str
    side: str
    sent_at: datetime
    segments: tuple[Segment, ...]
    chips: tuple[Chip, ...]
    strength: float
    edited: bool
    deleted: bool
    earlier: tuple[str, ...]
    risk: float | None = None
    ticked: bool = False
    proposed: bool = False

    @property
    def clock(self) -> str:
        """Hour and minute, UTC. Written here, not by a filter: a long transcript has thousands of them."""
        return f"{self.sent_at:%H:%M}"

    @property
    def moment(self) -> str:
        """The full time in words, UTC."""
        return f"{self.sent_at.day} {self.sent_at:%b %Y, %H:%M:%S} UTC"


@dataclass(slots=True)
class Stretch:
    """Messages of one day that follow each other. `gap`: what was not read before them."""

    day: date | None = None
    gap: Gap | None = None
    lines: list[Line] = field(default_factory=list)


def spans_of(message: Message) -> list[Span]:
    """The message's spans that fit its text; anything else that is stored there is left out."""
    found = []
    for row in message.spans or ():
        if not isinstance(row, list | tuple) or len(row) != 4:
            continue
        name, start, end, weight = row
        if not all(isinstance(value, int) for value in (start, end)) or not isinstance(weight, int | float):
            continue
        start, end = max(0, start), min(len(message.text), end)
        if start < end:
            found.append(Span(str(name), start, end, float(weight)))
    return found


def segments_of(text: str, spans: Sequence[Span]) -> tuple[Segment, ...]:
    """Cut text at every edge of a span; where spans overlap a piece carries all their names."""
    edges = sorted({0, len(text), *(s.start for s in spans), *(s.end for s in spans)})
    pieces = []
    for start, end in itertools.pairwise(edges):
        over = [s for s in spans if s.start <= start and end <= s.end]
        names = ", ".join(dict.fromkeys(rated(s.characteristic).name for s in over))
        tone = rated(max(over, key=lambda s: s.weight).characteristic).tone if over else ""
        pieces.append(Segment(text[start:end], names, tone))
    return tuple(pieces)


def chips_of(spans: Iterable[Span], *, struck: frozenset[str] = frozenset()) -> tuple[Chip, ...]:
    """Each characteristic once, in the order in which it appears."""
    total: dict[str, float] = {}
    for span in sorted(spans, key=lambda s: (s.start, s.end)):
        total[span.characteristic] = total.get(span.characteristic, 0.0) + span.weight
    return tuple(Chip(rated=rated(name), against=weight < 0, struck=name in struck) for name, weight in total.items())


def sides(*, accounts: Iterable[Account], leads: int | None) -> dict[int, str]:
    """The colour each account keeps everywhere: the one that leads, a child, or somebody else."""
    found = {}
    for account in accounts:
        found[account.pk] = "them" if account.pk == leads else "child" if account.is_minor else "other"
    return found


def lines_of(
    *,
    messages: Sequence[Message],
    leads: int | None,
    earlier: dict[int, list[MessageRevision]],
    ticked: frozenset[int] | None,
    numbers: Sequence[int] | None = None,
    struck: frozenset[tuple[int, str]] = frozenset(),
) -> list[Line]:
    """Every message as a line. `ticked` None proposes the strongest; otherwise exactly those are ticked.

    `numbers` are the places of the messages in the conversation, where they are not all of it; `struck` the marks that
    were struck out, by message and characteristic.
    """
    side = sides(accounts=(message.sender for message in messages), leads=leads)
    spans = {message.pk: spans_of(message) for message in messages}
    strength = {pk: sum(s.weight for s in found if s.weight > 0) for pk, found in spans.items()}
    proposed = strongest(strength)
    chosen = proposed if ticked is None else ticked
    return [
        Line(
            pk=message.pk,
            number=number,
            external_id=message.external_id,
            sender=message.sender.external_id,
            side=side[message.sender_id],
            sent_at=message.sent_at,
            segments=segments_of(message.text, spans[message.pk]),
            chips=chips_of(spans[message.pk], struck=frozenset(name for pk, name in struck if pk == message.pk)),
            strength=strength[message.pk],
            edited=message.edited_at is not None,
            deleted=message.deleted_at is not None,
            earlier=tuple(revision.text for revision in earlier.get(message.pk, ()) if revision.text != message.text),
            risk=message.risk_after,
            ticked=message.pk in chosen,
            proposed=message.pk in proposed,
        )
        for number, message in zip(numbers or range(1, len(messages) + 1), messages, strict=True)
    ]


def strongest(strength: dict[int, float]) -> frozenset[int]:
    """The messages proposed as evidence: those that added most, the earlier one first where they tie."""
    ranked = sorted((pk for pk, value in strength.items() if value > 0), key=lambda pk: (-strength[pk], pk))
    return frozenset(ranked[:PROPOSED])


def stretches_of(
    lines: Sequence[Line], gaps: Mapping[int, Gap] | None = None, *, last_day: date | None = None
) -> list[Stretch]:
    """Lines cut where a gap lies or a day begins; `day` is set on the first stretch of each new one.

    `last_day` is the day of the message before them, where they are not the first.
    """
    gaps = gaps or {}
    found: list[Stretch] = []
    for line in lines:
        day = line.sent_at.date()
        gap = gaps.get(line.number)
        if not found or gap or day != last_day:
            found.append(Stretch(day=day if day != last_day else None, gap=gap))
        found[-1].lines.append(line)
        last_day = day
    end = next((gap for number, gap in gaps.items() if lines and number > lines[-1].number), None)
    return [*found, Stretch(gap=end)] if end else found


def first_marked(lines: Iterable[Line]) -> dict[str, Any]:
    """For each characteristic the first message that carries it and how many do."""
    found: dict[str, Any] = {}
    for line in lines:
        for chip in line.chips:
            entry = found.setdefault(chip.rated.id, {"message": line.pk, "count": 0})
            entry["count"] += 1
    return found
