"""Pages name only what is there: files, links, targets, commands, pictures; and nothing of anybody's machine."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from django.core.management import get_commands

from benchmarks.figures import fill
from tests.docs.reading import DOCS, PAGES, ROOT, code, files, name_of, read

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
TARGET = re.compile(r"\bmake((?: [a-z][a-z0-9-]*)+)")
MANAGE = re.compile(r"manage\.py ([a-z_]+)")
OURS = re.compile(r"(?:artemis|review|scoring|templates|static|tests|docs|benchmarks|tools)/[\w./-]*")
MADE_LATER = "docs/img"
"""Pictures are made by `make screenshots`. Until the folder is there, a page may name what is to come."""
PICTURES = tuple(re.findall(r"shots\.take\(\"([\w-]+)\"", read("tools/screenshots.py")))
"""What must be there once pictures are."""
HEADINGS = ["Context", "Choice", "Rejected", "Consequences", "When to revisit"]
ADRS = sorted((DOCS / "adr").glob("[0-9]*.md"))

every_page = pytest.mark.parametrize("page", PAGES, ids=name_of)


def documented_targets() -> set[str]:
    """The targets that `make` lists."""
    return set(re.findall(r"^([a-z][a-z0-9-]*):.*## ", read("Makefile"), re.MULTILINE))


def all_targets() -> set[str]:
    """Every target with a name."""
    return set(re.findall(r"^([a-z][a-z0-9-]*):", read("Makefile"), re.MULTILINE))


def targets_in(page: str) -> set[str]:
    """Targets a page sets as code."""
    return {name for line in code(read(page)) for found in TARGET.findall(line) for name in found.split()}


@every_page
def test_targets_exist(page: Path) -> None:
    assert targets_in(name_of(page)) <= all_targets()


def test_every_target_is_told_of() -> None:
    assert documented_targets() <= targets_in("README.md") | targets_in("CONTRIBUTING.md")


def own_commands() -> set[str]:
    """The management commands of this repository."""
    return {
        path.stem
        for app in ("review", "scoring")
        for path in (ROOT / app / "management" / "commands").glob("*.py")
        if not path.stem.startswith("_")
    }


@every_page
def test_commands_exist(page: Path) -> None:
    named = {name for line in code(page.read_text(encoding="utf-8")) for name in MANAGE.findall(line)}
    assert named <= set(get_commands())


def test_every_command_is_told_of() -> None:
    told = {name for line in code(read("docs/operations.md")) for name in MANAGE.findall(line)}
    assert own_commands() <= told


@every_page
def test_links_lead_somewhere(page: Path) -> None:
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if re.match(r"https?://", target):
            continue
        path, _, anchor = target.partition("#")
        found = (page.parent / path).resolve() if path else page
        if MADE_LATER in found.as_posix() and not (DOCS / "img").exists():
            continue
        assert found.exists(), target
        assert not anchor or anchor in anchors(found), target


def anchors(page: Path) -> set[str]:
    """The headings of a page as GitHub makes addresses of them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.skipif(not (DOCS / "img").exists(), reason="pictures are made by `make screenshots`")
@pytest.mark.parametrize("picture", PICTURES)
def test_pictures_are_there(picture: str) -> None:
    assert (DOCS / "img" / f"{picture}.png").stat().st_size > 0


@every_page
def test_files_named_as_code_exist(page: Path) -> None:
    for words in code(page.read_text(encoding="utf-8")):
        name = words.strip().partition(" ")[0]
        if OURS.fullmatch(name) and not name.startswith(MADE_LATER):
            assert (ROOT / name).exists(), name


def test_pages_named_in_the_code_exist() -> None:
    for path in files(".py", ".toml", ".html", ".yml"):
        for name in re.findall(r"docs/[\w/.-]*\w", path.read_text(encoding="utf-8")):
            if path.is_relative_to(ROOT / "tests" / "docs") or name.startswith(MADE_LATER):
                continue
            assert (ROOT / name).exists() or list(ROOT.glob(f"{name}-*.md")), f"{name_of(path)}: {name}"


@pytest.mark.parametrize("page", ADRS, ids=name_of)
def test_a_decision_has_its_five_headings(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == HEADINGS
    assert text.startswith(f"# {page.name[:4]} ")
    assert page.name in read("docs/adr/README.md")


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(page.name[:4]) for page in ADRS] == list(range(1, len(ADRS) + 1))


def test_the_changelog_has_its_parts() -> None:
    latest = read("CHANGELOG.md").split("\n## ")[1]
    assert latest.startswith("Unreleased")
    assert re.findall(r"^### (.+)$", latest, re.MULTILINE) == ["Improvements", "Fixes", "Safety"]


# --- Nothing of the machine -------------------------------------------------------------------------------------------

# Put together here, so that this file does not hold what it looks for.
MACHINE = [
    *(rf"(?<![\w.~/-])/{name}/" for name in ("work", "root", "tmp", "home", "Users")),
    *(re.escape(".".join(parts)) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"))),
    "--" + "index-url",
    "--" + "extra-index",
]


def test_no_paths_of_a_machine_and_no_registries() -> None:
    found = []
    for path in tree():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{name_of(path)}: {hit.group()}" for hit in re.finditer("|".join(MACHINE), text)]
    assert found == []


def tree() -> list[Path]:
    """The files that are kept: git's list, or what looks like it where there is no git."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        return list(files())
    kept = [ROOT / name for name in listed.stdout.split("\0") if name]
    return [path for path in kept if path.is_file()]


# --- Figures ----------------------------------------------------------------------------------------------------------


def test_a_new_table_of_figures_leaves_the_rest_of_the_page(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text(read("docs/performance.md"), encoding="utf-8")
    fill(page, "measured once\n", name="bench")
    fill(page, "measured again\n", name="bench")
    text = page.read_text(encoding="utf-8")
    assert "measured once" not in text
    before, _, after = read("docs/performance.md").partition("<!-- bench:begin -->")
    assert text.startswith(before)
    assert text.endswith(after.partition("<!-- bench:end -->")[2])
    assert text.count("\nmeasured again\n") == 1


def test_a_file_without_markers_becomes_the_table(tmp_path: Path) -> None:
    page = tmp_path / "figures.md"
    fill(page, "table\n", name="bench")
    assert page.read_text(encoding="utf-8") == "table\n"
