"""`manage.py verify_audit`: seal what is new and recompute the whole hash chain."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from review import audit


class Command(BaseCommand):
    help = "Recompute the audit trail's hash chain; exit 1 naming the first event that was changed or removed."

    def handle(self, **_options: Any) -> None:
        while audit.seal():
            pass
        checked, broken = audit.verify()
        if broken is not None:
            raise CommandError(f"The chain breaks at event {broken}: {checked} events before it are intact.")
        self.stdout.write(f"{checked} audit events, chain intact.")
