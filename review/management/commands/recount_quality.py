"""`manage.py recount_quality`: the weekly counts behind the Quality page, from the first decision on."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from review import tallies


class Command(BaseCommand):
    help = "Count anew how decisions came out, every week from the first: after an upgrade, or when in doubt."

    def handle(self, **options: Any) -> None:
        weeks = tallies.recount(everything=True)
        self.stdout.write(f"{weeks} week{'' if weeks == 1 else 's'} counted.")
