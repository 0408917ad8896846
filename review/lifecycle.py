"""The life of a flag: the only writer of `Flag.status`. One table says all of it.

`TRANSITIONS` also draws the buttons, the docs table and the property test; a pair that is not in it raises
InvalidTransition and changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db import connection
from django.db.models.functions import Now
from django.utils import timezone

from review import audit, queue_policy
from review.audit import Event
from review.errors import InvalidTransition
from review.models import Flag
from review.roles import Permission

Status = Flag.Status


class Action(StrEnum):
    """What can be done to a flag."""

    CONFIRM = "confirm"
    DISMISS = "dismiss"
    ESCALATE = "escalate"
    SECOND_OPINION = "second_opinion"
    SECOND_LOOK = "second_look"
    DISPUTE = "dispute"
    SKIP = "skip"
    TAKE_BACK = "take_back"
    REOPEN = "reopen"
    APPEAL = "appeal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """Where an action leads, who may take it (None: no person, a platform asks for it), whether the flag must be in
    their hands, and what the audit calls it."""

    to: str
    permission: Permission | None
    needs_lease: bool
    event: Event


def _held(to: str, permission: Permission, event: Event) -> Transition:
    return Transition(to=to, permission=permission, needs_lease=True, event=event)


def _free(to: str, permission: Permission | None, event: Event) -> Transition:
    return Transition(to=to, permission=permission, needs_lease=False, event=event)


_REVIEW, _ADJUDICATE = Permission.REVIEW, Permission.ADJUDICATE

TRANSITIONS: dict[tuple[str, Action], Transition] = {
    (Status.OPEN, Action.CONFIRM): _held(Status.CONFIRMED, _REVIEW, Event.FLAG_CONFIRMED),
    (Status.OPEN, Action.DISMISS): _held(Status.DISMISSED, _REVIEW, Event.FLAG_DISMISSED),
    (Status.OPEN, Action.ESCALATE): _held(Status.ESCALATED, _REVIEW, Event.FLAG_ESCALATED),
    (Status.OPEN, Action.SECOND_OPINION): _held(Status.SECOND_REVIEW, _REVIEW, Event.FLAG_SECOND_OPINION),
    # What a first verdict becomes where a second person is to look as well (review/second_look.py).
    (Status.OPEN, Action.SECOND_LOOK): _held(Status.SECOND_REVIEW, _REVIEW, Event.FLAG_SECOND_LOOK),
    (Status.OPEN, Action.SKIP): _held(Status.OPEN, _REVIEW, Event.FLAG_SKIPPED),
    # The blind second look: agreeing (or following somebody unsure) settles it, differing goes to adjudication.
    (Status.SECOND_REVIEW, Action.CONFIRM): _held(Status.CONFIRMED, _REVIEW, Event.FLAG_CONFIRMED),
    (Status.SECOND_REVIEW, Action.DISMISS): _held(Status.DISMISSED, _REVIEW, Event.FLAG_DISMISSED),
    (Status.SECOND_REVIEW, Action.ESCALATE): _held(Status.ESCALATED, _REVIEW, Event.FLAG_ESCALATED),
    (Status.SECOND_REVIEW, Action.DISPUTE): _held(Status.ADJUDICATION, _REVIEW, Event.FLAG_DISPUTED),
    (Status.SECOND_REVIEW, Action.SKIP): _held(Status.SECOND_REVIEW, _REVIEW, Event.FLAG_SKIPPED),
    # By the first reviewer, in the undo window and while nobody has it in hand.
    (Status.SECOND_REVIEW, Action.TAKE_BACK): _free(Status.OPEN, _REVIEW, Event.FLAG_REOPENED),
    (Status.ADJUDICATION, Action.CONFIRM): _held(Status.CONFIRMED, _ADJUDICATE, Event.FLAG_CONFIRMED),
    (Status.ADJUDICATION, Action.DISMISS): _held(Status.DISMISSED, _ADJUDICATE, Event.FLAG_DISMISSED),
    (Status.ADJUDICATION, Action.ESCALATE): _held(Status.ESCALATED, _ADJUDICATE, Event.FLAG_ESCALATED),
    (Status.ADJUDICATION, Action.SKIP): _held(Status.ADJUDICATION, _ADJUDICATE, Event.FLAG_SKIPPED),
    # Who may reopen and until when is narrowed by review/decisions.py: the decider in the undo window, or a senior.
    (Status.CONFIRMED, Action.REOPEN): _free(Status.OPEN, _REVIEW, Event.FLAG_REOPENED),
    (Status.DISMISSED, Action.REOPEN): _free(Status.OPEN, _REVIEW, Event.FLAG_REOPENED),
    (Status.ESCALATED, Action.REOPEN): _free(Status.OPEN, _REVIEW, Event.FLAG_REOPENED),
    (Status.CONFIRMED, Action.APPEAL): _free(Status.OPEN, None, Event.FLAG_APPEALED),
    (Status.ESCALATED, Action.APPEAL): _free(Status.OPEN, None, Event.FLAG_APPEALED),
}


def transition(*, status: str, action: Action) -> Transition:
    """The row of the table. Raises InvalidTransition for a pair that is not in it."""
    found = TRANSITIONS.get((status, action))
    if found is None:
        words = f"A flag that is {Status(status).label} does not know the action {action.value}."
        raise InvalidTransition(words, state=status)
    return found


def actions_for(*, status: str, permissions: frozenset[Permission]) -> list[Action]:
    """The actions a person with these permissions may take on a flag in this state: what the page draws."""
    return [action for (state, action), row in TRANSITIONS.items() if state == status and row.permission in permissions]


def apply(*, flag: Flag, action: Action, actor: Any, data: dict[str, Any] | None = None) -> Transition:
    """Move a flag the caller has locked, and leave the audit event of the row.

    Raises InvalidTransition (nothing changes) and RuntimeError outside a transaction. Permission and lease are
    checked by the use-case, which knows the person.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("a flag moves inside the transaction of its use-case")
    row = transition(status=flag.status, action=action)
    lane = queue_policy.lane(status=row.to, standing=flag.standing)
    since = timezone.now() if row.to in Flag.UNDECIDED and row.to != flag.status else flag.lane_since
    priority = queue_policy.priority(points=flag.points, lane=lane, since=since)
    moved = Flag.objects.filter(pk=flag.pk, status=flag.status).update(
        status=row.to, lane=lane, lane_since=since, priority=priority, updated_at=Now()
    )
    if moved != 1:
        raise InvalidTransition(state=flag.status)
    audit.record(
        event=row.event,
        actor=actor,
        platform=flag.platform_id,
        flag=flag.pk,
        data={"from": flag.status, "to": row.to, **(data or {})},
    )
    flag.status, flag.lane, flag.lane_since, flag.priority = row.to, lane, since, priority
    return row


def open_many(*, flags: Sequence[Flag]) -> list[int]:
    """Insert flags as open where their conversation has no undecided one; returns the ids of the new ones.

    Runs in the caller's transaction; `ON CONFLICT DO NOTHING` on the unique constraint makes a race harmless.
    """
    if not flags:
        return []
    conversations = [flag.conversation_id for flag in flags]
    newest = Flag.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    for flag in flags:
        flag.status = Status.OPEN
    Flag.objects.bulk_create(flags, ignore_conflicts=True)
    opened = list(
        Flag.objects.filter(conversation_id__in=conversations, pk__gt=newest, status=Status.OPEN).values_list(
            "pk", "platform_id", "risk"
        )
    )
    audit.record_many(events=[(Event.FLAG_OPENED, platform, pk, {"risk": risk}) for pk, platform, risk in opened])
    return [pk for pk, _platform, _risk in opened]
