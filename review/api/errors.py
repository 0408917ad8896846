"""One error shape for every refusal: {"error": {"code", "message", "request_id", ...facts}}."""

from __future__ import annotations

import math
from typing import Any

import structlog
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import Http404, HttpRequest, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from rest_framework import exceptions
from rest_framework.response import Response

from review import errors

log = structlog.get_logger(__name__)

# What Django and DRF raise on their own, in our words.
FOREIGN: dict[type[Exception], type[errors.ArtemisError]] = {
    Http404: errors.NotFound,
    PermissionDenied: errors.NotFound,
    RequestDataTooBig: errors.BodyTooLarge,
    exceptions.NotFound: errors.NotFound,
    exceptions.AuthenticationFailed: errors.NotAuthenticated,
    exceptions.NotAuthenticated: errors.NotAuthenticated,
    exceptions.PermissionDenied: errors.ScopeMissing,
    exceptions.MethodNotAllowed: errors.MethodNotAllowed,
    exceptions.NotAcceptable: errors.NotAcceptable,
    exceptions.UnsupportedMediaType: errors.UnsupportedMediaType,
    exceptions.ParseError: errors.InvalidJson,
    exceptions.ValidationError: errors.InvalidInput,
    exceptions.Throttled: errors.RateLimited,
}


def exception_handler(exc: Exception, context: dict[str, Any]) -> Response:
    """DRF's hook: always answers in our shape; what nobody foresaw is a 500 with a request id and no details."""
    error = exc if isinstance(exc, errors.ArtemisError) else _translated(exc)
    if isinstance(error, errors.ServerError):
        log.error("api.failed", error=type(exc).__name__, exc_info=exc)
    response = Response(body(error), status=error.status)
    if isinstance(error, errors.NotAuthenticated):
        response["WWW-Authenticate"] = "Bearer"
    wait = getattr(exc, "wait", None)
    if isinstance(error, errors.RateLimited) and wait is not None:
        response["Retry-After"] = str(math.ceil(wait))
    return response


def _translated(exc: Exception) -> errors.ArtemisError:
    for kind, ours in FOREIGN.items():
        if isinstance(exc, kind):
            return ours()
    return errors.ServerError()


def body(error: errors.ArtemisError) -> dict[str, Any]:
    """The error as JSON-ready data."""
    request_id = structlog.contextvars.get_contextvars().get("request_id", "")
    return {"error": {"code": error.code, "message": error.text, "request_id": request_id, **error.facts}}


@csrf_exempt
@login_not_required
def unknown_path(request: HttpRequest, path: str = "") -> JsonResponse:
    """A path below /api/ that does not exist answers in the same shape."""
    return JsonResponse(body(errors.NotFound()), status=404)
