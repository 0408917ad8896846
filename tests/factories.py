"""Small makers of rows for tests. Texts are mild and synthetic; people are the ones of the demo."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone

from review import keys, queue_policy, scoring_gateway
from review.models import Account, ApiKey, Conversation, Flag, LaneSetting, Membership, Message, Platform

START = datetime(2026, 5, 1, 16, 0, tzinfo=UTC)
_numbers = itertools.count(1)


def platform(slug: str = "lagoon", **fields: Any) -> Platform:
    """A platform that draws no random samples, audits or test items unless asked to."""
    audit_rate = fields.pop("audit_rate", 0.0)
    values = {"sample_rate": 0.0, "golden_rate": 0.0, **fields}
    made = Platform.objects.create(slug=slug, name=values.pop("name", slug.title()), **values)
    for lane in Flag.Lane.values:
        LaneSetting.objects.create(platform=made, lane=lane, audit_rate=audit_rate)
    return made


def api_key(of: Platform, *, scopes: Iterable[str] = ApiKey.Scope.values) -> str:
    """A key's secret."""
    return keys.create(platform=of, name="test", scopes=scopes)


def person(username: str, role: str | None = "moderator", platforms: Iterable[Platform] = ()) -> User:
    """Somebody who may sign in with the password "correct horse battery"."""
    user = User.objects.create_user(username, password="correct horse battery", first_name=username.title())
    for each in platforms:
        Membership.objects.create(user=user, platform=each, role=role or "moderator")
    return user


def account(of: Platform, external_id: str, **fields: Any) -> Account:
    """The account with this id on a platform."""
    found, _created = Account.objects.get_or_create(platform=of, external_id=external_id, defaults=fields)
    return found


def conversation(
    of: Platform, messages: Sequence[tuple[str, str]] = (("rook", "hi there"), ("pixel", "hello")), **fields: Any
) -> Conversation:
    """A scored conversation; `messages` are (sender, text), a minute apart."""
    external_id = fields.pop("external_id", f"c-{next(_numbers)}")
    values = {
        "risk": 0.87,
        "ratings": {"secrecy": 0.8, "meeting": 0.6},
        "contributions": {"secrecy": 2.0, "meeting": 1.5, "bias": -1.6},
        "model_version": "prior-1",
        "message_count": len(messages),
        "first_message_at": START,
        "last_message_at": START + timedelta(minutes=len(messages)),
        "scored_at": START + timedelta(hours=1),
        **fields,
    }
    made = Conversation.objects.create(platform=of, external_id=external_id, **values)
    for position, (sender, text) in enumerate(messages, start=1):
        message(made, sender, text, position=position)
    return made


def message(of: Conversation, sender: str, text: str, *, position: int, **fields: Any) -> Message:
    """A scored message at START + position minutes."""
    values = {"scored_at": START + timedelta(hours=1), "risk_after": of.risk, **fields}
    return Message.objects.create(
        conversation=of,
        external_id=str(position),
        sender=account(of.platform, sender),
        sent_at=START + timedelta(minutes=position),
        text=text,
        **values,
    )


def flag(of: Conversation, **fields: Any) -> Flag:
    """An open flag, placed as the worker places it."""
    risk = of.risk or 0.0
    reason, since = fields.get("reason", Flag.Reason.THRESHOLD), fields.get("lane_since", timezone.now())
    standing = queue_policy.standing(reason=reason, risk=risk, flag_at=of.platform.flag_at, ratings=of.ratings)
    lane = queue_policy.lane(status=fields.get("status", Flag.Status.OPEN), standing=standing)
    points = queue_policy.points(
        reason=reason,
        risk=risk,
        first_risk=fields.get("first_risk", risk),
        child_band=fields.get("child_band", ""),
        other_children=fields.get("other_children", 0),
        drawn=0.5,
    )
    values = {
        "reason": Flag.Reason.THRESHOLD,
        "selection_probability": 1.0,
        "risk": risk,
        "first_risk": risk,
        "standing": standing,
        "lane": lane,
        "lane_since": since,
        "points": points,
        "priority": queue_policy.priority(points=points, lane=lane, since=since),
        "why": "Secrecy is asked for; a meeting is being arranged.",
        "model_version": of.model_version,
        "expected": "confirmed" if reason == Flag.Reason.GOLDEN else "",
        **fields,
    }
    return Flag.objects.create(conversation=of, platform=of.platform, **values)


def score_all() -> None:
    """What the worker does, until nothing waits."""
    while scoring_gateway.score_batch():
        pass
