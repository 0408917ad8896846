"""Deciding, skipping, undoing: the use-cases of a person with a flag in their hands."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from review import access, alike, audit, leases, lifecycle, outbox, queue_policy, reopening, second_look, wellbeing
from review.errors import (
    EvidenceForeign,
    EvidenceNeeded,
    InvalidTransition,
    NotFound,
    NothingToUndo,
    PolicyNeeded,
    RiskRose,
    SuspectForeign,
    UndoTooLate,
)
from review.lifecycle import Action
from review.models import (
    Decision,
    DecisionEvidence,
    DecisionProposal,
    Flag,
    LaneSetting,
    Lease,
    Message,
    OutboxEvent,
    Policy,
    Referral,
)
from review.roles import Permission, has
from review.second_look import Ruling, Second

Verdict = Decision.Verdict
Stage = Decision.Stage

VERDICTS: dict[Action, str] = {
    Action.CONFIRM: Verdict.CONFIRMED,
    Action.DISMISS: Verdict.DISMISSED,
    Action.ESCALATE: Verdict.ESCALATED,
}
NEEDS_GROUNDS = frozenset({Verdict.CONFIRMED, Verdict.ESCALATED})
STAGES: dict[str, str] = {
    Flag.Status.OPEN: Stage.FIRST,
    Flag.Status.SECOND_REVIEW: Stage.SECOND,
    Flag.Status.ADJUDICATION: Stage.ADJUDICATION,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Saw:
    """What the page showed the reviewer: stored with the decision, so that it can be judged later as it was made."""

    risk: float
    ratings: dict[str, float]
    model_version: str
    message_count: int
    seconds_open: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What a decision rests on. `leaning` is a first reviewer's tentative verdict when asking for a second opinion;
    `suspect` the account of the suspected adult, None for `minors` among themselves or where one cannot tell; `struck`
    the (message, characteristic) pairs that the engine marked wrongly; `reason` goes with the decision, `note` does
    not."""

    policy: int | None = None
    suspect: int | None = None
    minors: bool = False
    evidence: frozenset[int] = field(default_factory=frozenset)
    struck: frozenset[tuple[int, str]] = field(default_factory=frozenset)
    reason: str = ""
    note: str = ""
    leaning: str = Verdict.UNSURE


def decide(*, user: Any, flag: int, token: uuid.UUID, action: Action, grounds: Grounds, saw: Saw) -> Decision:
    """Decide on a flag that is in the caller's hands.

    The caller may review the flag's platform (adjudicate it, for a flag in adjudication) and holds its lease. After
    it the decision stands with what was seen, the flag has moved, the lease is gone, the platform's feed knows, an
    escalation has a referral draft; audit: the transition's event and `referral.drafted`.
    Raises NotFound, LeaseLost, InvalidTransition, EvidenceNeeded, PolicyNeeded, EvidenceForeign, SuspectForeign, and
    RiskRose for a dismissal while messages that were not seen have raised the risk.
    """
    with transaction.atomic(durable=True):
        locked, lease, verdict = _ready(
            user=user, flag=flag, token=token, action=action, leaning=grounds.leaning, saw=saw
        )
        decision = _make(
            user=user, flag=locked, action=action, verdict=verdict, grounds=grounds, saw=saw, seconds=_seconds(lease),
            **_let_go(user, locked, lease, saw),
        )  # fmt: skip
    return decision


def _ready(
    *, user: Any, flag: int, token: uuid.UUID, action: Action, leaning: str, saw: Saw
) -> tuple[Flag, Lease, str]:
    """The flag, locked, with its lease and the verdict this would be. Raises whatever stands against deciding now."""
    leases.one_at_a_time(user=user)
    locked = _lock(user=user, flag=flag)
    if locked.status not in STAGES:
        raise InvalidTransition(**leases.whereabouts(flag=locked, lease=None, user=user))
    _permit(user=user, flag=locked, action=action)
    verdict = _verdict(action=action, leaning=leaning)
    lease = leases.check(flag=locked, user=user, token=token)
    if verdict == Verdict.DISMISSED and queue_policy.reflag_due(dismissed_risk=saw.risk, risk=locked.risk):
        raise RiskRose
    return locked, lease, verdict


def _make(
    *, user: Any, flag: Flag, action: Action, verdict: str, grounds: Grounds, saw: Saw, **how: Any
) -> Decision:  # fmt: skip
    """Store a decision on a locked flag, move it, and do what follows. `how` are columns that say how it was made:
    times, and of several made together their batch."""
    ruling = _ruling(flag=flag, action=action, verdict=verdict, saw=saw)
    step = _step(flag=flag, action=action, verdict=verdict, ruling=ruling)
    decision = _store(
        user=user, flag=flag, step=step, verdict=verdict, grounds=grounds, saw=saw, ruling=ruling, how=how
    )
    together = {"batch": str(decision.batch)} if decision.batch else {}
    lifecycle.apply(flag=flag, action=step, actor=user, data={"decision": decision.pk, **together})
    _consequences(user=user, flag=flag, decision=decision)
    return decision


def dismiss_together(
    *, user: Any, flag: int, token: uuid.UUID, saw: Saw, others: Mapping[int, Saw], grounds: Grounds | None = None
) -> list[Decision]:
    """Dismiss an item in the caller's hands, and with it others that wait and are near-identical (`review/alike.py`).

    Each gets a decision and an audit event of its own; a rule or an audit may send any of them to a second look, as if
    dismissed alone. Reason and note of `grounds` are those of all. Whichever has meanwhile been taken, decided or
    changed is left where it is. The first decision returned is that of the item in hand. Raises as `decide`;
    InvalidTransition where the state knows no dismissal.
    """
    with transaction.atomic(durable=True):
        held, lease, verdict = _ready(
            user=user, flag=flag, token=token, action=Action.DISMISS, leaning=Verdict.UNSURE, saw=saw
        )
        rows = [held, *_lock_alike(user=user, flag=held, others=others)]
        how = {"batch": uuid.uuid4(), "decided_at": timezone.now(), "seconds": _seconds(lease) // len(rows)}
        looked_at = {held.pk: _let_go(user, held, lease, saw)}
        made = [
            _make(
                user=user, flag=row, action=Action.DISMISS, verdict=verdict, grounds=grounds or Grounds(),
                saw=others.get(row.pk, saw), **how, **looked_at.get(row.pk, {}),
            )
            for row in rows
        ]  # fmt: skip
    return made


def _lock_alike(*, user: Any, flag: Flag, others: Mapping[int, Saw]) -> list[Flag]:
    """Those of the others that are still free, near-identical and as they were seen, locked."""
    if not others:
        return []
    free = {each.flag.pk for each in alike.waiting_like(user=user, flag=flag, among=list(others))}
    rows = Flag.objects.select_for_update(no_key=True, of=("self",), skip_locked=True)
    rows = rows.select_related("platform", "conversation").filter(pk__in=free, status=Flag.Status.OPEN)
    locked = list(rows.order_by("pk"))
    # Asked once the rows are locked: a claim that came first has committed its lease by now.
    taken = set(Lease.objects.filter(flag__in=locked, expires_at__gt=timezone.now()).values_list("flag", flat=True))
    seen = [row for row in locked if row.pk not in taken]
    return [row for row in seen if not queue_policy.reflag_due(dismissed_risk=others[row.pk].risk, risk=row.risk)]


def _seconds(lease: Lease) -> int:
    return max(0, int((timezone.now() - lease.taken_at).total_seconds()))


def _let_go(user: Any, flag: Flag, lease: Lease, saw: Saw) -> dict[str, int | None]:
    """The item leaves this person's hands. How much of it was before them, and for how long the page was in sight: what
    a browser tells is not believed beyond the time for which the item was in hand."""
    messages = wellbeing.read_and_left(user=user, flag=flag, lease=lease)
    leases.release(flag=flag)
    seconds = None if saw.seconds_open is None else min(saw.seconds_open, _seconds(lease))
    return {"seconds_open": seconds, "messages_opened": messages}


def skip(*, user: Any, flag: int, token: uuid.UUID, not_today: bool = False) -> None:
    """Give a flag back unread or undecided; this person is not offered it again, and with `not_today` nothing today
    that shows what is hard about it. Nobody is told which of the two it was. Raises as `decide`."""
    with transaction.atomic(durable=True):
        leases.one_at_a_time(user=user)
        locked = _lock(user=user, flag=flag)
        _permit(user=user, flag=locked, action=Action.SKIP)
        lease = leases.check(flag=locked, user=user, token=token)
        lifecycle.apply(flag=locked, action=Action.SKIP, actor=user)
        wellbeing.read_and_left(user=user, flag=locked, lease=lease)
        if not_today:
            wellbeing.not_today(user=user, topics=locked.topics)
        leases.remember_skip(flag=locked, user=user)
        leases.release(flag=locked)


def undo(*, user: Any, decision: int) -> Lease:
    """Take back one's latest decision in force, with those made together with it; its flag is in one's hands again.

    Only within the undo window, only the decision named (asking twice takes back one), and only a first look which
    nobody has in hand for a second one: a blind second look or an adjudication is somebody's word against somebody's,
    which one person does not unsay alone; a senior can reopen. Raises NothingToUndo, UndoTooLate, InvalidTransition.
    """
    with transaction.atomic(durable=True):
        leases.one_at_a_time(user=user)
        meant = Decision.objects.filter(pk=decision, reviewer=user).first()
        if meant is None:
            raise NothingToUndo
        locked = {row.flag_id: _lock(user=user, flag=row.flag_id) for row in _group(meant).order_by("flag")}
        latest = _latest_first_look(user=user)
        if latest is None or latest.pk not in _group(meant).values_list("pk", flat=True):
            raise NothingToUndo
        if timezone.now() > latest.decided_at + timedelta(seconds=settings.ARTEMIS_UNDO_SECONDS):
            raise UndoTooLate
        for row in _takeable(user=user).filter(pk__in=_group(meant)):
            flag = locked[row.flag_id]
            action = Action.TAKE_BACK if flag.status == Flag.Status.SECOND_REVIEW else Action.REOPEN
            reopening.reopen(flag=flag, action=action, actor=user, data={"why": "undo"})
        return leases.give(user=user, flag=locked[latest.flag_id])


def _group(decision: Decision) -> QuerySet[Decision]:
    """A decision, with those that were made together with it."""
    if decision.batch is None:
        return Decision.objects.filter(pk=decision.pk)
    return Decision.objects.filter(batch=decision.batch)


def _takeable(*, user: Any) -> QuerySet[Decision]:
    """This person's first looks in force that nobody has in hand for a second one."""
    waits = Q(flag__status=Flag.Status.SECOND_REVIEW) & ~Q(flag__lease__expires_at__gt=timezone.now())
    own = Decision.objects.filter(reviewer=user, stage=Stage.FIRST, superseded_at__isnull=True)
    return own.filter(Q(is_final=True) | waits)


def _latest_first_look(*, user: Any) -> Decision | None:
    """Of several made together the one that was in hand."""
    return _takeable(user=user).select_related("flag__conversation").order_by("-decided_at", "pk").first()


def reopen(*, user: Any, flag: int) -> None:
    """A senior puts a decided flag back into the queue, whenever. Raises NotFound, InvalidTransition."""
    with transaction.atomic(durable=True):
        locked = _lock(user=user, flag=flag)
        if not has(user, Permission.REOPEN_ANY, platform=locked.platform_id):
            raise NotFound
        reopening.reopen(flag=locked, action=Action.REOPEN, actor=user, data={"why": "senior"})


def undoable(*, user: Any) -> Decision | None:
    """The decision `undo` would take back now, for drawing the button."""
    latest = _latest_first_look(user=user)
    since = timezone.now() - timedelta(seconds=settings.ARTEMIS_UNDO_SECONDS)
    return latest if latest is not None and latest.decided_at >= since else None


def _lock(*, user: Any, flag: int) -> Flag:
    """The row, locked, after the access check; the lock serialises everybody who acts on this flag."""
    access.flag_for(user=user, flag=flag)
    return (
        Flag.objects.select_for_update(no_key=True, of=("self",))
        .select_related("platform", "conversation")
        .get(pk=flag)
    )


def _permit(*, user: Any, flag: Flag, action: Action) -> None:
    row = lifecycle.transition(status=flag.status, action=action)
    if row.permission is None or not has(user, row.permission, platform=flag.platform_id):
        raise NotFound


def _verdict(*, action: Action, leaning: str) -> str:
    if action == Action.SECOND_OPINION:
        return Verdict(leaning)
    if action not in VERDICTS:
        raise InvalidTransition(f"{action.value} is not a decision.")
    return VERDICTS[action]


def _ruling(*, flag: Flag, action: Action, verdict: str, saw: Saw) -> Ruling:
    """Whether a second person looks after this one. After a second look nobody need; a test item is one already."""
    if flag.status != Flag.Status.OPEN or flag.reason == Flag.Reason.GOLDEN:
        return Ruling(Second.NONE)
    if action == Action.SECOND_OPINION:
        return Ruling(Second.ASKED)
    setting = LaneSetting.objects.filter(platform=flag.platform_id, lane=flag.standing).first()
    return second_look.ruling(
        verdict=verdict,
        risk=saw.risk,
        flag_at=flag.platform.flag_at,
        rate=setting.audit_rate if setting else second_look.AUDIT_RATES[flag.standing],
        drawn=queue_policy.draw(of=flag.pk, secret=settings.SECRET_KEY, what="audit"),
    )


def _step(*, flag: Flag, action: Action, verdict: str, ruling: Ruling) -> Action:
    """The transition a decision takes: a first verdict may need a second look, and a blind second one that differs from
    the first is a dispute."""
    if flag.status == Flag.Status.OPEN and ruling.because not in (Second.NONE, Second.ASKED):
        return Action.SECOND_LOOK
    if flag.status != Flag.Status.SECOND_REVIEW:
        return action
    first = _in_force(flag=flag, stage=Stage.FIRST)
    if first is None or first.verdict in (Verdict.UNSURE, verdict):
        return action
    return Action.DISPUTE


def _in_force(*, flag: Flag, stage: str) -> Decision | None:
    return Decision.objects.filter(flag=flag, stage=stage, superseded_at__isnull=True).order_by("-pk").first()


def _store(
    *, user: Any, flag: Flag, step: Action, verdict: str, grounds: Grounds, saw: Saw, ruling: Ruling,
    how: Mapping[str, Any],
) -> Decision:  # fmt: skip
    is_final = step in VERDICTS
    needed = verdict in NEEDS_GROUNDS and step != Action.SECOND_OPINION
    policy = _policy(grounds=grounds, needed=needed)
    _check_evidence(flag=flag, grounds=grounds, needed=needed)
    _check_suspect(flag=flag, grounds=grounds)
    decision = Decision.objects.create(
        flag=flag,
        reviewer=user,
        reviewer_label=user.get_username(),
        stage=STAGES[flag.status],
        verdict=verdict,
        is_final=is_final,
        policy=policy,
        policy_text=policy.text if policy else "",
        between=_between(grounds),
        suspect_id=grounds.suspect,
        reason=grounds.reason,
        note=grounds.note,
        second_because=ruling.because,
        second_rate=ruling.rate,
        saw_risk=saw.risk,
        saw_ratings=saw.ratings,
        saw_model_version=saw.model_version,
        saw_message_count=saw.message_count,
        **how,
    )
    DecisionEvidence.objects.bulk_create(
        DecisionEvidence(decision=decision, message_id=message) for message in sorted(grounds.evidence)
    )
    DecisionProposal.objects.bulk_create(_proposals(decision=decision, grounds=grounds))
    return decision


def _proposals(*, decision: Decision, grounds: Grounds) -> Iterator[DecisionProposal]:
    """What this says of the engine's marks: those on a message named as evidence are accepted unless struck out; of
    other messages only what was struck out is known."""
    about = grounds.evidence | {message for message, _name in grounds.struck}
    messages = Message.objects.filter(conversation_id=decision.flag.conversation_id, pk__in=about).order_by("pk")
    for message in messages:
        for name in sorted(message.marked_for):
            struck = (message.pk, name) in grounds.struck
            if struck or message.pk in grounds.evidence:
                yield DecisionProposal(
                    decision=decision, message=message, characteristic=name[:40], accepted=not struck
                )


def _policy(*, grounds: Grounds, needed: bool) -> Policy | None:
    found = Policy.objects.filter(pk=grounds.policy, in_force=True).first() if grounds.policy else None
    if needed and found is None:
        raise PolicyNeeded
    return found


def _between(grounds: Grounds) -> str:
    if grounds.suspect is not None:
        return Decision.Between.ADULT_AND_CHILD
    return Decision.Between.MINORS if grounds.minors else Decision.Between.CANNOT_TELL


def _check_suspect(*, flag: Flag, grounds: Grounds) -> None:
    if grounds.suspect is None:
        return
    wrote = Message.objects.filter(conversation_id=flag.conversation_id, sender_id=grounds.suspect)
    if not wrote.exists():
        raise SuspectForeign


def _check_evidence(*, flag: Flag, grounds: Grounds, needed: bool) -> None:
    if needed and not grounds.evidence:
        raise EvidenceNeeded
    known = Message.objects.filter(conversation_id=flag.conversation_id, pk__in=grounds.evidence).count()
    if known != len(grounds.evidence):
        raise EvidenceForeign


def _consequences(*, user: Any, flag: Flag, decision: Decision) -> None:
    if flag.reason == Flag.Reason.GOLDEN:
        return  # its right answer is known: nobody outside is told, nothing is drafted
    if not decision.is_final:
        against = decision.verdict in NEEDS_GROUNDS and decision.second_because not in (Second.NONE, Second.ASKED)
        if against and outbox.told_last(conversation=flag.conversation_id) != OutboxEvent.Action.BLOCK:
            # It is not for a platform to wait unprotected until a second person has looked.
            outbox.tell(flag=flag, decision=decision, kind=OutboxEvent.Kind.HELD, action=OutboxEvent.Action.HOLD)
        return
    asked, appeal = outbox.asked_by(decision, flag), outbox.answered(decision=decision)
    outbox.tell(flag=flag, decision=decision, kind=OutboxEvent.Kind.DECIDED, action=asked, appeal=appeal)
    if decision.verdict == Verdict.ESCALATED:
        draft = Referral.objects.create(flag=flag, decision=decision, drafted_by=user)
        audit.record(
            event=audit.Event.REFERRAL_DRAFTED,
            actor=user,
            platform=flag.platform_id,
            flag=flag.pk,
            data={"referral": draft.pk},
        )
