"""From a state to the numbers a model weighs.

What is read is one directed pair: what one account said to another, with what the other answered. A feature is a
characteristic's rating, two of them together in one relationship (combinations decide, single signs do not), what is
known of the two, or the learned likeness of the wording. Each feature belongs to characteristics and to an account, so
that a score can be taken apart by both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from scoring.core.characteristics import CHARACTERISTICS, IDS, INDEX
from scoring.core.state import NO_AGE

Floats = NDArray[np.float64]

CHILD_BELOW: Final = 16
ADULT_FROM: Final = 18

COMBINATIONS: Final[tuple[tuple[str, str], ...]] = (
    ("supervision_check", "platform_move"),
    ("supervision_check", "secrecy"),
    ("supervision_check", "private_time"),
    ("supervision_check", "age_probe"),
    ("supervision_check", "meeting"),
    ("secrecy", "meeting"),
    ("secrecy", "gift"),
    ("secrecy", "image_request"),
    ("secrecy", "platform_move"),
    ("secrecy", "flattery"),
    ("secrecy", "age_probe"),
    ("secrecy", "pressure"),
    ("isolation", "secrecy"),
    ("isolation", "exclusivity"),
    ("vulnerability", "exclusivity"),
    ("gift", "image_request"),
    ("gift", "meeting"),
    ("gift", "age_probe"),
    ("pressure", "image_request"),
    ("pressure", "meeting"),
    ("pressure", "refusal"),
    ("image_request", "refusal"),
    ("meeting", "refusal"),
    ("travel_offer", "secrecy"),
    ("travel_offer", "image_request"),
    ("travel_offer", "age_probe"),
    ("age_probe", "image_request"),
    ("age_probe", "platform_move"),
    ("age_probe", "boundary"),
    ("flattery", "age_probe"),
    ("flattery", "image_request"),
    ("flattery", "platform_move"),
    ("threat", "demand"),
    ("threat", "image_request"),
    ("threat", "distress"),
    ("threat", "secrecy"),
    ("demand", "distress"),
    ("demand", "secrecy"),
    ("child_age", "secrecy"),
    ("child_age", "meeting"),
    ("child_age", "image_request"),
    ("child_age", "platform_move"),
    ("child_age", "supervision_check"),
    ("child_age", "boundary"),
    ("child_age", "sexual_talk"),
    ("child_age", "gift"),
    ("child_age", "travel_offer"),
    ("child_age", "flattery"),
)
SPECIAL: Final = (
    "breadth",  # how many kinds of risky talk come from the leading party: 0 for one, towards 1 for five and more
    "age_gap",  # the leading party is known to be grown up, another to be a child, and there is risky talk
    "adults",  # everybody who speaks is known to be grown up
    "young_peers",  # the platform declares everybody a child of about the same age
    "mutual",  # 0 when only one party says such things, towards 1 when the other says them as much
    "telling",  # root of how much was like what people who groom say, not like harmless talk with the same signs
    "much_telling",  # how far that is beyond MUCH
)
_BACK: Final = ("distress", "refusal")
"""Read from what the other party answers."""
_OTHERS: Final = frozenset({"child_age", "wording", *_BACK})
# Signs that are common in harmless chat count less towards `breadth`.
_MILD: Final = frozenset({"age_probe", "location_probe", "vulnerability", "behaviour", "meeting"})

FEATURES: Final[tuple[str, ...]] = (
    *IDS,
    *(f"{first}+{second}" for first, second in COMBINATIONS),
    *SPECIAL,
)
LOWERING: Final = frozenset({"adults", "young_peers", "mutual"})
"""What may lower the risk. No sign does: it never speaks for its opposite."""

CHILD: Final = INDEX["child_age"]
DISTRESS, REFUSAL, WORDING = INDEX["distress"], INDEX["refusal"], INDEX["wording"]
TELLING, MUCH_TELLING = FEATURES.index("telling"), FEATURES.index("much_telling")
MUCH: Final = 3.0
"""17 of 5,017 real harmless talks tell more than this: small talk around a talk does not explain it."""
_FIRST: Final = np.array([INDEX[first] for first, _ in COMBINATIONS])
_SECOND: Final = np.array([INDEX[second] for _, second in COMBINATIONS])
_BREADTH: Final = np.array(
    [0.0 if entry.id in _OTHERS else 0.4 if entry.id in _MILD else 1.0 for entry in CHARACTERISTICS]
)
_SPECIAL_FROM: Final = len(IDS) + len(COMBINATIONS)
_ONES: Final = np.ones(len(IDS))
_OWN: Final = np.array([entry.id not in _OTHERS for entry in CHARACTERISTICS], dtype=np.float64)
SIGNS: Final = tuple(at for at, entry in enumerate(CHARACTERISTICS) if entry.id not in _OTHERS)
"""Positions of what counts as a sign of the party that says it."""

TRUST: Final = 0.4
"""How far the weights in the table of characteristics are believed: the wording speaks too."""
_TOGETHER: Final = 0.24
_BELIEFS: Final = {entry.id: TRUST * entry.weight for entry in CHARACTERISTICS} | {
    "breadth": 0.8,
    "threat+demand": 1.2,
    "wording": 1.0,
    "telling": 1.0,
    "much_telling": 0.5,
}

SPREAD: Final = tuple(FEATURES.index(name) for name in ("breadth", "mutual"))
"""Positions of the features that belong to all ratings, by how high these are."""


def _sharing() -> Floats:
    shares = np.zeros((len(IDS), len(FEATURES)))
    shares[np.arange(len(IDS)), np.arange(len(IDS))] = 1.0
    for at, pair in enumerate(zip(_FIRST, _SECOND, strict=True), start=len(IDS)):
        shares[pair, at] = 0.5
    shares[CHILD, [FEATURES.index(name) for name in ("age_gap", "adults", "young_peers")]] = 1.0
    return shares


SHARING: Final = _sharing()
"""(len(IDS), len(FEATURES)): which characteristics carry a feature's contribution, SPREAD left out."""


def belief(feature: str) -> float:
    """Its weight, in log-odds, before any corpus or label has spoken: from the literature by way of the table of
    characteristics, the same for every pair."""
    return _BELIEFS.get(feature, _TOGETHER if "+" in feature else 0.0)


class PartyLike(Protocol):
    """What is read of a party: a stored PartyState, or the engine's own while it is being written to."""

    @property
    def sender(self) -> int: ...
    @property
    def declared_age(self) -> int: ...
    @property
    def claimed_low(self) -> int: ...
    @property
    def claimed_high(self) -> int: ...


class TrackLike(Protocol):
    """What is read of a directed pair."""

    @property
    def sender(self) -> int: ...
    @property
    def target(self) -> int: ...
    @property
    def signs(self) -> float: ...
    @property
    def rated(self) -> Floats: ...


class View(NamedTuple):
    """A directed pair read for scoring: `ratings` (len(IDS),) are 0-1 by IDS, `values` (len(FEATURES),) the features by
    FEATURES; `wording` is 0 in both and so are `telling` and `much_telling`, the engine adds them.
    `total` adds the ratings up."""

    ratings: Floats
    values: Floats
    total: float


NOTHING: Final = View(np.zeros(len(IDS)), np.zeros(len(FEATURES)), 0.0)


def rated(hazards: Sequence[float]) -> Floats:
    """Ratings (len(IDS),) of hazards: 0-1, none for nothing."""
    return -np.expm1(-np.array(hazards))


def view(*, track: TrackLike, back: TrackLike | None, parties: Mapping[int, PartyLike]) -> View:
    """Read what one party said to another; `back` is what that one answered."""
    if not track.signs:
        return NOTHING
    ratings = track.rated * _OWN
    breadth = min(1.0, max(0.0, float(_BREADTH @ ratings) - 0.5) / 4.0)
    other = parties.get(track.target)
    child = _child(other) if other is not None else 0.0
    mutual = 0.0
    if back is not None and back.rated is not NOTHING.ratings:
        answered = back.rated
        mutual = float(np.minimum(ratings, answered) @ _ONES) / (float(ratings @ _ONES) + 0.5)
        ratings[DISTRESS], ratings[REFUSAL] = answered[DISTRESS], answered[REFUSAL]
    ratings[CHILD] = child * min(1.0, breadth * 2.0)
    values = np.empty(len(FEATURES))
    values[: len(IDS)] = ratings
    np.multiply(ratings[_FIRST], ratings[_SECOND], out=values[len(IDS) : _SPECIAL_FROM])
    values[_SPECIAL_FROM:] = (breadth, *_ages(parties, track, child, breadth), mutual, 0.0, 0.0)
    return View(ratings, values, float(ratings @ _ONES))


def _child(party: PartyLike) -> float:
    """How surely a party is a child, 0-1. A declared age counts more than a claimed one."""
    if party.declared_age != NO_AGE:
        return 1.0 if party.declared_age < CHILD_BELOW else 0.5 if party.declared_age < ADULT_FROM else 0.0
    if party.claimed_low != NO_AGE:
        return 0.9 if party.claimed_low < CHILD_BELOW else 0.5 if party.claimed_low < ADULT_FROM else 0.0
    return 0.0


def _grown(party: PartyLike) -> bool:
    age = party.declared_age if party.declared_age != NO_AGE else party.claimed_low
    return age >= ADULT_FROM


def _ages(
    parties: Mapping[int, PartyLike], track: TrackLike, child: float, breadth: float
) -> tuple[float, float, float]:
    """(age_gap, adults, young_peers), each 0-1."""
    lead = parties.get(track.sender)
    if lead is None or len(parties) < 2:
        return 0.0, 0.0, 0.0
    older = lead.declared_age >= ADULT_FROM or lead.claimed_high >= ADULT_FROM
    gap = child * min(1.0, breadth * 2.0) if older else 0.0
    adults = 1.0 if _grown(lead) and all(map(_grown, parties.values())) else 0.0
    peers = 1.0 if lead.declared_age != NO_AGE and _peers([party.declared_age for party in parties.values()]) else 0.0
    return gap, adults, peers


def _peers(declared: list[int]) -> bool:
    youngest, oldest = min(declared), max(declared)
    return youngest != NO_AGE and oldest < ADULT_FROM and oldest - youngest <= 2
