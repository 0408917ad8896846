"""Looks at flags as they are stored, dated when a test says: for what is computed from them long after."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib.auth.models import User

from review.models import Decision, Flag, Platform
from tests import factories


def flag_of(platform: Platform, **fields: Any) -> Flag:
    """A flag of a conversation of its own."""
    return factories.flag(factories.conversation(platform), **fields)


def looked(flag: Flag, reviewer: User, stage: str, verdict: str, at: datetime, **fields: Any) -> Decision:
    """One look at a flag, as `decisions.decide` stores it; a final one settles the flag."""
    values = {
        "is_final": False, "saw_risk": 0.5, "saw_ratings": {}, "saw_model_version": "prior-1",
        "saw_message_count": 2, "seconds": 40, **fields,
    }  # fmt: skip
    status = verdict if values["is_final"] else "second_review" if stage == "first" else "adjudication"
    Flag.objects.filter(pk=flag.pk).update(status=status)
    return Decision.objects.create(
        flag=flag, reviewer=reviewer, reviewer_label=reviewer.username, stage=stage, verdict=verdict, decided_at=at,
        **values,
    )  # fmt: skip


def seen_twice(
    platform: Platform, one: User, two: User, verdicts: tuple[str, str], at: datetime, *, final: str = "",
    judge: User | None = None, because: str = "audit", rate: float | None = 0.5, **fields: Any,
) -> Flag:  # fmt: skip
    """A flag that two people looked at; where they differ, `judge` says `final`, or it waits in adjudication."""
    flag = flag_of(platform, **fields)
    agreed = verdicts[0] == verdicts[1]
    looked(flag, one, "first", verdicts[0], at, second_because=because, second_rate=rate)
    looked(flag, two, "second", verdicts[1], at, is_final=agreed)
    if not agreed and judge is not None:
        looked(flag, judge, "adjudication", final, at, is_final=True)
    return flag
