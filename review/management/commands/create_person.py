"""`manage.py create_person USERNAME --role moderator [--platform SLUG]`: somebody who may sign in."""

from __future__ import annotations

import secrets
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from django.db import IntegrityError, transaction

from review.models import Membership, Platform


class Command(BaseCommand):
    help = "Create a person with a role on one platform or all, and print a password made for them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--name", default="", help="first name, shown on pages")
        parser.add_argument("--role", action="append", choices=Membership.Role.values, help="may be repeated")
        parser.add_argument("--platform", action="append", help="slug, may be repeated (default: every platform)")

    def handle(self, **options: Any) -> None:
        wanted = options["platform"]
        platforms = list(Platform.objects.filter(slug__in=wanted) if wanted else Platform.objects.all())
        missing = set(wanted or []) - {platform.slug for platform in platforms}
        if missing:
            raise CommandError(f"There is no platform {', '.join(sorted(missing))}. See create_platform.")
        password = secrets.token_urlsafe(12)
        try:
            with transaction.atomic():
                user = User.objects.create_user(options["username"], password=password, first_name=options["name"])
                Membership.objects.bulk_create(
                    Membership(user=user, platform=platform, role=role)
                    for platform in platforms
                    for role in options["role"] or []
                )
        except IntegrityError:
            raise CommandError(f"There is a person {options['username']!r} already.") from None
        self.stdout.write(password)
