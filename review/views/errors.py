"""Pages for refusals and failures: what happened, and the way out."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from review import errors
from review.api.errors import body


def _answer(request: HttpRequest, error: errors.ArtemisError) -> HttpResponse:
    if request.path.startswith("/api/"):
        return JsonResponse(body(error), status=error.status)
    return render(request, "errors/error.html", {"error": error}, status=error.status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, errors.InvalidInput())


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, errors.NotFound())


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _answer(request, errors.NotFound())


def server_error(request: HttpRequest) -> HttpResponse:
    return _answer(request, errors.ServerError())


def csrf_failure(request: HttpRequest, reason: str = "", **_more: Any) -> HttpResponse:
    """A form from a session that has ended: sign in again; what was typed is kept by the page."""
    return render(request, "errors/session.html", {"reason": reason}, status=403)
