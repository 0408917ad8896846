"""The queue: what waits, why it stands where it stands, and what this person did last."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from review import decisions, labels, selectors
from review.models import Flag, Lease
from review.views import page
from review.views.errors import refusals
from review.views.redirects import see_other

SHOWN = 50


@require_safe
@refusals
def queue(request: HttpRequest) -> HttpResponse:
    """Home. Whoever does not review is led to what is theirs."""
    platforms = selectors.platforms_of(user=request.user)
    if not platforms:
        if labels.may_see_models(request.user):
            return see_other(reverse("models"))
        return render(request, "no_role.html", status=404)
    chosen = next((row for row in platforms if row.slug == request.GET.get("platform")), None)
    context = _waiting(user=request.user, platform=chosen.pk if chosen else None)
    context |= {"platforms": platforms, "chosen": chosen, "nothing": "nothing" in request.GET}
    if getattr(request, "htmx", False):
        response = render(request, "queue/_waiting.html", context)
    else:
        response = render(request, "queue/queue.html", {**context, **_own(user=request.user)})
    patch_vary_headers(response, ["HX-Request"])
    response["Cache-Control"] = "no-store"
    return response


def _waiting(*, user: Any, platform: int | None) -> dict[str, Any]:
    flags = list(selectors.queue_for(user=user, platform=platform)[: SHOWN + 1])
    now = timezone.now()
    return {
        "rows": [_row(flag, user=user, now=now) for flag in flags[:SHOWN]],
        "more": len(flags) > SHOWN,
        "shown": SHOWN,
        "counts": selectors.queue_counts(user=user, platform=platform),
        "skipped": selectors.skipped_by(user=user),
        "checked_at": now,
    }


def _row(flag: Flag, *, user: Any, now: datetime) -> dict[str, Any]:
    holder = _holder(flag, now=now)
    return {
        "flag": flag,
        "percent": page.percent(flag.risk),
        "threshold": page.percent(flag.platform.flag_at),
        "above": flag.risk >= flag.platform.flag_at,
        "place": page.place(flag),
        "holder": holder,
        "mine": holder == user,
    }


def _holder(flag: Flag, *, now: datetime) -> Any | None:
    lease: Lease | None = getattr(flag, "lease", None)
    return lease.holder if lease is not None and lease.expires_at > now else None


def _own(*, user: Any) -> dict[str, Any]:
    held = selectors.lease_of(user=user)
    undoable = decisions.undoable(user=user)
    return {
        "held": page.lease_facts(held) if held else None,
        "recent": selectors.recent_decisions(user=user),
        "undoable": undoable.pk if undoable else None,
    }
