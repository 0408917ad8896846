"""What a test of one characteristic asks: do its lines fire, are its twins fit to be shown?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from _pytest.mark.structures import ParameterSet

from scoring.core import cueing
from scoring.core.characteristics import BY_ID, INDEX
from scoring.core.characteristics.entry import TWINS
from scoring.core.normalise import words
from scoring.core.patterns import spaced
from tools import realchat

_EXPLICIT = frozenset(realchat.HASHES.read_text(encoding="ascii").split())


def cases(lines: Mapping[str, Sequence[str]]) -> list[ParameterSet]:
    """(language, line) for parametrize; a test is named by language and number, never by text."""
    return [
        pytest.param(language, line, id=f"{language}-{number}")
        for language, of_language in lines.items()
        for number, line in enumerate(of_language, start=1)
    ]


def fires(identifier: str, language: str, line: str) -> bool:
    """Whether the engine marks the line with the characteristic, and a cue of the line's own language is among those
    that do."""
    said = words(line)
    marked = {hit.target for hit in cueing.hits(said, [cueing.anchored(word) for word in said])}
    own = [cue for cue in BY_ID[identifier].cues if cue.language == language]
    return INDEX[identifier] in marked and any(cue.pattern.regex.search(spaced(said)) for cue in own)


def explicit(text: str) -> bool:
    """Whether a word of the text is one of the explicit ones."""
    return realchat.explicit(text, _EXPLICIT)


def check_twins(identifier: str) -> None:
    """Its twins are conversations of `A: text` lines, enough of them, and mild."""
    twins = BY_ID[identifier].twins
    assert len(twins) >= TWINS
    assert len(set(twins)) == len(twins)
    for twin in twins:
        for line in twin:
            who, _, text = line.partition(": ")
            assert len(who) == 1
            assert text.strip()
            assert not explicit(text)
