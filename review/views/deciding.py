"""The review page and everything a person does on it. Each view parses, calls one use-case and renders."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from review import access, decisions, golden, leases, queue_policy, reading, selectors, wellbeing
from review import alike as similar
from review.errors import (
    ArtemisError,
    BreakDue,
    EvidenceNeeded,
    InvalidInput,
    LeaseLost,
    NotFound,
    PolicyNeeded,
    ReasonNeeded,
)
from review.lifecycle import Action
from review.models import Decision, Flag, Lease
from review.roles import Permission
from review.views import page, shown
from review.views.errors import refusals
from review.views.forms import Wish, number, numbers, sent, token, wish, words_alone
from review.views.redirects import see_other
from review.views.wanted import opening_asked, words

DONE = {
    Decision.Verdict.CONFIRMED: "Confirmed",
    Decision.Verdict.DISMISSED: "Dismissed",
    Decision.Verdict.ESCALATED: "Escalated",
}
MOST_OPENED = 40
"""So many stretches of a decided conversation are open at a time."""


@require_GET
@refusals
def review(request: HttpRequest, flag: int) -> HttpResponse:
    """The item in this person's hands; otherwise where it is now."""
    lease = _own_lease(user=request.user, flag=flag)
    if lease is not None:
        return _page(request, flag=flag, lease=lease)
    found = access.flag_for(user=request.user, flag=flag)
    settled = found.status not in Flag.UNDECIDED or selectors.as_told(user=request.user, flag=found) is not None
    seems = selectors.seems_to_wait(user=request.user, flag=found)
    if seems is not None:  # never stored
        settled, found.status, found.lane_since = False, Flag.Status.SECOND_REVIEW, seems.decided_at
        found.lane = queue_policy.lane(status=found.status, standing=found.standing)
    if settled:
        context = page.decided(user=request.user, flag=flag, since=_since(request))
        return _calm(render(request, "review/decided.html", context))
    lost = Lease.objects.select_related("holder").filter(flag=found).first()
    facts = leases.whereabouts(flag=found, lease=lost, user=request.user)
    ran_out = lost is not None and lost.holder_id == request.user.pk
    held_by = (lost.holder.first_name or lost.holder.get_username()) if lost else ""
    may = selectors.permissions_on(user=request.user, platform=found.platform_id)
    context = {
        "flag": found,
        "facts": facts,
        "held_by": held_by,
        "ran_out": ran_out,
        "place": page.place(found),
        "can_take_over": Permission.TAKE_OVER in may,
    }
    return _calm(render(request, "review/elsewhere.html", context))


@require_http_methods(["GET", "HEAD", "POST"])
@refusals
def decide(request: HttpRequest, flag: int) -> HttpResponse:
    """Decide, then straight to the next item. Reached by GET after signing in again: back to the item."""
    if request.method != "POST":
        return see_other(reverse("review", args=[flag]))
    try:
        asked = wish(request.POST)
        if asked.action in page.GRAVE and not asked.sure:
            return _ask_once_more(request, flag=flag, asked=asked)
        decision = _decide(user=request.user, flag=flag, asked=asked)
    except ArtemisError as error:
        if error.status != 422:
            raise
        return _again(request, flag=flag, error=error)
    _say_decided(request, decision)
    return _go_on(request, after=decision.flag)


def _decide(*, user: Any, flag: int, asked: Wish) -> Decision:
    return decisions.decide(
        user=user,
        flag=flag,
        token=asked.token,
        action=_chosen(asked),
        grounds=asked.grounds,
        saw=replace(shown.open_(sealed=asked.shown, user=user, flag=flag), seconds_open=asked.in_sight),
    )


def _chosen(asked: Wish) -> Action:
    if asked.action is None:
        raise InvalidInput("Choose one of the decisions below.")
    return asked.action


def _ask_once_more(request: HttpRequest, *, flag: int, asked: Wish) -> HttpResponse:
    """The page between, for a grave decision that was not asked once more in the browser."""
    found = access.flag_for(user=request.user, flag=flag)
    if not asked.grounds.evidence:
        raise EvidenceNeeded
    policy = next((row for row in selectors.policies_in_force() if row.pk == asked.grounds.policy), None)
    if policy is None:
        raise PolicyNeeded
    context = {
        "flag": found,
        "asked": asked,
        "button": page.GRAVE[_chosen(asked)],
        "asks": page.asks(page.GRAVE[_chosen(asked)], status=found.status),
        "policy": policy,
        "evidence": sorted(asked.grounds.evidence),
        "suspect": asked.grounds.suspect or ("minors" if asked.grounds.minors else "cannot_tell"),
    }
    return _calm(render(request, "review/sure.html", context))


@require_http_methods(["GET", "HEAD", "POST"])
@refusals
def alike(request: HttpRequest, flag: int) -> HttpResponse:
    """What waits and says nearly the same as the item in hand: looked over, then dismissed together."""
    access.flag_for(user=request.user, flag=flag)
    lease = _own_lease(user=request.user, flag=flag)
    if lease is None:
        return see_other(reverse("review", args=[flag]))
    if request.method == "POST":
        return _dismiss_together(request, flag=flag)
    return _calm(render(request, "review/alike.html", page.alike(user=request.user, flag=flag, lease=lease)))


def _dismiss_together(request: HttpRequest, *, flag: int) -> HttpResponse:
    seen = {
        other: shown.open_(sealed=request.POST.get(f"shown-{other}", ""), user=request.user, flag=other)
        for other in numbers(request.POST.getlist("others"), most=similar.MOST)
    }
    made = decisions.dismiss_together(
        user=request.user,
        flag=flag,
        token=token(request.POST),
        saw=shown.open_(sealed=request.POST.get("shown", ""), user=request.user, flag=flag),
        others=seen,
        grounds=words_alone(request.POST),
    )
    words = f"Dismissed {made[0].flag.conversation.external_id}"
    words += f" and {len(made) - 1} like it" if len(made) > 1 else ""
    gone = len(seen) + 1 - len(made)
    words += f". {gone} had moved on and stay where they are" if gone else ""
    messages.success(request, words, extra_tags=_undo_tags(made[0], f"flag-{flag}"))
    return _go_on(request, after=made[0].flag)


@require_http_methods(["GET", "HEAD", "POST"])
@refusals
def skip(request: HttpRequest, flag: int) -> HttpResponse:
    """Pass on an item; the next one is there without another click."""
    if request.method != "POST":
        return see_other(reverse("review", args=[flag]))
    not_today = request.POST.get("not_today") == "yes"
    decisions.skip(user=request.user, flag=flag, token=token(request.POST), not_today=not_today)
    words = "Given back. Nothing like it comes to you today." if not_today else "Skipped. You are not offered it again."
    messages.info(request, words, extra_tags=f"flag-{flag}")
    return _go_on(request, after=access.flag_for(user=request.user, flag=flag))


@require_http_methods(["GET", "HEAD", "POST"])
@refusals
def give_back(request: HttpRequest, flag: int) -> HttpResponse:
    """Stop here: the item waits again, and nothing else is brought."""
    if request.method != "POST":
        return see_other(reverse("review", args=[flag]))
    leases.give_back(user=request.user, flag=flag, token=token(request.POST))
    messages.info(request, "Given back. It waits for whoever comes next, and nothing is in your hands.")
    return see_other(reverse("queue"))


@require_http_methods(["GET", "HEAD", "POST"])
@refusals
def extend(request: HttpRequest, flag: int) -> HttpResponse:
    """More time: the heartbeat of an open page, or the button; what was entered stays."""
    if request.method != "POST":
        return see_other(reverse("review", args=[flag]))
    lease = leases.extend(user=request.user, flag=flag, token=token(request.POST))
    if getattr(request, "htmx", False):
        return _calm(render(request, "review/_lease.html", {"flag": lease.flag, **page.lease_facts(lease)}))
    return _page(request, flag=flag, lease=lease, keep=True)


@require_http_methods(["GET", "HEAD", "POST"])
@refusals
def open_(request: HttpRequest, flag: int) -> HttpResponse:
    """Open a folded stretch: with scripts its row alone is drawn again, otherwise the page with what was entered."""
    if request.method != "POST":
        return see_other(reverse("review", args=[flag]))
    access.flag_for(user=request.user, flag=flag)
    try:
        opening = reading.open_(user=request.user, flag=flag, **opening_asked(request.POST))
    except ReasonNeeded as error:
        if not getattr(request, "htmx", False):
            return _again(request, flag=flag, error=error)
        raise
    lease = _own_lease(user=request.user, flag=flag)
    if lease is None:
        raise LeaseLost
    if not getattr(request, "htmx", False):
        return _page(request, flag=flag, lease=lease, keep=True)
    if opening is None:  # it is open already, in another tab
        return HttpResponse(headers={"HX-Refresh": "true"})
    return _calm(
        render(request, "review/_stretches.html", page.opened(user=request.user, lease=lease, opening=opening))
    )


@require_http_methods(["GET", "HEAD", "POST"])
@refusals
def find(request: HttpRequest, flag: int) -> HttpResponse:
    """Find words in the conversation: they travel in the body, never in an address."""
    if request.method != "POST":
        return see_other(reverse("review", args=[flag]))
    lease = _own_lease(user=request.user, flag=flag)
    if lease is not None:
        return _page(request, flag=flag, lease=lease, keep=True)
    found = access.flag_for(user=request.user, flag=flag)
    if found.status in Flag.UNDECIDED:
        lost = Lease.objects.select_related("holder").filter(flag=found).first()
        raise LeaseLost(**leases.whereabouts(flag=found, lease=lost, user=request.user))
    context = page.decided(user=request.user, flag=flag, words=words(request.POST))
    return _calm(render(request, "review/decided.html", context))


@require_POST
@refusals
def undo(request: HttpRequest) -> HttpResponse:
    """Take back the latest decision: the item is in this person's hands again."""
    decision = number(request.POST.get("decision", ""))
    lease = decisions.undo(user=request.user, decision=decision)
    left = selectors.left_of_batch(user=request.user, decision=decision)
    words = "Taken back. The item is in your hands again."
    words += f" {left} dismissed with it stay: a colleague has them." if left else ""
    messages.success(request, words)
    return see_other(reverse("review", args=[lease.flag_id]))


@require_http_methods(["GET", "HEAD", "POST"])
@refusals
def reopen(request: HttpRequest, flag: int) -> HttpResponse:
    """A senior puts a decided item back into the queue."""
    if request.method == "POST":
        decisions.reopen(user=request.user, flag=flag)
        messages.success(request, "Reopened. It waits in the queue again.")
    return see_other(reverse("review", args=[flag]))


@require_http_methods(["GET", "HEAD", "POST"])
@refusals
def test_item(request: HttpRequest, flag: int) -> HttpResponse:
    """A senior takes a decided item among the test items, or out of them."""
    if request.method == "POST" and request.POST.get("serves") == "no":
        golden.retire(user=request.user, flag=flag)
        messages.success(request, "It is a test item no longer.")
    elif request.method == "POST":
        golden.choose(user=request.user, flag=flag)
        messages.success(request, "A test item now. It is mixed into the queue unannounced, never for who knows it.")
    return see_other(reverse("review", args=[flag]))


def _since(request: HttpRequest) -> list[int]:
    """The messages from which to read more of a decided conversation; junk asks for nothing."""
    asked = request.GET.getlist("from")[:MOST_OPENED]
    return [int(one) for one in asked if one.isascii() and one.isdecimal() and len(one) < 19]


def _own_lease(*, user: Any, flag: int) -> Lease | None:
    lease = Lease.objects.filter(
        flag_id=flag, holder=user, expires_at__gt=timezone.now(), flag__status__in=Flag.UNDECIDED
    )
    return lease.select_related("flag").first()


def _page(
    request: HttpRequest, *, flag: int, lease: Lease, keep: bool = False, error: ArtemisError | None = None
) -> HttpResponse:
    entered, wanted = (sent(request.POST), words(request.POST)) if keep else (None, "")
    context = page.review(user=request.user, flag=flag, lease=lease, sent=entered, words=wanted)
    status = error.status if error else 200
    return _calm(render(request, "review/review.html", {**context, "error": error}, status=status))


def _again(request: HttpRequest, *, flag: int, error: ArtemisError) -> HttpResponse:
    """The same page with what was entered and what is missing; if the item has gone meanwhile, that comes first."""
    lease = _own_lease(user=request.user, flag=flag)
    if lease is None:
        found = access.flag_for(user=request.user, flag=flag)
        held = Lease.objects.select_related("holder").filter(flag=found).first()
        raise LeaseLost(**leases.whereabouts(flag=found, lease=held, user=request.user))
    return _page(request, flag=flag, lease=lease, keep=True, error=error)


def _say_decided(request: HttpRequest, decision: Decision) -> None:
    """What happened to it. After a blind second look that differed nothing is said of the first one; that a first look
    was drawn for an audit, or was a test item, is not said either."""
    name = decision.flag.conversation.external_id
    tags = f"flag-{decision.flag_id}"
    first = decision.stage == Decision.Stage.FIRST
    if decision.stage == Decision.Stage.SECOND and not decision.is_final:
        messages.info(request, f"Your view of {name} is kept. A senior moderator decides.", extra_tags=tags)
    elif decision.second_because == Decision.Second.ASKED:
        words = f"Somebody else takes a second look at {name}."
        messages.info(request, words, extra_tags=_undo_tags(decision, tags))
    else:
        words = f"{DONE[Decision.Verdict(decision.verdict)]} {name}"
        if first and decision.verdict == Decision.Verdict.ESCALATED:
            words += ". A second person looks before anything leaves; the platform holds meanwhile."
        messages.success(request, words, extra_tags=_undo_tags(decision, tags))


def _undo_tags(decision: Decision, tags: str) -> str:
    """A first look can be taken back; the notice carries which decision."""
    return f"undo decision-{decision.pk} {tags}" if decision.stage == Decision.Stage.FIRST else tags


def _go_on(request: HttpRequest, *, after: Flag) -> HttpResponse:
    """Straight to what comes next; after a hard item nothing comes by itself."""
    if wellbeing.severity(after.topics) >= wellbeing.SEVERE:
        return see_other(reverse("pause"))
    return _next(request)


def _next(request: HttpRequest, *, lane: str | None = None) -> HttpResponse:
    """Claim what comes next and show it; back to the queue when nothing waits."""
    try:
        lease = leases.claim(user=request.user, lane=lane)
    except BreakDue:
        return see_other(reverse("break"))
    if lease is None:
        return see_other(f"{reverse('queue')}?nothing{f'&lane={lane}' if lane else ''}")
    return see_other(reverse("review", args=[lease.flag_id]))


@require_http_methods(["GET", "HEAD", "POST"])
@refusals
def take_over(request: HttpRequest, flag: int) -> HttpResponse:
    """A senior takes an item, out of somebody's hands if need be."""
    if request.method == "POST":
        try:
            leases.take_over(user=request.user, flag=flag)
        except BreakDue:
            return see_other(reverse("break"))
        messages.success(request, "Taken over. Whoever had it is told.")
    return see_other(reverse("review", args=[flag]))


@require_http_methods(["GET", "HEAD", "POST"])
@refusals
def take_next(request: HttpRequest) -> HttpResponse:
    """N: the next item this person may have, or the one they already hold."""
    if request.method != "POST":
        return see_other(reverse("queue"))
    if not selectors.platforms_of(user=request.user):
        raise NotFound
    lane = request.POST.get("lane", "")
    return _next(request, lane=lane if lane in queue_policy.LANES else None)


def _calm(response: HttpResponse) -> HttpResponse:
    """Content is not kept by browsers or anything between."""
    response["Cache-Control"] = "no-store"
    return response
