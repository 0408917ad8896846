"""`manage.py import_conversations FILE --platform SLUG`: conversations from a file, by the same path as the API's."""

from __future__ import annotations

import json
import sys
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TextIO

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from review import audit, imports, ingest, tasks
from review.imports import chitchat, loading, pan12
from review.models import Platform

UNUSABLE, REJECTED, INTERRUPTED = 2, 1, 130
SHOWN = 20
NUDGE_SECONDS = 5.0
PLAIN_SECONDS = 10.0
Say = Callable[[str], None]


class Command(BaseCommand):
    help = (
        "Import conversations from a file. Running it again continues: what is stored already is counted as duplicate."
        " Exit status 1 when anything was rejected, 2 when the input cannot be used."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", metavar="FILE", help="may be left out for chitchat")
        parser.add_argument("--platform", required=True, metavar="SLUG", help="whose conversations they are")
        parser.add_argument("--format", choices=imports.FORMATS, help="default: what the name of FILE tells")
        parser.add_argument("--predators", metavar="FILE", help="pan12: the list of predators, one author id a line")
        parser.add_argument("--lines", metavar="FILE", help="pan12: the list of `conversation id TAB line`")
        parser.add_argument("--errors", metavar="FILE", help="write every rejection to this file, as JSON lines")
        parser.add_argument("--quiet", action="store_true", help="no progress; rejections and the sum are still shown")

    def handle(self, **options: Any) -> None:
        try:
            run = self._prepare(options)
            with ExitStack() as stack:
                run.open(stack, errors=options["errors"])
                with self._progress(run, quiet=options["quiet"]) as say:
                    run.work(reject=say)
        except imports.Unreadable as error:
            raise CommandError(f"{options['file'] or 'chitchat'}: {error}", returncode=UNUSABLE) from None
        except KeyboardInterrupt:
            self.stdout.write(f"{run.sum()}. Stopped; running it again continues.")
            sys.exit(INTERRUPTED)
        self.stdout.write(f"{run.sum()}.")
        if run.counts["rejected"]:
            raise CommandError(f"{run.counts['rejected']:,} rejected, the rest was kept", returncode=REJECTED)
