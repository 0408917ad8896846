"""Write a synthetic corpus as JSON lines: `python -m tools.corpus --seed 1 --conversations 1500 > x.jsonl`."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import datetime

from tools.corpus.generator import DEFAULT_NOW, generate


def main() -> None:
    """Parse the command line and write to standard output."""
    parser = argparse.ArgumentParser(prog="python -m tools.corpus", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--conversations", type=int, default=1500)
    parser.add_argument("--now", type=datetime.fromisoformat, default=DEFAULT_NOW, help="ISO 8601 with zone")
    given = parser.parse_args()
    for conversation in generate(seed=given.seed, conversations=given.conversations, now=given.now):
        sys.stdout.write(json.dumps(conversation, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
