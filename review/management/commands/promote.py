"""`manage.py promote NAME --by USERNAME`: put a model in use."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from review import labels
from review.errors import ArtemisError
from scoring import api as scoring


class Command(BaseCommand):
    help = "Promote a model version; workers use it with their next batch."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name")
        parser.add_argument("--by", required=True, help="user name of the person who answers for it")

    def handle(self, **options: Any) -> None:
        person = User.objects.filter(username=options["by"]).first()
        chosen = next((version for version in scoring.versions() if version.name == options["name"]), None)
        if person is None or chosen is None:
            missing = f"person {options['by']!r}" if person is None else f"model {options['name']!r}"
            raise CommandError(f"There is no {missing}.")
        try:
            self.stdout.write(f"{labels.promote(user=person, version=chosen.pk)} is in use.")
        except ArtemisError as error:
            raise CommandError(error.text) from error
