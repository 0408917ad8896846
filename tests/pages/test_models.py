"""The Models page: who sees it, what it shows, how a run and a switch look."""

from __future__ import annotations

from typing import Any

import pytest

from review import tasks
from review.models import AuditEvent
from review.views.figures import comparison_of, figures_of
from scoring import registry
from scoring.core.model import prior_model
from scoring.models import ModelVersion, TrainingRun
from tests.pages.conftest import World

ESTIMATE = {"value": 0.81, "low": 0.7, "high": 0.9}


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The runs a worker was told of."""
    runs: list[int] = []
    monkeypatch.setattr(tasks.train_model, "delay", runs.append)
    return runs


def candidate(**fields: Any) -> ModelVersion:
    file, sha256 = registry.store(prior_model())
    values = {
        "name": "lex-2",
        "file": file,
        "sha256": sha256,
        "gate_passed": True,
        "metrics": {
            "candidate": {"n": 40, "positives": 11, "average_precision": ESTIMATE},
            "champion": {"n": 40, "positives": 11, "average_precision": {"value": 0.7, "low": 0.6, "high": 0.8}},
            "comparison": {"n": 40, "average_precision": {"value": 0.11, "low": 0.01, "high": 0.2}, "passed": True},
            "held_out": 40,
            "champion_name": "prior-1",
            "gate": "not significantly worse",
        },
        **fields,
    }
    return ModelVersion.objects.create(**values)


@pytest.mark.parametrize(
    ("who", "status", "trains"),
    [("lin", 200, True), ("ada", 200, False), ("mira", 404, False), ("sol", 404, False), ("out", 404, False)],
)
def test_who_sees_it_and_who_trains(world: World, told: list[int], who: str, status: int, trains: bool) -> None:
    client = world.client(who)
    response = client.get("/models")
    assert response.status_code == status
    assert (b"Train on" in response.content) is trains
    assert client.post("/models/train").status_code == (303 if trains else 404)
    assert TrainingRun.objects.exists() is trains
    assert bool(told) is trains


def test_figures_with_their_intervals_and_the_gate_in_words(world: World) -> None:
    registry.champion()
    candidate()
    page = world.client("lin").get("/models").content.decode()
    assert "Average precision" in page
    assert "0.810" in page
    assert "[0.700, 0.900]" in page
    assert "Not significantly worse than prior-1." in page
    assert "40 held-out conversations, 11 confirmed" in page


def test_promoting_asks_once_more_and_tells_who_may_not(world: World) -> None:
    registry.champion()
    version = candidate(trained_by=world.people["lin"])
    lin, ben = world.client("lin"), world.client("ben")
    assert b"Somebody else promotes it" in lin.get("/models").content
    refused = lin.post(f"/models/{version.pk}/promote", {"sure": "yes"})
    assert refused.status_code == 409
    assert b"Somebody other than the person who trained it" in refused.content
    asked = ben.post(f"/models/{version.pk}/promote")
    assert asked.status_code == 200
    assert ModelVersion.objects.get(pk=version.pk).status == "candidate"
    assert b"From the next message on" in asked.content
    done = ben.post(f"/models/{version.pk}/promote", {"sure": "yes"}, follow=True)
    assert b"lex-2 is in use" in done.content
    assert ModelVersion.objects.get(pk=version.pk).status == "champion"
    assert AuditEvent.objects.filter(event="model.promoted", actor=world.people["ben"]).exists()
    assert b"Roll back to it" in ben.get("/models").content


def test_promoting_is_not_there_for_who_may_not(world: World) -> None:
    version = candidate()
    for who in ("mira", "out"):
        assert world.client(who).post(f"/models/{version.pk}/promote", {"sure": "yes"}).status_code == 404
    assert world.client("lin").post("/models/999/promote", {"sure": "yes"}).status_code == 404


def test_a_run_is_polled_until_it_ends(world: World, told: list[int]) -> None:
    client = world.client("lin")
    client.post("/models/train")
    run = TrainingRun.objects.get()
    page = client.get("/models").content.decode()
    assert f'hx-get="/models/runs/{run.pk}"' in page
    assert "disabled" in page
    fragment = client.get(f"/models/runs/{run.pk}", headers={"HX-Request": "true"})
    assert fragment.content.decode().lstrip().startswith("<section")
    assert 'aria-current="step"' in fragment.content.decode()
    TrainingRun.objects.update(step="failed", error_code="too_few_labels", error="Too few labels.")
    ended = client.get(f"/models/runs/{run.pk}", headers={"HX-Request": "true"})
    assert "hx-get" not in ended.content.decode()
    assert ended["HX-Refresh"] == "true"
    assert b"too_few_labels" in client.get("/models").content


def test_one_run_at_a_time(world: World, told: list[int]) -> None:
    client = world.client("lin")
    client.post("/models/train")
    assert b"Training is already running" in client.post("/models/train", follow=True).content
    assert len(told) == 1


@pytest.mark.parametrize(
    "raw",
    [None, [], "x", {"a": "text"}, {"a": {"value": None}}, {"a": {"value": "x", "low": 1}}, {"a": True}, {"n": 4}],
)
def test_figures_that_cannot_be_read_are_left_out(raw: object) -> None:
    assert figures_of(raw) == []


def test_figures_come_in_every_known_shape() -> None:
    found = figures_of({"a": 0.5, "b": [0.5, 0.4, 0.6], "c": {"mean": 0.5, "interval": [0.4, 0.6]}, "d": ESTIMATE})
    assert [(figure.value, figure.low, figure.high) for figure in found] == [
        (0.5, None, None),
        (0.5, 0.4, 0.6),
        (0.5, 0.4, 0.6),
        (0.81, 0.7, 0.9),
    ]
    assert comparison_of({"candidate": {"a": 1}, "champion": {"b": 2}})[1].candidate is None
