"""Running the command as a person would. There is no database mark: a query fails the test."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command


@dataclass(frozen=True)
class Outcome:
    """What a run left on the screen and told the shell."""

    code: int
    out: str
    err: str

    @property
    def figures(self) -> dict[str, Any]:
        """What --json printed."""
        found: dict[str, Any] = json.loads(self.out)
        return found

    def value(self, name: str) -> Any:
        """One main figure."""
        return self.figures["figures"][name]["value"]


Evaluate = Callable[..., Outcome]


@pytest.fixture
def evaluate() -> Evaluate:
    """Evaluate files; options as those of the command."""

    def evaluated(*files: Path, **options: Any) -> Outcome:
        out, err = io.StringIO(), io.StringIO()
        options = {name: str(value) if isinstance(value, Path) else value for name, value in options.items()}
        try:
            call_command("evaluate", *map(str, files), stdout=out, stderr=err, **options)
        except CommandError as error:
            return Outcome(error.returncode, out.getvalue(), f"{err.getvalue()}{error}\n")
        return Outcome(0, out.getvalue(), err.getvalue())

    return evaluated
