"""Pages for refusals and failures: what happened, and the way out."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import structlog
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from review import errors
from review.api.errors import body

View = Callable[..., HttpResponse]


def refusals(view: View) -> View:
    """Turn what a use-case refuses into a page: 404 for what is not theirs, 409 with who was first, 422 otherwise."""

    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except errors.ArtemisError as error:
            return _answer(request, error)

    return answered


def _answer(request: HttpRequest, error: errors.ArtemisError) -> HttpResponse:
    if request.path.startswith("/api/"):
        return JsonResponse(body(error), status=error.status)
    note = request.POST.get("note", "")
    context = {"error": error, "facts": error.facts, "request_id": _request_id(), "note": note}
    template = "errors/error.html"
    if error.status == 409:
        template = "errors/_late.html" if getattr(request, "htmx", False) else "errors/late.html"
    response = render(request, template, context, status=error.status)
    response["Cache-Control"] = "no-store"
    return response


def _request_id() -> str:
    return str(structlog.contextvars.get_contextvars().get("request_id", ""))


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that could not be read."""
    return _answer(request, errors.InvalidInput())


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What is not theirs is not there."""
    return _answer(request, errors.NotFound())


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Nothing at this address."""
    return _answer(request, errors.NotFound())


def server_error(request: HttpRequest) -> HttpResponse:
    """Something failed. Drawn without the request, so without a query: the database may be what failed."""
    error = errors.ServerError()
    if request.path.startswith("/api/"):
        return JsonResponse(body(error), status=error.status)
    page = render_to_string("errors/error.html", {"error": error, "request_id": _request_id(), "bare": True})
    return HttpResponse(page, status=error.status)


def session_ended(request: HttpRequest) -> HttpResponse:
    """A note that arrives without a session and that no script keeps: shown to be copied, nothing else is done."""
    context = {"note": request.POST.get("note", ""), "bare": True}
    response = render(request, "errors/session.html", context, status=403)
    response["Cache-Control"] = "no-store"
    return response


@login_not_required
def csrf_failure(request: HttpRequest, reason: str = "", **_more: Any) -> HttpResponse:
    """A form from a session that has ended: sign in again; what was typed is shown and kept by the page."""
    context = {"reason": reason, "note": request.POST.get("note", ""), "bare": True}
    response = render(request, "errors/session.html", context, status=403)
    response["Cache-Control"] = "no-store"
    return response
