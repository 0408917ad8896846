"""A break, a quiet screen after a hard item, and what is veiled."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from review import selectors, wellbeing
from review.errors import NotFound
from review.views import page
from review.views.errors import refusals
from review.views.redirects import see_other


@require_safe
@refusals
def rest(request: HttpRequest) -> HttpResponse:
    """The break that is due; to the queue when there is none."""
    if not selectors.platforms_of(user=request.user):
        raise NotFound
    own = wellbeing.standing(user=request.user)
    until = own.care.break_until
    if until is None or not own.on_break:
        return see_other(reverse("queue"))
    left = max(0, int((until - timezone.now()).total_seconds()))
    context = {"until": until, "seconds_left": left, "clock": page.clock(left)}
    response = render(request, "care/break.html", context)
    response["Refresh"] = str(left + 1)  # without JavaScript, too
    return response


@require_safe
@refusals
def pause(request: HttpRequest) -> HttpResponse:
    """A moment after a hard item. Nothing of it is shown here, and nothing comes by itself."""
    if not selectors.platforms_of(user=request.user):
        raise NotFound
    return render(request, "care/pause.html", {"undoable": page.undoable(user=request.user)})


@require_http_methods(["GET", "HEAD", "POST"])
@refusals
def veil(request: HttpRequest) -> HttpResponse:
    """Whether text outside the evidence is veiled until asked for."""
    if not selectors.platforms_of(user=request.user):
        raise NotFound
    if request.method == "POST" and request.POST.get("veiled") in ("yes", "no"):
        wellbeing.veil(user=request.user, veiled=request.POST["veiled"] == "yes")
    return see_other(reverse("me"))
