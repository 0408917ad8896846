"""Finding conversations. Facts stand in the address; words and ids of chat users never do.

What was typed of those is kept in the session under a random key, and the address names the key: so the back button,
reloading and the next page work, and no log of addresses ever holds what somebody wrote or who they are.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from review import access, filters, search, selectors, wellbeing
from review.errors import ArtemisError, BreakDue, InvalidInput
from review.models import Flag
from review.views.errors import refusals
from review.views.redirects import see_other
from review.views.searching import FACTS, PRIVATE, STATES, SearchForm, criteria

KEY = "q"
KEPT_SEARCHES = 20
"""Of one session; the oldest goes first."""
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@require_http_methods(["GET", "HEAD", "POST"])
@refusals
def index(request: HttpRequest) -> HttpResponse:
    """The form and what was found. Sent by POST, shown by GET."""
    if request.method == "POST":
        return _asked(request)
    key = request.GET.get(KEY, "")
    private = _searches(request).get(key)
    form = _form(request, {**request.GET.dict(), **(private or dict.fromkeys(PRIVATE, ""))})
    if key and private is None:
        return _page(request, form, gone=True)
    if not form.is_valid():
        return _page(request, form, status=422)
    return _answered(request, form, key=key)


def _asked(request: HttpRequest) -> HttpResponse:
    """Keep what is private, and go on to an address that does not tell it."""
    form = _form(request, request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    query = facts_query(form.cleaned_data)
    private = {name: form.cleaned_data[name] for name in PRIVATE}
    if any(private[name] for name in PRIVATE if name != "words_in"):
        query = {**query, KEY: _keep(request, private)}
    return see_other(_address(query))


def _answered(request: HttpRequest, form: SearchForm, *, key: str) -> HttpResponse:
    wanted = criteria(form.cleaned_data, platforms=form.platforms)
    if not wanted.criteria:
        return _page(request, form)
    after = _place(request.GET.get("after", ""))
    try:
        answer = search.search(user=request.user, wanted=wanted, after=after)
    except BreakDue:
        return see_other(reverse("break"))
    except ArtemisError as error:
        if error.status != 422:
            raise
        return _page(request, form, error=error, status=error.status)
    query = {**facts_query(form.cleaned_data), **({KEY: key} if key else {})}
    names = {platform.pk: platform for platform in form.platforms}
    context: dict[str, Any] = {
        "answer": answer,
        "rows": [_row(row, names) for row in answer.rows],
        "continued": after is not None,
        "first": _address(query),
        "next": _address({**query, "after": _said(answer.after)}) if answer.after else "",
        "without": _without(form, query),
        "private": [name for name in ("words", "account", "conversation") if form.cleaned_data[name]],
        "veiled": wellbeing.standing(user=request.user).care.veiled,
        "veilable": any(row.snippet for row in answer.rows),
    }
    return _page(request, form, **context)


def _page(request: HttpRequest, form: SearchForm, *, status: int = 200, **context: Any) -> HttpResponse:
    kept = filters.kept_by(user=request.user)
    query = facts_query(form.cleaned_data) if form.is_valid() else {}
    here = urlencode(query)
    context |= {
        "form": form,
        "filters": kept,
        "here": here,
        "can_keep": bool(query) and len(kept) < filters.MOST and here not in {each.query for each in kept},
        "name_length": filters.NAME_LENGTH,
        "query": query,
    }
    response = render(request, "search/search.html", context, status=status)
    response["Cache-Control"] = "no-store"
    return response


def _form(request: HttpRequest, data: Mapping[str, Any]) -> SearchForm:
    """The form as this person has it. Raises NotFound for somebody who reviews nothing."""
    reach = access.reach(user=request.user)
    return SearchForm(data, platforms=selectors.platforms_of(user=request.user), whole=bool(reach.whole))


def facts_query(cleaned: Mapping[str, Any]) -> dict[str, str]:
    """The part of a search that may stand in an address, in one order."""
    return {name: str(cleaned[name]) for name in FACTS if cleaned.get(name)}


def _address(query: Mapping[str, str]) -> str:
    return f"{reverse('search')}?{urlencode(query)}" if query else reverse("search")


# --- What is private ------------------------------------------------------------------------------------------------


def _searches(request: HttpRequest) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = request.session.get("searches", {})
    return found


def _keep(request: HttpRequest, private: dict[str, str]) -> str:
    """A key for what was typed; the same words keep theirs."""
    searches = _searches(request)
    key = next((each for each, kept in searches.items() if kept == private), None) or secrets.token_urlsafe(9)
    newest = [(each, kept) for each, kept in searches.items() if each != key][-KEPT_SEARCHES + 1 :]
    request.session["searches"] = {**dict(newest), key: private}
    return key


# --- Pages, rows ----------------------------------------------------------------------------------------------------


def _said(place: tuple[datetime, int]) -> str:
    return f"{(place[0] - EPOCH) // timedelta(microseconds=1)}.{place[1]}"


def _place(asked: str) -> tuple[datetime, int] | None:
    """Where the page before ended; junk begins at the top."""
    micros, _dot, key = asked.partition(".")
    if not all(part.isascii() and part.isdecimal() and len(part) < 19 for part in (micros, key)):
        return None
    try:
        return EPOCH + timedelta(microseconds=int(micros)), int(key)
    except OverflowError:
        return None


def _row(row: search.Found, platforms: Mapping[int, Any]) -> dict[str, Any]:
    platform = platforms[row.platform]
    return {
        "found": row,
        "platform": platform,
        "above": row.risk is not None and row.risk >= platform.flag_at,
        "state": dict(STATES)[row.status],
        "lane": str(Flag.Lane(row.lane).label) if row.lane else "",
        "many": row.snippet is not None and row.snippet.matches >= access.COUNTED,
    }


def _without(form: SearchForm, query: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each fact that was asked for, and the address of the same search without it."""
    return [
        (form.in_words(name), _address({other: value for other, value in query.items() if other != name}))
        for name in FACTS
        if name in query
    ]


# --- Saved filters ----------------------------------------------------------------------------------------------------


@require_POST
@refusals
def keep_filter(request: HttpRequest) -> HttpResponse:
    """Keep the facts of this search under a name."""
    form = _form(request, {name: request.POST.get(name, "") for name in FACTS})
    query = facts_query(form.cleaned_data) if form.is_valid() else {}
    if not query:
        raise InvalidInput("Choose something to filter by first.")
    kept = filters.keep(user=request.user, name=request.POST.get("name", ""), query=urlencode(query))
    messages.success(request, f"Kept as “{kept.name}”.")
    return see_other(_address(query))


@require_POST
@refusals
def remove_filter(request: HttpRequest, kept: int) -> HttpResponse:
    """Forget one."""
    filters.remove(user=request.user, filter_id=kept)
    messages.success(request, "Filter removed.")
    return see_other(reverse("search"))
