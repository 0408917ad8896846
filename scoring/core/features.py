"""From a state to the numbers a model weighs.

One feature is either a characteristic's rating of the leading party or a combination of two things in one
relationship (combinations decide, single signs do not). Each feature belongs to one or two
characteristics, so that a score can be taken apart by characteristic.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp
from typing import Final, Protocol

import numpy as np

from scoring.core.characteristics import CHARACTERISTICS, CONTEXTS, IDS, INDEX, MAX_DAMPING
from scoring.core.state import NO_AGE, ConversationState

CHILD_BELOW: Final = 16
ADULT_FROM: Final = 18
PRIOR_BIAS: Final = -5.0

# Combination, its two parts, prior weight. `child_age` is the rating of the *other* party's age.
_COMBINATIONS: Final[tuple[tuple[str, str, float], ...]] = (
    ("supervision_check", "platform_move", 1.4),
    ("supervision_check", "secrecy", 1.0),
    ("supervision_check", "private_time", 0.8),
    ("secrecy", "meeting", 1.8),
    ("secrecy", "gift", 1.2),
    ("secrecy", "image_request", 1.2),
    ("secrecy", "platform_move", 1.0),
    ("isolation", "secrecy", 0.8),
    ("gift", "image_request", 1.4),
    ("gift", "meeting", 0.6),
    ("pressure", "image_request", 1.2),
    ("pressure", "meeting", 0.8),
    ("travel_offer", "secrecy", 1.2),
    ("travel_offer", "image_request", 1.0),
    ("age_probe", "image_request", 0.7),
    ("age_probe", "platform_move", 0.5),
    ("flattery", "age_probe", 0.6),
    ("flattery", "image_request", 0.6),
    ("threat", "demand", 4.6),
    ("threat", "image_request", 1.2),
    ("threat", "distress", 0.8),
    ("child_age", "secrecy", 0.8),
    ("child_age", "meeting", 1.2),
    ("child_age", "image_request", 1.2),
    ("child_age", "platform_move", 0.6),
    ("child_age", "supervision_check", 0.8),
    ("child_age", "boundary", 1.0),
    ("child_age", "sexual_talk", 2.0),
    ("child_age", "gift", 0.5),
    ("child_age", "travel_offer", 0.8),
)
_SPECIAL: Final[tuple[tuple[str, float], ...]] = (
    ("breadth", 2.4),  # how many kinds of risky talk come from the leading party
    ("age_gap", 1.2),  # the leading party is known to be grown up, another to be a child, and there is risky talk
    ("adults", -1.6),  # everybody who speaks is known to be grown up
    ("young_peers", -1.0),  # the platform declares everybody a child of about the same age
)
# Signs that are common in harmless chat count less towards `breadth`.
_MILD: Final = frozenset(
    {"child_age", "age_probe", "location_probe", "vulnerability", "distress", "behaviour", "meeting"}
)

FEATURES: Final[tuple[str, ...]] = (
    *IDS,
    *(f"{first}+{second}" for first, second, _ in _COMBINATIONS),
    *(name for name, _ in _SPECIAL),
)
PRIOR_WEIGHTS: Final[tuple[float, ...]] = (
    *(entry.weight for entry in CHARACTERISTICS),
    *(weight for _, _, weight in _COMBINATIONS),
    *(weight for _, weight in _SPECIAL),
)

_CHILD: Final = INDEX["child_age"]
_DISTRESS: Final = INDEX["distress"]
_PAIRS: Final = tuple((INDEX[first], INDEX[second]) for first, second, _ in _COMBINATIONS)
_LEAD_WEIGHTS: Final = tuple(
    0.0 if entry.id in {"child_age", "distress"} else entry.weight for entry in CHARACTERISTICS
)
_BREADTH: Final = tuple(
    0.0 if entry.id in {"child_age", "distress"} else 0.4 if entry.id in _MILD else 1.0 for entry in CHARACTERISTICS
)
_DAMPED: Final = tuple(tuple(INDEX[name] for name in sorted(context.damps)) for context in CONTEXTS)

# Which characteristics carry a feature's contribution, in equal shares.
OWNERS: Final[tuple[tuple[int, ...], ...]] = (
    *((position,) for position in range(len(IDS))),
    *_PAIRS,
    (-1,),  # breadth: shared by the ratings that make it up
    (_CHILD,),
    (_CHILD,),
    (_CHILD,),
)


class Party(Protocol):
    """What is read of a party: a stored PartyState, or the engine's own while it is being written to."""

    @property
    def sender(self) -> int: ...
    @property
    def declared_age(self) -> int: ...
    @property
    def claimed_low(self) -> int: ...
    @property
    def claimed_high(self) -> int: ...
    @property
    def hazards(self) -> Sequence[float]: ...


@dataclass(frozen=True, slots=True)
class View:
    """A state read for scoring: `lead` indexes `parties` (None: nobody leads), `ratings` are 0-1 by IDS, and
    `values` are the features by FEATURES."""

    lead: int | None
    ratings: list[float]
    values: list[float]


def features(*, state: ConversationState) -> np.ndarray:
    """Feature vector of shape (len(FEATURES),), each value in [0, 1]."""
    return np.array(view(parties=state.parties, contexts=state.contexts).values, dtype=np.float64)


def view(*, parties: Sequence[Party], contexts: Sequence[float]) -> View:
    """Read parties and contexts. Deterministic: of equal parties the one with the smaller sender leads."""
    damping = _damping(contexts)
    rated = [
        [(1.0 - exp(-hazard)) * damp if hazard else 0.0 for hazard, damp in zip(party.hazards, damping, strict=True)]
        for party in parties
    ]
    lead = _lead(parties, rated)
    ratings = [0.0] * len(IDS) if lead is None else list(rated[lead])
    ratings[_DISTRESS] = max((own[_DISTRESS] for at, own in enumerate(rated) if at != lead), default=0.0)
    child = max((_child(party) for at, party in enumerate(parties) if at != lead), default=0.0)
    breadth = _breadth(ratings)
    ratings[_CHILD] = child * min(1.0, breadth * 2.0)
    values = [*ratings, *(ratings[first] * ratings[second] for first, second in _PAIRS)]
    values += [breadth, *_ages(parties, lead, child, breadth)]
    return View(lead, ratings, values)


def _damping(contexts: Sequence[float]) -> list[float]:
    damping = [1.0] * len(IDS)
    for hazard, damped in zip(contexts, _DAMPED, strict=True):
        if hazard:
            keep = 1.0 - MAX_DAMPING * (1.0 - exp(-hazard))
            for position in damped:
                damping[position] = max(damping[position] * keep, 1.0 - MAX_DAMPING)
    return damping


def _lead(parties: Sequence[Party], rated: Sequence[Sequence[float]]) -> int | None:
    """The party with most evidence, by prior weight: the same for every model, so features do not depend on one."""
    best, lead = 0.0, None
    for at, own in enumerate(rated):
        strength = sum(weight * rating for weight, rating in zip(_LEAD_WEIGHTS, own, strict=True) if rating)
        tie = lead is not None and strength == best and strength > 0 and parties[at].sender < parties[lead].sender
        if strength > best or tie:
            best, lead = strength, at
    return lead


def _breadth(ratings: Sequence[float]) -> float:
    """0 for one kind of sign, towards 1 for five and more."""
    kinds = sum(share * rating for share, rating in zip(_BREADTH, ratings, strict=True) if rating)
    return min(1.0, max(0.0, kinds - 0.5) / 4.0)


def _child(party: Party) -> float:
    """How surely a party is a child, 0-1. A declared age counts more than a claimed one."""
    if party.declared_age != NO_AGE:
        return 1.0 if party.declared_age < CHILD_BELOW else 0.5 if party.declared_age < ADULT_FROM else 0.0
    if party.claimed_low != NO_AGE:
        return 0.9 if party.claimed_low < CHILD_BELOW else 0.5 if party.claimed_low < ADULT_FROM else 0.0
    return 0.0


def _grown(party: Party) -> bool:
    age = party.declared_age if party.declared_age != NO_AGE else party.claimed_low
    return age >= ADULT_FROM


def _ages(parties: Sequence[Party], lead: int | None, child: float, breadth: float) -> tuple[float, float, float]:
    """(age_gap, adults, young_peers), each 0-1."""
    if lead is None or len(parties) < 2:
        return 0.0, 0.0, 0.0
    older = parties[lead].declared_age >= ADULT_FROM or parties[lead].claimed_high >= ADULT_FROM
    gap = child * min(1.0, breadth * 2.0) if older else 0.0
    adults = 1.0 if all(_grown(party) for party in parties) else 0.0
    declared = [party.declared_age for party in parties]
    peers = (
        1.0 if min(declared) != NO_AGE and max(declared) < ADULT_FROM and max(declared) - min(declared) <= 2 else 0.0
    )
    return gap, adults, peers
