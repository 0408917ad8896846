"""Talks that say each sign in the plainest words, to teach what signs mean together.

The written corpus is full of look-alikes on purpose: one sign alone says little there, and so it should. Several kinds
of signs from one account to another, or a threat with a demand, do say something, however ordinary each line is. A talk
takes its lines from one of the five variants of `plain.txt`, so that none is read by what has learned its very words.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Final

from tools.corpus.generator import chatter, mangle
from tools.corpus.smalltalk import LOCAL_SLOTS, SLOTS
from tools.corpus.written import Line, Written

LINES: Final = Path(__file__).with_name("plain.txt")
VARIANTS: Final = 5
EACH: Final = 9
"""Talks of each label, for every language and variant."""
_STRONG: Final = (
    "supervision_check", "secrecy", "platform_move", "image_request", "meeting", "pressure", "isolation", "private_time",
)  # fmt: skip
_MILD: Final = ("age_probe", "flattery", "gift", "exclusivity", "location_probe")
_EXTORTION_SHARE: Final = 0.25
_SHORT_SHARE: Final = 0.4
_KNOWN_KINDS: Final = frozenset((*_STRONG, *_MILD, "threat", "demand", "refusal", "distress"))
_Said = list[tuple[str, str, str]]
"""(who, kind, text); small talk has no kind."""


def talks(*, seed: int) -> list[Written]:
    """Half of them grooming; the family names the variant. Deterministic for a seed."""
    rng = random.Random(f"artemis-plain-{seed}")  # noqa: S311 - not a secret
    found = []
    for language, kinds in _read().items():
        for variant in range(VARIANTS):
            lines = {kind: ways[variant] for kind, ways in kinds.items()}
            for number in range(2 * EACH):
                label = number % 2
                extortion = rng.random() < _EXTORTION_SHARE
                said = (
                    _harmless(rng, lines) if not label else _extortion(rng, lines) if extortion else _slow(rng, lines)
                )
                found.append(_written(rng, said, language, variant, label, f"plain-{language}-{variant}-{number}"))
    return found


def _read() -> dict[str, dict[str, list[str]]]:
    """By language and kind, one line for each variant. Raises ValueError."""
    found: dict[str, dict[str, list[str]]] = {}
    language = ""
    for raw in LINES.read_text(encoding="utf-8").splitlines():
        line = raw.partition("#")[0].strip()
        if line.startswith("["):
            language = line.strip("[]")
            found[language] = {}
        elif line:
            kind, _, ways = line.partition(": ")
            found[language][kind] = ways.split(" | ")
            if len(found[language][kind]) != VARIANTS:
                raise ValueError(f"{LINES.name}: {language} {kind} needs {VARIANTS} ways")
    return found


def _slow(rng: random.Random, lines: dict[str, str]) -> _Said:
    """Four to eight kinds of signs, two of them strong; or a child's age and two strong ones, one to keep parents out."""
    if rng.random() < _SHORT_SHARE:
        hides = rng.choice(("secrecy", "supervision_check"))
        kinds = [hides, rng.choice(("image_request", "meeting", "platform_move"))]
        rng.shuffle(kinds)
        kinds.insert(0, "age_probe")
    else:
        kinds = rng.sample(_STRONG, rng.randint(2, 5)) + rng.sample(_MILD, rng.randint(2, 3))
        rng.shuffle(kinds)
    said: _Said = [("A", "", lines["hello"])] if rng.random() < 0.7 else []
    for kind in kinds:
        said.append(("A", kind, lines[kind]))
        answer = "age_told" if kind == "age_probe" else rng.choice(("yes", "yes", "refusal", ""))
        if answer:
            said.append(("B", answer, lines[answer]))
    return said


def _extortion(rng: random.Random, lines: dict[str, str]) -> _Said:
    if rng.random() < _SHORT_SHARE:
        line = ("A", "extortion", lines["extortion"])
        return [line, ("B", "distress", lines["distress"])] if rng.random() < 0.5 else [line]
    order = ["threat", "demand"] if rng.random() < 0.6 else ["demand", "threat"]
    said: _Said = [("A", order[0], lines[order[0]])]
    if rng.random() < 0.7:
        said.append(("B", "distress", lines["distress"]))
    said.append(("A", order[1], lines[order[1]]))
    for kind in rng.sample(("image_request", "secrecy", "pressure"), rng.randint(0, 1)):
        said.append(("A", kind, lines[kind]))
    if rng.random() < 0.4:
        said.append(("B", rng.choice(("refusal", "age_told")), ""))
    return [(who, kind, text or lines[kind]) for who, kind, text in said]


def _harmless(rng: random.Random, lines: dict[str, str]) -> _Said:
    """One or two kinds, from whichever of the two; friends say their ages too."""
    said: _Said = [("A", "", lines["hello"])]
    for kind in rng.sample((*_STRONG, *_MILD), rng.randint(1, 2)):
        who = rng.choice("AB")
        said.append((who, kind, lines[kind]))
        answer = "age_told" if kind == "age_probe" else rng.choice(("yes", "refusal", ""))
        if answer:
            said.append(("B" if who == "A" else "A", answer, lines[answer]))
    return said


def _written(rng: random.Random, said: _Said, language: str, variant: int, label: int, key: str) -> Written:
    slots = {name: rng.choice(values) for name, values in (SLOTS | LOCAL_SLOTS.get(language, {})).items()}
    thin = rng.choice((0.0, 0.0, 0.3, 0.6) if label else (0.5, 1.0, 1.5, 2.0))
    lines: list[Line] = []

    def add(who: str, text: str, tags: tuple[str, ...]) -> None:
        lines.append(Line(who, 60 * len(lines), text, tags))

    for who, kind, text in said:
        for speaker, small in chatter(rng, language, slots, int(thin + rng.random())):
            add(speaker, small, ())
        tags = ("threat", "demand") if kind == "extortion" else (kind,) if kind in _KNOWN_KINDS else ()
        add(who, mangle(rng, text), tags)
    return Written(key, language, f"plain_{variant}", label, "A" if label else None, {}, tuple(lines))
