"""Closed by default: a view names the scope it needs, or nobody may call it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rest_framework.permissions import BasePermission
from rest_framework.request import Request

from review.errors import NotAuthenticated, ScopeMissing
from review.models import ApiKey

if TYPE_CHECKING:
    from rest_framework.views import APIView


class DenyAll(BasePermission):
    """The default: a view that names no permission answers to nobody."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        raise NotAuthenticated if request.auth is None else ScopeMissing


class HasScope(BasePermission):
    """The key carries the view's `scope`."""

    def has_permission(self, request: Request, view: APIView) -> bool:
        if not isinstance(request.auth, ApiKey):
            raise NotAuthenticated
        if getattr(view, "scope", None) not in request.auth.scopes:
            raise ScopeMissing
        return True
