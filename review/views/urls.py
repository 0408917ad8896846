"""Addresses of the pages people use."""

from __future__ import annotations

from allauth.account import views as account
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import path


def closed(request: HttpRequest, **_parts: str) -> HttpResponse:
    """Parts of the account library that this service does not offer."""
    raise Http404


urlpatterns = [
    path("sign-in", account.login, name="account_login"),
    path("sign-out", account.logout, name="account_logout"),
    path("account/sign-up", closed, name="account_signup"),
    path("account/reset-password", closed, name="account_reset_password"),
    path("account/inactive", closed, name="account_inactive"),
    path("account/reauthenticate", account.reauthenticate, name="account_reauthenticate"),
    path("account/email", closed, name="account_email"),
    path("account/confirm", closed, name="account_email_verification_sent"),
]
