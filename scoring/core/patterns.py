"""The small language cues are written in, and the index that finds the few cues worth trying on a message.

A cue is a line of words, for example `(dont|never) tell <your>? <parent>`:

- `word` is itself; `(a|b c)` is one of several; `<name>` is a named group from MACROS;
- `?` after an element makes it optional (never the first); `..` stands for up to three words of the same sentence;
- the line matches whole words of normalised text (`scoring.core.normalise`).

Each cue has an anchor: the element whose words are rarest in ordinary chat. A message that holds no anchor word of
any cue is done after one set look-up, which is what makes the engine fast.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

# Words too common to make a good anchor, and those that make the worst.
_COMMON: Final = frozenset(
    """i you u the to a is it and that in my me so of do dont have for on are what im was but be like not with just no
    this your ur how we can if its at they good all yeah really lol oh get did up know or go there from one about as
    think thats going will some he an when out she had her his been were more see too then want has time am now them
    cool who would our got fun love haha nice which where why very here him day only say make us because by im ill
    any never always need new great people ok okay hi hey well back much r n ya yes work school tell should could than
    something also still even before right today night tomorrow last first two take give come look feel way let many
    old home here long play game live keep send talk
    que de no la el y en un una es lo los las por con para te me se mi tu si como pero yo eu voce o e um uma nao com
    je tu il est le la les et un une pas que ce moi toi on ca pour avec en ne du des
    ich du ist und das die der ein eine nicht es mir dir mit zu in den wir war wie was ja nein auf bist hast""".split()  # noqa: SIM905 - a word list
)
_VERY_COMMON: Final = frozenset(
    """i you u the to a is it and that in my me so of do dont have for on are what im was but be like not with just no
    this your ur how we can if its at they que de la el en un te me se mi tu si je il est le les et ich du ist das die
    y o e es lo los""".split()  # noqa: SIM905 - a word list
)
T = TypeVar("T")
_ELEMENT: Final = re.compile(r"\([^()]*\)\??|<\w+>\??|\.\.|[^\s()<>]+")
_MACRO: Final = re.compile(r"<(\w+)>")
_GROUP: Final = re.compile(r"\(([^()]*)\)")
_WORD: Final = r"[^\W_$@]+"


class PatternError(ValueError):
    """A cue is written wrongly."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled cue: `regex` runs over words joined by spaces. One of `anchors` must be among the words, and one of
    `also` (empty: nothing more is asked for): two set look-ups spare most runs of the regex. `words` are all the
    words the cue is written with.
    """

    source: str
    regex: re.Pattern[str]
    anchors: frozenset[str]
    also: frozenset[str]
    words: frozenset[str]


def compile_pattern(source: str, *, macros: Mapping[str, str]) -> Pattern:
    """Compile one cue line. Raises PatternError for an unknown macro, an optional start or a cue without a word."""
    parts: list[str] = []
    anchors: list[tuple[int, frozenset[str]]] = []
    words: set[str] = set()
    for position, element in enumerate(_ELEMENT.findall(_expand(source, macros))):
        if element == "..":
            parts.append(rf"(?: {_WORD}){{0,3}}?")
            continue
        optional = len(element) > 1 and element.endswith("?")
        bare = element.removesuffix("?") if optional else element
        options = [option.split() for option in bare.strip("()").split("|")]
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
    also = anchors[1][1] if len(anchors) > 1 else frozenset()
    return Pattern(source, re.compile(rf"(?<![^ ]){''.join(parts)}(?![^ ])"), anchors[0][1], also, frozenset(words))


def _word(word: str) -> str:
    return r"\d{1,4}" if word == "#" else r"\$?\d{1,5}" if word == "##" else re.escape(word)


def _expand(source: str, macros: Mapping[str, str]) -> str:
    def macro(match: re.Match[str]) -> str:
        try:
            return macros[match.group(1)]
        except KeyError:
            raise PatternError(f"unknown macro {match.group()} in cue {source!r}") from None

    def options(match: re.Match[str]) -> str:
        return "(" + _MACRO.sub(macro, match.group(1)) + ")"

    return _MACRO.sub(lambda match: f"({macro(match)})", _GROUP.sub(options, source))


def _anchor(options: list[list[str]]) -> list[tuple[int, frozenset[str]]]:
    """(cost, one word of each option), or nothing when an option has no word: a number slot leads nowhere."""
    chosen = [min(option, key=_commonness) for option in options]
    if any(not word.isalnum() for word in chosen):
        return []
    return [(max(_commonness(word) for word in chosen) * 1000 + len(chosen), frozenset(chosen))]


def _commonness(word: str) -> int:
    return 3 if not word.isalpha() else 2 if word in _VERY_COMMON else 1 if word in _COMMON else 0


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """One cue as the engine tries it."""

    regex: re.Pattern[str]
    also: frozenset[str]
    value: T


def index(entries: Iterable[tuple[Pattern, T]]) -> dict[str, tuple[Entry[T], ...]]:
    """Anchor word -> the cues to try, in the order given."""
    table: dict[str, list[Entry[T]]] = {}
    for pattern, value in entries:
        for word in sorted(pattern.anchors):
            table.setdefault(word, []).append(Entry(pattern.regex, pattern.also, value))
    return {word: tuple(cues) for word, cues in table.items()}
