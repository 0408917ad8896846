"""`manage.py create_api_key SLUG NAME [--scope …]`: one more key for a platform."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from review import keys
from review.models import ApiKey, Platform


class Command(BaseCommand):
    help = "Create an API key for a platform and print it; it is shown only now."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug")
        parser.add_argument("name")
        parser.add_argument(
            "--scope", action="append", choices=ApiKey.Scope.values, help="may be repeated (default: all scopes)"
        )

    def handle(self, **options: Any) -> None:
        platform = Platform.objects.filter(slug=options["slug"]).first()
        if platform is None:
            known = ", ".join(Platform.objects.values_list("slug", flat=True)) or "none yet"
            raise CommandError(f"There is no platform {options['slug']!r} (known: {known}). See create_platform.")
        scopes = options["scope"] or ApiKey.Scope.values
        self.stdout.write(keys.create(platform=platform, name=options["name"], scopes=scopes))
