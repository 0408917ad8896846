"""The characteristics that are rated: what each is called, what it means, what it does not mean, how it is worded.

One module each, gathered here. The taxonomy follows O'Connell (2003), Lorenzo-Dus, Izura & Perez-Tattam (2016), the
ChatCoder2 codes and Thorn's and NCMEC's descriptions of financial sextortion. The order is stored with states, ratings
and models, so a new entry is one more line below and a known one never moves. It is not an order of stages: stages
overlap and repeat.
"""

from __future__ import annotations

from typing import Final

from scoring.core.characteristics import (
    age_claim,
    age_probe,
    behaviour,
    boundary,
    child_age,
    demand,
    detection_check,
    distress,
    exclusivity,
    flattery,
    gift,
    image_request,
    isolation,
    location_probe,
    meeting,
    platform_move,
    pressure,
    private_time,
    refusal,
    secrecy,
    sexual_talk,
    supervision_check,
    threat,
    travel_offer,
    vulnerability,
    wording,
)
from scoring.core.characteristics.entry import DEFAULT_STRENGTH, Characteristic, Cue, EntryError, Tone, Twin, gathered

__all__ = [
    "BY_ID",
    "CHARACTERISTICS",
    "DEFAULT_STRENGTH",
    "IDS",
    "INDEX",
    "VOCABULARY",
    "Characteristic",
    "Cue",
    "EntryError",
    "Tone",
    "Twin",
]

CHARACTERISTICS: Final = gathered(
    child_age.ENTRY,
    age_probe.ENTRY,
    location_probe.ENTRY,
    age_claim.ENTRY,
    supervision_check.ENTRY,
    detection_check.ENTRY,
    flattery.ENTRY,
    exclusivity.ENTRY,
    vulnerability.ENTRY,
    gift.ENTRY,
    secrecy.ENTRY,
    isolation.ENTRY,
    platform_move.ENTRY,
    private_time.ENTRY,
    pressure.ENTRY,
    boundary.ENTRY,
    image_request.ENTRY,
    sexual_talk.ENTRY,
    meeting.ENTRY,
    travel_offer.ENTRY,
    threat.ENTRY,
    demand.ENTRY,
    distress.ENTRY,
    refusal.ENTRY,
    behaviour.ENTRY,
    wording.ENTRY,
)
BY_ID: Final = {entry.id: entry for entry in CHARACTERISTICS}
IDS: Final = tuple(entry.id for entry in CHARACTERISTICS)
INDEX: Final = {identifier: position for position, identifier in enumerate(IDS)}
VOCABULARY: Final = frozenset(
    word
    for entry in CHARACTERISTICS
    for cue in entry.cues
    for word in cue.pattern.words
    if word.isalpha() and len(word) > 1
)
"""Every word a cue is written with: a disguised word that turns out to be one of these is taken for it."""
