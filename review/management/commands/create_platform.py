"""`manage.py create_platform SLUG NAME`: a tenant and its first API key."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_slug
from django.db import IntegrityError, transaction

from review import keys
from review.models import ApiKey, Platform


class Command(BaseCommand):
    help = "Create a platform and print its first API key, which is shown only now."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug")
        parser.add_argument("name")
        parser.add_argument("--flag-at", type=float, default=0.70, help="risk at which a person looks (default 0.70)")
        parser.add_argument("--hold-at", type=float, help="risk at which the platform is asked to hold (default: off)")
        parser.add_argument("--sample-rate", type=float, default=0.01, help="random share below it (default 0.01)")

    def handle(self, **options: Any) -> None:
        try:
            validate_slug(options["slug"])
            with transaction.atomic():
                platform = Platform.objects.create(
                    slug=options["slug"],
                    name=options["name"],
                    flag_at=options["flag_at"],
                    hold_at=options["hold_at"],
                    sample_rate=options["sample_rate"],
                )
                secret = keys.create(platform=platform, name="first key", scopes=ApiKey.Scope.values)
        except ValidationError as error:
            raise CommandError(f"{options['slug']}: {error.messages[0]}") from None
        except IntegrityError as error:
            raise CommandError(
                f"{options['slug']}: {_cause(str(error))}. `manage.py create_api_key SLUG` makes another key."
            ) from None
        self.stdout.write(secret)


def _cause(text: str) -> str:
    reasons = {
        "flag_at": "--flag-at must lie above 0 and at most at 1",
        "hold_at": "--hold-at must lie between --flag-at and 1",
        "sample_rate": "--sample-rate must lie between 0 and 0.5",
    }
    return next(
        (words for name, words in reasons.items() if f"platform_{name}" in text), "this platform exists already"
    )
