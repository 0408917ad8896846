"""How a person wants pages to look."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from review.views.redirects import safe_back, see_other

COOKIE = "theme"
THEMES = ("auto", "light", "dark")


@login_not_required
@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Keep light, dark or what the device says, for this browser."""
    chosen = request.POST.get("theme", "")
    asked_by_script = request.headers.get("X-Requested-With") == "fetch"
    response = HttpResponse(status=204) if asked_by_script else see_other(safe_back(request))
    if chosen in THEMES:
        response.set_cookie(
            COOKIE, chosen, max_age=365 * 86400, samesite="Lax", httponly=True, secure=settings.SESSION_COOKIE_SECURE
        )
    return response


def theme_of(request: HttpRequest) -> str:
    """The chosen theme; anything unknown is what the device says."""
    chosen = request.COOKIES.get(COOKIE, "auto")
    return chosen if chosen in THEMES else "auto"
