"""What a characteristic is made of, and what makes an entry wrong. A wrong entry fails when it is imported."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from scoring.core.characteristics.words import WORDS
from scoring.core.patterns import Pattern, PatternError, compile_pattern

Tone = Literal["risk", "trust", "move", "meet"]
Twin = tuple[str, ...]

DEFAULT_STRENGTH: Final = 0.7
TWINS: Final = 3
"""So many harmless look-alikes an entry shows, at least."""

_ID: Final = re.compile(r"[a-z]+(?:_[a-z]+)*")
_STRENGTH: Final = re.compile(r"(\d\.\d+)\s+(.+)")
_LINE: Final = re.compile(r"[A-Z]: \S.*")


class EntryError(ValueError):
    """An entry is written wrongly; the message names it and what is wrong."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern of one language; `strength` is the hazard h it adds (one cue rates 1 - exp(-h))."""

    pattern: Pattern
    strength: float
    language: str


@dataclass(frozen=True, slots=True, init=False)
class Characteristic:
    """One rated indicator.

    `weight` is the prior log-odds of a full rating (1.0); `says` completes a sentence about the conversation;
    `not_means` is the caution shown beside it. `cues` is empty for what is not read from words. `twins` are harmless
    conversations that look like it.
    """

    id: str
    code: str
    name: str
    tone: Tone
    description: str
    not_means: str
    says: str
    weight: float
    cues: tuple[Cue, ...]
    twins: tuple[Twin, ...]

    def __init__(
        self,
        *,
        id: str,
        code: str,
        name: str,
        tone: Tone,
        description: str,
        not_means: str,
        says: str,
        weight: float,
        twins: tuple[Twin, ...],
        cues: Mapping[str, str] | None = None,
    ) -> None:
        """`cues` holds for each language lines of `[strength] pattern` (`scoring.core.patterns`); a line of `twins` is
        `A: text`. Raises EntryError."""
        given = {"id": id, "code": code, "name": name, "description": description, "not_means": not_means, "says": says}
        _check(given, tone, weight, twins)
        compiled = tuple(cue for language, lines in (cues or {}).items() for cue in _cues(id, language, lines))
        for field, value in {**given, "tone": tone, "weight": weight, "twins": twins, "cues": compiled}.items():
            object.__setattr__(self, field, value)


def gathered(*entries: Characteristic) -> tuple[Characteristic, ...]:
    """The entries in this order. Raises EntryError when an id or a code stands twice."""
    for field in ("id", "code"):
        seen: set[str] = set()
        for entry in entries:
            value = getattr(entry, field)
            if value in seen:
                raise EntryError(f"characteristic {entry.id!r}: the {field} {value!r} stands twice")
            seen.add(value)
    return entries


def _check(given: Mapping[str, str], tone: Tone, weight: float, twins: tuple[Twin, ...]) -> None:
    wrong = [f"{field} is empty" for field, text in given.items() if not text.strip()]
    if not _ID.fullmatch(given["id"]):
        wrong.append("an id is made of small letters and _")
    if tone not in get_args(Tone):
        wrong.append(f"unknown tone {tone!r}")
    if not 0 <= weight <= 5:
        wrong.append(f"the weight {weight} is not between 0 and 5")
    wrong += _wrong_twins(twins)
    if wrong:
        raise EntryError(f"characteristic {given['id']!r}: {'; '.join(wrong)}")


def _wrong_twins(twins: Sequence[object]) -> list[str]:
    wrong = [] if len(twins) >= TWINS else [f"{len(twins)} harmless twins, {TWINS} are asked for"]
    for twin in twins:
        if not isinstance(twin, tuple) or not twin:
            wrong.append(f"the twin {twin!r} is not a tuple of lines (is a comma missing?)")
            continue
        wrong += [f"the twin's line {line!r} is not `A: text`" for line in twin if not _LINE.fullmatch(line)]
    return wrong


def _cues(identifier: str, language: str, lines: str) -> tuple[Cue, ...]:
    where = f"characteristic {identifier!r}, cues in {language!r}"
    if language not in WORDS:
        raise EntryError(f"{where}: unknown language {language!r}, known are {', '.join(WORDS)}")
    found: dict[str, Cue] = {}
    for line in filter(None, map(str.strip, lines.splitlines())):
        strength, pattern = _split(line)
        if not 0 < strength <= 2:
            raise EntryError(f"{where}: the strength of {line!r} is not between 0 and 2")
        try:
            cue = Cue(compile_pattern(pattern, macros=WORDS[language]), strength, language)
        except PatternError as error:
            raise EntryError(f"{where}: {error}") from error
        if found.setdefault(pattern, cue) is not cue:
            raise EntryError(f"{where}: {pattern!r} stands twice")
    if not found:
        raise EntryError(f"{where}: no cue")
    return tuple(found.values())


def _split(line: str) -> tuple[float, str]:
    match = _STRENGTH.fullmatch(line)
    return (float(match[1]), match[2]) if match else (DEFAULT_STRENGTH, line)
