"""Who comes first, and why: pure functions of what is known about a flag."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from review.models import Flag

SAMPLE_MIN_MESSAGES = 6
"""A conversation takes part in the random draw once it has this many messages: before, there is nothing to judge."""

REFLAG_LOG_ODDS = 1.0
"""A dismissed conversation is flagged again when its log-odds have risen this far above those that were dismissed."""


def draw(*, of: int, secret: str, what: str = "draw") -> float:
    """A number in [0, 1) for an id: the same at every retry, unguessable without the secret. Draws for different
    things have nothing to do with each other."""
    digest = hashlib.blake2b(f"{what}:{of}".encode(), key=secret.encode()[:64], digest_size=8).digest()
    return int.from_bytes(digest, "big") / 2**64


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A queue of its own. `service` is the time within which its items are to be looked at; `lead` is by how many
    service times it goes before a lane of the same age."""

    service: timedelta
    lead: float
    means: str


LANES: dict[str, Lane] = {
    Flag.Lane.IMMINENT: Lane(
        service=timedelta(minutes=15), lead=0.0, means="a meeting is being arranged, a threat, or talk of self-harm"
    ),
    Flag.Lane.HIGH: Lane(service=timedelta(hours=4), lead=0.5, means="risk far above the platform's threshold"),
    Flag.Lane.STANDARD: Lane(service=timedelta(hours=24), lead=0.25, means="risk at or above the threshold"),
    Flag.Lane.SECOND_REVIEW: Lane(
        service=timedelta(hours=8), lead=0.25, means="somebody decided; a second person looks without knowing how"
    ),
    Flag.Lane.QUALITY: Lane(
        service=timedelta(days=7), lead=0.0, means="drawn at random below the threshold: what the engine misses"
    ),
}
"""In the order in which they are shown."""

IMMINENT_FROM: dict[str, float] = {"threat": 0.7, "meeting": 0.8, "distress": 0.8}
"""Ratings from which a flag cannot wait."""
HIGH_ABOVE = 2.0
"""So far above the threshold, in log-odds, a flag is in the high lane."""
TOPIC_FROM = 0.5
"""A characteristic rated so high is what the conversation would show."""

_MEETING, _ISOLATION = "grooming-meeting", "grooming-isolation"
_INDUCEMENT, _COERCION = "grooming-inducement", "coercion"
POLICY_OF: dict[str, str] = {
    "meeting": _MEETING, "travel_offer": _MEETING, "location_probe": _MEETING, "private_time": _MEETING,
    "secrecy": _ISOLATION, "supervision_check": _ISOLATION, "platform_move": _ISOLATION, "isolation": _ISOLATION,
    "exclusivity": _ISOLATION, "detection_check": _ISOLATION,
    "gift": _INDUCEMENT,
    "threat": _COERCION, "demand": _COERCION, "pressure": _COERCION,
}  # fmt: skip
"""The policy a characteristic points to, by its code."""

AGE_POINTS = 4.0
"""A whole service time of waiting counts as much as these log-odds of risk: nothing waits for ever."""
LOWEST, HIGHEST = -6.0, 8.0
RISE_MOST = 3.0
RISE_SAID = 0.5
CHILD_POINTS: dict[str, float] = {"under_13": 1.0, "13_15": 0.6, "16_17": 0.3}
OTHERS_POINTS = 0.5
OTHERS_MOST = 5.0
SAMPLE_SPREAD = 4.0


def standing(*, reason: str, risk: float, flag_at: float, ratings: Mapping[str, float]) -> str:
    """The lane of a first look."""
    if reason == Flag.Reason.SAMPLE:
        return Flag.Lane.QUALITY
    if any(ratings.get(name, 0.0) >= least for name, least in IMMINENT_FROM.items()):
        return Flag.Lane.IMMINENT
    return Flag.Lane.HIGH if log_odds(risk) >= log_odds(flag_at) + HIGH_ABOVE else Flag.Lane.STANDARD


def lane(*, status: str, standing: str) -> str:
    """The lane a flag waits in: what cannot wait stays first whoever looks at it."""
    first_look = status not in (Flag.Status.SECOND_REVIEW, Flag.Status.ADJUDICATION)
    return standing if first_look or standing == Flag.Lane.IMMINENT else Flag.Lane.SECOND_REVIEW


def points(*, reason: str, risk: float, first_risk: float, child_band: str, other_children: int, drawn: float) -> float:
    """What speaks for an item, its age left out, in log-odds: its risk, how far that rose since it was flagged, how
    young the child is, and how many other children the same account leads conversations with.

    Where a random sample stands says nothing of its risk: it stands by a second use of its draw.
    """
    if reason == Flag.Reason.SAMPLE:
        return ((drawn * 9973.0) % 1.0) * SAMPLE_SPREAD
    sure = min(max(log_odds(risk), LOWEST), HIGHEST)
    rise = min(max(log_odds(risk) - log_odds(first_risk), 0.0), RISE_MOST)
    others = min(OTHERS_POINTS * other_children, OTHERS_MOST)
    return sure + rise + CHILD_POINTS.get(child_band, 0.0) + others


def priority(*, points: float, lane: str, since: datetime) -> float:
    """Place within a lane, high first: points, and AGE_POINTS for each service time it has waited.

    All items of a lane age alike, so what is compared is when each began, and stored places do not go stale.
    """
    return points - AGE_POINTS * since.timestamp() / LANES[lane].service.total_seconds()


def turns(*, heads: Mapping[str, datetime], now: datetime) -> list[str]:
    """Lanes in the order in which Next tries them, by when the first item of each began to wait: imminent first, then
    the one that has used most of its service time."""

    def pressing(name: str) -> tuple[bool, float]:
        rule = LANES[name]
        return name == Flag.Lane.IMMINENT, rule.lead + (now - heads[name]) / rule.service

    return sorted(heads, key=pressing, reverse=True)


def topics(ratings: Mapping[str, float]) -> list[str]:
    """What a conversation would show, for those who are trained for it, or would rather not see it."""
    return sorted(name for name, rating in ratings.items() if rating >= TOPIC_FROM)


def policies(topics: Iterable[str]) -> list[str]:
    """Codes of the policies these point to."""
    return sorted({POLICY_OF[name] for name in topics if name in POLICY_OF})


def reflag_due(*, dismissed_risk: float, risk: float) -> bool:
    """Whether a conversation that was dismissed at one risk is due again at another."""
    return log_odds(risk) >= log_odds(dismissed_risk) + REFLAG_LOG_ODDS


def log_odds(risk: float) -> float:
    """logit of a probability, clipped to what a float can tell apart (±16)."""
    clipped = min(max(risk, 1e-7), 1 - 1e-7)
    return math.log(clipped / (1 - clipped))


def risk_words(risk: float) -> str:
    """A risk with two decimals. No model is certain: what would be rounded to 1.00 is ">0.99"."""
    return ">0.99" if risk >= 0.995 else f"{risk:.2f}"


def place(
    *, reason: str, risk: float, first_risk: float, flag_at: float, lane: str, waiting: timedelta,
    child: str = "", other_children: int = 0,
) -> str:  # fmt: skip
    """Why an item stands where it stands in its lane, in words. `child` is an age band in words."""
    sample = reason == Flag.Reason.SAMPLE
    said = [f"random sample · risk {risk_words(risk)}, below {flag_at:.2f}" if sample else _risk(risk, flag_at)]
    if not sample:
        if log_odds(risk) - log_odds(first_risk) >= RISE_SAID:
            said.append(f"up from {risk_words(first_risk)}")
        if child:
            said.append(f"writes to a child {child}")
        if other_children:
            said.append(f"and to {other_children} other {'child' if other_children == 1 else 'children'}")
    service = LANES[lane].service
    late = " · overdue" if waiting > service else ""
    return " · ".join([*said, f"waiting {duration(waiting)} of {duration(service)}{late}"])


def _risk(risk: float, flag_at: float) -> str:
    return f"risk {risk_words(risk)} against {flag_at:.2f}"


def duration(span: timedelta) -> str:
    """A length of time as people say it: 40 s, 12 min, 6 h, 3 days."""
    seconds = max(0, int(span.total_seconds()))
    if seconds < 90:
        return f"{seconds} s"
    if seconds < 5400:
        return f"{round(seconds / 60)} min"
    if seconds < 48 * 3600:
        return f"{round(seconds / 3600)} h"
    return f"{round(seconds / 86400)} days"
