"""What is remembered of a conversation between two messages: small, bounded in size, never any text.

The size does not grow with the conversation: at most MAX_PARTIES parties and MAX_TRACKS directed pairs are kept apart
(a newcomer takes the place of the one with the least evidence), and each holds a fixed row of numbers.
"""

from __future__ import annotations

import struct
from typing import Final, NamedTuple

from scoring.core.characteristics import IDS
from scoring.core.common import LANGUAGES

VERSION: Final = 6
MAX_PARTIES: Final = 8
MAX_TRACKS: Final = 12
NO_AGE: Final = -1
NOBODY: Final = -(2**63)
"""In place of a sender: nobody has spoken yet, or nobody is addressed."""
REMEMBERED: Final = 8
"""So many of a sender's last messages are known again when they are sent once more."""

_HEAD: Final = struct.Struct(f"<BBBBIIdq{len(LANGUAGES)}IQ")
_PARTY: Final = struct.Struct(f"<q6Idbbbq{REMEMBERED}I")
_TRACK: Final = struct.Struct("<qqIII10d")
MAX_BYTES: Final = _HEAD.size + MAX_PARTIES * _PARTY.size + MAX_TRACKS * (_TRACK.size + 2 * 8 * len(IDS))
NO_PEAK: Final = -1e9
COUNT_MAX: Final = 2**32 - 1


class StateVersionError(ValueError):
    """The bytes were written by another version of the engine, or are not a state at all: score afresh."""


class PartyState(NamedTuple):
    """One sender: what they did, and the ages known of them (years, NO_AGE when unknown).

    `starts` counts how often they began or began again after a silence, `run` and `longest_run` messages in a row,
    `replies` answers to somebody else and `reply_seconds` what these took together. `said` are the last different
    messages, as numbers, the latest last.
    """

    sender: int
    messages: int = 0
    questions: int = 0
    starts: int = 0
    run: int = 0
    longest_run: int = 0
    replies: int = 0
    reply_seconds: float = 0.0
    declared_age: int = NO_AGE
    claimed_low: int = NO_AGE
    claimed_high: int = NO_AGE
    last_target: int = NOBODY
    said: tuple[int, ...] = (0,) * REMEMBERED


class TrackState(NamedTuple):
    """What `sender` said to `target`, in `messages`.

    `mass` is how much of it was risky in any way, `telling` how much was like the lines of somebody who grooms, beyond
    what chance makes of a long talk, `told` the highest value of that, `hazards` how much of each characteristic (in
    the order of IDS). `leading` and `answering` are fading sums of what the words add when their sender is the one who
    leads, and when the other is; `learned_leading` and `learned_answering` are the same of what labels taught; `weight`
    is the fading count of words they rest on, `peak` the highest value the pair reached.
    `credits` are the parts of `leading` whose words came with a sign, of which `kept` is still there.
    """

    sender: int
    target: int
    messages: int = 0
    mass: float = 0.0
    telling: float = 0.0
    told: float = 0.0
    leading: float = 0.0
    answering: float = 0.0
    learned_leading: float = 0.0
    learned_answering: float = 0.0
    weight: float = 0.0
    peak: float = NO_PEAK
    kept: float = 1.0
    hazards: tuple[float, ...] = (0.0,) * len(IDS)
    credits: tuple[float, ...] = (0.0,) * len(IDS)


class ConversationState(NamedTuple):
    """Where a conversation stands.

    `words` counts words, `languages` those that each language uses; `taught` names the wording that the sums of
    the tracks belong to.
    """

    messages: int = 0
    words: int = 0
    last_sent_at: float = 0.0
    last_sender: int = NOBODY
    languages: tuple[int, ...] = (0,) * len(LANGUAGES)
    taught: int = 0
    parties: tuple[PartyState, ...] = ()
    tracks: tuple[TrackState, ...] = ()

    def to_bytes(self) -> bytes:
        """At most MAX_BYTES; hazards that are zero take no room."""
        head = _HEAD.pack(
            VERSION, len(self.parties), len(self.tracks), len(IDS), _count(self.messages), _count(self.words),
            self.last_sent_at, self.last_sender, *map(_count, self.languages), self.taught,
        )  # fmt: skip
        return b"".join((head, *map(_pack_party, self.parties), *map(_pack_track, self.tracks)))

    @classmethod
    def from_bytes(cls, raw: bytes) -> ConversationState:
        """The inverse of `to_bytes`. Raises StateVersionError for anything it did not write."""
        try:
            return _unpack(bytes(raw))
        except StateVersionError:
            raise
        except (struct.error, IndexError, TypeError, ValueError) as error:
            raise StateVersionError("not a conversation state") from error


def taught(raw: bytes) -> int:
    """The wording that the state in `raw` belongs to, without reading the rest. Raises StateVersionError."""
    if raw[:1] != bytes([VERSION]):
        raise StateVersionError("unknown state version")
    try:
        head = _HEAD.unpack_from(raw)
    except struct.error as error:
        raise StateVersionError("not a conversation state") from error
    return int(head[-1])


def _count(value: int) -> int:
    return min(value, COUNT_MAX)


def _pack_party(party: PartyState) -> bytes:
    counts = (party.messages, party.questions, party.starts, party.run, party.longest_run, party.replies)
    return _PARTY.pack(
        party.sender, *map(_count, counts), party.reply_seconds,
        party.declared_age, party.claimed_low, party.claimed_high, party.last_target,
        *party.said,
    )  # fmt: skip


def _pack_track(track: TrackState) -> bytes:
    hazards, credits_ = _sparse(track.hazards), _sparse(track.credits)
    head = _TRACK.pack(
        track.sender, track.target, _count(track.messages), hazards[0], credits_[0],
        track.mass, track.telling, track.told, track.leading, track.answering, track.learned_leading,
        track.learned_answering, track.weight, track.peak, track.kept,
    )  # fmt: skip
    values = (*hazards[1], *credits_[1])
    return head + struct.pack(f"<{len(values)}d", *values)


def _sparse(values: tuple[float, ...]) -> tuple[int, list[float]]:
    """Which values are not 0, a bit for each, and those."""
    return sum(1 << at for at, value in enumerate(values) if value), [value for value in values if value]


def _unpack(raw: bytes) -> ConversationState:
    if not raw or raw[0] != VERSION:
        raise StateVersionError(f"unknown state version {raw[0] if raw else None}")
    _, parties, tracks, characteristics, *rest = _HEAD.unpack_from(raw)
    if characteristics != len(IDS) or parties > MAX_PARTIES or tracks > MAX_TRACKS:
        raise StateVersionError("state of another table of characteristics")
    messages, words, last_sent_at, last_sender, *languages, wording = rest
    at = _HEAD.size
    found_parties = []
    for _ in range(parties):
        values = _PARTY.unpack_from(raw, at)
        found_parties.append(PartyState._make((*values[:-REMEMBERED], values[-REMEMBERED:])))
        at += _PARTY.size
    found_tracks = []
    for _ in range(tracks):
        track, at = _unpack_track(raw, at)
        found_tracks.append(track)
    if at != len(raw):
        raise StateVersionError("state has the wrong length")
    return ConversationState(
        messages, words, last_sent_at, last_sender, tuple(languages), wording, tuple(found_parties),
        tuple(found_tracks),
    )  # fmt: skip


def _unpack_track(raw: bytes, at: int) -> tuple[TrackState, int]:
    sender, target, messages, first, second, *sums = _TRACK.unpack_from(raw, at)
    at += _TRACK.size
    if (first | second) >> len(IDS):
        raise StateVersionError("state of another table of characteristics")
    count = first.bit_count() + second.bit_count()
    values = iter(struct.unpack_from(f"<{count}d", raw, at))
    hazards = tuple([next(values) if first >> place & 1 else 0.0 for place in range(len(IDS))])
    credits_ = tuple([next(values) if second >> place & 1 else 0.0 for place in range(len(IDS))])
    return TrackState._make((sender, target, messages, *sums, hazards, credits_)), at + 8 * count
