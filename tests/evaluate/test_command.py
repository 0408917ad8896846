"""manage.py evaluate: what it asks for, what it refuses, what it leaves behind."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from review.management.commands.evaluate import Command
from review.management.evaluating import showing
from scoring import registry
from scoring.core import operating, teach
from scoring.core.evaluating import shape
from scoring.core.model import prior_model
from scoring.core.types import LabelledConversation, Message
from scoring.models import ModelVersion
from tests.docs.reading import ROOT
from tests.evaluate.conftest import Evaluate
from tests.evaluate.corpora import PLAIN, WARNS, conversation, grooming, harmless, write


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return write(
        tmp_path / "corpus.jsonl", *[grooming(f"g{at}") for at in range(12)], *[harmless(f"h{at}") for at in range(12)]
    )


def test_it_runs_where_nothing_else_does(corpus: Path) -> None:
    """Nobody listens on port 1."""
    nowhere = {"DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none", "REDIS_URL": "redis://127.0.0.1:1/0"}
    argv = [sys.executable, str(ROOT / "manage.py"), "evaluate", str(corpus), "--json"]
    done = subprocess.run(argv, env={**os.environ, **nowhere}, capture_output=True, text=True, check=True, cwd=ROOT)
    assert json.loads(done.stdout)["model"] == f"the engine's priors ({prior_model().version})"
    assert done.stderr == ""


def test_the_same_seed_says_the_same(evaluate: Evaluate, corpus: Path) -> None:
    assert evaluate(corpus, json=True, seed=3).out == evaluate(corpus, json=True, seed=3).out
    assert evaluate(corpus, seed=3).out == evaluate(corpus, seed=3).out
    assert evaluate(corpus, json=True, folds=3, seed=3).out == evaluate(corpus, json=True, folds=3, seed=3).out


def test_scores(evaluate: Evaluate, tmp_path: Path) -> None:
    path = write(tmp_path / "corpus.jsonl", grooming("g"), harmless("h"))
    evaluate(path, scores=tmp_path / "scores.jsonl")
    warned, plain = map(json.loads, (tmp_path / "scores.jsonl").read_text(encoding="utf-8").splitlines())
    assert list(warned) == ["id", "risk", "ratings", "warned_at", "leads"]
    assert (warned["id"], warned["leads"]) == ("g", "rook-g")
    assert warned["risk"] >= operating.THRESHOLD
    assert 0 < warned["warned_at"] < len(WARNS)
    assert "secrecy" in warned["ratings"]
    assert (plain["warned_at"], plain["leads"]) == (None, None)


def test_a_message_before_the_warning_that_cannot_be_taken_keeps_its_place(evaluate: Evaluate, tmp_path: Path) -> None:
    bad: dict[str, Any] = grooming("g")
    evaluate(write(tmp_path / "a.jsonl", bad), scores=tmp_path / "scores.jsonl")
    before = json.loads((tmp_path / "scores.jsonl").read_text())["warned_at"]
    bad["messages"].insert(0, {"sender": "rook-g", "sent_at": "yesterday", "text": "hi"})
    assert evaluate(write(tmp_path / "a.jsonl", bad), scores=tmp_path / "scores.jsonl").code == 1
    assert json.loads((tmp_path / "scores.jsonl").read_text())["warned_at"] == before + 1


def test_bad_rows_are_told_and_the_rest_is_evaluated(evaluate: Evaluate, tmp_path: Path) -> None:
    late = conversation("late", PLAIN, label=0)
    late["messages"][1]["sent_at"] = "2026-05-01T16:00:00"
    odd = conversation("odd", PLAIN, label=0, suspect="nobody")
    path = write(tmp_path / "corpus.jsonl", "{", grooming("g"), late, odd, harmless("h"))
    outcome = evaluate(path, json=True, errors=tmp_path / "errors.jsonl")
    assert outcome.code == 1
    assert outcome.figures["n"] == 3
    assert outcome.figures["unlabelled"] == 1
    assert outcome.figures["bad_rows"] == {"invalid_json": 1, "time_without_zone": 1, "invalid_truth": 1}
    assert "line 1: invalid_json" in outcome.err
    assert "3 bad rows (" in outcome.err
    codes = [json.loads(line)["code"] for line in (tmp_path / "errors.jsonl").read_text().splitlines()]
    assert codes == ["invalid_json", "time_without_zone", "invalid_truth"]


def test_several_files_are_one_set_and_named_in_complaints(evaluate: Evaluate, tmp_path: Path) -> None:
    one = write(tmp_path / "one.jsonl", grooming("g"), "{")
    two = write(tmp_path / "two.jsonl", harmless("h"))
    outcome = evaluate(one, two, json=True)
    assert outcome.figures["n"] == 2
    assert f"{one}: line 2: invalid_json" in outcome.err


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"train_predators": "p.txt"}, "belongs to --train-on"),
        ({"model": "lex-2", "folds": 3}, "exclude each other"),
        ({"folds": 1}, "at least 2"),
        ({"folds": 100}, "cannot make 100 folds"),
        ({"seed": -1}, "negative"),
        ({"predators": str(ROOT / "requirements.in")}, "belong to --format pan12"),
        ({"scores": "corpus.jsonl"}, "that is to be read"),
        ({"train_on": "missing.jsonl"}, "No such file"),
    ],
)
def test_what_cannot_be_used_is_refused(
    evaluate: Evaluate, corpus: Path, options: dict[str, Any], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(corpus.parent)
    outcome = evaluate(corpus, **options)
    assert outcome.code == 2
    assert words in outcome.err
    assert outcome.out == ""


def test_bad_rows_alone_are_nothing_to_evaluate(evaluate: Evaluate, tmp_path: Path) -> None:
    (tmp_path / "chats.jsonl").write_text("{broken\n")
    outcome = evaluate(tmp_path / "chats.jsonl")
    assert outcome.code == 2
    assert "no conversation to evaluate" in outcome.err
    assert "invalid_json" in outcome.err


def test_a_file_that_is_missing_is_told_before_anything_is_written_over(
    evaluate: Evaluate, corpus: Path, tmp_path: Path
) -> None:
    scores = tmp_path / "scores.jsonl"
    scores.write_text("kept")
    for options in ({}, {"train_on": tmp_path / "nowhere"}):
        outcome = evaluate(corpus, *([] if options else [tmp_path / "nowhere"]), scores=scores, **options)
        assert outcome.code == 2
        assert f"{tmp_path / 'nowhere'}: No such file or directory" in outcome.err
        assert scores.read_text() == "kept"


def test_scores_are_replaced_only_when_all_went_well(evaluate: Evaluate, corpus: Path, tmp_path: Path) -> None:
    scores, broken = tmp_path / "scores.jsonl", tmp_path / "broken.xml"
    scores.write_text("kept")
    broken.write_text("no xml")
    assert evaluate(corpus, broken, scores=scores).code == 2
    assert scores.read_text() == "kept"
    assert evaluate(corpus, scores=scores).code == 0
    assert len(scores.read_text().splitlines()) == 24
    assert sorted(path.name for path in tmp_path.iterdir()) == ["broken.xml", "corpus.jsonl", "scores.jsonl"]


def test_an_output_is_never_an_input_by_another_name(evaluate: Evaluate, corpus: Path, tmp_path: Path) -> None:
    hard, soft = tmp_path / "hard.jsonl", tmp_path / "soft.jsonl"
    hard.hardlink_to(corpus)
    soft.symlink_to(corpus)
    before = corpus.read_text()
    for option in ("errors", "scores"):
        for other in (hard, soft):
            outcome = evaluate(corpus, **{option: other})
            assert outcome.code == 2
            assert "to be read" in outcome.err
            assert corpus.read_text() == before


def test_scores_keep_the_permissions_of_the_file_they_replace(evaluate: Evaluate, corpus: Path, tmp_path: Path) -> None:
    scores = tmp_path / "scores.jsonl"
    assert evaluate(corpus, scores=scores).code == 0
    assert stat.S_IMODE(scores.stat().st_mode) == 0o600
    scores.chmod(0o640)
    assert evaluate(corpus, scores=scores).code == 0
    assert stat.S_IMODE(scores.stat().st_mode) == 0o640
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    assert evaluate(corpus, scores=loop).code == 2
    assert evaluate(corpus, tmp_path / f"{'x' * 300}.jsonl").code == 2


def test_scores_on_standard_output_leave_the_figures_there(corpus: Path, tmp_path: Path) -> None:
    into = tmp_path / "out"
    argv = [sys.executable, str(ROOT / "manage.py"), "evaluate", str(corpus), "--json", "--scores", "/dev/stdout"]
    with into.open("w") as out:
        subprocess.run(argv, stdout=out, check=True, cwd=ROOT)
    lines = into.read_text().splitlines()
    assert all(json.loads(line)["id"] for line in lines[:24])
    assert json.loads("\n".join(lines[24:]))["n"] == 24


def test_without_standard_output_it_says_so(corpus: Path) -> None:
    argv = ["sh", "-c", f"exec {sys.executable} {ROOT / 'manage.py'} evaluate {corpus} >&-"]
    done = subprocess.run(argv, stderr=subprocess.PIPE, text=True, check=False, cwd=ROOT)
    assert done.returncode == 2
    assert "no standard output" in done.stderr


def test_scores_may_go_to_a_device(evaluate: Evaluate, corpus: Path) -> None:
    assert evaluate(corpus, scores="/dev/null").code == 0
    full = evaluate(corpus, scores="/dev/full")
    assert full.code == 2
    assert "No space left on device" in full.err


def test_a_file_without_conversations_is_told(evaluate: Evaluate, corpus: Path, tmp_path: Path) -> None:
    outcome = evaluate(corpus, write(tmp_path / "empty.jsonl"), json=True)
    assert outcome.code == 0
    assert outcome.figures["n"] == 24
    assert outcome.err == f"{tmp_path / 'empty.jsonl'}: there is no conversation in it\n"


@pytest.mark.parametrize(("to", "code", "said"), [("closed pipe", 0, ""), ("/dev/full", 2, "No space left on device")])
def test_an_output_that_takes_no_more(corpus: Path, to: str, code: int, said: str) -> None:
    argv = [sys.executable, str(ROOT / "manage.py"), "evaluate", str(corpus), "--json"]
    if to == "closed pipe":
        reading, writing = os.pipe()
        os.close(reading)
    else:
        writing = os.open(to, os.O_WRONLY)
    try:
        done = subprocess.run(argv, stdout=writing, stderr=subprocess.PIPE, text=True, check=False, cwd=ROOT)
    finally:
        os.close(writing)
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_two_outputs_are_two_files(evaluate: Evaluate, corpus: Path, tmp_path: Path) -> None:
    outcome = evaluate(corpus, scores=str(tmp_path / "out"), errors=str(tmp_path / "out"))
    assert outcome.code == 2
    assert "written already" in outcome.err


def test_files_that_cannot_be_used(evaluate: Evaluate, tmp_path: Path) -> None:
    (tmp_path / "chats.csv").write_text("conversation,sender,sent_at,text\n")
    (tmp_path / "chats.xml").write_text("no xml")
    (tmp_path / "chats.txt").write_text("no format")
    for name, words in (("chats.csv", "holds no labels"), ("chats.xml", "not XML"), ("chats.txt", "add --format")):
        outcome = evaluate(tmp_path / name)
        assert outcome.code == 2
        assert words in outcome.err
        assert name in outcome.err


# --- Which model ------------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_a_version_by_its_name(evaluate: Evaluate, corpus: Path) -> None:
    registry.champion()
    assert evaluate(corpus, json=True, model="prior-1").figures["model"] == "version prior-1"
    outcome = evaluate(corpus, model="lex-9")
    assert outcome.code == 2
    assert "known: prior-1" in outcome.err
    assert ModelVersion.objects.count() == 1


def test_taught_by_another_file(evaluate: Evaluate, corpus: Path, tmp_path: Path) -> None:
    """Labels the other way round teach the model the other way round, as far as they go."""
    upside_down = [conversation(f"p{at}", PLAIN, label=1) for at in range(30)]
    upside_down += [conversation(f"w{at}", WARNS, label=0) for at in range(30)]
    lessons = write(tmp_path / "lessons.jsonl", *upside_down)
    outcome = evaluate(corpus, json=True, train_on=lessons)
    assert outcome.figures["model"] == "taught by 60 conversations of lessons.jsonl"
    assert outcome.value("brier") > evaluate(corpus, json=True).value("brier")
    assert outcome.figures["baselines_taught"] == "taught by the same conversations as the model"
    assert outcome.figures["baselines"]["shape"]["figures"]["auroc"]["value"] < 0.5
    assert outcome.figures["notes"] == []


def test_accounts_on_both_sides_are_told(evaluate: Evaluate, corpus: Path) -> None:
    notes = evaluate(corpus, json=True, train_on=corpus).figures["notes"]
    assert notes == ["24 of the conversations share an account with those the model was taught by."]


def test_lessons_of_one_class_are_told(evaluate: Evaluate, corpus: Path, tmp_path: Path) -> None:
    lessons = write(tmp_path / "lessons.jsonl", *[harmless(f"other{at}") for at in range(30)])
    notes = evaluate(corpus, json=True, train_on=lessons).figures["notes"]
    assert "The model was taught by conversations of one class." in notes


def test_too_few_to_teach(evaluate: Evaluate, corpus: Path, tmp_path: Path) -> None:
    outcome = evaluate(corpus, train_on=write(tmp_path / "lessons.jsonl", harmless("h")))
    assert outcome.code == 2
    assert "needed" in outcome.err


def test_cross_validation_teaches_by_the_others_alone(
    evaluate: Evaluate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pairs of conversations share accounts: neither may teach the model that rates the other."""
    pairs = [
        conversation(f"c{at}", WARNS if at % 4 < 2 else PLAIN, own=False, label=int(at % 4 < 2)) for at in range(24)
    ]
    for at, each in enumerate(pairs):
        for message in each["messages"]:
            message["sender"] += f"-{at // 2}"
    taught: list[set[int]] = []
    real = teach.teach

    def watched(*, examples: Any, seed: int) -> Any:
        taught.append({example.conversation for example in examples})
        return real(examples=examples, seed=seed)

    monkeypatch.setattr("scoring.core.evaluating.lessons.teach", watched)
    outcome = evaluate(write(tmp_path / "corpus.jsonl", *pairs), json=True, folds=4)
    assert outcome.code == 0
    everything = set.union(*taught)
    held_out = [everything - part for part in taught]
    assert sorted(map(len, held_out)) == [6, 6, 6, 6]
    assert set.union(*held_out) == everything
    for part in held_out:
        assert {(number - 1) // 2 for number in part} == {(number - 1) // 2 for number in part if number % 2}
    assert outcome.figures["groups"] == 12


def test_teaching_is_deterministic_and_calibrates() -> None:
    def example(number: int) -> LabelledConversation:
        said = WARNS if number % 2 else PLAIN
        messages = tuple(
            Message(number, at, 2 * number + (who == said[0][0]), float(at), text)
            for at, (who, text) in enumerate(said)
        )
        accounts = frozenset(message.sender for message in messages)
        return LabelledConversation(number, messages, 1 if number % 2 else 0, float(number), accounts)

    examples = [example(number) for number in range(60)]
    taught = teach.teach(examples=examples, seed=1)
    assert taught == teach.teach(examples=examples, seed=1)
    prior = prior_model()
    assert (taught.slope, taught.offset) != (prior.slope, prior.offset)
    few = teach.teach(examples=examples[:10], seed=1)
    assert (few.slope, few.offset, few.labels_seen) == (prior.slope, prior.offset, 10)


# --- The baselines ----------------------------------------------------------------------------------------------------


def test_where_shape_alone_decides_the_shape_baseline_is_right(evaluate: Evaluate, tmp_path: Path) -> None:
    """The same words; only one side ends its messages with a full stop."""
    words = ["it was a fine day", "did you see the game", "we had soup", "the bus was late again", "ok"]

    def chat(at: int, label: int) -> dict[str, Any]:
        said = tuple(("ab"[turn % 2], words[(at + turn) % 5] + "." * label) for turn in range(6))
        return conversation(f"c{label}-{at}", said, label=label)

    path = write(tmp_path / "corpus.jsonl", *[chat(at, at % 2) for at in range(40)])
    outcome = evaluate(path, json=True)
    shape = outcome.figures["baselines"]["shape"]
    assert shape["figures"]["auroc"]["value"] == pytest.approx(1.0)
    assert shape["earned"]["auroc"]["value"] == pytest.approx(outcome.value("auroc") - 1.0)
    assert outcome.figures["baselines"]["length"]["figures"]["auroc"]["value"] < 1.0
    assert "no account on both sides" in outcome.figures["baselines_taught"]
    printed = evaluate(path).out
    assert "What words earn" in printed
    assert "model minus shape" in printed


def test_where_words_alone_decide_the_baselines_know_nothing(evaluate: Evaluate, tmp_path: Path) -> None:
    """Every word of one letter is another word for the model and the same for the shape."""

    def chat(at: int, text: str, label: int) -> dict[str, Any]:
        return conversation(f"c{at}", (("a", text), ("b", "ok then")), label=label)

    path = write(
        tmp_path / "corpus.jsonl",
        *[chat(at, "send me your selfie" if at % 2 else "pass me the salt", at % 2) for at in range(40)],
    )
    outcome = evaluate(path, json=True)
    assert outcome.value("auroc") == 1.0
    assert outcome.figures["baselines"]["shape"]["figures"]["auroc"]["value"] <= 0.6
    assert outcome.figures["baselines"]["shape"]["earned"]["auroc"]["low"] > 0.3


def test_conversations_that_hang_together_leave_no_baseline(evaluate: Evaluate, tmp_path: Path) -> None:
    said = [conversation(f"c{at}", WARNS if at % 2 else PLAIN, label=at % 2) for at in range(6)]
    for each in said:
        each["messages"][0]["sender"] = "everywhere"
    outcome = evaluate(write(tmp_path / "corpus.jsonl", *said), json=True)
    assert outcome.code == 0
    assert outcome.figures["baselines"] == {}
    assert "hang together" in outcome.figures["baselines_taught"]
    assert "intervals say nothing" in outcome.figures["notes"][0]


# --- The shape of a text ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "mask"),
    [
        ("Hello, you there?", "w, w w?"),
        ("I'm 12 :)", "w'w 0 :)"),
        ("qué tal, 10:30", "w w, 0:0"),
        ("नमस्ते दोस्त", "w w"),
        ("ok 👍🏽👍 a_b", "w e w_w"),
        ("a\tb \n c", "w w w"),
        ("été e\u0301te\u0301", "w w"),
        ("wait... what!!!", "w... w!!!"),
        ("", ""),
    ],
)
def test_no_word_survives_masking(text: str, mask: str) -> None:
    assert shape.masked(text) == mask


def test_masked_text_tells_nothing_of_its_letters() -> None:
    assert shape.masked("meet me at 7, ok?") == shape.masked("wait to go 12, no?")


def test_the_docs_name_every_option_and_figure(evaluate: Evaluate, corpus: Path) -> None:
    text = (ROOT / "docs" / "evaluation.md").read_text(encoding="utf-8")
    parser = Command().create_parser("manage.py", "evaluate")
    general = {"--help", "--version", "--verbosity", "--settings", "--pythonpath", "--traceback", "--no-color"}
    general |= {"--force-color", "--skip-checks"}
    options = {name for action in parser._actions for name in action.option_strings if name.startswith("--")}
    assert [name for name in sorted(options - general) if f"`{name}" not in text] == []
    printed = evaluate(corpus, errors=corpus.parent / "errors.jsonl").out
    for name in evaluate(corpus, json=True).figures["figures"]:
        assert showing.LABELS[name] in printed, name
