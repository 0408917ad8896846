"""The OpenAPI document and its browsable page."""

from __future__ import annotations

from csp.decorators import csp_update
from django.contrib.auth.decorators import login_not_required
from django.utils.decorators import method_decorator
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView


@method_decorator(login_not_required, name="dispatch")
class SchemaView(SpectacularAPIView):
    """The document itself. Public: it names no platform and no person."""

    authentication_classes = ()
    throttle_classes = ()


# Swagger UI sets style attributes; its script comes from our own static files, split off so that none is inline.
@method_decorator(csp_update({"style-src": ["'unsafe-inline'"]}), name="dispatch")
@method_decorator(login_not_required, name="dispatch")
class DocsView(SpectacularSwaggerSplitView):
    """The page to read and try it."""

    url_name = "api_schema"
    authentication_classes = ()
    throttle_classes = ()
