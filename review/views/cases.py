"""A case: one account over its conversations, as facts. No text is on it; that is read where each one is opened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from review import audit, cases
from review.models import Account, Flag
from review.views.errors import refusals

LISTED = 10
"""Of other conversations beside a transcript."""
ON_PAGE = 100
WIDE, HIGH = 96.0, 22.0
AGES_SAID = 4


@require_safe
@refusals
def case(request: HttpRequest, account: int) -> HttpResponse:
    """The account's conversations with whom, how risky, how they were decided and what waits."""
    with transaction.atomic():
        found = cases.account_for(user=request.user, account=account)
        known = cases.of(user=request.user, account=found, limit=ON_PAGE)
        courses = cases.courses(listed=known.listed)
        audit.record(
            event=audit.Event.CASE_READ,
            actor=request.user,
            platform=found.platform_id,
            data={"account": found.pk, "conversations": len(known.listed)},
        )
    context = {
        "account": found,
        "age": age(found),
        "platform": found.platform,
        "case": known,
        "groups": groups(known, courses),
        "verdicts": Counter(facts.state for facts in known.listed if facts.verdict).most_common(),
    }
    response = render(request, "cases/case.html", context)
    response["Cache-Control"] = "no-store"
    return response


def groups(case: cases.Case, courses: dict[int, list[float]]) -> list[dict[str, Any]]:
    """The conversations by whom they are with, those of several people by themselves, the riskiest group first."""
    found: dict[int, dict[str, Any]] = {}
    for facts in case.listed:
        alone = facts.counterparts[0] if len(facts.counterparts) == 1 else None
        key = alone.pk if alone else -len(facts.counterparts[:1])  # 0: nobody has answered yet
        group = found.setdefault(key, {"other": alone, "rows": [], "several": key < 0})
        line = sparkline(courses.get(facts.pk, ()))
        group["rows"].append({"facts": facts, "who": with_whom(facts), "line": line})
    for group in found.values():
        group["age"] = age(group["other"]) if group["other"] else ""
    return list(found.values())


def sparkline(risks: Sequence[float]) -> str:
    """A path in a box of WIDE × HIGH; empty for fewer than two points."""
    if len(risks) < 2:
        return ""
    step = WIDE / (len(risks) - 1)
    return "M" + " L".join(f"{at * step:.1f} {HIGH - 1 - (HIGH - 2) * risk:.1f}" for at, risk in enumerate(risks))


def related(*, user: Any, flag: Flag, accounts: Collection[int], named: Account | None) -> list[dict[str, Any]]:
    """What else is known of the account that leads a conversation, and of one of `accounts` (who wrote in it) that a
    verdict names as suspect, here (`named`, once it is decided) or elsewhere."""
    wanted = [flag.conversation.leads, named, *cases.suspected(accounts=accounts, flag=flag)]
    subjects = {one.pk: one for one in wanted if one is not None}
    found = []
    for account in list(subjects.values())[:2]:
        known = cases.of(user=user, account=account, limit=LISTED + 1, first=flag.conversation_id)
        others = [facts for facts in known.listed if facts.pk != flag.conversation_id][:LISTED]
        rows = [{"facts": facts, "who": with_whom(facts), "same": _same(facts, accounts)} for facts in others]
        more = known.total - 1 - len(rows)
        found.append({"account": account, "case": known, "rows": rows, "more": max(0, more)})
    return found


def _same(facts: cases.Facts, accounts: Collection[int]) -> bool:
    """Whether it is the same two people again."""
    return len(facts.counterparts) == 1 and facts.counterparts[0].pk in accounts


def with_whom(facts: cases.Facts) -> str:
    """How many others take part, and their ages as far as they are known."""
    count = len(facts.counterparts)
    if not count:
        return "nobody has answered"
    ages = Counter(age(one) for one in facts.counterparts).most_common(AGES_SAID)
    words = ", ".join(f"{times}× {said}" if times > 1 else said for said, times in ages)
    return f"with {count} account{'' if count == 1 else 's'}: {words}"


def age(account: Account) -> str:
    """What the platform says of an account's age."""
    if account.age_band:
        return str(account.get_age_band_display())
    return f"states {account.declared_age}" if account.declared_age is not None else "age unknown"
