"""Figures of a model, and the gate a candidate has to pass."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics import average_precision_score, brier_score_loss, f1_score, fbeta_score, log_loss, roc_auc_score

from scoring.core.evaluation import compare, evaluate


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


@pytest.mark.parametrize(
    ("risks", "verdicts", "weights"),
    [([0.5], [0, 1], None), ([1.5], [1], None), ([0.5], [2], None), ([0.5], [1], [0.0]), ([float("nan")], [1], None)],
)
def test_what_is_no_risk_or_verdict_is_refused(
    risks: list[float], verdicts: list[int], weights: list[float] | None
) -> None:
    with pytest.raises(ValueError, match="must"):
        evaluate(risks=risks, verdicts=verdicts, weights=weights)
