"""Score messages as they come: fold each into its conversation's running state and read the risk off it.

Pure: what goes in decides what comes out. The cost of a message depends on its own length, never on the
conversation's, and folding the same messages in one call or in many gives the same numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp
from typing import Final

from scoring.core.characteristics import CHARACTERISTICS, CONTEXTS, IDS, INDEX
from scoring.core.features import FEATURES, OWNERS, View, features, view
from scoring.core.model import Model
from scoring.core.normalise import QUESTION, locate, words
from scoring.core.patterns import index
from scoring.core.state import MAX_PARTIES, NO_AGE, ConversationState, PartyState
from scoring.core.types import ConversationScore, Message, MessageScore, Scores, Span

__all__ = ["FEATURES", "features", "logit", "score"]

MAX_HAZARD: Final = 3.0
"""Repeating one sign for ever rates at most 1 - exp(-3) = 0.95."""
DECAY_EVERY: Final = 64
DECAY: Final = 0.88
"""Every 64 messages hazards fade by 12 % (half in about 350 messages): long friendships do not add up to alarm."""
MAX_SPANS: Final = 24
RISK_FLOOR: Final = 1e-9
MIN_ASKING: Final = 6
SHORT_ANSWER: Final = 3

_CONTEXT_BASE: Final = len(IDS)
_NEGATABLE: Final = frozenset(
    INDEX[name] for name in ("image_request", "platform_move", "meeting", "gift", "demand", "travel_offer")
)
_NEGATIONS: Final = frozenset("dont not never cant no nao nunca nicht kein keine pas jamais".split())  # noqa: SIM905
_CUES: Final = index(
    [(cue.pattern, (at, cue.strength)) for at, entry in enumerate(CHARACTERISTICS) for cue in entry.cues]
    + [(cue.pattern, (_CONTEXT_BASE + at, cue.strength)) for at, entry in enumerate(CONTEXTS) for cue in entry.cues]
)
_TRIGGERS: Final = frozenset(_CUES)
_NO_HAZARDS: Final = (0.0,) * len(IDS)
_BEHAVIOUR: Final = INDEX["behaviour"]
_AGE_CLAIM: Final = INDEX["age_claim"]
_AGE_PROBE: Final = INDEX["age_probe"]
_SEXUAL: Final = INDEX["sexual_talk"]

# "im 12", "i am 12 years old", "tengo 12 años", "j'ai 12 ans", "ich bin 12", "12f", "13 yo", "in 7th grade".
_NOT_AN_AGE: Final = (
    r"(?! (?:min|mins|minutes|miles|mi|hours|hour|hrs|weeks|days|percent|dollars|bucks|inches|pounds|lbs|kg|km|points|"
    r"pages|years (?:into|in|ahead|older|younger|away|late)|of|out|levels|wins|kills|feet|ft|cm|euros|reais|pesos|"
    r"minutos|horas|minuten|stunden|heures|cours|am|pm|th|st|and \d|o clock|metros|metres|meters|x|in (?:line|the)|"
    r"behind|ahead|away|more|left))"
)
_AGE: Final = re.compile(
    r"(?<![^ ])(?:(?:im|i am|i m|ima|age|aged|turned|turning|just turned) "
    r"(?:only |just |actually |really |almost |like |about |still |nearly |a )?"
    r"|tengo (?:solo |casi )?|tenho (?:so |quase )?|jai (?:que |seulement |presque )?"
    r"|ich bin (?:erst |fast )?|bin (?:erst |schon )?"
    r"|(?=\d\d ?(?:yo|yrs old|years old|y o|f|m)(?![^ ])))"
    r"(\d\d?)(?:yo|f|m)?" + _NOT_AN_AGE + r"(?![^ ])"
)
_GRADE: Final = re.compile(
    r"(?<![^ ])(?:im|i am) (?:only )?(?:in|a) (?:(\d\d?)(?:th|st|nd|rd)? (?:grade|grader)|year (\d\d?)|"
    r"(\d)(?:a|o|de|eme|e|ste)? (?:eso|primaria|klasse|classe))(?![^ ])"
)
_AGE_WORDS: Final = frozenset(
    "im m i age aged turned turning tengo tenho jai bin yo yrs years f grade year".split()  # noqa: SIM905 - a word list
)
_GRADE_AGE: Final = 6


@dataclass(slots=True)
class _Party:
    """A PartyState being written to."""

    sender: int
    messages: int
    questions: int
    declared_age: int
    claimed_low: int
    claimed_high: int
    hazards: list[float]


@dataclass(slots=True)
class _Running:
    """A ConversationState being written to, with the reading that belongs to it."""

    messages: int
    last_sent_at: float
    contexts: list[float]
    parties: list[_Party]
    view: View
    contributions: list[float]
    logit: float
    risk: float


@dataclass(slots=True)
class _Hit:
    """A cue that fired: where in the normalised text, for which characteristic or context, how strongly."""

    target: int
    hazard: float
    start: int
    end: int


def score(
    *,
    model: Model,
    messages: Sequence[Message],
    states: Mapping[int, ConversationState],
    protected: frozenset[str] = frozenset(),
) -> tuple[Scores, dict[int, ConversationState]]:
    """Fold `messages` (of any conversations, in the order given) into `states` and score them.

    A conversation that is not in `states` begins empty; `states` is not changed. Returns the scores and the new state
    of every conversation touched. `protected` is the platform's own list of normalised words for `sexual_talk`: only
    its rating is ever stored.
    """
    running: dict[int, _Running] = {}
    scored: list[MessageScore] = []
    for message in messages:
        current = running.get(message.conversation)
        if current is None:
            state = states.get(message.conversation) or ConversationState()
            current = running[message.conversation] = _thaw(model, state)
        spans = _fold(model, current, message, protected)
        scored.append(MessageScore(message.conversation, message.id, current.risk, spans))
    conversations = {key: _conversation_score(key, current) for key, current in running.items()}
    return Scores(tuple(scored), conversations), {key: _freeze(current) for key, current in running.items()}


def logit(*, model: Model, values: Sequence[float]) -> float:
    """Log-odds of one feature vector, calibration included."""
    total = model.bias + sum(weight * value for weight, value in zip(model.weights, values, strict=True))
    return model.slope * total + model.offset


def _fold(model: Model, current: _Running, message: Message, protected: frozenset[str]) -> tuple[Span, ...]:
    """Take one message in. Risk is read again only when something that counts has changed."""
    current.messages += 1
    if message.sent_at > current.last_sent_at:
        current.last_sent_at = message.sent_at
    party, changed = _party(current, message)
    found = words(message.text)
    if QUESTION in found:
        party.questions += 1
    if current.messages % DECAY_EVERY == 0:
        _fade(current)
        changed = True
    present = _TRIGGERS.intersection(found)
    hits: list[_Hit] = []
    if present or protected:
        hits = _hits(found, present, protected)
    changed = _learns_age(current, party, found) or changed
    if not hits and not changed:
        return ()
    before = current.contributions
    _add(current, party, hits)
    _read(model, current)
    return _spans(message.text, hits, before, current.contributions) if hits else ()


def _party(current: _Running, message: Message) -> tuple[_Party, bool]:
    """The sender's slot; True when a new or changed declared age makes a new reading necessary."""
    for party in current.parties:
        if party.sender == message.sender:
            break
    else:
        party = _Party(message.sender, 0, 0, NO_AGE, NO_AGE, NO_AGE, list(_NO_HAZARDS))
        if len(current.parties) >= MAX_PARTIES:
            current.parties.remove(min(current.parties, key=lambda own: (sum(own.hazards), own.messages, own.sender)))
        current.parties.append(party)
    party.messages += 1
    age = NO_AGE if message.sender_age is None else min(max(message.sender_age, 0), 120)
    if age in (NO_AGE, party.declared_age):
        return party, False
    party.declared_age = age
    return party, True


def _hits(found: list[str], present: frozenset[str], protected: frozenset[str]) -> list[_Hit]:
    """Try the cues whose anchor is present (see `_strongest` for what remains of them)."""
    text = " ".join(found)
    around = set(found)
    hits: list[_Hit] = []
    for word in sorted(present):
        for cue in _CUES[word]:
            if cue.also and cue.also.isdisjoint(around):
                continue
            match = cue.regex.search(text)
            if match is not None and not _negated(cue.value[0], text, match.start()):
                hits.append(_Hit(*cue.value, match.start(), match.end()))
    if protected and not protected.isdisjoint(found):
        at = 0
        for word in found:
            if word in protected:
                hits.append(_Hit(_SEXUAL, 1.0, at, at + len(word)))
            at += len(word) + 1
    return _strongest(hits) if len(hits) > 1 else hits


def _negated(target: int, text: str, start: int) -> bool:
    """ "please do not send pictures" asks for none. Only what is asked or offered can be negated so."""
    return target in _NEGATABLE and text[:start].rstrip().rpartition(" ")[2] in _NEGATIONS


def _strongest(hits: list[_Hit]) -> list[_Hit]:
    """Overlapping cues of one characteristic count once, the strongest. Words that are evidence are no excuse: a
    context that overlaps a characteristic goes ("tell your mom" within "dont tell your mom")."""
    kept: list[_Hit] = []
    for hit in sorted(hits, key=lambda own: (own.target, -own.hazard, own.start, -own.end)):
        excuse = hit.target >= _CONTEXT_BASE
        if not any((excuse or o.target == hit.target) and hit.start < o.end and o.start < hit.end for o in kept):
            kept.append(hit)
        if len(kept) >= MAX_SPANS:
            break
    return kept


def _learns_age(current: _Running, party: _Party, found: list[str]) -> bool:
    """True when the sender states an age that was not known."""
    if not _AGE_WORDS.isdisjoint(found) and _read_age(party, " ".join(found)):
        return True
    return len(found) <= SHORT_ANSWER and _answers_age(current, party, found)


def _read_age(party: _Party, text: str) -> bool:
    """Note an age the sender states about themselves. True when something new was learned."""
    match = _AGE.search(text)
    age = int(match.group(1)) if match else NO_AGE
    if match is None:
        grade = _GRADE.search(text)
        if grade is None:
            return False
        age = int(next(group for group in grade.groups() if group)) + _GRADE_AGE
    return _claim(party, age)


def _answers_age(current: _Running, party: _Party, found: list[str]) -> bool:
    """ "yea 12", said to somebody who asked for it."""
    numbers = [word for word in found if len(word) == 2 and word.isascii() and word.isdigit()]
    if len(numbers) != 1 or not any(own.hazards[_AGE_PROBE] for own in current.parties if own is not party):
        return False
    return party.claimed_low == NO_AGE and _claim(party, int(numbers[0]))


def _claim(party: _Party, age: int) -> bool:
    """Note a stated age. Two that differ by two years or more count as a changed claim."""
    if not 8 <= age <= 99 or party.claimed_low <= age <= party.claimed_high:
        return False
    if party.claimed_low != NO_AGE and max(party.claimed_high - age, age - party.claimed_low) >= 2:
        party.hazards[_AGE_CLAIM] = min(party.hazards[_AGE_CLAIM] + 0.9, MAX_HAZARD)
    party.claimed_low = age if party.claimed_low == NO_AGE else min(party.claimed_low, age)
    party.claimed_high = max(party.claimed_high, age)
    return True


def _add(current: _Running, party: _Party, hits: list[_Hit]) -> None:
    for hit in hits:
        if hit.target >= _CONTEXT_BASE:
            at = hit.target - _CONTEXT_BASE
            current.contexts[at] = min(current.contexts[at] + hit.hazard, MAX_HAZARD)
        else:
            party.hazards[hit.target] = min(party.hazards[hit.target] + hit.hazard, MAX_HAZARD)
    if hits and party.questions >= MIN_ASKING:
        others = sum(own.questions for own in current.parties) - party.questions
        share = party.questions / (party.questions + others)
        party.hazards[_BEHAVIOUR] = max(0.0, share - 0.6) * 4.0


def _fade(current: _Running) -> None:
    current.contexts = [hazard * DECAY for hazard in current.contexts]
    for party in current.parties:
        party.hazards = [hazard * DECAY for hazard in party.hazards]


def _read(model: Model, current: _Running) -> None:
    """Read view, contributions and risk off the state."""
    current.view = view(parties=current.parties, contexts=current.contexts)
    current.contributions = _contributions(model, current.view)
    current.logit = sum(current.contributions)
    current.risk = _sigmoid(current.logit)


def _contributions(model: Model, reading: View) -> list[float]:
    """Log-odds by characteristic, and the bias last: their sum is the logit."""
    shares = [0.0] * (len(IDS) + 1)
    shares[-1] = model.slope * model.bias + model.offset
    for owners, weight, value in zip(OWNERS, model.weights, reading.values, strict=True):
        if not value:
            continue
        part = model.slope * weight * value
        if owners == (-1,):
            total = sum(reading.ratings)
            for at, rating in enumerate(reading.ratings):
                if rating:
                    shares[at] += part * rating / total
            continue
        part /= len(owners)
        for owner in owners:
            shares[owner] += part
    return shares


def _spans(text: str, hits: list[_Hit], before: list[float], after: list[float]) -> tuple[Span, ...]:
    """Where the cues stand in what was really written, each with its share of the change of its characteristic."""
    located = locate(text)
    hazard: dict[int, float] = {}
    for hit in hits:
        hazard[hit.target] = hazard.get(hit.target, 0.0) + hit.hazard
    spans: list[Span] = []
    for hit in sorted(hits, key=lambda own: (own.start, own.end, own.target)):
        if hit.target < _CONTEXT_BASE:
            weight = (after[hit.target] - before[hit.target]) * hit.hazard / hazard[hit.target]
            start, end = located.original(start=hit.start, end=hit.end)
            spans.append(Span(IDS[hit.target], start, end, weight))
    return tuple(spans)


def _conversation_score(key: int, current: _Running) -> ConversationScore:
    ratings = {IDS[at]: rating for at, rating in enumerate(current.view.ratings) if rating > 0.0}
    contributions = {IDS[at]: part for at, part in enumerate(current.contributions[:-1]) if part}
    contributions["bias"] = current.contributions[-1]
    lead = current.view.lead
    return ConversationScore(
        conversation=key,
        risk=current.risk,
        ratings=ratings,
        contributions=contributions,
        leads=None if lead is None else current.parties[lead].sender,
        messages=current.messages,
        last_sent_at=current.last_sent_at,
    )


def _sigmoid(value: float) -> float:
    risk = 1.0 / (1.0 + exp(-value)) if value >= 0 else exp(value) / (1.0 + exp(value))
    return min(max(risk, RISK_FLOOR), 1.0 - RISK_FLOOR)


def _thaw(model: Model, state: ConversationState) -> _Running:
    parties = [
        _Party(p.sender, p.messages, p.questions, p.declared_age, p.claimed_low, p.claimed_high, list(p.hazards))
        for p in state.parties
    ]
    empty = View(None, [], [])
    current = _Running(state.messages, state.last_sent_at, list(state.contexts), parties, empty, [], 0.0, 0.0)
    _read(model, current)
    return current


def _freeze(current: _Running) -> ConversationState:
    parties = tuple(
        PartyState(p.sender, p.messages, p.questions, p.declared_age, p.claimed_low, p.claimed_high, tuple(p.hazards))
        for p in current.parties
    )
    return ConversationState(current.messages, current.last_sent_at, tuple(current.contexts), parties)
