"""The people and platforms of the demo and the smoke run. Passwords and keys are made when they are created."""

from __future__ import annotations

import json
import os
import secrets
from pathlib import Path
from typing import Any

import django

PEOPLE = [
    ("mira", "Mira", "moderator"),
    ("noor", "Noor", "moderator"),
    ("sol", "Sol", "senior"),
    ("uma", "Uma", "senior"),
    ("ada", "Ada", "admin"),
    ("ben", "Ben", "admin"),
    ("lin", "Lin", "ml"),
    ("eve", "Eve", "auditor"),
    ("out", "Out", ""),
]
"""User name, first name, role; Out has none and sees nothing."""

ROLE_NAMES = {
    "moderator": "moderator",
    "senior": "senior moderator",
    "admin": "safety admin",
    "ml": "ML staff",
    "auditor": "auditor",
    "": "no role",
}


def open_django(env: dict[str, str] | None = None) -> None:
    """Make the ORM usable in this process, with the environment of a running stack."""
    os.environ.update(env or {})
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "artemis.settings")
    django.setup()


def make_platform(*, slug: str, name: str, **settings: Any) -> str:
    """A platform and a fresh key for it; a platform that exists keeps its data and gets one more key."""
    from review import keys
    from review.models import ApiKey, Platform

    platform, _created = Platform.objects.update_or_create(slug=slug, defaults={"name": name, **settings})
    return keys.create(platform=platform, name="server", scopes=ApiKey.Scope.values)


def make_people(*, file: Path) -> list[dict[str, str]]:
    """The demo people, each with one role on every platform; new passwords, written to `file` for its owner only."""
    from django.contrib.auth.models import User

    from review.models import Membership, Platform

    rows = []
    for username, name, role in PEOPLE:
        password = secrets.token_urlsafe(12)
        user, _created = User.objects.get_or_create(username=username, defaults={"first_name": name})
        user.set_password(password)
        user.save()
        for platform in Platform.objects.all() if role else ():
            Membership.objects.get_or_create(user=user, platform=platform, role=role)
        rows.append({"name": name, "role": ROLE_NAMES[role], "username": username, "password": password})
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as out:
        json.dump(rows, out, indent=2)
    return rows


def waiting() -> int:
    """Messages that are not scored yet."""
    from review.models import Message

    return Message.objects.filter(scored_at__isnull=True).count()
