"""A conversation's state while messages are folded in: the same numbers as in `state`, open to be written to."""

from __future__ import annotations

from math import sqrt
from operator import attrgetter, itemgetter
from typing import Final

from scoring.core.calibration import calibrated
from scoring.core.characteristics import IDS
from scoring.core.features import MUCH, MUCH_TELLING, NOTHING, SIGNS, TELLING, WORDING, View, rated, view
from scoring.core.model import Model
from scoring.core.state import (
    MAX_PARTIES,
    MAX_TRACKS,
    NOBODY,
    ConversationState,
    PartyState,
    StateVersionError,
    TrackState,
)

HALF_LIFE: Final = 100
HALF_LIFE_AGAINST: Final = 5
FADE: Final = 0.5 ** (1.0 / HALF_LIFE)
FADE_AGAINST: Final = 0.5 ** (1.0 / HALF_LIFE_AGAINST)
"""What was said fades out of the wording by half in HALF_LIFE messages of its sender, and in HALF_LIFE_AGAINST as long
as the wording speaks against: weeks of small talk say little about what follows them."""
SHRINK: Final = 20.0
LONG: Final = 100
POWER: Final = 0.75
"""The wording is its sum divided by (words + SHRINK) ** POWER: between a mean and a total."""
HELD: Final = 1.0
"""The wording falls at most so far (in log-odds) below its highest value: padding cannot wash a talk clean."""

UNCHARGED: Final = 500
CHANCE: Final = 0.05
"""Of a sender's messages after the first UNCHARGED each takes so much off what was telling, down to nothing: several
times what ordinary chat adds by chance (0.014 a message). So a long talk has to tell more than its length does (Page's
CUSUM, 1954), and what was once told stays."""

_NO_HAZARDS: Final = (0.0,) * len(IDS)
_PARTY: Final = attrgetter(*PartyState._fields[:-1])
"""All but what was said, a list while it is written to."""
_SIGNS: Final = itemgetter(*SIGNS)
_TRACK: Final = attrgetter(*TrackState._fields[:-2])
"""All but hazards and credits, which are lists while they are written to."""


class PartyNow:
    """A PartyState being written to. `track` is what this party says to `last_target`."""

    __slots__ = (*PartyState._fields, "track")

    def __init__(self, state: PartyState) -> None:
        (
            self.sender, self.messages, self.questions, self.starts, self.run, self.longest_run, self.replies,
            self.reply_seconds, self.declared_age, self.claimed_low, self.claimed_high, self.last_target,
            said,
        ) = state  # fmt: skip
        self.said = list(said)
        self.track: TrackNow | None = None


class TrackNow:
    """A TrackState being written to. `back` is the other direction, None until the other has said something; `signs`
    adds up the hazards that are signs, `rated` are the ratings."""

    __slots__ = (*TrackState._fields, "back", "rated", "signs")

    def __init__(self, state: TrackState) -> None:
        (
            self.sender, self.target, self.messages, self.mass, self.telling, self.told, self.leading, self.answering,
            self.learned_leading, self.learned_answering, self.weight, self.peak, self.kept, hazards, credits_,
        ) = state  # fmt: skip
        self.hazards, self.credits = list(hazards), list(credits_)
        self.back: TrackNow | None = None
        self.add_up()

    def add_up(self) -> None:
        """Once hazards have changed."""
        hazards = self.hazards
        self.signs = sum(_SIGNS(hazards))
        self.rated = rated(hazards) if any(hazards) else NOTHING.ratings

    def wording(self, bias: float) -> float:
        """The likeness of the pair's words to what was learned, in log-odds, before HELD."""
        value = self.leading / (self.weight + SHRINK) ** POWER + bias
        back = self.back
        return value if back is None else value + back.answering / (back.weight + SHRINK) ** POWER

    def learned(self) -> float:
        """What labels taught of the pair's words, in log-odds."""
        value = self.learned_leading / (self.weight + SHRINK) ** POWER
        back = self.back
        return value if back is None else value + back.learned_answering / (back.weight + SHRINK) ** POWER

    def credit(self, amounts: dict[int, float]) -> None:
        """Note which signs the last message's words came with: the explanation credits them with what these add."""
        kept = self.kept
        self.credits = [old * kept if old else 0.0 for old in self.credits]
        for at, amount in amounts.items():
            self.credits[at] += amount
        self.kept = 1.0

    def credited(self) -> list[float]:
        """Log-odds of the words by characteristic; what no sign came with is left out."""
        factor = self.kept / (self.weight + SHRINK) ** POWER
        return [amount * factor if amount else 0.0 for amount in self.credits]

    def credited_to(self, at: int) -> float:
        """One of them."""
        return self.credits[at] * (self.kept / (self.weight + SHRINK) ** POWER)


class Running:
    """A ConversationState being written to, with the reading that belongs to it.

    `lead` is the directed pair with the most signs for its length (`before`); `view` its reading, `base` the log-odds
    without the wording, `held` the wording before it is a feature, `risk` that of the last message folded in.
    """

    __slots__ = (
        "base",
        "held",
        "languages",
        "last_sender",
        "last_sent_at",
        "lead",
        "messages",
        "parties",
        "risk",
        "tracks",
        "view",
        "words",
    )  # fmt: skip

    def __init__(self, *, state: ConversationState, model: Model) -> None:
        if state.messages and state.taught != model.wording.fingerprint:
            raise StateVersionError("state of another wording")
        self.messages, self.words = state.messages, state.words
        self.last_sent_at, self.last_sender = state.last_sent_at, state.last_sender
        self.languages = list(state.languages)
        self.parties = {party.sender: PartyNow(party) for party in state.parties}
        self.tracks = {(track.sender, track.target): TrackNow(track) for track in state.tracks}
        for (sender, target), track in self.tracks.items():
            track.back = self.tracks.get((target, sender))
        self.lead = self.choose() if self.tracks else None
        self.view: View = NOTHING
        self.base = self.held = self.risk = 0.0
        self.read(model)
        if self.lead is not None:
            self.held = max(self.lead.wording(model.wording.bias), self.lead.peak - HELD)

    def choose(self) -> TrackNow:
        """The pair that leads; there must be one."""
        return max(self.tracks.values(), key=rank)

    def read(self, model: Model) -> None:
        """Read the leading pair off the state."""
        lead = self.lead
        self.view = NOTHING if lead is None else view(track=lead, back=lead.back, parties=self.parties)
        self.base = model.bias
        if self.view is not NOTHING:
            self.base += float(model.row @ self.view.values)

    @property
    def wording(self) -> float:
        """The wording as a feature: it never speaks against, or small talk would hide what is said between it."""
        return max(self.held, 0.0)

    @property
    def learned(self) -> float:
        """What labels taught of the words of the pair that leads, in log-odds."""
        return 0.0 if self.lead is None else self.lead.learned()

    @property
    def telling(self) -> float:
        """How telling the lines of the pair that leads are, as a feature."""
        return 0.0 if self.lead is None else sqrt(self.lead.told)

    @property
    def much_telling(self) -> float:
        """How far `telling` is beyond MUCH."""
        return max(self.telling - MUCH, 0.0)

    def told(self, model: Model) -> float:
        """What both add, in log-odds before calibration."""
        return model.weights[TELLING] * self.telling + model.weights[MUCH_TELLING] * self.much_telling

    def logit(self, model: Model) -> float:
        """Log-odds of the risk."""
        z = self.base + model.weights[WORDING] * self.wording + self.told(model) + self.learned
        return calibrated(z, slope=model.slope, offset=model.offset, bend=model.bend)

    def party(self, sender: int) -> PartyNow:
        """A slot for a sender who is new; the party that did least makes room beyond MAX_PARTIES."""
        if len(self.parties) >= MAX_PARTIES:
            self._forget()
        found = self.parties[sender] = PartyNow(PartyState(sender))
        if len(self.parties) == 2:
            self._introduce(sender)
        return found

    def _forget(self) -> None:
        said = dict.fromkeys(self.parties, (0.0, 0.0))
        for track in self.tracks.values():
            if track.sender in said:
                signs, mass = said[track.sender]
                said[track.sender] = signs + track.signs, mass + track.mass
        leading = () if self.lead is None else (self.lead.sender, self.lead.target)
        least = min(self.parties, key=lambda own: (own in leading, said[own], self.parties[own].messages, own))
        del self.parties[least]
        for key in [key for key in self.tracks if key[0] == least]:
            self._drop(key)

    def _drop(self, key: tuple[int, int]) -> None:
        track = self.tracks.pop(key)
        if track.back is not None:
            track.back.back = None
        for party in self.parties.values():
            if party.track is track:
                party.track = None
        if self.lead is track:
            self.lead = self.choose() if self.tracks else None

    def _introduce(self, newcomer: int) -> None:
        """Until somebody answers, what was said was said to the one who then does."""
        for key in [key for key in self.tracks if key[1] == NOBODY and key[0] != newcomer]:
            track = self.tracks.pop(key)
            track.target = newcomer
            self.tracks[key[0], newcomer] = track

    def track(self, sender: int, target: int) -> TrackNow:
        """The directed pair; the one with least evidence makes room for a new one beyond MAX_TRACKS."""
        found = self.tracks.get((sender, target))
        if found is None:
            if len(self.tracks) >= MAX_TRACKS:
                self._drop(min(self.tracks, key=lambda key: rank(self.tracks[key])))
            found = self.tracks[sender, target] = TrackNow(TrackState(sender, target, hazards=_NO_HAZARDS))
            found.back = self.tracks.get((target, sender))
            if found.back is not None:
                found.back.back = found
        return found

    def addressed(self, party: PartyNow) -> int:
        """Whom a message is said to: the other of two; among several the one who spoke before, or whom this sender
        spoke to last."""
        if len(self.parties) == 2:
            first, second = self.parties
            return second if first == party.sender else first
        if len(self.parties) == 1:
            return NOBODY
        return self.last_sender if self.last_sender != party.sender else party.last_target

    def let_go(self) -> None:
        """Pairs that know each other are memory that only the garbage collector would find."""
        for track in self.tracks.values():
            track.back = None

    def freeze(self, model: Model) -> ConversationState:
        """The state as it is stored."""
        return ConversationState(
            messages=self.messages,
            words=self.words,
            last_sent_at=self.last_sent_at,
            last_sender=self.last_sender,
            languages=tuple(self.languages),
            taught=model.wording.fingerprint,
            parties=tuple([PartyState._make((*_PARTY(p), tuple(p.said))) for p in self.parties.values()]),
            tracks=tuple(
                [TrackState._make((*_TRACK(t), tuple(t.hazards), tuple(t.credits))) for t in self.tracks.values()]
            ),
        )


def before(one: TrackNow, other: TrackNow) -> bool:
    """Whether `one` leads rather than `other`. It does not depend on the model, so that features do not either."""
    if not one.signs:
        return not other.signs and (one.mass, -one.sender, -one.target) > (other.mass, -other.sender, -other.target)
    ahead = strength(one) - strength(other)
    return ahead > 0.0 if ahead else rank(one) > rank(other)


def rank(track: TrackNow) -> tuple[float, float, int, int]:
    """Signs for the length of what was said, then anything risky at all.

    Long harmless talk holds a sign here and there too. By its square root, as chance adds up, the length is taken off,
    so that nobody takes the lead by writing much; up to LONG, so that nobody gives it away so either.
    """
    return strength(track), track.mass, -track.sender, -track.target


def strength(track: TrackNow) -> float:
    """The first of `rank`."""
    length = track.messages if track.messages < LONG else LONG
    return track.signs * track.signs / (length + SHRINK)
