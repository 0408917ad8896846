"""The table of rated characteristics: what each is called, what it means, and what it does not mean.

The taxonomy follows O'Connell (2003), Lorenzo-Dus, Izura & Perez-Tattam (2016), the ChatCoder2 codes and Thorn's and
NCMEC's descriptions of financial sextortion. Order of the table is not an order of stages: stages overlap and repeat.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from scoring.core.cues import LANGUAGES
from scoring.core.patterns import Pattern, compile_pattern

Tone = Literal["risk", "trust", "move", "meet"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern of one language; `strength` is the hazard h it adds (one cue rates 1 - exp(-h))."""

    pattern: Pattern
    strength: float
    language: str


@dataclass(frozen=True, slots=True)
class Characteristic:
    """One rated indicator.

    `weight` is the prior log-odds of a full rating (1.0); `says` completes a sentence about the conversation;
    `not_means` is the caution shown beside it. `cues` is empty for what is not read from words.
    """

    id: str
    code: str
    name: str
    tone: Tone
    weight: float
    description: str
    not_means: str
    says: str
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """Words for an ordinary explanation: they damp the ratings in `damps` by at most MAX_DAMPING."""

    id: str
    damps: frozenset[str]
    cues: tuple[Cue, ...]


MAX_DAMPING: Final = 0.5
"""An ordinary explanation never removes a rating: whoever knows the trick must not get far with it."""

DEFAULT_STRENGTH: Final = 0.7

# id, code, name, tone, prior weight, description, what it does not mean, sentence part
_ROWS: Final[tuple[tuple[str, str, str, Tone, float, str, str, str], ...]] = (
    (
        "child_age", "A0", "Child's age", "risk", 0.8,
        "One account says, or is declared, to be under 16, and risky talk comes from another.",
        "Children chat all day. By itself an age is no sign of anything; it makes other signs weigh more.",
        "one account appears to belong to a child",
    ),
    (
        "age_probe", "A1", "Age questions", "risk", 1.1,
        "Asks age, birthday or school year, or waves a young age away.",
        "Pen pals, game lobbies and teenagers ask each other's age too.",
        "age or school year is asked",
    ),
    (
        "location_probe", "A2", "Location questions", "risk", 0.8,
        "Asks for town, school, address, own room or own phone.",
        "Friends, sellers and drivers need to know where somebody is.",
        "home, school or own device is asked about",
    ),
    (
        "age_claim", "A3", "Claims about own age", "risk", 0.8,
        "Claims to be the same age, plays down a difference or changes a stated age.",
        "People round ages, joke and play roles.",
        "an own age is played down or changed",
    ),
    (
        "supervision_check", "B1", "Is a grown-up near?", "risk", 1.9,
        "Asks who is at home, who sees the phone, when parents sleep or leave.",
        "A friend planning a call asks whether parents are in.",
        "it is asked whether a grown-up is near or looks at the phone",
    ),
    (
        "detection_check", "B2", "Fear of being found out", "risk", 1.3,
        "Asks for proof of identity, mentions police or getting into trouble, asks who else was told.",
        "Careful children ask whether a profile is real.",
        "there is worry about being found out",
    ),
    (
        "flattery", "C1", "Flattery", "trust", 1.0,
        "Strong praise: mature for the age, special, unlike the others.",
        "Friends, relatives and fans praise each other.",
        "there is strong praise",
    ),
    (
        "exclusivity", "C2", "Special bond", "trust", 1.1,
        "Only you, only me; jealousy of other contacts.",
        "Young couples and best friends talk like this.",
        "a special bond is claimed",
    ),
    (
        "vulnerability", "C3", "Seeking worries", "trust", 0.8,
        "Asks for loneliness or trouble at home and offers to be the rescuer.",
        "Peer support and good friends ask the same.",
        "worries are sought and comfort is offered",
    ),
    (
        "gift", "C4", "Gifts", "trust", 1.1,
        "Offers money, game currency, things or fame.",
        "Trades, birthdays and guild gifts are ordinary.",
        "gifts or money are offered",
    ),
    (
        "secrecy", "D1", "Secrecy", "move", 2.0,
        "Asks not to tell, to delete messages, to keep the contact hidden.",
        "Surprise parties and teenage gossip are secrets too.",
        "secrecy is asked for",
    ),
    (
        "isolation", "D2", "Turning against others", "move", 1.7,
        "Speaks against parents and friends, or says nobody would believe it.",
        "Venting about strict parents is ordinary.",
        "parents or friends are run down",
    ),
    (
        "platform_move", "D3", "Move to another app", "move", 1.5,
        "Asks for another app, a number, disappearing messages or a second account.",
        "Friends add each other everywhere.",
        "a move to another app is proposed",
    ),
    (
        "private_time", "D4", "Time alone", "move", 1.2,
        "Arranges contact late at night, when alone or by voice and camera in a room.",
        "Time zones and gaming nights make for late calls.",
        "time alone together is arranged",
    ),
    (
        "pressure", "E1", "Pressure", "move", 1.4,
        "Guilt, repeated asking after a no, belittling the other's caution.",
        "Nagging happens among friends.",
        "there is pressure or guilt",
    ),
    (
        "boundary", "E2", "Testing boundaries", "risk", 1.2,
        "Turns the talk to relationships, dares or personal questions. An abstract flag.",
        "Teenagers talk about crushes; health class exists.",
        "boundaries are tested",
    ),
    (
        "image_request", "E3", "Asks for pictures", "risk", 1.4,
        "Asks for photos, selfies or the camera.",
        "Friends swap photos of pets, outfits and holidays.",
        "pictures or the camera are asked for",
    ),
    (
        "sexual_talk", "E4", "Sexual talk", "risk", 1.6,
        "Words of a protected list kept outside this repository, or a platform's own removal mark.",
        "Adults may speak so among themselves.",
        "there is sexual talk",
    ),
    (
        "meeting", "F1", "Meeting", "meet", 1.6,
        "Place, time or transport for meeting offline; to come alone or slip out.",
        "Families and friends arrange pick-ups all the time.",
        "a meeting is being arranged",
    ),
    (
        "travel_offer", "F2", "Travel or job offer", "meet", 1.2,
        "Offers tickets, a room, modelling or a job elsewhere.",
        "Summer jobs and family holidays exist.",
        "travel, lodging or a job is offered",
    ),
    (
        "threat", "G1", "Threat", "risk", 2.2,
        "Threatens to expose, to show others or to harm.",
        "Bullying threatens too; it is harmful but another matter.",
        "there is a threat",
    ),
    (
        "demand", "G2", "Demand", "risk", 1.2,
        "Demands money, gift cards or more material.",
        "People split bills and sell things.",
        "money or more material is demanded",
    ),
    (
        "distress", "G3", "Distress", "risk", 1.0,
        "The other party shows fear, pleads or speaks of harming themselves. Look soon.",
        "Song lyrics and exam stress sound like it.",
        "the other account shows fear or distress",
    ),
    (
        "behaviour", "H", "One-sided asking", "risk", 0.5,
        "One account asks far more than it answers while other signs are present.",
        "Support staff and interviewers ask more than they answer.",
        "one account does nearly all the asking",
    ),
)  # fmt: skip

_DAMPS: Final[dict[str, str]] = {
    "surprise": "secrecy gift meeting isolation detection_check supervision_check private_time age_probe "
    "location_probe image_request",
    "school": "age_probe location_probe supervision_check meeting flattery image_request private_time behaviour "
    "platform_move pressure travel_offer",
    "family": "meeting secrecy gift supervision_check location_probe travel_offer pressure flattery exclusivity "
    "age_probe image_request private_time vulnerability isolation platform_move",
    "trade": "gift demand meeting platform_move location_probe pressure image_request detection_check travel_offer",
    "care": "secrecy isolation vulnerability exclusivity supervision_check pressure threat private_time age_probe "
    "detection_check image_request platform_move flattery",
    "adult": "age_probe location_probe meeting flattery platform_move boundary image_request travel_offer exclusivity "
    "vulnerability private_time gift behaviour",
    "support": "demand platform_move location_probe detection_check age_probe behaviour image_request pressure",
}


def _cues(key: str) -> tuple[Cue, ...]:
    found: list[Cue] = []
    for language, module in LANGUAGES.items():
        lines = (line.strip() for line in module.CUES.get(key, "").splitlines())
        found.extend(_cue(line, language, module.MACROS) for line in lines if line)
    return tuple(found)


def _cue(line: str, language: str, macros: dict[str, str]) -> Cue:
    head, _, rest = line.partition(" ")
    try:
        return Cue(compile_pattern(rest, macros=macros), float(head), language)
    except ValueError:
        if head[:1].isdigit():
            raise
        return Cue(compile_pattern(line, macros=macros), DEFAULT_STRENGTH, language)


CHARACTERISTICS: Final = tuple(Characteristic(*row, cues=_cues(row[0])) for row in _ROWS)
BY_ID: Final = {entry.id: entry for entry in CHARACTERISTICS}
IDS: Final = tuple(entry.id for entry in CHARACTERISTICS)
INDEX: Final = {identifier: position for position, identifier in enumerate(IDS)}
CONTEXTS: Final = tuple(Context(key, frozenset(ids.split()), _cues(f"~{key}")) for key, ids in _DAMPS.items())
VOCABULARY: Final = frozenset(
    word
    for cues in (*(entry.cues for entry in CHARACTERISTICS), *(entry.cues for entry in CONTEXTS))
    for cue in cues
    for word in cue.pattern.words
    if word.isalpha() and len(word) > 1
)
"""Every word a cue is written with: a disguised word that turns out to be one of these is taken for it."""
