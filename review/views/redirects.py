"""Where a form leads."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme


class SeeOther(HttpResponseRedirect):
    """303: fetch the next page by GET, whatever this was."""

    status_code = 303


def see_other(url: str) -> SeeOther:
    """Where to go on after a form."""
    return SeeOther(url)


def safe_back(request: HttpRequest, *, fallback: str = "queue") -> str:
    """The local path a form names to go back to; anything else is the fallback."""
    back = request.POST.get("back", "")
    local = back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return back if local else resolve_url(fallback)
