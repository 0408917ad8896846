"""What an open page asks every two seconds: counts, the newest imminent item, whether the item is still in hand."""

from __future__ import annotations

import time
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from review import access, leases, queue_policy, selectors
from review.errors import NotFound
from review.models import Lease
from review.roles import Permission, platforms_for
from review.views.errors import refusals

COUNTED_FOR = 1.5
"""Seconds for which counts are taken from memory: as many pages as are open cost one count in each process."""
_counted: dict[tuple[int, ...], tuple[float, dict[str, Any]]] = {}
SERVICES = {name: rule.service for name, rule in queue_policy.LANES.items()}


@require_safe
@refusals
def live(request: HttpRequest) -> HttpResponse:
    """Numbers and our own ids only. `flag` names the item whose page is open."""
    platforms = tuple(platforms_for(request.user, Permission.REVIEW))
    if not platforms:
        raise NotFound
    found = dict(_counts(request.user, platforms))
    asked = request.GET.get("flag", "")
    if asked.isascii() and asked.isdecimal() and len(asked) < 19:
        found["lost"] = _lost(request.user, int(asked))
    response = JsonResponse(found)
    response["Cache-Control"] = "no-store"
    return response


def _counts(user: Any, platforms: tuple[int, ...]) -> dict[str, Any]:
    """The same for everybody who reviews the same platforms."""
    now = time.monotonic()
    kept = _counted.get(platforms)
    if kept is not None and now - kept[0] < COUNTED_FOR:
        return kept[1]
    counts = selectors.lane_counts(user=user, services=SERVICES)
    newest = counts["imminent"].newest
    found = {
        "lanes": {name: count.waiting for name, count in counts.items()},
        "imminent": newest.timestamp() if newest else None,
    }
    if len(_counted) > 1_000:
        _counted.clear()
    _counted[platforms] = now, found
    return found


def _lost(user: Any, flag: int) -> str | None:
    """Why the item is no longer in this person's hands; None while it is."""
    if selectors.holds(user=user, flag=flag):
        return None
    found = access.flag_for(user=user, flag=flag)
    if selectors.as_told(user=user, flag=found) is not None:
        return f"{user.get_username()} has decided this item."
    lease = Lease.objects.select_related("holder").filter(flag=found).first()
    where = leases.whereabouts(flag=found, lease=lease, user=user)
    if "decided_by" in where:
        return f"{where['decided_by']} has decided this item."
    return f"{where['held_by']} has this item now." if "held_by" in where else "Your time for this item ran out."
