"""Which cues a word may begin, and which of them a message really holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

from scoring.core.characteristics import CHARACTERISTICS, INDEX
from scoring.core.patterns import Pattern, spaced

MAX_HITS: Final = 24
_NEGATABLE: Final = frozenset(
    INDEX[name] for name in ("image_request", "platform_move", "meeting", "gift", "demand", "travel_offer")
)
_NEGATIONS: Final = frozenset("dont not never cant no nao nunca nicht kein keine pas jamais".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue as it is tried: of each set in `also` a word must be there."""

    regex: re.Pattern[str]
    also: tuple[frozenset[str], ...]
    target: int
    strength: float


class Hit(NamedTuple):
    """A cue that fired: `start` and `end` in the words joined by spaces."""

    target: int
    strength: float
    start: int
    end: int


def _index(entries: Iterable[tuple[Pattern, int, float]]) -> dict[str, tuple[Cue, ...]]:
    table: dict[str, list[Cue]] = {}
    for pattern, target, strength in entries:
        for word in sorted(pattern.anchors):
            table.setdefault(word, []).append(Cue(pattern.regex, pattern.also, target, strength))
    return {word: tuple(cues) for word, cues in table.items()}


_CUES: Final = _index(
    [(cue.pattern, at, cue.strength) for at, entry in enumerate(CHARACTERISTICS) for cue in entry.cues]
)
_LONGEST_STEM: Final = max((len(anchor) for anchor in _CUES if anchor.endswith("*")), default=0)


def anchored(word: str) -> tuple[Cue, ...]:
    """The cues that `word` is an anchor of, by itself or by how it begins."""
    found = _CUES.get(word, ())
    for length in range(1, min(len(word), _LONGEST_STEM) + 1):
        found += _CUES.get(f"{word[:length]}*", ())
    return found


def hits(words: list[str], cues: Iterable[tuple[Cue, ...]]) -> list[Hit]:
    """What `words` hold of `cues` (those of each anchor among them), by place."""
    text = spaced(words)
    around = frozenset(words)
    found: list[Hit] = []
    for candidates in cues:
        for cue in candidates:
            for needed in cue.also:
                if needed.isdisjoint(around):
                    break
            else:
                match = cue.regex.search(text)
                while match is not None and _negated(cue.target, text, match.start()):
                    match = cue.regex.search(text, match.end())
                if match is not None:
                    found.append(Hit(cue.target, cue.strength, match.start(), match.end() - 1))
    return strongest(found) if len(found) > 1 else found


def _negated(target: int, text: str, start: int) -> bool:
    """ "please do not send pictures" asks for none. Only what is asked or offered can be negated so."""
    return target in _NEGATABLE and text[:start].rstrip().rpartition(" ")[2] in _NEGATIONS


def strongest(found: list[Hit]) -> list[Hit]:
    """Overlapping cues of one characteristic count once, the strongest."""
    kept: list[Hit] = []
    for hit in sorted(found, key=lambda own: (own.target, -own.strength, own.start, -own.end)):
        if not any(o.target == hit.target and hit.start < o.end and o.start < hit.end for o in kept):
            kept.append(hit)
        if len(kept) >= MAX_HITS:
            break
    return sorted(kept, key=lambda own: (own.start, own.end, own.target))
