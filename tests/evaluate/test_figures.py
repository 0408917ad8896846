"""Every figure against scikit-learn or against what was worked out by hand, through the command."""

from __future__ import annotations

import json
from math import exp, log
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn import metrics

from scoring.core.evaluating import figures, groups
from scoring.core.evaluating.latency import latency, median, penalty
from scoring.core.evaluating.ranking import Ranking
from scoring.core.evaluation import evaluate as evaluate_as_training_does
from tests.evaluate.conftest import Evaluate
from tests.evaluate.corpora import PLAIN, WARNS, conversation, grooming, harmless, write


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Eight positives of which one is missed; twelve harmless ones of which one is flagged."""
    positives = [grooming(f"g{at}", language="en", family="meeting") for at in range(7)]
    missed = conversation("missed", PLAIN, label=1, suspect="ann-missed", language="de", family="quiet")
    flagged = conversation("flagged", WARNS, label=0, language="en", family="play")
    others = [harmless(f"h{at}", language="de", family="homework") for at in range(11)]
    return write(tmp_path / "corpus.jsonl", *positives, missed, flagged, *others)


def scores(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_the_operating_point(evaluate: Evaluate, corpus: Path) -> None:
    outcome = evaluate(corpus, json=True)
    assert (outcome.code, outcome.err) == (0, "")
    assert (outcome.figures["n"], outcome.figures["positives"]) == (20, 8)
    assert outcome.value("precision") == pytest.approx(7 / 8)
    assert outcome.value("recall") == pytest.approx(7 / 8)
    assert outcome.value("f1") == pytest.approx(7 / 8)
    assert outcome.value("f05") == pytest.approx(7 / 8)
    assert outcome.value("false_positive_share") == pytest.approx(1 / 12)
    assert outcome.value("leads_accuracy") == pytest.approx(7 / 8)


def test_f_beta_weighs_as_scikit_learn_does() -> None:
    truth, said = np.array([1, 1, 1, 0, 0, 0, 1, 0]), np.array([1, 0, 0, 1, 0, 0, 1, 0])
    for beta in (0.5, 1.0, 2.0, 3.0):
        ours = figures.f_beta(hits=2, predicted=3, actual=4, beta=beta)
        assert ours == pytest.approx(metrics.fbeta_score(truth, said, beta=beta))


def test_what_is_read_off_the_risks(evaluate: Evaluate, corpus: Path, tmp_path: Path) -> None:
    outcome = evaluate(corpus, json=True, scores=tmp_path / "scores.jsonl")
    found = scores(tmp_path / "scores.jsonl")
    risks = np.array([each["risk"] for each in found])
    truth = np.array([each["id"].startswith(("g", "m")) for each in found]).astype(int)
    assert outcome.value("auroc") == pytest.approx(metrics.roc_auc_score(truth, risks))
    assert outcome.value("average_precision") == pytest.approx(metrics.average_precision_score(truth, risks))
    assert outcome.value("brier") == pytest.approx(metrics.brier_score_loss(truth, risks))
    known = evaluate_as_training_does(risks=risks, verdicts=truth, resamples=1)
    assert outcome.value("ece") == pytest.approx(known.ece.value)
    # The flagged harmless one ties with what was found: below 1 in 12 nothing is reached.
    assert outcome.value("recall_at_fpr_0.01") == outcome.value("recall_at_fpr_0.05") == 0.0


def test_any_risks_and_weights_as_scikit_learn_does() -> None:
    rng = np.random.default_rng(1)
    truth = (rng.random(400) < 0.2).astype(np.int64)
    risks = np.asarray(np.round(truth * 0.2 + rng.random(400) * 0.8, 2), dtype=np.float64)
    weights = rng.integers(0, 4, 400).astype(float)
    found = Ranking(risks=risks, verdicts=truth).figures(weights=weights, false_positive_rates=(0.01, 0.05))
    assert found["auroc"] == pytest.approx(metrics.roc_auc_score(truth, risks, sample_weight=weights))
    precision = metrics.average_precision_score(truth, risks, sample_weight=weights)
    assert found["average_precision"] == pytest.approx(precision)
    fpr, tpr, _ = metrics.roc_curve(truth, risks, sample_weight=weights, drop_intermediate=False)
    for rate in (0.01, 0.05):
        assert found[f"recall_at_fpr_{rate}"] == pytest.approx(tpr[fpr <= rate].max())


def test_calibration_error_by_hand() -> None:
    # Bin 0.0-0.1 holds risks 0.05, 0.05 (one positive): |0.1 - 1| / 4; bin 0.9-1.0 holds 0.95, 1.0: |1.95 - 2| / 4.
    table = evaluate_as_training_does(risks=[0.05, 0.05, 0.95, 1.0], verdicts=[0, 1, 1, 1], resamples=1)
    assert table.ece.value == pytest.approx((0.9 + 0.05) / 4)


# --- How early --------------------------------------------------------------------------------------------------------


def test_the_penalty_is_that_of_the_protocol() -> None:
    p = log(3) / 89
    assert penalty(messages=[1, 19, 90]).tolist() == pytest.approx([0.0, -1 + 2 / (1 + exp(-p * 18)), 0.5])


def test_f_latency_on_a_hand_made_example(evaluate: Evaluate, tmp_path: Path) -> None:
    """Messages are counted from 1 to the warning, empty ones left out."""
    chatter = (("rook", "nice day"), ("pixel", "yes it is"))
    talks = [WARNS, (*chatter, *WARNS), (*chatter * 20, ("rook", ""), *WARNS)]
    chats = [conversation(f"g{at}", said, label=1, suspect=f"rook-g{at}") for at, said in enumerate(talks)]
    missed = conversation("missed", PLAIN, label=1)
    path = write(tmp_path / "corpus.jsonl", *chats, missed, *[harmless(f"h{at}") for at in range(3)])
    outcome = evaluate(path, json=True, scores=tmp_path / "scores.jsonl")
    due = [each["warned_at"] for each in scores(tmp_path / "scores.jsonl")]
    assert due[3:] == [None] * 4
    assert 0 < due[0] < due[1] < 41 < due[2]  # the empty message is number 41
    counted = [due[0] + 1, due[1] + 1, due[2]]
    assert outcome.figures["latency"] == {
        "n": 3,
        "lower": np.percentile(counted, 25),
        "median": counted[1],
        "upper": np.percentile(counted, 75),
    }
    speed = 1 - (-1 + 2 / (1 + exp(-log(3) / 89 * (counted[1] - 1))))
    assert outcome.value("median_messages") == counted[1]
    assert outcome.value("speed") == pytest.approx(speed)
    assert outcome.value("f1") == pytest.approx(6 / 7)
    assert outcome.value("f_latency") == pytest.approx(6 / 7 * speed)


def test_the_median_of_what_is_counted_several_times() -> None:
    for values, weights in (([1, 2, 5], [1, 0, 1]), ([1, 2, 5], [3, 2, 1]), ([4], [2]), ([1, 9], [0, 3])):
        expected = np.median(np.repeat(values, weights))
        assert median(ordered=np.array(values, float), weights=np.array(weights, float)) == expected
    assert median(ordered=np.array([1.0]), weights=np.array([0.0])) is None
    assert latency(messages=[]).median is None


def test_by_share_of_characters_seen(evaluate: Evaluate, tmp_path: Path) -> None:
    """What follows the warning is padded so that the warning falls within 30 % but not within 20 %."""
    plain = write(tmp_path / "one.jsonl", grooming("g"))
    evaluate(plain, scores=tmp_path / "scores.jsonl")
    due = scores(tmp_path / "scores.jsonl")[0]["warned_at"]
    seen = sum(len(text) for _who, text in WARNS[: due + 1])
    rest = ("pixel", "x" * (4 * seen - seen))
    padded = write(
        tmp_path / "two.jsonl", conversation("g", (*WARNS[: due + 1], rest), label=1, suspect="rook-g"), harmless("h")
    )
    found = {row["share"]: row for row in evaluate(padded, json=True).figures["by_share_seen"]}
    assert [found[share]["recall"]["value"] for share in (0.1, 0.2, 0.3, 0.5, 1.0)] == [0, 0, 1, 1, 1]
    assert found[0.2]["precision"]["value"] is None
    assert found[0.3]["f1"]["value"] == 1
    assert all(row[name]["low"] is not None for row in found.values() for name in ("recall", "f1"))


# --- Intervals --------------------------------------------------------------------------------------------------------


def test_intervals_hold_the_value_and_are_those_of_a_plain_bootstrap(evaluate: Evaluate, corpus: Path) -> None:
    recall = evaluate(corpus, json=True).figures["figures"]["recall"]
    assert recall["low"] <= recall["value"] <= recall["high"]
    rng = np.random.default_rng(5)
    caught = np.array([1] * 7 + [0])
    truth = np.array([1] * 8 + [0] * 12)
    drawn = []
    for _ in range(4_000):
        draw = rng.integers(0, 20, 20)
        positives = draw[truth[draw] == 1]
        drawn.append(caught[positives].mean() if len(positives) else np.nan)
    assert recall["low"] == pytest.approx(np.nanpercentile(drawn, 2.5), abs=0.1)


def test_groups_are_resampled_whole() -> None:
    hanging = groups.components(accounts=[frozenset({1, 2}), frozenset({2, 3}), frozenset({4}), frozenset({3, 9})])
    assert hanging[0] == hanging[1] == hanging[3] != hanging[2]
    for draw in figures.weights(groups=hanging, seed=3, resamples=50):
        assert draw[0] == draw[1] == draw[3]
        assert draw[0] + draw[2] == 2


def test_folds_never_divide_a_group_and_spread_positives() -> None:
    hanging = np.repeat(np.arange(30), 2)
    verdicts = (np.arange(60) < 20).astype(np.int64)
    parts = groups.folds(groups=hanging, verdicts=verdicts, k=5, seed=0)
    assert (parts[0::2] == parts[1::2]).all()
    assert [int(verdicts[parts == fold].sum()) for fold in range(5)] == [4] * 5
    assert [int((parts == fold).sum()) for fold in range(5)] == [12] * 5
    with pytest.raises(ValueError, match="cannot make"):
        groups.folds(groups=np.zeros(9, dtype=np.int64), verdicts=verdicts[:9], k=2, seed=0)


# --- Slices -----------------------------------------------------------------------------------------------------------


def test_slices(evaluate: Evaluate, corpus: Path) -> None:
    found = {(row["by"], row["value"]): row for row in evaluate(corpus, json=True).figures["slices"]}
    assert found["language", "de"]["n"] == 12
    assert found["language", "de"]["recall"] == 0
    assert found["language", "en"]["false_positive_share"] == 1
    assert found["family", "homework"]["recall"] is None
    assert found["family", "homework"]["false_positive_share"] == 0
    assert found["family", "homework"]["highest_harmless_risk"] < 0.1
    assert found["family", "play"]["highest_harmless_risk"] >= 0.7
    assert found["messages", "1-9"]["n"] == 12
    assert found["messages", "10-29"]["recall"] == 1
    assert found["parties", "two"]["n"] == 20


def test_threat_and_demand_are_counted_apart(evaluate: Evaluate, tmp_path: Path) -> None:
    said = (
        ("rook", "i have screenshots and all your contacts"),
        ("pixel", "please stop"),
        ("rook", "send 100 dollars in gift cards or everyone at your school sees it"),
        ("rook", "pay tonight or i tell your family, you have 2 hours"),
    )
    threat = conversation("t", said, label=1, suspect="rook-t")
    found = evaluate(write(tmp_path / "corpus.jsonl", threat, grooming("g"), harmless("h")), json=True).figures
    assert found["latency"]["n"] == 2
    assert found["extortion"]["n"] == 1
    assert found["extortion"]["median"] <= 4


# --- One class, and none ----------------------------------------------------------------------------------------------


def test_one_class_says_what_is_undefined(evaluate: Evaluate, tmp_path: Path) -> None:
    path = write(tmp_path / "corpus.jsonl", *[harmless(f"h{at}") for at in range(5)])
    outcome = evaluate(path)
    assert outcome.code == 0
    assert "All conversations are of one class" in outcome.out
    assert "AUROC" in outcome.out
    figure = {line.split("  ")[1].strip(): line for line in outcome.out.splitlines() if line.startswith("  ")}
    assert "undefined" in figure["AUROC"]
    assert "undefined" in figure["recall"]
    assert "0.00000" in figure["false positives among the harmless"]


def test_no_labels_at_all(evaluate: Evaluate, tmp_path: Path) -> None:
    path = write(tmp_path / "corpus.jsonl", conversation("c", PLAIN))
    outcome = evaluate(path, scores=tmp_path / "scores.jsonl")
    assert outcome.code == 0
    assert "1 without a label" in outcome.out
    assert "nothing to compare" in outcome.out
    assert [each["id"] for each in scores(tmp_path / "scores.jsonl")] == ["c"]
    assert evaluate(path, json=True).figures["n"] == 0


def test_a_file_without_a_conversation_is_an_error(evaluate: Evaluate, tmp_path: Path) -> None:
    empty = write(tmp_path / "empty.jsonl")
    assert empty.read_bytes() == b""
    outcome = evaluate(empty)
    assert outcome.code == 2
    assert f"{empty}: there is no conversation to evaluate" in outcome.err
    assert outcome.out == ""
    assert evaluate(empty, write(tmp_path / "one.jsonl", harmless("h"))).code == 0
