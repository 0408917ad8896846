"""Score messages as they come: fold each into its conversation's running state and read the risk off it.

Pure: what goes in decides what comes out. The cost of a message depends on its own length, never on the
conversation's, and folding the same messages in one call or in many gives the same numbers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, chain
from math import exp, log, log1p, sqrt
from typing import Final, NamedTuple, cast

import numpy as np

from scoring.core import ages, notes, operating
from scoring.core.characteristics import INDEX
from scoring.core.cueing import Hit, hits
from scoring.core.explaining import conversation_score, located, parties, shares, spans
from scoring.core.features import FEATURES, MUCH, MUCH_TELLING, TELLING, WORDING
from scoring.core.marking import marked
from scoring.core.model import Model
from scoring.core.rating import Rated
from scoring.core.reading import AGE, ASKS, CUE, LOOK, NUMBER, Reader
from scoring.core.running import (
    CHANCE,
    FADE,
    FADE_AGAINST,
    HELD,
    POWER,
    SHRINK,
    UNCHARGED,
    PartyNow,
    Running,
    TrackNow,
    before,
)
from scoring.core.state import MAX_TRACKS, NO_AGE, NOBODY, ConversationState
from scoring.core.types import Message, MessageScore, Party, Scores, Span

__all__ = ["FEATURES", "features", "parties", "score", "standing"]

MAX_HAZARD: Final = 3.0
"""Repeating one sign for ever rates at most 1 - exp(-3) = 0.95."""
SILENCE: Final = 6 * 3600.0
"""Seconds without a message after which the next one begins the talk anew."""
RISK_FLOOR: Final = 1e-9
MIN_ASKING: Final = 6
SHORT_ANSWER: Final = 4
CHUNK: Final = 4_000
"""Messages read at once: enough for NumPy to pay, few enough to stay in the processor's caches."""

_BEHAVIOUR, _AGE_CLAIM, _AGE_PROBE, _SEXUAL = (
    INDEX[name] for name in ("behaviour", "age_claim", "age_probe", "sexual_talk")
)
_LOWEST: Final = log(RISK_FLOOR)
_HIGHEST: Final = 1.0 - RISK_FLOOR
_NO_SIGNS: Final[list[Hit]] = []
_NO_SHARES: Final[dict[int, float]] = {}
_READER: Final = Reader()


def score(
    *,
    model: Model,
    messages: Sequence[Message],
    states: Mapping[int, ConversationState],
    protected: frozenset[str] = frozenset(),
) -> tuple[Scores, dict[int, ConversationState]]:
    """Fold `messages` (of any conversations, in the order given) into `states` and score them.

    A conversation that is not in `states` begins empty; `states` is not changed. Returns the scores and the new state
    of every conversation touched. `protected` is the platform's own list of plain words for `sexual_talk`: only its
    rating is ever stored. Raises StateVersionError for a state that another model's wording was folded into.
    """
    running: dict[int, Running] = {}
    scored: list[MessageScore] = []
    for start in range(0, len(messages), CHUNK):
        scored += _chunk(model, messages[start : start + CHUNK], states, protected, running)
    conversations = {key: conversation_score(key=key, current=current, model=model) for key, current in running.items()}
    frozen = {key: current.freeze(model) for key, current in running.items()}
    for current in running.values():
        current.let_go()
    return Scores(tuple(scored), conversations), frozen


def features(*, model: Model, state: ConversationState) -> list[float]:
    """Feature values of the pair that leads, by FEATURES: ratings and combinations in [0, 1], `wording` as `model`
    reads it, in log-odds, 0 and up; `telling` and `much_telling` 0 and up."""
    current = Running(state=state, model=model)
    values = current.view.values.tolist()
    values[WORDING], values[TELLING], values[MUCH_TELLING] = current.wording, current.telling, current.much_telling
    return values


def standing(*, model: Model, state: ConversationState) -> tuple[tuple[Party, ...], tuple[tuple[str, str], ...]]:
    """The accounts of a conversation, most active first, and what is not known about it (code and words)."""
    found = sorted(parties(model=model, state=state), key=lambda party: (-party.messages, party.sender))
    codes = notes.found(
        messages=state.messages, words=state.words, languages=state.languages, parties=len(state.parties)
    )
    return tuple(found), tuple((code, notes.NOTES[code]) for code in codes)


def _chunk(
    model: Model,
    messages: Sequence[Message],
    states: Mapping[int, ConversationState],
    protected: frozenset[str],
    running: dict[int, Running],
) -> list[MessageScore]:
    rated = model.rater.rate(reader=_READER, texts=[message.text for message in messages])
    signs = _signs(model, rated, [message.text for message in messages], protected)
    of: dict[int, list[int]] = {}
    for at, message in enumerate(messages):
        of.setdefault(message.conversation, []).append(at)
    scored: list[MessageScore | None] = [None] * len(messages)
    for (key, said), (words, *languages) in zip(of.items(), _counted(rated, list(of.values())), strict=True):
        current = running.get(key)
        if current is None:
            current = running[key] = Running(state=states.get(key) or ConversationState(), model=model)
        _fold(model, current, messages, said, rated, signs, scored)
        current.words += int(words)
        current.languages = [int(more) + old for more, old in zip(languages, current.languages, strict=True)]
    return cast(list[MessageScore], scored)


def _counted(rated: Rated, groups: list[list[int]]) -> list[list[float]]:
    """What is only counted, by group of messages: words, and how many of them each language uses."""
    if len(rated.counts) == 1:
        return rated.counts.tolist()
    begins = list(accumulate(map(len, groups), initial=0))[:-1]
    found: list[list[float]] = np.add.reduceat(rated.counts[list(chain.from_iterable(groups))], begins, axis=0).tolist()
    return found


def _fold(
    model: Model, current: Running, messages: Sequence[Message], said: list[int], rated: Rated,
    signs: dict[int, Signs], scored: list[MessageScore | None],
) -> None:  # fmt: skip
    """Fold the messages at `said`, all of one conversation, and put their scores in their places.

    The one loop that every message goes through, and the only long function here: it is written out because a call
    for each step would cost half of its speed.
    """
    flags, mass, telling = rated.flags, rated.mass, rated.telling
    leading, answering, weights, learned = rated.leading, rated.answering, rated.weight, rated.learned
    hashes, uncharged, chance = rated.said, UNCHARGED, CHANCE
    slope, offset, bend = model.slope, model.offset, model.bend
    pull, bias = model.weights[WORDING], model.wording.bias
    tell, tell_more, much = model.weights[TELLING], model.weights[MUCH_TELLING], MUCH
    level, early = model.level, model.early
    parties_now, last_sender, last_sent_at = current.parties, current.last_sender, current.last_sent_at
    count, wording = current.messages, current.held
    fade, fade_against, shrink, power, held = FADE, FADE_AGAINST, SHRINK, POWER, HELD
    soon, lowest, highest_risk, new = operating.SOON, _LOWEST, _HIGHEST, tuple.__new__
    for at in said:
        message, flag = messages[at], flags[at]
        sender = message.sender
        party = parties_now.get(sender)
        changed = False
        found, earlier = _NO_SIGNS, _NO_SHARES
        weight = weights[at]
        again = weight > 0.0 and party is not None and hashes[at] in party.said
        if at in signs and not again:
            found = signs[at].found
            earlier = shares(model=model, current=current, of=[hit.target for hit in found])
        if party is None:
            party = current.party(sender)
            changed = len(parties_now) > 1
        if weight > 0.0 and not again:
            del party.said[0]
            party.said.append(hashes[at])
        # What people do: who begins, who answers and when, who writes much in a row, who asks.
        gap = message.sent_at - last_sent_at
        if last_sender == sender:
            party.run = run = party.run + 1
            if run > party.longest_run:
                party.longest_run = run
            if gap > SILENCE:
                party.starts += 1
        else:
            party.run = 1
            party.longest_run = party.longest_run or 1
            if gap > SILENCE or not count:
                party.starts += 1
            else:
                party.replies += 1
                if gap > 0.0:
                    party.reply_seconds += gap
        if flag & ASKS:
            party.questions += 1
        party.messages += 1
        if len(parties_now) != 2 or party.last_target == NOBODY:
            current.last_sender = last_sender
            party.last_target = current.addressed(party)
        count += 1
        last_sender = sender
        if gap > 0.0:
            last_sent_at = message.sent_at
        age = message.sender_age
        if age is not None and age != party.declared_age:
            party.declared_age = min(max(age, 0), 120)
            changed = True
        # What is said: the fading sums of the pair, then signs and ages where there may be some.
        track = party.track
        if track is None or track.target != party.last_target:
            track = party.track = current.track(sender, party.last_target)
            changed = changed or len(current.tracks) >= MAX_TRACKS
        kept = fade if wording >= bias else fade_against
        track.messages += 1
        if not again:
            track.mass += mass[at]
            track.leading = track.leading * kept + leading[at]
            track.answering = track.answering * kept + answering[at]
            track.weight = track.weight * kept + weight
            track.kept *= kept
            more = telling[at] if track.messages <= uncharged else telling[at] - chance
            if more:
                track.telling = more = max(track.telling + more, 0.0)
                if more > track.told:
                    track.told = more
            if learned:
                track.learned_leading = track.learned_leading * kept + learned[0][at]
                track.learned_answering = track.learned_answering * kept + learned[1][at]
        numbered = flag & NUMBER and (flag & AGE or weight <= SHORT_ANSWER)
        if numbered and _learns_age(current, party, track, rated.read(at)):
            track.add_up()
            changed = True
        if found:
            _add(current, party, track, found, pull * leading[at] + (learned[0][at] if learned else 0.0))
            changed = True
        lead = current.lead
        if lead is track:
            if track.signs:
                # By writing more, who leads may fall behind; with two pairs the other one is at hand.
                other = track.back if len(current.tracks) == 2 else current.choose()
                if other is not None and other is not track and other.signs and before(other, track):
                    lead = current.lead = other
                    changed = True
        elif lead is None or ((track.signs or (not lead.signs and track.mass >= lead.mass)) and before(track, lead)):
            lead = current.lead = track
            changed = True
        if changed:
            current.read(model)
        value = lead.leading / (lead.weight + shrink) ** power + bias
        back = lead.back
        if back is not None:
            value += back.answering / (back.weight + shrink) ** power
        if value > lead.peak:
            lead.peak = value
        elif value < lead.peak - held:
            value = lead.peak - held
        wording = value
        z = current.base
        if value > 0.0:
            z += pull * value
        if lead.told:
            root = sqrt(lead.told)
            z += tell * root
            if root > much:
                z += tell_more * (root - much)
        if learned:
            z += lead.learned()
        logit = slope * z + offset
        if bend:
            logit -= bend * (log1p(exp(-z)) if z > 0.0 else log1p(exp(z)) - z)
        risk = 1.0 / (1.0 + exp(-logit)) if logit > lowest else RISK_FLOOR
        if risk > highest_risk:
            risk = highest_risk
        marks: tuple[Span, ...] = ()
        if found:
            after = shares(model=model, current=current, of=earlier)
            marks = spans(found=found, where=signs[at].where, before=earlier, after=after)
        alarm = risk
        if level or early:
            logit -= level + early / (1.0 + count / soon)
            alarm = 1.0 / (1.0 + exp(-logit)) if logit > lowest else RISK_FLOOR
            if alarm > highest_risk:
                alarm = highest_risk
        scored[at] = new(MessageScore, (message.conversation, message.id, risk, marks, alarm))
    current.last_sender, current.last_sent_at = last_sender, last_sent_at
    current.messages, current.held, current.risk = count, wording, risk


class Signs(NamedTuple):
    """What a message shows, and where each of it stands in what was really written."""

    found: list[Hit]
    where: list[tuple[int, int]]


def _signs(model: Model, rated: Rated, texts: list[str], protected: frozenset[str]) -> dict[int, Signs]:
    """By message, for those that hold any."""
    plain, known, table = _READER.plain, _READER.cues, model.rater.table
    flags, shown = rated.flags, rated.shown
    signs: dict[int, Signs] = {}
    for at in range(len(texts)) if protected else [at for at, flag in enumerate(flags) if flag & LOOK]:
        numbers = rated.read(at)
        words = [plain[number] for number in numbers]
        found: list[Hit] = []
        if flags[at] & CUE and flags[at] & LOOK:
            found = hits(words, [known[number] for number in set(numbers) if known[number]])
        if protected and not protected.isdisjoint(words):
            found += _protected(words, protected)
        if at in shown:
            found += marked(table=table, reader=_READER, numbers=numbers, words=words, shown=shown[at], already=found)
        if found:
            signs[at] = Signs(found, located(text=texts[at], words=words, found=found))
    return signs


def _protected(words: list[str], protected: frozenset[str]) -> list[Hit]:
    found, at = [], 0
    for word in words:
        if word in protected:
            found.append(Hit(_SEXUAL, 1.0, at, at + len(word)))
        at += len(word) + 1
    return found


def _add(current: Running, party: PartyNow, track: TrackNow, found: list[Hit], added: float) -> None:
    """Add signs to the state; what the message's words add (`added`, in log-odds) is credited to them."""
    total = sum([hit.strength for hit in found])
    credit: dict[int, float] = {}
    for hit in found:
        track.hazards[hit.target] = min(track.hazards[hit.target] + hit.strength, MAX_HAZARD)
        credit[hit.target] = credit.get(hit.target, 0.0) + added * hit.strength / total
    if party.questions >= MIN_ASKING:
        others = sum([own.questions for own in current.parties.values()]) - party.questions
        track.hazards[_BEHAVIOUR] = max(0.0, party.questions / (party.questions + others) - 0.6) * 4.0
    track.credit(credit)
    track.add_up()


def _learns_age(current: Running, party: PartyNow, track: TrackNow, numbers: list[int]) -> bool:
    """Note an age the sender states about themselves in a message of these words. True when something new was
    learned."""
    words = [_READER.plain[number] for number in numbers]
    age = ages.own(" ".join(words))
    if age is None and len(words) <= SHORT_ANSWER and party.claimed_low == NO_AGE and _was_asked(current, party):
        age = ages.answer(words)
    return age is not None and _claim(party, track, age)


def _was_asked(current: Running, party: PartyNow) -> bool:
    return any(track.hazards[_AGE_PROBE] for track in current.tracks.values() if track.sender != party.sender)


def _claim(party: PartyNow, track: TrackNow, age: int) -> bool:
    """Note a stated age. Two that differ by two years or more count as a changed claim."""
    if party.claimed_low <= age <= party.claimed_high:
        return False
    if party.claimed_low != NO_AGE and max(party.claimed_high - age, age - party.claimed_low) >= 2:
        track.hazards[_AGE_CLAIM] = min(track.hazards[_AGE_CLAIM] + 0.9, MAX_HAZARD)
    party.claimed_low = age if party.claimed_low == NO_AGE else min(party.claimed_low, age)
    party.claimed_high = max(party.claimed_high, age)
    return True
