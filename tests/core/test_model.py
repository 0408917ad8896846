from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import skops.io
from sklearn.metrics import average_precision_score, brier_score_loss, f1_score, fbeta_score, log_loss, roc_auc_score

from scoring.core.evaluation import compare, evaluate
from scoring.core.features import FEATURES
from scoring.core.learn import NotEnoughLabels, calibrate, fit, sample_weights, split
from scoring.core.model import ModelFileError, load, prior_model, save
from scoring.core.types import LabelledConversation, Message
from scoring.core.why import NOTHING, sentence
from tests.core.helpers import scored

PRIOR = prior_model()


def _examples(n: int, seed: int = 0) -> list[LabelledConversation]:
    rng = np.random.default_rng(seed)
    found = []
    for key in range(n):
        accounts = frozenset(int(account) for account in rng.integers(0, n * 2, size=2))
        message = Message(key, key, min(accounts), 1.0, "hi")
        found.append(
            LabelledConversation(key, (message,), 1 if rng.integers(0, 2) else 0, float(rng.uniform(0, 1e6)), accounts)
        )
    return found


def _data(n: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Verdicts that the prior gets wrong: only `gift` decides."""
    rng = np.random.default_rng(seed)
    x = rng.uniform(0, 1, size=(n, len(FEATURES))) * (rng.uniform(size=(n, len(FEATURES))) < 0.2)
    return x, (x[:, FEATURES.index("gift")] > 0.0).astype(float)


def test_a_model_survives_its_file(tmp_path: Path) -> None:
    model = replace(PRIOR, version="m-1", slope=1.25, offset=-0.5, labels_seen=7)
    path = tmp_path / "m.skops"
    digest = save(model=model, path=path)
    assert digest == hashlib.sha256(path.read_bytes()).hexdigest()
    assert load(path=path, sha256=digest) == model


def test_another_hash_or_a_changed_byte_is_refused_before_parsing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "m.skops"
    digest = save(model=PRIOR, path=path)
    monkeypatch.setattr(skops.io, "get_untrusted_types", lambda **_: pytest.fail("parsed before the hash was checked"))
    path.write_bytes(path.read_bytes() + b"x")
    with pytest.raises(ModelFileError):
        load(path=path, sha256=digest)
    with pytest.raises(ModelFileError):
        load(path=tmp_path / "absent", sha256=digest)


def test_unknown_types_and_broken_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "m.skops"
    for raw in (skops.io.dumps({"format": 1, "x": Path("/")}), skops.io.dumps({"format": 2}), b"PK not a zip"):
        path.write_bytes(raw)
        with pytest.raises(ModelFileError):
            load(path=path, sha256=hashlib.sha256(raw).hexdigest())
    with pytest.raises(ModelFileError):
        replace(PRIOR, weights=(float("nan"),) * len(FEATURES))


def test_ten_labels_move_it_little_and_a_thousand_a_lot() -> None:
    gift, start = FEATURES.index("gift"), np.array(PRIOR.weights)
    moved = []
    for n in (10, 1000):
        x, y = _data(n)
        moved.append(np.array(fit(prior=PRIOR, features=x, verdicts=y, seed=0).weights) - start)
    assert np.abs(moved[0]).max() < 0.4
    assert moved[1][gift] > 1.0
    assert np.abs(moved[1]).sum() > 3 * np.abs(moved[0]).sum()


def test_learning_is_deterministic_works_with_one_class_and_refuses_too_few() -> None:
    x, y = _data(50)
    assert fit(prior=PRIOR, features=x, verdicts=y, seed=1) == fit(prior=PRIOR, features=x, verdicts=y, seed=1)
    assert fit(prior=PRIOR, features=x, verdicts=np.zeros(50), seed=0).bias < PRIOR.bias
    assert calibrate(model=PRIOR, features=x, verdicts=np.zeros(50)).slope > 0
    with pytest.raises(NotEnoughLabels) as caught:
        fit(prior=PRIOR, features=x[:3], verdicts=y[:3], seed=0)
    assert caught.value.code == "not_enough_labels"
    with pytest.raises(ValueError, match="shape"):
        fit(prior=PRIOR, features=x[:, 1:], verdicts=y, seed=0)


@pytest.mark.parametrize("seed", range(8))
def test_no_account_stands_on_both_sides(seed: int) -> None:
    examples = _examples(60, seed)
    found = split(examples=examples)
    ours = {account for example in found.train for account in example.accounts}
    theirs = {account for example in found.held_out for account in example.accounts}
    assert not ours & theirs
    assert {example.conversation for example in (*found.train, *found.held_out)} == set(range(60))
    assert found == split(examples=examples[::-1])
    assert max(each.decided_at for each in found.held_out) == max(each.decided_at for each in examples)


def test_a_split_that_cannot_be_made_says_so() -> None:
    with pytest.raises(NotEnoughLabels):
        split(examples=_examples(3))
    tied = [replace(example, accounts=frozenset({1, 2})) for example in _examples(10)]
    with pytest.raises(NotEnoughLabels):
        split(examples=tied)


def test_selection_chances_become_clipped_weights() -> None:
    examples = [replace(each, probability=chance) for each, chance in zip(_examples(3), (1.0, 0.5, 0.001), strict=True)]
    assert sample_weights(examples=examples).tolist() == [1.0, 2.0, 20.0]


def test_figures_agree_with_sklearn() -> None:
    rng = np.random.default_rng(3)
    y = rng.integers(0, 2, size=300)
    r = np.clip(0.35 * y + rng.uniform(0, 0.65, size=300), 0, 1)
    w = rng.uniform(0.5, 3, size=300)
    found = evaluate(risks=r, verdicts=y, weights=w, threshold=0.5, resamples=50)
    assert found.average_precision.value == pytest.approx(average_precision_score(y, r, sample_weight=w))
    assert found.auroc.value == pytest.approx(roc_auc_score(y, r, sample_weight=w))
    assert found.brier.value == pytest.approx(brier_score_loss(y, r, sample_weight=w))
    assert found.log_loss.value == pytest.approx(log_loss(y, np.clip(r, 1e-9, 1 - 1e-9), sample_weight=w))
    assert found.f1.value == pytest.approx(f1_score(y, r >= 0.5, sample_weight=w))
    assert found.f05.value == pytest.approx(fbeta_score(y, r >= 0.5, beta=0.5, sample_weight=w))
    assert found.f1.low is not None
    assert found.f1.high is not None
    assert found.f1.value is not None
    assert found.f1.low <= found.f1.value <= found.f1.high
    assert found == evaluate(risks=r, verdicts=y, weights=w, threshold=0.5, resamples=50)
    assert found.as_dict()["auroc"]["value"] == found.auroc.value


def test_what_is_not_defined_is_none() -> None:
    found = evaluate(risks=[0.1, 0.2], verdicts=[0, 0], resamples=20)
    assert found.auroc.value is found.average_precision.value is found.recall.value is found.precision.value is None
    assert found.brier.value is not None
    assert evaluate(risks=[], verdicts=[], resamples=5).brier.value is None


def test_the_gate_stops_only_what_is_significantly_worse() -> None:
    rng = np.random.default_rng(5)
    y = rng.integers(0, 2, size=200)
    good = np.clip(0.15 + 0.7 * y + rng.normal(0, 0.05, 200), 0.01, 0.99)
    bad = np.clip(0.5 + 0 * y + rng.normal(0, 0.2, 200), 0.01, 0.99)
    assert compare(candidate=good, champion=bad, verdicts=y, resamples=60).passed
    assert compare(candidate=good, champion=good, verdicts=y, resamples=60).passed
    worse = compare(candidate=bad, champion=good, verdicts=y, resamples=60)
    assert not worse.passed
    assert "worse" in worse.reason
    assert not compare(candidate=[], champion=[], verdicts=[]).passed


def test_the_reason_is_a_plain_sentence_about_the_talk() -> None:
    found = scored("B: im 12", "A: dont tell your mom", "A: can we meet up, come alone")[0].conversations[1]
    text = sentence(score=found, ages={2: 12})
    assert text.endswith("; one account says it is 12.")
    assert "secrecy is asked for" in text.lower()
    assert "a meeting is being arranged" in text.lower()
    assert sentence(score=scored("A: hi")[0].conversations[1]) == NOTHING
