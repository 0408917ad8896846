"""API keys: made once, shown once, kept as a hash."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models.functions import Now

from review import audit
from review.models import ApiKey, Platform

MARK = "artemis_"


def create(*, platform: Platform, name: str, scopes: Iterable[str], by: Any | None = None) -> str:
    """Make a key and return its secret, which is not stored and cannot be shown again. Audit: `key.created`.

    The secret carries 256 random bits, so a plain SHA-256 is enough to keep it. Raises ValueError for an unknown scope.
    """
    wanted = [ApiKey.Scope(scope).value for scope in scopes]
    secret = MARK + secrets.token_urlsafe(32)
    with transaction.atomic():
        key = ApiKey.objects.create(
            platform=platform, name=name, prefix=secret[len(MARK) :][:8], secret_sha256=digest(secret), scopes=wanted
        )
        audit.record(event=audit.Event.KEY_CREATED, actor=by, platform=platform.pk, data={"key": key.pk})
    return secret


def revoke(*, key: ApiKey, by: Any | None = None) -> None:
    """End a key at once. Audit: `key.revoked`."""
    with transaction.atomic():
        ApiKey.objects.filter(pk=key.pk, revoked_at__isnull=True).update(revoked_at=Now())
        audit.record(event=audit.Event.KEY_REVOKED, actor=by, platform=key.platform_id, data={"key": key.pk})


def find(*, secret: str) -> ApiKey | None:
    """The live key with this secret, or None."""
    if not secret.startswith(MARK) or len(secret) > 100:
        return None
    return (
        ApiKey.objects.select_related("platform").filter(secret_sha256=digest(secret), revoked_at__isnull=True).first()
    )


def digest(secret: str) -> str:
    """SHA-256 of a secret, as stored."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
