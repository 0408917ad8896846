"""`make bench`: the figures the documentation quotes, with the machine's."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from benchmarks import claims, core, machine, pipeline
from benchmarks.figures import Figure, fill, markdown, show
from tools import floor
from tools.processes import ROOT, main_with
from tools.stack import running_stack

DATA = ROOT / "var" / "bench"


def main() -> int:
    """Measure everything on a fresh database; print a table, and write it as Markdown when asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--markdown", type=Path, help="also write the table to this file, between its markers")
    arguments = parser.parse_args()
    shutil.rmtree(DATA, ignore_errors=True)
    figures: list[Figure] = core.measure()
    with running_stack(data=DATA) as stack:
        env = dict(stack.env)
        floor.open_django(env)
        figures += pipeline.measure(stack)
        stack.stop("worker")
        stack.stop("beat")
        figures += pipeline.appending()
        figures += claims.measure(env)
    described = machine.describe()
    show(f"Artemis on {described}", figures)
    if arguments.markdown:
        fill(arguments.markdown, markdown(described, figures), name="bench")
    return 0


if __name__ == "__main__":
    sys.exit(main_with(main))
