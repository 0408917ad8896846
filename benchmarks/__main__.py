"""`make bench`: the figures the documentation quotes, with the machine's."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from benchmarks import claims, core, live, machine, pipeline, search
from benchmarks.figures import Figure, fill, markdown, show
from tools import floor
from tools.processes import ROOT, main_with
from tools.stack import running_stack

PARTS = ("core", "pipeline", "claims", "search")
DATA = ROOT / "var" / "bench"


def main() -> int:
    """Measure everything on a fresh database; print a table, and write it as Markdown when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--markdown", type=Path, help="also write the table to this file, between its markers")
    parser.add_argument("--only", choices=PARTS, action="append", help="this part alone (may be given again)")
    arguments = parser.parse_args()
    parts = arguments.only or PARTS
    shutil.rmtree(DATA, ignore_errors=True)
    figures: list[Figure] = core.measure() if "core" in parts else []
    with running_stack(data=DATA) as stack:
        env = dict(stack.env)
        floor.open_django(env)
        if "pipeline" in parts:
            figures += pipeline.measure(stack)
        stack.stop("worker")
        stack.stop("beat")
        if "pipeline" in parts:
            figures += pipeline.appending()
        if "claims" in parts:
            figures += claims.measure(env)
            figures += live.measure(stack.url, claims.FIRST)
        if "search" in parts:
            figures += search.measure()
    described = machine.describe()
    show(f"Artemis on {described}", figures)
    if arguments.markdown:
        fill(arguments.markdown, markdown(described, figures), name="bench")
    return 0


if __name__ == "__main__":
    sys.exit(main_with(main))
