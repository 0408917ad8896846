"""One id for each request, in its logs, its audit events and its answer."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from typing import Any

import structlog
from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase

from review import errors
from review.api.errors import body
from review.views.errors import session_ended

HEADER = "X-Request-ID"
_ACCEPTABLE = re.compile(r"[A-Za-z0-9._-]{8,64}")


class RequestIdMiddleware:
    """Takes the caller's X-Request-ID where it is harmless, makes one otherwise, and hands it back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = request.headers.get(HEADER, "")
        request_id = given if _ACCEPTABLE.fullmatch(given) else uuid.uuid4().hex
        with structlog.contextvars.bound_contextvars(request_id=request_id):
            response = self.get_response(request)
        response[HEADER] = request_id
        return response


class SignedInMiddleware(LoginRequiredMiddleware):
    """Everything asks for a session unless it says otherwise; a note that comes too late for one is not thrown away."""

    def process_view(
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase], view_args: Any, view_kwargs: Any
    ) -> HttpResponseBase | None:
        turned_away = super().process_view(request, view_func, view_args, view_kwargs)
        if turned_away is None or request.method != "POST":
            return turned_away
        return session_ended(request) if request.POST.get("note") and "kept" not in request.POST else turned_away


MAX_BODY = 4 * 1024 * 1024
_SESSION = re.compile(r"[a-z0-9]{32}")


class PlausibleRequestMiddleware:
    """Turns away bodies nobody here sends before they are read, and drops session cookies that are none of ours."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if request.META.get("HTTP_TRANSFER_ENCODING"):
            return self._refused(request, errors.LengthRequired())
        if not length.isascii() or not length.isdigit() or int(length) > MAX_BODY:
            return self._refused(request, errors.BodyTooLarge())
        session = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
        if session is not None and not _SESSION.fullmatch(session):
            del request.COOKIES[settings.SESSION_COOKIE_NAME]
        return self.get_response(request)

    @staticmethod
    def _refused(request: HttpRequest, error: errors.ArtemisError) -> HttpResponse:
        """Said without a template or a look at the body: both would cost what this is here to save."""
        if request.path.startswith("/api/"):
            return JsonResponse(body(error), status=error.status)
        return HttpResponse(error.text, status=error.status, content_type="text/plain; charset=utf-8")
