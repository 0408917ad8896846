"""`make manage ARGS="..."`: a management command against the running demo.

`manage.py` itself needs DATABASE_URL, REDIS_URL and the rest in its environment; this takes them from the demo.
"""

from __future__ import annotations

import json
import os
import shlex
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from tools.processes import ROOT, AlreadyRunning, ToolError, exclusive, main_with

DATA = ROOT / "var" / "demo"
NEEDED = ("DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE")


@contextmanager
def published(env: Mapping[str, str], data: Path) -> Iterator[None]:
    """While the demo runs: what a command needs to reach it, for its owner only."""
    path = data / "running.json"
    kept = {name: value for name, value in env.items() if name in NEEDED or name.startswith("ARTEMIS_")}
    with suppress(FileNotFoundError):
        path.unlink()
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump(kept, file, indent=2)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def environment(data: Path) -> dict[str, str]:
    """The running demo's. Raises ToolError when none runs."""
    try:
        with exclusive(data):
            pass
    except AlreadyRunning:
        with suppress(FileNotFoundError):
            found: dict[str, str] = json.loads((data / "running.json").read_text(encoding="utf-8"))
            return found
        raise ToolError("The demo is still starting. Try again when it shows its address.") from None
    raise ToolError("No demo is running. Start `make demo` in another terminal and try again.")


def main() -> int:
    """Become manage.py with the demo's environment; returns only with an error."""
    arguments = [part for text in sys.argv[1:] for part in shlex.split(text)]
    if not arguments:
        raise ToolError('Which command? For example: make manage ARGS="create_platform lagoon Lagoon"')
    env = {**os.environ, **environment(DATA)}
    os.execve(sys.executable, [sys.executable, str(ROOT / "manage.py"), *arguments], env)  # noqa: S606 - ourselves


if __name__ == "__main__":
    sys.exit(main_with(main))
