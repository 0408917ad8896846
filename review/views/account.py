"""Signing in. Accounts are made by administrators; nobody signs up."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class ClosedDoor(DefaultAccountAdapter):
    """No sign-up, whatever the address."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
