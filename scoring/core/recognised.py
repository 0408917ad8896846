"""Which characteristics have a classifier (`scoring.core.recogniser`)."""

from __future__ import annotations

from typing import Final

from scoring.core.characteristics import INDEX

RECOGNISED: Final = (
    "age_probe", "location_probe", "age_claim", "supervision_check", "detection_check", "flattery", "exclusivity",
    "vulnerability", "gift", "secrecy", "isolation", "platform_move", "private_time", "pressure", "boundary",
    "image_request", "meeting", "travel_offer", "threat", "demand", "distress", "refusal",
)  # fmt: skip
"""Characteristics that have a classifier. Not those that are read from ages, counts or a list of words."""
TELLING: Final = "telling"
"""The last classifier: lines of somebody who grooms, told from lines of harmless talk that show the same signs."""
TARGETS: Final = tuple(INDEX[name] for name in RECOGNISED)
