"""`manage.py import_conversations FILE --platform SLUG`: conversations from a file, by the same path as the API's."""

from __future__ import annotations

import os
import sys
import time
from argparse import ArgumentParser
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, TextIO

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from review import audit, imports, ingest, tasks
from review.imports import chitchat, loading, pan12
from review.imports.report import Report
from review.models import Platform

REJECTED, UNUSABLE, INTERRUPTED = 1, 2, 130
NUDGE_SECONDS = 5.0


class Command(BaseCommand):
    help = (
        "Import conversations from a file. Running it again continues: what is stored already is counted as duplicates."
        " Exit status 1 when anything was rejected (the rest is kept), 2 when the input cannot be used."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", metavar="FILE", help="with chitchat default: the installed package's")
        parser.add_argument("--platform", required=True, metavar="SLUG", help="whose conversations these are")
        parser.add_argument("--format", choices=imports.FORMATS, help="default: what the name of FILE tells")
        parser.add_argument("--predators", metavar="FILE", help="pan12: list of predators, one author id a line")
        parser.add_argument("--lines", metavar="FILE", help="pan12: list of `conversation id TAB line`")
        parser.add_argument("--errors", metavar="FILE", help="write all rejections to FILE, one JSON object a line")
        parser.add_argument("--quiet", action="store_true", help="no progress; rejections and the sum are still shown")

    def handle(self, **options: Any) -> None:
        try:
            with ExitStack() as stack:
                job = _prepare(stack, options)
                report = Report(say=self.stdout.write, complain=self.stderr.write, unit=job.unit, errors=job.errors)
                if not options["quiet"]:
                    report.watch(total=os.fstat(job.file.fileno()).st_size, bar=self.stderr.isatty())
                self._run(job, report)
        except imports.Unreadable as error:
            raise CommandError(f"{options['file'] or 'FILE'}: {error}", returncode=UNUSABLE) from None
        if report.rejected:
            codes = ", ".join(f"{code} {count:,}" for code, count in report.codes.most_common())
            raise CommandError(f"{report.rejected:,} rejected ({codes}); the rest was kept", returncode=REJECTED)

    def _run(self, job: _Job, report: Report) -> None:
        try:
            with report:
                _load(job, report)
        except imports.Unreadable:
            raise
        except BaseException as error:
            self.stdout.write(f"{report.sum()}. Stopped; running it again continues.")
            if isinstance(error, KeyboardInterrupt):
                _record(job, report, complete=False)
                sys.exit(INTERRUPTED)
            raise
        _record(job, report, complete=True)
        self.stdout.write(f"{report.sum()}.")


@dataclass(frozen=True, slots=True)
class _Job:
    """What is to be imported, opened and checked as far as can be done before reading."""

    platform: int
    format: imports.Format
    answers: imports.Answers
    file: BinaryIO
    errors: TextIO | None

    @property
    def unit(self) -> str:
        """What a row's position counts."""
        return imports.unit(self.format)


def _prepare(stack: ExitStack, options: dict[str, Any]) -> _Job:
    platform = _platform(options["platform"])
    path, format = _source(options["file"], options["format"])
    answers = _answers(stack, format, options)
    return _Job(platform, format, answers, stack.enter_context(_open(path)), _errors(stack, options))


def _platform(slug: str) -> int:
    found = Platform.objects.filter(slug=slug).values_list("pk", flat=True).first()
    if found is None:
        known = ", ".join(Platform.objects.order_by("slug").values_list("slug", flat=True)[:20]) or "none yet"
        raise CommandError(
            f"There is no platform {slug!r} (known: {known}). `manage.py create_platform SLUG NAME` makes one.",
            returncode=UNUSABLE,
        )
    return found


def _source(name: str | None, format: imports.Format | None) -> tuple[Path, imports.Format]:
    """The file and its format; without a name, or with `-`, chitchat is read from the installed package."""
    if format == "chitchat" and name in (None, "-"):
        return chitchat.installed(), format
    if name is None:
        raise CommandError("Name the file to import.", returncode=UNUSABLE)
    path = Path(name)
    return path, format or imports.guess(path)


def _answers(stack: ExitStack, format: imports.Format, options: dict[str, Any]) -> imports.Answers:
    predators, lines = options["predators"], options["lines"]
    if (predators or lines) and format != "pan12":
        raise CommandError("--predators and --lines belong to --format pan12.", returncode=UNUSABLE)
    return imports.Answers(
        predators=pan12.read_predators(stack.enter_context(_open(Path(predators)))) if predators else None,
        lines=pan12.read_marked_lines(stack.enter_context(_open(Path(lines)))) if lines else None,
    )


def _open(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}", returncode=UNUSABLE) from None


def _errors(stack: ExitStack, options: dict[str, Any]) -> TextIO | None:
    """The file for rejections, emptied. It is never one of those that are read."""
    if not options["errors"]:
        return None
    path = Path(options["errors"])
    read = [Path(options[name]) for name in ("file", "predators", "lines") if options[name]]
    try:
        if any(imports.same_file(path, other) for other in read):
            raise CommandError("--errors names a file that is to be read.", returncode=UNUSABLE)
        return stack.enter_context(path.open("w", encoding="utf-8"))
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}", returncode=UNUSABLE) from None


def _load(job: _Job, report: Report) -> None:
    """Load the rows, telling workers every few seconds that there is something to score."""

    def store(messages: Sequence[loading.Outgoing]) -> Sequence[ingest.Verdict]:
        return ingest.store(platform=job.platform, items=list(map(_item, messages)), now=timezone.now())

    rows = imports.read(job.file, format=job.format, answers=job.answers)
    waiting, due = False, time.monotonic() + NUDGE_SECONDS
    for event in loading.load(rows=rows, platform=job.platform, store=store):
        if isinstance(event, imports.BadRow):
            report.reject(event)
            continue
        report.stored(event, position=job.file.tell())
        waiting = waiting or event.accepted > 0
        if waiting and time.monotonic() >= due:
            waiting, due = False, _nudge()
    if waiting:
        tasks.nudge()


def _nudge() -> float:
    """Nudge a worker; returns when to do so again. A broker that is down makes it slow: then it is asked less often."""
    started = time.monotonic()
    tasks.nudge()
    ended = time.monotonic()
    return ended + NUDGE_SECONDS + 20 * (ended - started)


def _item(outgoing: loading.Outgoing) -> ingest.Item:
    sender, message = outgoing.sender, outgoing.message
    return ingest.Item(
        conversation=outgoing.conversation,
        id=message.id,
        sender=ingest.Sender(id=sender.id, declared_age=sender.declared_age, age_band=sender.age_band),
        sent_at=message.sent_at,
        text=message.text,
    )


def _record(job: _Job, report: Report, *, complete: bool) -> None:
    data = {
        "format": job.format,
        "conversations": report.conversations,
        "accepted": report.accepted,
        "duplicates": report.duplicates,
        "rejected": report.rejected,
        "complete": complete,
    }
    with transaction.atomic():
        audit.record(event=audit.Event.IMPORT_FINISHED, platform=job.platform, data=data)
