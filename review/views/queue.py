"""The queue: what waits, why it stands where it stands, and what this person did last."""

from __future__ import annotations

import math
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from review import filters, labels, queue_policy, selectors, wellbeing
from review.models import Flag, Lease
from review.views import page
from review.views.errors import refusals
from review.views.redirects import see_other

SHOWN = 50
OF_EACH = 10
"""Of each lane, where all are shown."""


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
    lane = request.GET.get("lane", "")
    context = _waiting(
        user=request.user,
        platform=chosen.pk if chosen else None,
        lane=lane if lane in queue_policy.LANES else None,
        after=_after(request.GET.get("after", "")) if lane in queue_policy.LANES else None,
    )
    context |= {"platforms": platforms, "chosen": chosen, "nothing": "nothing" in request.GET}
    context["here"] = urlencode(
        {name: request.GET[name] for name in ("platform", "lane", "after") if request.GET.get(name)}
    )
    if getattr(request, "htmx", False):
        response = render(request, "queue/_waiting.html", context)
    else:
        response = render(request, "queue/queue.html", {**context, **_own(user=request.user)})
    patch_vary_headers(response, ["HX-Request"])
    response["Cache-Control"] = "no-store"
    return response


def _after(asked: str) -> tuple[float, int] | None:
    """Where the page before ended: a place and an id; junk begins at the top."""
    place, _colon, flag = asked.partition(":")
    try:
        found = float(place), int(flag)
    except ValueError:
        return None
    return found if math.isfinite(found[0]) and abs(found[1]) < 2**63 else None


def _waiting(*, user: Any, platform: int | None, lane: str | None, after: tuple[float, int] | None) -> dict[str, Any]:
    now = timezone.now()
    counts = page.lanes(user=user, platform=platform)
    offered = selectors.queue_for(user=user, platform=platform)
    groups = [
        _group(each, user=user, offered=offered, now=now, most=SHOWN if lane else OF_EACH, after=after)
        for each in counts
        if lane == each["name"] or (lane is None and each["count"].waiting + each["count"].in_hands)
    ]
    return {
        "lanes": counts,
        "lane": next((each for each in counts if each["name"] == lane), None),
        "groups": [group for group in groups if group["rows"]],
        "after": after is not None,
        "anything": any(each["count"].waiting + each["count"].in_hands for each in counts),
        "skipped": selectors.skipped_by(user=user),
        "at_work": selectors.at_work(user=user),
        "spent": wellbeing.standing(user=user).spent,
        "checked_at": now,
    }


def _group(
    lane: dict[str, Any], *, user: Any, offered: QuerySet[Flag], now: datetime, most: int,
    after: tuple[float, int] | None,
) -> dict[str, Any]:  # fmt: skip
    """The first items of a lane, or those after a place: by the index, whatever was decided before."""
    found = offered.filter(lane=lane["name"])
    if after is not None:
        found = found.filter(Q(priority__lt=after[0]) | Q(priority=after[0], pk__gt=after[1]))
    flags = list(found[: most + 1])
    last = flags[most - 1] if len(flags) > most else None
    return {
        "lane": lane,
        "rows": [_row(flag, user=user, now=now) for flag in flags[:most]],
        "next": f"{last.priority!r}:{last.pk}" if last is not None else "",
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
    return {
        "held": page.lease_facts(held) if held else None,
        "recent": selectors.recent_decisions(user=user),
        "undoable": page.undoable(user=user),
        "filters": filters.kept_by(user=user),
    }
