"""The Models page: what is in use, what could be, how they compare, and the switch."""

from __future__ import annotations

from typing import Any

import structlog
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from review import labels, roles, tasks
from review.errors import ArtemisError, NotFound, PromotionRefused, TrainingRefused
from review.roles import Permission
from review.views.errors import refusals
from review.views.figures import Comparison, Figure, comparison_of, figures_of, headlines
from review.views.redirects import see_other
from scoring import api as scoring

log = structlog.get_logger(__name__)

Status = scoring.ModelVersion.Status
Step = scoring.TrainingRun.Step
PROMOTABLE = (Status.CANDIDATE, Status.SHADOW, Status.RETIRED)


@require_safe
@refusals
def index(request: HttpRequest) -> HttpResponse:
    """Champion, candidates, training."""
    _require_reader(request.user)
    return render(request, "models/models.html", _page(request.user))


@require_http_methods(["GET", "HEAD", "POST"])
@refusals
def train(request: HttpRequest) -> HttpResponse:
    """Register a run and tell a worker."""
    if request.method != "POST":
        return see_other(reverse("models"))
    try:
        started = labels.start_training(user=request.user)
    except TrainingRefused as refused:
        messages.warning(request, refused.text)
        return see_other(reverse("models"))
    try:
        tasks.train_model.delay(started)
    except (OperationalError, RedisError, ConnectionError, TimeoutError) as error:
        log.warning("training.not_told", error=type(error).__name__)
        messages.warning(request, "The run is registered, but no worker could be told. Try again in a minute.")
    return see_other(reverse("models"))


@require_safe
@refusals
def run(request: HttpRequest, run: int) -> HttpResponse:
    """How far a run is: the fragment that the page polls, and a page of its own without JavaScript."""
    _require_reader(request.user)
    found = next((row for row in scoring.runs(limit=50) if row.pk == run), None)
    if found is None:
        raise NotFound
    if not getattr(request, "htmx", False):
        return see_other(reverse("models"))
    response = render(request, "models/_run.html", _progress(found))
    if found.step not in scoring.TrainingRun.RUNNING:
        response["HX-Refresh"] = "true"
    response["Cache-Control"] = "no-store"
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@refusals
def promote(request: HttpRequest, version: int) -> HttpResponse:
    """Put a version in use, after asking once more."""
    if request.method != "POST":
        return see_other(reverse("models"))
    roles.require_anywhere(request.user, Permission.PROMOTE)
    found = next((row for row in scoring.versions() if row.pk == version), None)
    if found is None:
        raise NotFound
    if request.POST.get("sure") != "yes":
        return render(request, "models/sure.html", {"card": _card(found, user=request.user)})
    try:
        name = labels.promote(user=request.user, version=version)
    except PromotionRefused as refused:
        return _refused(request, refused)
    messages.success(request, f"{name} is in use from the next message on.")
    return see_other(reverse("models"))


def _refused(request: HttpRequest, refused: ArtemisError) -> HttpResponse:
    return render(request, "models/models.html", {**_page(request.user), "error": refused}, status=refused.status)


def _require_reader(user: Any) -> None:
    if not labels.may_see_models(user):
        raise NotFound


def _page(user: Any) -> dict[str, Any]:
    cards = [_card(version, user=user) for version in scoring.versions()]
    runs = scoring.runs()
    running = next((row for row in runs if row.step in scoring.TrainingRun.RUNNING), None)
    counts = labels.count()
    return {
        "champion": next((card for card in cards if card["version"].status == Status.CHAMPION), None),
        "candidates": [card for card in cards if card["version"].status in (Status.CANDIDATE, Status.SHADOW)],
        "cards": cards,
        "labels": {**counts, "total": sum(counts.values())},
        "running": _progress(running) if running else None,
        "last_failed": runs[0] if runs and runs[0].step == Step.FAILED else None,
        "runs": runs,
        "may_train": bool(roles.platforms_for(user, Permission.TRAIN)),
        "may_promote": bool(roles.platforms_for(user, Permission.PROMOTE)),
    }


def _card(version: scoring.ModelVersion, *, user: Any) -> dict[str, Any]:
    metrics = version.metrics if isinstance(version.metrics, dict) else {}
    figures: list[Figure] = figures_of(metrics.get("candidate"))
    comparison: list[Comparison] = comparison_of(metrics)
    return {
        "version": version,
        "figures": headlines(figures),
        "champion_then": metrics.get("champion_name") or "Champion then",
        "positives": (metrics.get("candidate") or {}).get("positives"),
        "comparison": comparison,
        "held_out": metrics.get("held_out"),
        "gate": _gate(version, metrics),
        "promotable": version.status in PROMOTABLE,
        "refusal": _refusal(version, user=user),
        "earlier": version.status == Status.RETIRED,
    }


def _gate(version: scoring.ModelVersion, metrics: dict[str, Any]) -> str:
    """The result of the gate in words: the run's own, where it left some."""
    told = metrics.get("gate")
    if isinstance(told, str) and told:
        against = metrics.get("champion_name")
        return f"{told[:1].upper()}{told[1:]}{f' than {against}' if against and version.gate_passed else ''}."
    if not metrics:
        return "Starting point: weights from the literature, not trained on labels."
    if version.gate_passed:
        return "Passed: not worse than the champion on the held-out conversations."
    return "Did not pass: worse than the champion on the held-out conversations."


def _refusal(version: scoring.ModelVersion, *, user: Any) -> str:
    """Why promoting would be refused, said before the button is pressed; the registry decides for itself."""
    if not version.gate_passed:
        return "The gate did not pass, so it cannot be promoted."
    if version.trained_by_id is not None and version.trained_by_id == user.pk:
        return "You trained it. Somebody else promotes it."
    return ""


def _progress(found: scoring.TrainingRun) -> dict[str, Any]:
    order = [*scoring.TrainingRun.RUNNING, Step.DONE]
    at = order.index(Step(found.step)) if found.step in order else -1
    steps = [
        {"label": step.label, "state": "done" if index < at else "now" if index == at else "later"}
        for index, step in enumerate(order)
    ]
    return {"run": found, "steps": steps, "going": found.step in scoring.TrainingRun.RUNNING}
