"""Corpora in the shapes of others, written by us: PAN-2012 with its two lists, eSPD in both forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.evaluate.conftest import Evaluate
from tests.evaluate.corpora import PLAIN, WARNS
from tests.imports.shapes import chat, pan

Said = tuple[tuple[str, str], ...]


def spoken(key: str, said: Said, **names: str) -> str:
    """A PAN-shaped conversation with other names."""
    return chat(key, *[(names.get(who, who), "10:00", text) for who, text in said])


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Predators: rook (found in c1), kite (silent here), wolf (missed in c2). ann is named wrongly, in c3."""
    data = pan(
        spoken("c1", WARNS),
        spoken("c2", PLAIN, ann="wolf"),
        spoken("c3", WARNS, rook="ann", pixel="dee"),
        spoken("c4", PLAIN, ann="eve", ben="fay"),
    )
    (tmp_path / "predators.txt").write_text("rook\r\nkite\r\nwolf\r\n")
    (tmp_path / "corpus.xml").write_bytes(data)
    return tmp_path / "corpus.xml"


def test_a_list_of_another_corpus_is_told(evaluate: Evaluate, corpus: Path) -> None:
    (corpus.parent / "predators.txt").write_text("somebody\nelse\n")
    notes = evaluate(corpus, json=True, predators=corpus.parent / "predators.txt").figures["notes"]
    assert "Nobody on the list of predators writes in these conversations: it belongs to others." in notes


def test_predators_as_in_the_competition(evaluate: Evaluate, corpus: Path) -> None:
    outcome = evaluate(corpus, json=True, predators=corpus.parent / "predators.txt")
    assert (outcome.code, outcome.err) == (0, "")
    authors = outcome.figures["authors"]
    assert (authors["predicted"], authors["actual"], authors["hits"]) == (2, 3, 1)
    values = {name: estimate["value"] for name, estimate in authors["figures"].items()}
    assert values["precision"] == pytest.approx(1 / 2)
    assert values["recall"] == pytest.approx(1 / 3)
    assert values["f1"] == pytest.approx(2 / 5)
    assert values["f05"] == pytest.approx(1.25 / (0.25 * 3 + 2))
    assert authors["figures"]["f05"]["low"] <= values["f05"] <= authors["figures"]["f05"]["high"]
    assert (outcome.figures["n"], outcome.figures["positives"]) == (4, 2)
    assert outcome.figures["lines"] is None


def test_lines_as_in_the_competition(evaluate: Evaluate, corpus: Path) -> None:
    """Line 7 of c1 asks for secrecy; line 1 says hi; nobody is warned of in c2; c9 is in another file."""
    (corpus.parent / "lines.txt").write_text("c1\t7\nc1\t1\nc2\t1\nc9\t1\n")
    outcome = evaluate(corpus, json=True, predators=corpus.parent / "predators.txt", lines=corpus.parent / "lines.txt")
    lines = outcome.figures["lines"]
    assert (lines["actual"], lines["hits"]) == (4, 1)
    # Both c1 and c3 hold the same talk, of which the same lines of the leading account are named.
    named = lines["predicted"]
    assert named > 2
    assert named % 2 == 0
    values = {name: estimate["value"] for name, estimate in lines["figures"].items()}
    assert values["precision"] == pytest.approx(1 / named)
    assert values["recall"] == pytest.approx(1 / 4)
    assert values["f3"] == pytest.approx(10 / (9 * 4 + named))
    printed = evaluate(corpus, predators=corpus.parent / "predators.txt", lines=corpus.parent / "lines.txt").out
    assert "problem 1" in printed
    assert "problem 2" in printed


def test_pan12_without_its_lists_has_no_labels(evaluate: Evaluate, corpus: Path) -> None:
    figures = evaluate(corpus, json=True).figures
    assert (figures["n"], figures["unlabelled"], figures["authors"], figures["lines"]) == (0, 4, None, None)


def test_lines_alone_are_scored_too(evaluate: Evaluate, corpus: Path) -> None:
    (corpus.parent / "lines.txt").write_text("c1\t7\n")
    figures = evaluate(corpus, json=True, lines=corpus.parent / "lines.txt").figures
    assert (figures["n"], figures["lines"]["hits"]) == (0, 1)


def test_what_teaches_has_a_list_of_its_own(evaluate: Evaluate, corpus: Path) -> None:
    said = [spoken(f"t{at}", WARNS if at % 2 else PLAIN, rook=f"x{at}", ann=f"y{at}") for at in range(8)]
    lessons, known = corpus.parent / "train.xml", corpus.parent / "known.txt"
    lessons.write_bytes(pan(*said))
    known.write_text("".join(f"x{at}\n" for at in range(1, 8, 2)))
    options = {"train_on": lessons, "predators": corpus.parent / "predators.txt"}
    outcome = evaluate(corpus, json=True, train_predators=known, **options)
    assert outcome.figures["model"] == "taught by 8 conversations of train.xml"
    assert outcome.figures["authors"]["actual"] == 3
    without = evaluate(corpus, **options)
    assert without.code == 2
    assert "needed" in without.err


# --- eSPD -------------------------------------------------------------------------------------------------------------


def datapack(path: Path) -> Path:
    def content(said: Said) -> list[dict[str, object]]:
        return [
            {"type": "message", "author": who, "body": text, "time": 1_000 * at, "isFromPredator": who == "rook"}
            for at, (who, text) in enumerate(said)
        ]

    chats = {
        "a": {"className": "predator", "content": content(WARNS)},
        "b": {"className": "non-predator", "content": content(PLAIN)},
        "bad": {"className": "non-predator"},
    }
    path.write_text(json.dumps({"datapackID": "x", "chats": chats}))
    return path


def test_a_datapack(evaluate: Evaluate, tmp_path: Path) -> None:
    outcome = evaluate(datapack(tmp_path / "pack.json"), json=True, format="espd")
    assert outcome.code == 1
    assert "conversation 3: invalid_item" in outcome.err
    assert (outcome.figures["n"], outcome.value("f1"), outcome.value("leads_accuracy")) == (2, 1.0, 1.0)


def test_segments(evaluate: Evaluate, tmp_path: Path) -> None:
    rows = [f'"predator","a","{" ".join(text for _who, text in WARNS)}"']
    rows += [f'"non-predator","b{at}","{" ".join(text for _who, text in PLAIN)}"' for at in range(3)]
    (tmp_path / "segments.csv").write_text("\n".join(['"label","chatName","segment"', *rows, ""]))
    outcome = evaluate(tmp_path / "segments.csv", json=True, format="espd")
    assert outcome.code == 0
    assert (outcome.figures["n"], outcome.figures["positives"]) == (4, 1)
    assert outcome.value("auroc") == 1.0
