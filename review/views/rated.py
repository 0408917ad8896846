"""The one place where pages learn what a characteristic is called and how it is toned."""

from __future__ import annotations

from dataclasses import dataclass

from scoring import api as scoring


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """A characteristic as pages show it. `tone` picks the colour and is said in words as well."""

    id: str
    name: str
    tone: str
    description: str
    caution: str


TONES = {"risk": "risk", "trust": "trust", "move": "move", "meet": "meet"}


def rated(characteristic: str) -> Rated:
    """What pages show for an id; one that this version does not know keeps its id and a neutral tone."""
    entry = scoring.characteristics().get(characteristic)
    if entry is None:
        name = characteristic.replace("_", " ").capitalize()
        return Rated(id=characteristic, name=name, tone="plain", description="", caution="")
    return Rated(
        id=characteristic,
        name=entry.name,
        tone=TONES.get(entry.tone, "plain"),
        description=entry.description,
        caution=entry.not_means,
    )
