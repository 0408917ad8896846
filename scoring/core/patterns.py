"""The small language cues are written in, and the index that finds the few cues worth trying on a message.

A cue is a line of words, for example `(dont|never) tell <your>? <parent>`:

- `word` is itself; `stem*` any word that begins so; `(a|b c)` is one of several; `<name>` is a named group from MACROS;
- `?` after an element makes it optional (never the first); `..` stands for up to three words of the same sentence,
  `...` for up to seven;
- accents may be written or left out: a line is folded as messages are, and matches whole words of normalised text
  (`scoring.core.normalise`).

Each cue has an anchor: the element whose words are rarest in ordinary chat. A message that holds no anchor word of
any cue is done after one set look-up, which is what makes the engine fast.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from scoring.core.common import frequency
from scoring.core.folding import BREAK, QUESTION, fold

_ELEMENT: Final = re.compile(r"\([^()]*\)\??|<\w+>\??|\.\.\.?|[^\s()<>]+")
_MACRO: Final = re.compile(r"<(\w+)>")
_GROUP: Final = re.compile(r"\(([^()]*)\)")
_WORD: Final = r"[^\s.?]+"
_NO_WORDS: Final = frozenset({"#", "##", BREAK, QUESTION})
_NUMBERS: Final = {"#": r"\d{1,4}", "##": r"\$?\d{1,5}"}
_GAPS: Final = {"..": 3, "...": 7}


class PatternError(ValueError):
    """A cue is written wrongly."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled cue: `regex` runs over words `spaced`. One of `anchors` must be among the words, and one of
    each set in `also`: set look-ups spare most runs of the regex. An anchor that ends in `*` stands for every word that
    begins so. `words` are all the words the cue is written with.
    """

    source: str
    regex: re.Pattern[str]
    anchors: frozenset[str]
    also: tuple[frozenset[str], ...]
    words: frozenset[str]


def compile_pattern(source: str, *, macros: Mapping[str, str]) -> Pattern:
    """Compile one cue line. Raises PatternError for an unknown macro, an optional start or a cue without a word."""
    parts: list[str] = []
    anchors: list[tuple[float, frozenset[str]]] = []
    words: set[str] = set()
    for position, element in enumerate(_ELEMENT.findall(_expand(source, macros))):
        if element in _GAPS:
            parts.append(rf"(?: {_WORD}){{0,{_GAPS[element]}}}?")
            continue
        optional = len(element) > 1 and element.endswith("?")
        bare = element.removesuffix("?") if optional else element
        options = [_folded(option) for option in bare.strip("()").split("|")]
        if not all(options) or (optional and position == 0):
            raise PatternError(f"bad element {element!r} in cue {source!r}")
        words.update(*options)
        body = "|".join(" ".join(_word(word) for word in option) for option in options)
        lead = " " if parts else ""
        parts.append(f"(?:{lead}(?:{body})){'?' if optional else ''}")
        if not optional:
            anchors.extend(_anchor(options))
    if not anchors:
        raise PatternError(f"cue without a fixed word: {source!r}")
    anchors.sort(key=lambda anchor: anchor[0])
    also = tuple(words for _, words in anchors[1:] if not any(word.endswith("*") for word in words))
    return Pattern(source, re.compile(f" {''.join(parts)}(?= )"), anchors[0][1], also, frozenset(words))


def spaced(words: Sequence[str]) -> str:
    """Words as a pattern runs over them. What it matches begins with a space: its start is that of its first word in
    the words joined by spaces, its end is one more than there."""
    return f" {' '.join(words)} "


def _folded(option: str) -> list[str]:
    words: list[str] = []
    for word in option.split():
        if word in _NUMBERS:
            words.append(word)
        else:
            words.extend(fold(word.removesuffix("*")).split())
            words[-1:] = [f"{words[-1]}*"] if word.endswith("*") and words else words[-1:]
    return words


def _word(word: str) -> str:
    if word in _NUMBERS:
        return _NUMBERS[word]
    return re.escape(word[:-1]) + r"[^\s.?]*" if word.endswith("*") else re.escape(word)


def _expand(source: str, macros: Mapping[str, str]) -> str:
    def macro(match: re.Match[str]) -> str:
        try:
            return macros[match.group(1)]
        except KeyError:
            raise PatternError(f"unknown macro {match.group()} in cue {source!r}") from None

    def options(match: re.Match[str]) -> str:
        return "(" + _MACRO.sub(macro, match.group(1)) + ")"

    return _MACRO.sub(lambda match: f"({macro(match)})", _GROUP.sub(options, source))


def _anchor(options: list[list[str]]) -> list[tuple[float, frozenset[str]]]:
    """(how often one of them is met, one word of each option), or nothing when an option has no word: a number slot
    leads nowhere."""
    chosen = [min(option, key=_often) for option in options]
    if any(word in _NO_WORDS for word in chosen):
        return []
    return [(sum(map(_often, set(chosen))), frozenset(chosen))]


def _often(word: str) -> float:
    if word in _NO_WORDS:
        return 1.0
    if word.endswith("*"):
        stem = word[:-1]
        return max(10.0 ** -len(stem), 10 * frequency(stem))
    return frequency(word)
