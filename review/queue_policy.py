"""Who comes first, and why: pure functions of what is known about a flag."""

from __future__ import annotations

import hashlib
import math
from datetime import timedelta

from review.models import Flag

SAMPLE_MIN_MESSAGES = 6
"""A conversation takes part in the random draw once it has this many messages: before, there is nothing to judge."""

REFLAG_LOG_ODDS = 1.0
"""A dismissed conversation is flagged again when its log-odds have risen this far above those that were dismissed."""


def draw(*, conversation: int, secret: str) -> float:
    """A number in [0, 1) for a conversation: the same at every retry, unguessable without the secret."""
    digest = hashlib.blake2b(f"draw:{conversation}".encode(), key=secret.encode()[:64], digest_size=8).digest()
    return int.from_bytes(digest, "big") / 2**64


SAMPLE_TOP = 12.0
"""Random samples are spread from the threshold up to these log-odds, where the surest flags stand."""


def priority(*, risk: float, reason: str, flag_at: float, drawn: float) -> float:
    """Place in the queue, in log-odds, high first.

    A flag above the threshold stands by its risk; log-odds tell 0.999 from 0.99999, which are both about 1. A random
    sample stands anywhere between the threshold and SAMPLE_TOP, by a second use of its draw, so that samples are
    reviewed along with the rest instead of never.
    """
    if reason == Flag.Reason.SAMPLE:
        spread = (drawn * 9973.0) % 1.0
        low = log_odds(flag_at)
        return low + max(0.0, SAMPLE_TOP - low) * spread
    return log_odds(risk)


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


def place(*, reason: str, risk: float, flag_at: float, waiting: timedelta) -> str:
    """Why an item stands where it stands, in words."""
    if reason == Flag.Reason.SAMPLE:
        return f"random sample · risk {risk_words(risk)}, below {flag_at:.2f} · waiting {duration(waiting)}"
    return f"risk {risk_words(risk)} against {flag_at:.2f} · waiting {duration(waiting)}"


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
