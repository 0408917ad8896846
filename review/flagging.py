"""From scores to flags: which are due, which follow their conversation. Runs in the worker's transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils import timezone

from review import lifecycle, queue_policy
from review.models import Decision, Flag, Platform
from scoring.core.types import ConversationScore

FOLLOWS = ["risk", "priority", "why", "model_version", "updated_at", "reason", "selection_probability"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A conversation that was just scored; `newly_drawn` when it takes part in the random draw now."""

    score: ConversationScore
    platform: int
    newly_drawn: bool


def follow(
    *, risen: Sequence[Scored], peaks: Mapping[int, float], model: str, why: Callable[[ConversationScore], str]
) -> None:
    """Open the flags that are due and bring those that wait up to date.

    `peaks` is the highest risk each conversation reached in this batch: a flag is due when the peak reached the
    platform's threshold, even if what followed took the risk below it again. Audit: `flag.opened`.
    """
    platforms = Platform.objects.in_bulk({row.platform for row in risen})
    latest = _latest([row.score.conversation for row in risen])
    dismissed_at = _dismissed_at(latest.values())
    opening, waiting = [], []
    for row in risen:
        platform, flag = platforms[row.platform], latest.get(row.score.conversation)
        if flag is not None and flag.status in Flag.UNDECIDED:
            waiting.append(_updated(flag, row.score, platform, model, why(row.score)))
            continue
        peak = peaks[row.score.conversation]
        reason = _due(row, platform, flag, peak, dismissed_at)
        if reason is not None:
            opening.append(_new(row.score, platform, reason, peak, model, why(row.score)))
    lifecycle.open_many(flags=opening)
    Flag.objects.bulk_update(waiting, FOLLOWS, batch_size=500)


def _latest(conversations: list[int]) -> dict[int, Flag]:
    found: dict[int, Flag] = {}
    for flag in Flag.objects.filter(conversation_id__in=conversations).order_by("pk"):
        found[flag.conversation_id] = flag
    return found


def _dismissed_at(flags: Iterable[Flag]) -> dict[int, float]:
    """The risk that the person saw who dismissed each flag: what came in unseen was not dismissed."""
    dismissed = [flag.pk for flag in flags if flag.status == Flag.Status.DISMISSED]
    in_force = Decision.objects.filter(flag_id__in=dismissed, is_final=True, superseded_at__isnull=True)
    return dict(in_force.values_list("flag_id", "saw_risk"))


def _due(
    row: Scored, platform: Platform, last: Flag | None, peak: float, dismissed_at: Mapping[int, float]
) -> str | None:
    """Why a flag is due, or None. A dismissed conversation needs a clear rise, a confirmed one is over."""
    if peak >= platform.flag_at:
        if last is None:
            return Flag.Reason.THRESHOLD
        dismissed = last.status == Flag.Status.DISMISSED
        due = dismissed and queue_policy.reflag_due(dismissed_risk=dismissed_at.get(last.pk, last.risk), risk=peak)
        return Flag.Reason.THRESHOLD if due else None
    sampled = row.newly_drawn and last is None and _drawn(row.score.conversation) < platform.sample_rate
    return Flag.Reason.SAMPLE if sampled else None


def _drawn(conversation: int) -> float:
    return queue_policy.draw(conversation=conversation, secret=settings.SECRET_KEY)


def _new(score: ConversationScore, platform: Platform, reason: str, peak: float, model: str, why: str) -> Flag:
    return Flag(
        conversation_id=score.conversation,
        platform=platform,
        reason=reason,
        selection_probability=platform.sample_rate if reason == Flag.Reason.SAMPLE else 1.0,
        risk=score.risk,
        first_risk=peak,
        priority=_priority(peak, score.conversation, platform, reason),
        why=why[:400],
        model_version=model,
    )


def _updated(flag: Flag, score: ConversationScore, platform: Platform, model: str, why: str) -> Flag:
    """A waiting flag follows its conversation; a sample that crosses the threshold stands by its risk from then on."""
    if score.risk >= platform.flag_at:
        flag.reason, flag.selection_probability = Flag.Reason.THRESHOLD, 1.0
    flag.risk = score.risk
    flag.priority = _priority(score.risk, score.conversation, platform, flag.reason)
    flag.why = why[:400]
    flag.model_version = model
    flag.updated_at = timezone.now()
    return flag


def _priority(risk: float, conversation: int, platform: Platform, reason: str) -> float:
    return queue_policy.priority(risk=risk, reason=reason, flag_at=platform.flag_at, drawn=_drawn(conversation))
