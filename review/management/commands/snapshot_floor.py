"""`manage.py snapshot_floor [--backfill]`: what beat does every few minutes for the Floor page, now."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from review import snapshots


class Command(BaseCommand):
    help = "Measure the queue and count what happened since the last time, for the Floor page. Harmless to repeat."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--backfill", action="store_true", help="count everything that ever happened, once more")

    def handle(self, **options: Any) -> None:
        since = snapshots.take(backfill=options["backfill"])
        began = "the beginning" if options["backfill"] else f"{since:%Y-%m-%d %H:%M} UTC"
        self.stdout.write(f"Counted from {began} on, and measured the queue as it is now.")
