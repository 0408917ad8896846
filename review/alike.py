"""Flags that wait and say nearly the same: one template sent to many, a bot's lines, the same joke going round.

How alike two conversations are is the resemblance of their texts: the share of three-word runs they have in common
(A. Broder, "On the resemblance and containment of documents", 1997). Numbers count as the same, so that prices and
times do not tell a template apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from review import access, queue_policy, selectors
from review.models import Flag

FROM = 0.8
"""Resemblance from which two are near-identical."""
CANDIDATES = 200
MESSAGES = 60
"""Of each conversation its last so many are compared; one that is longer is never near-identical to another."""
MOST = 50
RUN = 3
LINES_SHOWN = 3
NEAR = 1.0
"""Candidates are no further away in risk than this, in log-odds."""
_WORD = re.compile(r"\w+")
_DIGITS = re.compile(r"\d+")

Runs = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """A flag that says nearly the same, 0-1 how much, and messages of it that the first one does not have."""

    flag: Flag
    resemblance: float
    differs: tuple[str, ...]
    more: int


def runs(lines: Iterable[str]) -> Runs:
    """Every run of three words in a row; shorter texts are one run."""
    words = [word for line in lines for word in _words(line)]
    if not words:
        return frozenset()
    return frozenset(tuple(words[start : start + RUN]) for start in range(max(1, len(words) - RUN + 1)))


def _words(line: str) -> list[str]:
    return _WORD.findall(_DIGITS.sub("0", line.casefold()))


def resemblance(one: Runs, other: Runs) -> float:
    """Runs in common by runs in all, 0 to 1; nothing is like nothing."""
    return len(one & other) / len(one | other) if one and other else 0.0


def waiting_like(*, user: Any, flag: Flag, among: Sequence[int] | None = None) -> list[Alike]:
    """What waits and is near-identical to this one, most alike first, at most MOST; `among` narrows it to these.

    Only what Next might bring this person, in nobody's hands, a first look in the same lane that can wait, flagged for
    the same. With a flag from `access.flag_for`.
    """
    rows = _candidates(user=user, flag=flag, among=among)
    texts = access.last_texts(user=user, flags=[flag, *rows], most=MESSAGES)
    own = runs(texts.get(flag.conversation_id, ()))
    known = {tuple(_words(line)) for line in texts.get(flag.conversation_id, ())}
    found = []
    for row in rows:
        alike = resemblance(own, runs(texts.get(row.conversation_id, ())))
        if alike >= FROM:
            differs = [line for line in texts[row.conversation_id] if tuple(_words(line)) not in known]
            shown = tuple(differs[:LINES_SHOWN])
            found.append(Alike(flag=row, resemblance=alike, differs=shown, more=len(differs) - len(shown)))
    return sorted(found, key=lambda each: (-each.resemblance, each.flag.pk))[:MOST]


def preview(*, user: Any, flag: Flag) -> list[Alike]:
    """`waiting_like`, to be shown: what is read of each is audited (`content.read`)."""
    with transaction.atomic():
        found = waiting_like(user=user, flag=flag)
        access.read_lines(user=user, shown={each.flag: len(each.differs) for each in found if each.differs})
    return found


def _candidates(*, user: Any, flag: Flag, among: Sequence[int] | None) -> list[Flag]:
    if not comparable(flag):
        return []
    rows = selectors.queue_for(user=user, platform=flag.platform_id, lane=flag.lane).filter(
        status=Flag.Status.OPEN, topics=flag.topics, language=flag.language, conversation__message_count__lte=MESSAGES
    )
    rows = rows.exclude(pk=flag.pk).exclude(lease__expires_at__gt=timezone.now())
    if among is not None:
        rows = rows.filter(pk__in=among)
    here = queue_policy.log_odds(flag.risk)
    return [row for row in rows[:CANDIDATES] if abs(queue_policy.log_odds(row.risk) - here) <= NEAR]


def comparable(flag: Flag) -> bool:
    """Whether others may be dismissed together with this one: a first look that can wait, short enough to compare."""
    short = flag.conversation.message_count <= MESSAGES
    return flag.status == Flag.Status.OPEN and flag.lane != Flag.Lane.IMMINENT and short
