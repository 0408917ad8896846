"""`manage.py train`: labels → snapshot → train → evaluate → candidate, in this process."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from review import labels
from review.errors import ArtemisError


class Command(BaseCommand):
    help = "Train a candidate from the labels there are now and compare it with the model in use."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--by", help="user name of the person who trains; somebody else must then promote it")

    def handle(self, **options: Any) -> None:
        person = User.objects.filter(username=options["by"]).first() if options["by"] else None
        if options["by"] and person is None:
            raise CommandError(f"There is no person {options['by']!r}.")
        try:
            run = labels.train(run=labels.start_training(user=person))
        except ArtemisError as error:
            raise CommandError(error.text) from error
        if run.model is None:
            raise CommandError(f"{run.error_code}: {run.error}")
        metrics = run.model.metrics
        self.stdout.write(f"{run.model.name}: {metrics['labels']} labels, {metrics['held_out']} held out")
        for side in ("candidate", "champion"):
            figures = ", ".join(f"{name} {value}" for name, value in _shown(metrics[side]).items())
            self.stdout.write(f"  {side}: {figures}")
        self.stdout.write(f"  gate: {'passed' if run.model.gate_passed else 'not passed'} ({metrics['gate']})")


def _shown(figures: dict[str, Any]) -> dict[str, str]:
    return {
        name: "undefined" if measured["value"] is None else f"{measured['value']:.3f}"
        for name, measured in figures.items()
        if isinstance(measured, dict) and "value" in measured
    }
