"""The OpenAPI document and its browsable page."""

from __future__ import annotations

from typing import Any

from csp.decorators import csp_update
from django.contrib.auth.decorators import login_not_required
from django.http import QueryDict
from django.utils.decorators import method_decorator
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.request import Request


@method_decorator(login_not_required, name="dispatch")
class SchemaView(SpectacularAPIView):
    """The document itself. Public: it names no platform and no person."""

    authentication_classes = ()
    throttle_classes = ()

    @extend_schema(exclude=True)
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Any:
        """There is one version: what the query says about another is not looked at."""
        request._request.GET = QueryDict()
        return super().get(request, *args, **kwargs)  # type: ignore[no-untyped-call]


# Swagger UI sets style attributes; its script comes from our own static files, split off so that none is inline.
@method_decorator(csp_update({"style-src": ["'unsafe-inline'"]}), name="dispatch")
@method_decorator(login_not_required, name="dispatch")
class DocsView(SpectacularSwaggerSplitView):
    """The page to read and try it."""

    url_name = "api_schema"
    authentication_classes = ()
    throttle_classes = ()
