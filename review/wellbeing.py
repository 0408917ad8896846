"""Care for those who read: what is counted, when a break is due, what is paused, what is not for today.

Exposure is counted when an item leaves somebody's hands: messages x severity x minutes. Past a day's budget imminent
and high items go to others; past a stretch of it a break is due, and it is not optional. Nobody is ranked by any of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import F
from django.utils import timezone

from review import access
from review.models import Care, Exposure, Flag, Lease

SEVERITY: dict[str, float] = {
    "threat": 3.0, "demand": 3.0, "sexual_talk": 3.0, "distress": 3.0, "image_request": 2.0, "meeting": 2.0,
    "pressure": 2.0, "isolation": 1.5, "secrecy": 1.5,
}  # fmt: skip
"""How hard an item is to read, by what it shows; the hardest of it counts."""
SEVERE = 3.0
"""After an item so hard there is a quiet screen before the next."""
LEAST_MINUTES = 0.25
HARD_TOPICS = tuple(topic for topic, severity in SEVERITY.items() if severity >= SEVERE)
"""What makes an item so hard."""
ROTATE_AFTER = 3
"""After so many hard items in a row something lighter comes first, if anything does."""
PAUSED_LANES = (Flag.Lane.IMMINENT, Flag.Lane.HIGH)
"""What goes to others once a day's budget is used up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one person stands today. `used` is the share of the day's budget, 0 and up."""

    exposure: Exposure
    care: Care
    used: float

    @property
    def spent(self) -> bool:
        """Whether the budget is used up."""
        return self.used >= 1.0

    @property
    def on_break(self) -> bool:
        """Whether a break is due now."""
        return self.care.break_until is not None and self.care.break_until > timezone.now()

    @property
    def wants_lighter(self) -> bool:
        """Whether something lighter should come next."""
        return self.care.hard_in_row >= ROTATE_AFTER

    @property
    def not_today(self) -> list[str]:
        """Topics that are not for today."""
        return self.care.not_today_topics if self.care.not_today == today() else []


def today() -> date:
    """The day that exposure is counted on (UTC)."""
    return timezone.now().date()


def severity(topics: Iterable[str]) -> float:
    """1 for an item that shows nothing hard, up to 3."""
    return max((SEVERITY.get(topic, 1.0) for topic in topics), default=1.0)


def points(*, messages: int, severity: float, seconds: float) -> float:
    """Messages x severity x minutes."""
    return messages * severity * max(seconds / 60.0, LEAST_MINUTES)


def standing(*, user: Any) -> Standing:
    """How this person stands now."""
    exposure = Exposure.objects.filter(user=user, day=today()).first() or Exposure(user=user, day=today())
    care = Care.objects.filter(user=user).first() or Care(user=user)
    return Standing(exposure=exposure, care=care, used=exposure.points / settings.ARTEMIS_EXPOSURE_BUDGET)


def read_and_left(*, user: Any, flag: Flag, lease: Lease) -> int:
    """An item leaves this person's hands, or left them when its time ran out: count what they had before them, and say
    when a break is due; returns how many messages that were. In a transaction; several at once add up."""
    if not connection.in_atomic_block:
        raise RuntimeError("exposure is counted in the transaction that ends it")
    seconds = max(0.0, (min(timezone.now(), lease.expires_at) - lease.taken_at).total_seconds())
    hard, messages = severity(flag.topics), access.opened(flag=flag, lease=lease.token)
    found = points(messages=messages, severity=hard, seconds=seconds)
    Exposure.objects.get_or_create(user=user, day=today())
    Exposure.objects.filter(user=user, day=today()).update(
        items=F("items") + 1,
        severe_items=F("severe_items") + int(hard >= SEVERE),
        messages=F("messages") + messages,
        seconds=F("seconds") + int(seconds),
        points=F("points") + found,
    )
    Care.objects.get_or_create(user=user)
    care = Care.objects.select_for_update().get(user=user)
    care.since_break += found
    care.hard_in_row = care.hard_in_row + 1 if hard >= SEVERE else 0
    if care.since_break >= settings.ARTEMIS_BREAK_AFTER:
        care.break_until = timezone.now() + timedelta(minutes=settings.ARTEMIS_BREAK_MINUTES)
        care.since_break, care.hard_in_row = 0.0, 0
    care.save(update_fields=["since_break", "break_until", "hard_in_row"])
    return messages


def not_today(*, user: Any, topics: Iterable[str]) -> None:
    """Nothing that shows these today: of what an item shows, what is hard about it, or all where nothing is."""
    shown = sorted(set(topics))
    hard = [topic for topic in shown if SEVERITY.get(topic, 1.0) >= 2.0] or shown
    care, _created = Care.objects.get_or_create(user=user)
    kept = care.not_today_topics if care.not_today == today() else []
    care.not_today, care.not_today_topics = today(), sorted({*kept, *hard})
    care.save(update_fields=["not_today", "not_today_topics"])


def veil(*, user: Any, veiled: bool) -> None:
    """Whether text outside the evidence is veiled until asked for."""
    Care.objects.update_or_create(user=user, defaults={"veiled": veiled})
