"""What every page's frame needs."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from review import roles
from review.views.preferences import THEMES, theme_of


def shell(request: HttpRequest) -> dict[str, Any]:
    """The theme, and the signed-in person's permissions and role for the navigation."""
    frame: dict[str, Any] = {"theme": theme_of(request), "themes": THEMES}
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return frame
    return {**frame, "permissions": roles.permissions_of(user), "role_label": roles.label(user)}
