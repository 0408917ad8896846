"""`manage.py evaluate FILE…`: how well a model finds what a labelled corpus holds. Stores nothing."""

from __future__ import annotations

import errno
import json
import os
import stat
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, BinaryIO, TextIO, cast

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from review import imports
from review.imports import chitchat, pan12
from review.imports.report import Report as Rejections
from review.management.evaluating import showing
from review.management.evaluating.cases import Corpus
from review.management.evaluating.progress import Progress
from scoring import api as scoring
from scoring.core.types import LabelledConversation

REJECTED, UNUSABLE, STOPPED = 1, 2, 130
UNUSABLE_INPUT = (imports.Unreadable, scoring.NotEnoughLabels, scoring.TooFewGroups, scoring.ScoringError)
FORMATS = tuple(name for name in imports.FORMATS if name != "csv")  # a csv file holds no labels


class Command(BaseCommand):
    help = (
        "Say how well a model finds what labelled conversations hold. Needs no platform and stores nothing; without"
        " --model it asks no database. Exit status 1 when rows were bad (the rest is evaluated), 2 when the input"
        " cannot be used."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "files", nargs="+", metavar="FILE", help="conversations with labels; - is chitchat's package"
        )
        parser.add_argument("--format", choices=FORMATS, help="default: what the name of a FILE tells")
        parser.add_argument("--predators", metavar="FILE", help="pan12: list of predators, one author id a line")
        parser.add_argument("--lines", metavar="FILE", help="pan12: list of `conversation id TAB line`")
        parser.add_argument("--model", metavar="VERSION", help="a version by its name; default: the engine's priors")
        parser.add_argument("--train-on", metavar="FILE", help="teach a model by FILE's labels first")
        parser.add_argument("--train-predators", metavar="FILE", help="pan12: the list that belongs to --train-on")
        parser.add_argument("--folds", type=int, metavar="K", help="cross-validate within the files, K parts")
        parser.add_argument("--json", action="store_true", help="all figures as one JSON object")
        parser.add_argument("--scores", metavar="FILE", help="write what each conversation got, one JSON object a line")
        parser.add_argument("--errors", metavar="FILE", help="write all bad rows to FILE, one JSON object a line")
        parser.add_argument(
            "--seed", type=int, default=0, metavar="N", help="draws of folds and resamples (default: 0)"
        )
        parser.add_argument("--quiet", action="store_true", help="no progress")

    def handle(self, **options: Any) -> None:
        if options.get("stdout") is None and sys.stdout is None:
            raise CommandError("there is no standard output to write the figures to", returncode=UNUSABLE)
        _refuse_contradictions(options)
        _refuse_missing(options)
        try:
            with ExitStack() as stack:
                run = self._prepare(stack, options)
                report, model = _evaluate(run, options)
        except UNUSABLE_INPUT as error:
            raise CommandError(str(error), returncode=UNUSABLE) from None
        except DatabaseError as error:
            raise CommandError(f"--model needs the database: {error}", returncode=UNUSABLE) from None
        except OSError as error:
            name = error.filename or options["scores"] or "a file"
            raise CommandError(f"{name} cannot be read or written: {error.strerror}", returncode=UNUSABLE) from None
        except KeyboardInterrupt:
            raise CommandError("stopped", returncode=STOPPED) from None
        self._show(report, model, run, options)
        if run.codes:
            codes = ", ".join(f"{code} {count:,}" for code, count in run.codes.most_common())
            bad = "1 bad row" if run.codes.total() == 1 else f"{run.codes.total():,} bad rows"
            raise CommandError(f"{bad} ({codes}); the rest was evaluated", returncode=REJECTED)

    def _prepare(self, stack: ExitStack, options: dict[str, Any]) -> _Run:
        tell = (lambda _line: None) if options["quiet"] else self.stderr.write
        read = [options[name] for name in ("predators", "lines", "train_on", "train_predators") if options[name]]
        read += options["files"]
        return _Run(
            stack=stack,
            format=options["format"],
            predators=_answers(stack, options["predators"], pan12.read_predators),
            marked=_answers(stack, options["lines"], pan12.read_marked_lines),
            train_predators=_answers(stack, options["train_predators"], pan12.read_predators),
            scores=_output(stack, options, "scores", read, whole=True),
            errors=_output(stack, options, "errors", [*read, *filter(None, [options["scores"]])]),
            several=len(read) > 1,
            complain=self.stderr.write,
            progress=Progress(tell=tell),
        )

    def _show(self, report: scoring.Report, model: str, run: _Run, options: dict[str, Any]) -> None:
        if options["json"]:
            found = {"model": model, "seed": options["seed"], "bad_rows": dict(run.codes), **report.as_dict()}
            lines: Iterable[str] = [json.dumps(found, indent=2)]
        else:
            lines = showing.lines(report=report, model=model)
        try:
            for line in lines:
                self.stdout.write(line)
            self.stdout.flush()
        except BrokenPipeError:  # `| head` has read enough; nothing more is to be said there
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except OSError as error:
            raise CommandError(f"the figures cannot be written: {error.strerror}", returncode=UNUSABLE) from None


@dataclass(slots=True)
class _Run:
    """What is open, and what was counted."""

    stack: ExitStack
    format: imports.Format | None
    predators: frozenset[str] | None
    marked: dict[str, tuple[str, ...]] | None
    train_predators: frozenset[str] | None
    scores: TextIO | None
    errors: TextIO | None
    several: bool
    complain: Any
    progress: Progress
    corpus: Corpus = field(default_factory=Corpus)
    codes: Counter[str] = field(default_factory=Counter)

    def cases(self, name: str) -> Iterator[scoring.Case]:
        """The cases of one file; bad rows are told as they come. Raises Unreadable, naming the file."""
        return self._read(name, imports.Answers(predators=self.predators, lines=self.marked))

    def lessons(self, name: str) -> Iterator[scoring.Case]:
        """The cases of the file to teach by. Its predators are others than those of the files under test."""
        return self._read(name, imports.Answers(predators=self.train_predators))

    def _read(self, name: str, answers: imports.Answers) -> Iterator[scoring.Case]:
        try:
            path, format = _source(name, self.format)
            if format != "pan12" and answers != imports.Answers():
                raise imports.Unreadable("lists of predators and lines belong to --format pan12")
            rows = imports.read(_open(self.stack, path), format=format, answers=answers)
            empty = True
            for case in self._taken(self.corpus.cases(rows), name, format):
                empty = False
                yield case
            if empty and self.several:
                self.complain(f"{name}: there is no conversation in it")
        except imports.Unreadable as error:
            raise imports.Unreadable(f"{name}: {error}") from None

    def _taken(
        self, found: Iterator[scoring.Case | imports.BadRow], name: str, format: imports.Format
    ) -> Iterator[scoring.Case]:
        rejections = Rejections(
            say=self.complain,
            complain=self.complain,
            unit=imports.unit(format),
            errors=self.errors,
            source=name if self.several else "",
        )
        for each in found:
            if isinstance(each, imports.BadRow):
                rejections.reject(each)
                self.codes[each.code] += 1
            else:
                yield each

    def tally(self) -> scoring.Tally:
        """PAN-2012's own scores, as far as its lists are at hand."""
        known = None if self.predators is None else frozenset(map(self.corpus.number, sorted(self.predators)))
        pairs = None if self.marked is None else sum(map(len, self.marked.values()))
        return scoring.Tally(predators=known, lines=pairs)

    def write(self, case: scoring.Case, rated: scoring.Rated) -> None:
        """One line of --scores. The index of a message is its place in the file."""
        if self.scores is not None:
            found = {
                "id": case.name,
                "risk": rated.risk,
                "ratings": dict(rated.ratings),
                "warned_at": None if rated.warned_at is None else case.messages[rated.warned_at].id,
                "leads": None if rated.leads is None else self.corpus.name(rated.leads),
            }
            self.scores.write(json.dumps(found) + "\n")


def _refuse_contradictions(options: dict[str, Any]) -> None:
    chosen = [f"--{name.replace('_', '-')}" for name in ("model", "train_on", "folds") if options[name] is not None]
    if len(chosen) > 1:
        raise CommandError(f"{' and '.join(chosen)} exclude each other: choose one.", returncode=UNUSABLE)
    if options["folds"] is not None and options["folds"] < 2:
        raise CommandError("--folds must be at least 2.", returncode=UNUSABLE)
    if options["train_predators"] is not None and options["train_on"] is None:
        raise CommandError("--train-predators belongs to --train-on.", returncode=UNUSABLE)
    if options["seed"] < 0:
        raise CommandError("--seed must not be negative.", returncode=UNUSABLE)


def _refuse_missing(options: dict[str, Any]) -> None:
    """Before anything is rated, or written over."""
    named = [options[name] for name in ("predators", "lines", "train_on", "train_predators")]
    for name in [*options["files"], *named]:
        if name not in {None, "-"}:
            try:
                Path(name).stat()
            except OSError as error:
                raise CommandError(f"{name}: {error.strerror}", returncode=UNUSABLE) from None


def _evaluate(run: _Run, options: dict[str, Any]) -> tuple[scoring.Report, str]:
    """Rate everything; returns the figures and what was rated with, in words."""
    seed, folds = options["seed"], options["folds"]
    lessons: Sequence[LabelledConversation] | None = None
    if options["train_on"]:
        lessons = scoring.examples(cases=list(run.lessons(options["train_on"])), seed=seed)
    study = scoring.Study(seed=seed, tally=run.tally(), taught_by=lessons, folds=folds or scoring.FOLDS)
    every = (case for name in options["files"] for case in run.cases(name))
    if folds:
        words = f"taught by these conversations, cross-validated in {folds} folds, no account on both sides"
        rated = _crossed(run, list(every), folds, seed)
    else:
        model, words = _model(options, lessons, seed)
        del lessons  # its text is not needed any more
        rated = ((case, scoring.rate(model=model, case=case)) for case in every)
    for case, found in rated:
        study.add(case=case, rated=found)
        run.write(case, found)
        if not folds:
            run.progress.count(messages=len(case.messages))
    run.progress.say("Computing figures and baselines ...")
    report = study.report()
    if not report.messages:
        raise imports.Unreadable(f"{', '.join(options['files'])}: there is no conversation to evaluate")
    return report, words


def _crossed(
    run: _Run, cases: list[scoring.Case], folds: int, seed: int
) -> Iterator[tuple[scoring.Case, scoring.Rated]]:
    """Cases in the order of the files, each rated by a model that the other folds taught."""
    found: dict[int, scoring.Rated] = {}
    for at, rated in scoring.rated_by_others(cases=cases, k=folds, seed=seed):
        found[at] = rated
        run.progress.count(messages=len(cases[at].messages))
    yield from ((case, found[at]) for at, case in enumerate(cases))


def _model(
    options: dict[str, Any], lessons: Sequence[LabelledConversation] | None, seed: int
) -> tuple[scoring.Model, str]:
    if lessons is not None:
        model = scoring.teach(examples=lessons, seed=seed)
        return model, f"taught by {len(lessons):,} conversations of {Path(options['train_on']).name}"
    if options["model"]:
        return scoring.version_model(name=options["model"]), f"version {options['model']}"
    model = scoring.prior_model()
    return model, f"the engine's priors ({model.version})"


def _source(name: str, format: imports.Format | None) -> tuple[Path, imports.Format]:
    """The file and its format; `-` is the package of chitchat."""
    if format == "chitchat" and name == "-":
        return chitchat.installed(), format
    found = format or imports.guess(Path(name))
    if found not in FORMATS:
        raise imports.Unreadable(f"{found} holds no labels; {', '.join(FORMATS)} may")
    return Path(name), found


def _open(stack: ExitStack, path: Path) -> BinaryIO:
    try:
        return stack.enter_context(path.open("rb"))
    except OSError as error:
        raise imports.Unreadable(error.strerror or "cannot be opened") from None


def _answers(stack: ExitStack, name: str | None, reader: Any) -> Any:
    """One of the two lists of PAN-2012, None when it is not named."""
    if name is None:
        return None
    try:
        return reader(_open(stack, Path(name)))
    except imports.Unreadable as error:
        raise imports.Unreadable(f"{name}: {error}") from None


def _output(
    stack: ExitStack, options: dict[str, Any], option: str, read: Sequence[str], *, whole: bool = False
) -> TextIO | None:
    """A file to write. It is never one of those that are read, nor the other one that is written. One that is to be
    `whole` is what it was until everything is written."""
    if not options[option]:
        return None
    path = Path(options[option])
    try:
        if any(imports.same_file(path, Path(name)) for name in read):
            raise imports.Unreadable(f"--{option} names a file that is to be read or written already")
        if str(path) in STANDARD:  # by its descriptor: what else is written there stays
            return stack.enter_context(os.fdopen(os.dup(STANDARD[str(path)]), "w", encoding="utf-8"))
        if whole and (path.is_file() or not path.exists()):
            return stack.enter_context(_replaced(path.resolve()))
        return stack.enter_context(path.open("w", encoding="utf-8"))
    except (OSError, RuntimeError) as error:  # a link that leads to itself is a RuntimeError
        raise imports.Unreadable(f"{path}: {getattr(error, 'strerror', None) or error}") from None


STANDARD = {"/dev/stdout": 1, "/dev/stderr": 2}


@contextmanager
def _replaced(path: Path) -> Iterator[TextIO]:
    """What is written takes the place of `path` at the end, with its permissions, and only when all went well."""
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o600
    with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, prefix=f".{path.name[:80]}.", delete=False) as file:
        part = Path(file.name)
        try:
            yield cast(TextIO, file)
            file.flush()
            part.chmod(mode)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
