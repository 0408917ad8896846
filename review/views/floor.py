"""The Floor page: how the queue stands and moves, for those who run it; and each of its figures as CSV."""

from __future__ import annotations

import csv
from datetime import timedelta
from itertools import groupby
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from review import floor as reading
from review import queue_policy
from review.errors import NotFound
from review.floor import Floor
from review.views import floor_figures
from review.views.errors import refusals

EVERY = timedelta(seconds=settings.ARTEMIS_SNAPSHOT_SECONDS)
LATE = 3 * EVERY
"""So long after the last measurement the page says that nobody measures."""
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n")


@require_safe
@refusals
def index(request: HttpRequest) -> HttpResponse:
    """Everything, for the platforms and the stretch of time in the address."""
    found = _read(request)
    figures = floor_figures.figures(found)
    context = {
        "floor": found,
        "stretches": reading.STRETCHES.values(),
        "lanes": _lanes(found),
        "people": sum(found.at_work.values()),
        "sections": [(name, list(rows)) for name, rows in groupby(figures, key=lambda figure: figure.section)],
        "here": _here(found),
        "late": found.measured_at is not None and timezone.now() - found.measured_at > LATE,
        "every": queue_policy.duration(EVERY),
    }
    response = render(request, "floor/floor.html", context)
    response["Cache-Control"] = "no-store"
    return response


@require_safe
@refusals
def figure(request: HttpRequest, name: str) -> HttpResponse:
    """The numbers of one figure as CSV: the same as its table."""
    found = _read(request)
    made = floor_figures.figure(name, found)
    if made is None:
        raise NotFound
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="floor-{name}-{found.stretch.name}.csv"'
    response["Cache-Control"] = "no-store"
    writer = csv.writer(response)
    writer.writerows([harmless(cell) for cell in row] for row in [made.columns, *made.rows])
    return response


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULAS) else cell


def _read(request: HttpRequest) -> Floor:
    return reading.read(
        user=request.user, stretch=request.GET.get("range", ""), platform=request.GET.get("platform", "")
    )


def _here(found: Floor) -> str:
    """What is chosen, as the address says it."""
    chosen = {"platform": found.chosen.slug} if found.chosen else {}
    return urlencode({**chosen, "range": found.stretch.name})


def _lanes(found: Floor) -> list[dict[str, Any]]:
    """Each lane as it was measured last."""
    rows = []
    for name, rule in queue_policy.LANES.items():
        now = found.now[name]
        waited = timedelta(seconds=now.oldest) if now.oldest is not None else None
        rows.append(
            {
                "name": name,
                "label": floor_figures.lane_label(name),
                "means": rule.means,
                "service": queue_policy.duration(rule.service),
                "now": now,
                "oldest": queue_policy.duration(waited) if waited is not None else "",
                "used": f"{100 * (waited / rule.service):.0f}" if waited is not None else "",
            }
        )
    return rows
