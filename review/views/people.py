"""Who is trained for what (for seniors), and what one would rather not see (for everybody who reviews)."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from review import people, queue_policy, selectors, wellbeing
from review.errors import NotFound
from review.models import Flag
from review.roles import Permission, platforms_for
from review.views import own
from review.views.errors import refusals
from review.views.rated import rated
from review.views.redirects import see_other
from scoring import api as scoring

LANGUAGE_NAMES = {"en": "English", "es": "Spanish", "pt": "Portuguese", "fr": "French", "de": "German"}
FIELDS = ("lanes", "languages", "policies")


@require_safe
@refusals
def index(request: HttpRequest) -> HttpResponse:
    """The team, each with what they are trained for."""
    choices = _choices()
    rows = [
        {
            "person": person,
            "roles": _roles(person),
            "spent": wellbeing.standing(user=person).spent,
            "fields": _fields(selectors.training_of(person), choices),
        }
        for person in people.team(user=request.user)
    ]
    stuck = selectors.stuck(platforms=platforms_for(request.user, Permission.ASSIGN))
    settle = stuck.pop(Flag.Status.ADJUDICATION, 0)
    context = {"rows": rows, "nobody_settles": settle, "nobody_looks": sum(stuck.values())}
    return render(request, "people/people.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@refusals
def assign(request: HttpRequest, person: int) -> HttpResponse:
    """Set what somebody is trained for."""
    if request.method == "POST":
        chosen = {name: request.POST.getlist(name) for name in FIELDS}
        training = people.assign(user=request.user, person=person, **chosen)
        messages.success(request, f"Saved for {training.user.first_name or training.user.get_username()}.")
    return see_other(f"{reverse('people')}#person-{person}")


@require_safe
@refusals
def figures(request: HttpRequest, person: int) -> HttpResponse:
    """The figures of one person of the team, on the platforms where this senior assigns."""
    found = next((each for each in people.team(user=request.user) if each.pk == person), None)
    if found is None:
        raise NotFound
    shared = platforms_for(request.user, Permission.ASSIGN)
    return render(
        request, "people/figures.html", {"person": found, "own": own.figures(reviewer=found, platforms=shared)}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@refusals
def me(request: HttpRequest) -> HttpResponse:
    """One's own page: what one is trained for, and what one would rather not see."""
    if request.method == "POST":
        people.opt_out(user=request.user, topics=request.POST.getlist("topics"))
        messages.success(request, "Saved. Items like these go to others from now on.")
        return see_other(reverse("me"))
    if not selectors.platforms_of(user=request.user):
        raise NotFound
    training = selectors.training_of(request.user)
    topics = [(rated(each.id), each.id in training.opted_out) for each in people.topics_known()]
    standing = wellbeing.standing(user=request.user)
    context = {
        "fields": _fields(training, _choices()),
        "topics": sorted(topics, key=lambda row: row[0].name),
        "standing": standing,
        "used": f"{100 * min(standing.used, 1.0):.0f}",
        "minutes": standing.exposure.seconds // 60,
        "own": own.figures(reviewer=request.user, platforms=platforms_for(request.user, Permission.REVIEW)),
        "not_today": [rated(name).name for name in standing.not_today],
    }
    return render(request, "people/me.html", context)


def _choices() -> dict[str, list[tuple[str, str]]]:
    return {
        "lanes": [(name, str(Flag.Lane(name).label)) for name in queue_policy.LANES],
        "languages": [(code, LANGUAGE_NAMES.get(code, code)) for code in scoring.LANGUAGES],
        "policies": [(policy.code, policy.title) for policy in selectors.policies_in_force()],
    }


def _fields(training: Any, choices: dict[str, list[tuple[str, str]]]) -> list[dict[str, Any]]:
    """Each kind of training with its choices; nothing chosen means everything."""
    return [
        {
            "name": name,
            "all": not getattr(training, name),
            "choices": [(value, words, value in getattr(training, name)) for value, words in choices[name]],
        }
        for name in FIELDS
    ]


def _roles(person: Any) -> str:
    held = [f"{row.get_role_display()} on {row.platform.name}" for row in person.memberships.all()]
    return ", ".join(sorted(held))
