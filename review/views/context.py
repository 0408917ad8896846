"""What every page's frame needs."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from review import roles


def shell(request: HttpRequest) -> dict[str, Any]:
    """The signed-in person's permissions and role, for the navigation."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {}
    return {"permissions": roles.permissions_of(user), "role_label": roles.label(user)}
