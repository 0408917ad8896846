"""Who is trained for what, and what somebody would rather not see."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction

from review import audit, queue_policy
from review.errors import InvalidInput, NotFound
from review.models import Membership, Policy, Training
from review.roles import Permission, platforms_for, roles_with
from scoring import api as scoring


def team(*, user: Any) -> list[User]:
    """Everybody who reviews on a platform where this person assigns, by name. Raises NotFound when there is none."""
    allowed = platforms_for(user, Permission.ASSIGN)
    if not allowed:
        raise NotFound
    reviewing = Membership.objects.filter(platform_id__in=allowed, role__in=roles_with(Permission.REVIEW))
    return list(
        User.objects.filter(pk__in=reviewing.values("user"), is_active=True)
        .select_related("training")
        .prefetch_related("memberships__platform")
        .order_by("username")
    )


def assign(
    *, user: Any, person: int, lanes: Collection[str], languages: Collection[str], policies: Collection[str]
) -> Training:
    """Set what somebody of one's team is trained for; an empty list means everything. What they opted out of stays
    theirs. Raises NotFound for somebody of another team, InvalidInput for an unknown name. Audit: `training.changed`.
    """
    found = next((each for each in team(user=user) if each.pk == person), None)
    if found is None:
        raise NotFound
    chosen = {
        "lanes": _known(lanes, queue_policy.LANES, "lane"),
        "languages": _known(languages, scoring.LANGUAGES, "language"),
        "policies": _known(policies, Policy.objects.filter(in_force=True).values_list("code", flat=True), "policy"),
    }
    with transaction.atomic(durable=True):
        training, _created = Training.objects.update_or_create(user=found, defaults=chosen)
        audit.record(event=audit.Event.TRAINING_CHANGED, actor=user, data={"person": found.pk, **chosen})
    return training


def opt_out(*, user: Any, topics: Collection[str]) -> Training:
    """What one would rather not see: such items go to others, and nobody is told who chose what. Raises NotFound for
    somebody who reviews nothing, InvalidInput for an unknown name."""
    if not platforms_for(user, Permission.REVIEW):
        raise NotFound
    known = _known(topics, [rated.id for rated in topics_known()], "topic")
    training, _created = Training.objects.update_or_create(user=user, defaults={"opted_out": known})
    return training


def topics_known() -> list[scoring.Characteristic]:
    """What may be opted out of: every characteristic that is said of a conversation by its words."""
    return [each for name, each in scoring.characteristics().items() if name not in NOT_SEEN]


NOT_SEEN = frozenset({"wording", "behaviour", "child_age"})
"""Nothing one would see."""


def _known(asked: Collection[str], known: Collection[str], what: str) -> list[str]:
    known = list(known)
    unknown = sorted(set(asked) - set(known))
    if unknown:
        raise InvalidInput(f"There is no {what} {unknown[0]!r}.")
    return [name for name in known if name in asked]
