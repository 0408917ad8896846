"""Running the command as a person would, with no worker to nudge."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from review import tasks
from review.models import Platform
from tests import factories


@dataclass(frozen=True)
class Outcome:
    """What a run left on the screen and told the shell."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def lagoon(db: None) -> Platform:
    return factories.platform("lagoon")


@pytest.fixture
def nudges(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Grows with each nudge."""
    seen: list[int] = []
    monkeypatch.setattr(tasks, "nudge", lambda: seen.append(1))
    return seen


@pytest.fixture
def run(nudges: list[int], lagoon: Platform, tmp_path: Path) -> Run:
    """Import bytes (written to a file of this name) or what the options name."""

    def imported(data: bytes | None = None, *, name: str = "chats.jsonl", **options: Any) -> Outcome:
        out, err = io.StringIO(), io.StringIO()
        arguments = []
        if data is not None:
            (tmp_path / name).write_bytes(data)
            arguments = [str(tmp_path / name)]
        options = {"platform": lagoon.slug, "quiet": True, **options}
        try:
            call_command("import_conversations", *arguments, stdout=out, stderr=err, **options)
        except CommandError as error:
            return Outcome(error.returncode, out.getvalue(), f"{err.getvalue()}{error}\n")
        except SystemExit as stop:
            return Outcome(int(stop.code or 0), out.getvalue(), err.getvalue())
        return Outcome(0, out.getvalue(), err.getvalue())

    return imported
