"""Every address of the service. A new one goes into tests/review/test_permission_matrix.py, or the suite fails."""

from __future__ import annotations

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.urls import include, path, re_path

from review.api import docs
from review.api import errors as api_errors
from review.api.views import AppealsView, ConversationView, DecisionsView, MessagesView
from review.views import errors, health

# The admin site signs people in by the same door as everything else, with its limit on tries.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("api/v1/messages", MessagesView.as_view(), name="api_messages"),
    path("api/v1/conversations/<path:external_id>", ConversationView.as_view(), name="api_conversation"),
    path("api/v1/decisions", DecisionsView.as_view(), name="api_decisions"),
    path("api/v1/appeals", AppealsView.as_view(), name="api_appeals"),
    path("api/v1/schema", docs.SchemaView.as_view(), name="api_schema"),
    path("api/v1/docs", docs.DocsView.as_view(), name="api_docs"),
    re_path(r"^api/(?P<path>.*)$", api_errors.unknown_path, name="api_unknown"),
    path("admin/", admin.site.urls),
    path("", include("review.views.urls")),
]

handler400 = errors.bad_request
handler403 = errors.forbidden
handler404 = errors.not_found
handler500 = errors.server_error
