"""The score taken apart: by characteristic, by account, by stretch of text. It is the same sum each time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from itertools import accumulate
from math import exp
from operator import attrgetter
from typing import Final

from scoring.core import notes
from scoring.core.characteristics import IDS
from scoring.core.cueing import Hit
from scoring.core.features import CHILD, DISTRESS, NOTHING, REFUSAL, SPREAD, WORDING
from scoring.core.model import Model
from scoring.core.normalise import places
from scoring.core.running import Running
from scoring.core.state import NO_AGE, NOBODY, ConversationState
from scoring.core.types import ConversationScore, Party, Span

_BY_PLACE: Final = attrgetter("start", "end", "characteristic")
_BACK: Final = (DISTRESS, REFUSAL, CHILD)
"""What is the other party's."""


def contributions(*, model: Model, current: Running) -> list[float]:
    """Log-odds by characteristic (IDS), and the bias last: their sum is the logit. The bias is what the risk is before
    a sign was seen, and how the calibration bends it.

    What the wording adds is credited to the signs its words came with, and to `wording` where they came with none.
    """
    ratings, values, total = current.view
    spread = current.told(model) + sum([model.weights[at] * float(values[at]) for at in SPREAD])
    found = model.shared @ values
    if total:
        found += ratings * (model.slope * spread / total)
    else:  # without a rating it is the wording's
        found[WORDING] = model.slope * spread
    parts = [*found.tolist(), 0.0]
    parts[WORDING] += model.slope * (model.weights[WORDING] * current.wording + current.learned)
    if current.lead is not None:
        for at, amount in enumerate(current.lead.credited()):
            if amount:
                parts[at] += model.slope * amount
                parts[WORDING] -= model.slope * amount
    parts[-1] = current.logit(model) - sum(parts)
    return parts


def shares(*, model: Model, current: Running, of: Iterable[int]) -> dict[int, float]:
    """What `contributions` has at some positions other than WORDING."""
    ratings, values, total = current.view
    lead, slope = current.lead, model.slope
    found = dict.fromkeys(of, 0.0)
    spread = 0.0
    if total:
        weights = model.weights
        spread = current.told(model) + sum([weights[each] * float(values[each]) for each in SPREAD])
    for at in found:
        part = 0.0
        if total:
            part = slope * spread * float(ratings[at]) / total
            for feature, weight in model.parts[at]:
                part += weight * float(values[feature])
        if lead is not None and lead.credits[at]:
            part += slope * lead.credited_to(at)
        found[at] = part
    return found


def located(*, text: str, words: list[str], found: list[Hit]) -> list[tuple[int, int]]:
    """Where each of `found` stands in `text`, of which `words` are the plain words."""
    where = places(text, len(words))
    begins = list(accumulate([len(word) + 1 for word in words], initial=0))
    result = []
    for hit in found:
        first = bisect_right(begins, hit.start) - 1
        last = max(bisect_left(begins, hit.end) - 1, first)
        result.append((where[first][0], where[last][1]))
    return result


def spans(
    *, found: list[Hit], where: list[tuple[int, int]], before: Mapping[int, float], after: Mapping[int, float]
) -> tuple[Span, ...]:
    """The signs that are `found`, and `where`, each with its share of the change of its characteristic (`before` and
    `after` the message)."""
    strength: dict[int, float] = {}
    for hit in found:
        strength[hit.target] = strength.get(hit.target, 0.0) + hit.strength
    marks = [
        Span(
            IDS[hit.target], start, end, (after[hit.target] - before[hit.target]) * hit.strength / strength[hit.target]
        )
        for hit, (start, end) in zip(found, where, strict=True)
    ]
    return tuple(sorted(marks, key=_BY_PLACE))


def conversation_score(*, key: int, current: Running, model: Model) -> ConversationScore:
    """Where a conversation stands."""
    parts = contributions(model=model, current=current)
    lead = current.lead if current.view is not NOTHING else None
    return ConversationScore(
        conversation=key,
        risk=current.risk,
        ratings={name: rating for name, rating in zip(IDS, current.view.ratings.tolist(), strict=True) if rating > 0.0},
        contributions={name: part for name, part in zip((*IDS, "bias"), parts, strict=True) if part or name == "bias"},
        leads=None if lead is None else lead.sender,
        messages=current.messages,
        last_sent_at=current.last_sent_at,
        towards=None if lead is None or lead.target == NOBODY else lead.target,
        notes=notes.found(
            messages=current.messages, words=current.words, languages=current.languages, parties=len(current.parties)
        ),
        language=notes.language(words=current.words, languages=current.languages),
    )


def parties(*, model: Model, state: ConversationState) -> tuple[Party, ...]:
    """What each account did, and its part of the log-odds: with the bias these add up to the logit, as long as the two
    of the leading pair are among those kept."""
    current = Running(state=state, model=model)
    parts = contributions(model=model, current=current)
    back = sum(parts[at] for at in _BACK)
    weights: dict[int, float] = {}
    if current.lead is not None:
        weights = {current.lead.sender: sum(parts[:-1]) - back}
        other = current.lead.target if current.lead.target in current.parties else current.lead.sender
        weights[other] = weights.get(other, 0.0) + back
    said: dict[int, list[float]] = {}
    for track in current.tracks.values():
        rated = said.setdefault(track.sender, [0.0] * len(IDS))
        for at, hazard in enumerate(track.hazards):
            rated[at] = max(rated[at], hazard)
    found = []
    for party in current.parties.values():
        age = party.declared_age if party.declared_age != NO_AGE else party.claimed_low
        found.append(
            Party(
                sender=party.sender,
                messages=party.messages,
                questions=party.questions,
                starts=party.starts,
                longest_run=party.longest_run,
                reply_seconds=party.reply_seconds / party.replies if party.replies else None,
                age=None if age == NO_AGE else age,
                said={IDS[at]: 1.0 - exp(-h) for at, h in enumerate(said.get(party.sender, ())) if h},
                weight=weights.get(party.sender, 0.0),
            )
        )
    return tuple(found)
