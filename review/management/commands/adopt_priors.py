"""`manage.py adopt_priors --by USERNAME`: the engine's own weights as a new version in use."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from review import labels
from review.errors import ArtemisError


class Command(BaseCommand):
    help = "Put the engine's priors in use as a new version: after an upgrade that changed what is rated."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--by", required=True, help="user name of the person who answers for it")

    def handle(self, **options: Any) -> None:
        person = User.objects.filter(username=options["by"]).first()
        if person is None:
            raise CommandError(f"There is no person {options['by']!r}.")
        try:
            self.stdout.write(f"{labels.adopt_priors(user=person)} is in use.")
        except ArtemisError as error:
            raise CommandError(error.text) from error
