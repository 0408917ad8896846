"""What each role may do: one table, read by use-cases, pages and the permission matrix test."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from review.errors import NotAllowed
from review.models import Membership

Role = Membership.Role


class Permission(StrEnum):
    """A thing a person may do on a platform."""

    REVIEW = "review"
    ADJUDICATE = "adjudicate"
    REOPEN_ANY = "reopen_any"
    TAKE_OVER = "take_over"
    ASSIGN = "assign"
    CHOOSE_GOLDEN = "choose_golden"
    SEARCH_ALL = "search_all"
    READ_MODELS = "read_models"
    TRAIN = "train"
    PROMOTE = "promote"
    READ_AUDIT = "read_audit"
    READ_FLOOR = "read_floor"
    READ_QUALITY = "read_quality"


PERMISSIONS: dict[str, frozenset[Permission]] = {
    Role.MODERATOR: frozenset({Permission.REVIEW}),
    Role.SENIOR: frozenset(
        {
            Permission.REVIEW,
            Permission.ADJUDICATE,
            Permission.REOPEN_ANY,
            Permission.TAKE_OVER,
            Permission.ASSIGN,
            Permission.CHOOSE_GOLDEN,
            Permission.SEARCH_ALL,
            Permission.READ_FLOOR,
            Permission.READ_QUALITY,
        }
    ),
    Role.ADMIN: frozenset(
        {
            Permission.READ_MODELS,
            Permission.PROMOTE,
            Permission.READ_AUDIT,
            Permission.READ_FLOOR,
            Permission.READ_QUALITY,
        }
    ),
    Role.ML: frozenset({Permission.READ_MODELS, Permission.TRAIN, Permission.PROMOTE, Permission.READ_QUALITY}),
    Role.AUDITOR: frozenset({Permission.READ_AUDIT, Permission.READ_MODELS}),
}


def roles_with(permission: Permission) -> list[str]:
    """The roles that include a permission."""
    return [role for role, granted in PERMISSIONS.items() if permission in granted]


def platforms_for(user: Any, permission: Permission) -> list[int]:
    """Ids of the platforms on which this person may do this; empty for anybody unknown or inactive."""
    if not user.is_authenticated or not user.is_active:
        return []
    found = Membership.objects.filter(user=user, role__in=roles_with(permission))
    return sorted(set(found.values_list("platform_id", flat=True)))


def permissions_of(user: Any) -> frozenset[Permission]:
    """Everything this person may do on some platform: for drawing menus, never for deciding access."""
    if not user.is_authenticated or not user.is_active:
        return frozenset()
    roles = Membership.objects.filter(user=user).values_list("role", flat=True).distinct()
    return frozenset().union(*(PERMISSIONS.get(role, frozenset()) for role in roles))


def has(user: Any, permission: Permission, *, platform: int) -> bool:
    """Whether this person may do this on this platform."""
    return platform in platforms_for(user, permission)


def require_anywhere(user: Any, permission: Permission) -> None:
    """Raise NotAllowed unless the person may do this on at least one platform (models are shared by all)."""
    if not platforms_for(user, permission):
        raise NotAllowed


def label(user: Any) -> str:
    """The person's most telling role in words, for the page header."""
    held = set(Membership.objects.filter(user=user).values_list("role", flat=True))
    return _first_label(role for role in PERMISSION_ORDER if role in held)


def _first_label(roles: Iterable[str]) -> str:
    return next((str(Role(role).label) for role in roles), "no role")


PERMISSION_ORDER = (Role.ADMIN, Role.SENIOR, Role.MODERATOR, Role.ML, Role.AUDITOR)
