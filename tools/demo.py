"""`make demo`: everything running, with people and conversations to look at, and one key to stop it."""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

from rich.console import Console, Group
from rich.panel import Panel
from rich.table import Table

from tools.manage import published
from tools.processes import ROOT, Stopped, ToolError, main_with, shown
from tools.stack import Stack, running_stack

LOOK_EVERY_SECONDS = 0.5


def run(*, data: Path, console: Console) -> int:
    """Start, seed once, tell how to use it, and stay until told to stop."""
    began = time.monotonic()
    port = _port()

    def say(line: str) -> None:
        console.print(f"[dim]{time.monotonic() - began:5.1f} s[/]  {line}", highlight=False)

    try:
        with running_stack(data=data, port=port, say=say) as stack:
            _seed_once(stack, say=lambda: say("People and conversations (only the first time)"))
            console.print(_summary(stack, seconds=time.monotonic() - began))
            try:
                with published(stack.env, stack.data):
                    _watch(stack)
            except Stopped:
                console.print("Stopping ...")
                raise
    except Stopped:
        console.print(f"Stopped. The data stays in {shown(data)}.", highlight=False)
    return 0


def _port() -> int:
    text = os.environ.get("PORT") or "8000"
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise ToolError(f"PORT must be a number from 1 to 65535, not {text!r}.")
    return int(text)


def _seed_once(stack: Stack, *, say: Callable[[], None]) -> None:
    """Seed until it has succeeded once. The seed itself goes on where an interrupted one ended."""
    marker = stack.data / "seeded"
    if marker.exists():
        return
    say()
    status = stack.run(sys.executable, "-m", "tools.seed", "--url", stack.url)
    if status:
        raise ToolError(f"The seed ended with status {status}. Start again to go on from there; see its output above.")
    marker.touch()


def _watch(stack: Stack) -> NoReturn:
    """Return never: a part that ends takes everything down, so that nobody works with half a system."""
    while True:
        fallen = stack.group.fallen()
        if fallen is not None:
            stack.group.require(fallen)
        time.sleep(LOOK_EVERY_SECONDS)


def _summary(stack: Stack, *, seconds: float) -> Panel:
    links = Table.grid(padding=(0, 2))
    links.add_row("Artemis", f"[bold]{stack.url}/[/]")
    links.add_row("API", f"{stack.url}/api/v1/docs")
    links.add_row("Logs", f"{shown(stack.data)}/log/")
    links.add_row("Commands", 'make manage ARGS="create_platform ..."')
    people = Table(box=None, padding=(0, 2, 0, 0), title_justify="left")
    for heading in ("Name", "Role", "User name", "Password"):
        people.add_column(heading, no_wrap=heading != "Role")
    for person in _people(stack.data / "people.json"):
        people.add_row(*(str(person.get(key, "")) for key in ("name", "role", "username", "password")))
    return Panel(
        Group(links, "", people, "", "[bold]Ctrl-C[/] stops everything; the data stays."),
        title=f"Artemis is running (ready in {seconds:.0f} s)",
        title_align="left",
        expand=False,
        padding=(1, 2),
    )


def _people(path: Path) -> list[dict[str, str]]:
    """What the seed wrote: a list of objects with name, role, username and password."""
    try:
        people: list[dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return []
    return people


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tools.demo", description="Run Artemis with demo data.")
    parser.add_argument("--data", type=Path, default=ROOT / "var" / "demo", help="data directory (default: var/demo)")
    data = parser.parse_args().data.resolve()
    return main_with(lambda: run(data=data, console=Console()))


if __name__ == "__main__":
    raise SystemExit(main())
