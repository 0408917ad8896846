"""The Quality page and its tables as CSV. Nobody is named on it."""

from __future__ import annotations

import csv
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from review import quality, selectors
from review.errors import NotFound
from review.models import Platform
from review.roles import Permission, platforms_for
from review.views.errors import refusals
from review.views.sections import Section, sections

DEFAULT_WEEKS = 12


@require_safe
@refusals
def index(request: HttpRequest) -> HttpResponse:
    """Every figure of the platforms this person answers for, or of the one in the address."""
    asked = _asked(request)
    report = _report(asked)
    context = {
        **asked,
        "sections": _sections(report),
        "empty": report.empty,
        "counted_at": quality.counted_at(),
        "windows": quality.WINDOWS,
        "here": urlencode({"platform": asked["chosen"].slug if asked["chosen"] else "", "weeks": asked["weeks"]}),
    }
    return render(request, "quality/quality.html", context)


@require_safe
@refusals
def table(request: HttpRequest, table: str) -> HttpResponse:
    """One table of the page as CSV, with the same platform and weeks."""
    asked = _asked(request)
    found = next((each for each in _sections(_report(asked)) if each.key == table), None)
    if found is None:
        raise NotFound
    where = asked["chosen"].slug if asked["chosen"] else "all"
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="quality-{table}-{where}-{asked["weeks"]}-weeks.csv"'
    csv.writer(response).writerows(found.lines())
    return response


def _asked(request: HttpRequest) -> dict[str, Any]:
    """Which platforms and how many weeks; what is not there is all of them, and the default. Raises NotFound for who
    may see none."""
    platforms = list(
        Platform.objects.filter(pk__in=platforms_for(request.user, Permission.READ_QUALITY)).order_by("name")
    )
    if not platforms:
        raise NotFound
    weeks = request.GET.get("weeks", "")
    return {
        "platforms": platforms,
        "chosen": next((row for row in platforms if row.slug == request.GET.get("platform")), None),
        "weeks": int(weeks) if weeks in {str(each) for each in quality.WINDOWS} else DEFAULT_WEEKS,
    }


def _report(asked: dict[str, Any]) -> quality.Report:
    platforms = [asked["chosen"]] if asked["chosen"] else asked["platforms"]
    return quality.report(platforms=platforms, weeks=asked["weeks"])


def _sections(report: quality.Report) -> list[Section]:
    return sections(report, policies={each.code: each.title for each in selectors.policies_in_force()})
