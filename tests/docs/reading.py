"""Reading the documentation: its files, its code, and the tables between markers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
_FENCE = re.compile(r"^```.*?\n(.*?)^```", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(r"`([^`\n]+)`")


def name_of(path: Path) -> str:
    """A path as a test is called."""
    return path.relative_to(ROOT).as_posix()


def read(name: str) -> str:
    """A page, by its path below the root."""
    return (ROOT / name).read_text(encoding="utf-8")


def code(text: str) -> list[str]:
    """Everything a page sets as code: lines of fenced blocks, and inline."""
    lines = [line for block in _FENCE.findall(text) for line in block.splitlines()]
    return lines + _INLINE.findall(_FENCE.sub("", text))


def table(name: str, marker: str) -> list[list[str]]:
    """The rows of the table between `<!-- marker:begin -->` and `<!-- marker:end -->`: cells without backticks."""
    between = re.search(rf"<!-- {marker}:begin -->(.*?)<!-- {marker}:end -->", read(name), re.DOTALL)
    assert between, f"{name} has no table {marker}"
    lines = [line for line in between.group(1).splitlines() if line.startswith("|")]
    return [[cell.strip().strip("`") for cell in line.strip("|").split("|")] for line in lines[2:]]


def first_column(name: str, marker: str) -> list[str]:
    """What the table is about, each once."""
    found = [row[0] for row in table(name, marker)]
    assert len(found) == len(set(found)), f"{name}, {marker}: a row stands twice"
    return found


def files(*suffixes: str) -> Iterator[Path]:
    """Files of the tree that people write, without what tools leave behind."""
    left = {".git", ".venv", "var", "staticfiles", "__pycache__", "node_modules"}
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        hidden = any(part in left or part.endswith("_cache") or part == ".hypothesis" for part in parts)
        if not hidden and path.is_file() and (not suffixes or path.suffix in suffixes):
            yield path
