"""Everything the review page shows, gathered in one transaction with the audit of reading it."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from review import access, excerpts, golden, queue_policy, reading, selectors, wellbeing
from review import alike as similar
from review import decisions as use_cases
from review.lifecycle import Action, actions_for
from review.models import Account, Conversation, Decision, Flag, Lease, Opening
from review.views import cases, course, shown, transcript
from review.views.forms import LEANINGS, NOTE_LENGTH, REASON_LENGTH, Sent
from review.views.rated import rated
from scoring import api as scoring

ACCOUNTS_SHOWN = 8
RATING_SHOWN = 0.005
RUN_SHOWN = 4
SAID_SHOWN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """How an action is drawn. `asks` is what a grave one asks before it is done, `asks_first` where a second person
    looks after it; `short` fits a phone."""

    action: Action
    text: str
    key: str
    style: str
    asks: str = ""
    asks_first: str = ""
    short: str = ""


BUTTONS = (
    Button(
        action=Action.ESCALATE,
        text="Escalate",
        key="e",
        style="danger",
        asks="The platform is asked to block, and a referral to an agency is drafted.",
        asks_first="The platform is asked to hold. Once a second person agrees, to block, and a referral is drafted.",
    ),
    Button(
        action=Action.CONFIRM,
        text="Confirm",
        key="c",
        style="warn",
        asks="The platform is asked to block.",
    ),
    Button(action=Action.DISMISS, text="Dismiss", key="d", style="plain"),
    Button(action=Action.SECOND_OPINION, text="Second opinion", key="s", style="quiet", short="Second"),
    Button(action=Action.SKIP, text="Skip", key="k", style="quiet"),
)
GRAVE = {button.action: button for button in BUTTONS if button.asks}


def asks(button: Button, *, status: str) -> str:
    """What a grave button asks, on an item in this state."""
    return button.asks_first if button.asks_first and status == Flag.Status.OPEN else button.asks


def review(*, user: Any, flag: int, lease: Lease, sent: Sent | None = None, words: str = "") -> dict[str, Any]:
    """The page of an item in this person's hands. `sent` is what they had entered before it is drawn again, `words`
    what they are looking for in it."""
    before = _entered_before(user=user, lease=lease)
    entered = sent or before
    keep = (before.evidence if before else frozenset()) | _named_before(lease.flag)
    ticked, struck = (entered.evidence, entered.struck) if entered else (None, frozenset())
    found, read, lines = _read(user=user, flag=flag, ticked=ticked, lease=lease.token, keep=keep, struck=struck)
    permissions = selectors.permissions_on(user=user, platform=found.platform_id)
    possible = actions_for(status=found.status, permissions=permissions)
    common = _common(user=user, flag=found, read=read, lines=lines)
    return {
        **common,
        **lease_facts(lease),
        **reasons(flag=flag, token=lease.token),
        "found": _found(user=user, flag=found, words=words, lines=lines),
        "suspects": _suspects(common["accounts"], entered.suspect if entered else ""),
        "buttons": [(button, asks(button, status=found.status)) for button in BUTTONS if button.action in possible],
        "can_ask": Action.SECOND_OPINION in possible,
        "can_compare": similar.comparable(found),
        "policies": selectors.policies_in_force(),
        "leanings": LEANINGS,
        "note_length": NOTE_LENGTH,
        "reason_length": REASON_LENGTH,
        "sent": entered or Sent(),
        "shown": shown.seal(user=user, flag=found, message_count=read.total),
        "evidence_count": sum(line.ticked for line in lines),
        "blind": found.status == Flag.Status.SECOND_REVIEW,
        "appeal": selectors.appeal_on(flag=found),
        "veiled": wellbeing.standing(user=user).care.veiled,
        "earlier_decisions": selectors.decisions_on(flag=found) if found.status == Flag.Status.ADJUDICATION else [],
        "lanes": lanes(user=user),
    }


def alike(*, user: Any, flag: int, lease: Lease) -> dict[str, Any]:
    """What waits and is near-identical to the item in hand, to be looked over before it is dismissed with it."""
    found = access.flag_for(user=user, flag=flag)
    others = similar.preview(user=user, flag=found)
    rows = [
        {"alike": each, "percent": f"{100 * each.resemblance:.0f}", "shown": _seal(user, each.flag)} for each in others
    ]
    return {
        **lease_facts(lease),
        "flag": found,
        "conversation": found.conversation,
        "rows": rows,
        "shown": _seal(user, found),
        "place": place(found),
        "veiled": wellbeing.standing(user=user).care.veiled,
        "least": f"{100 * similar.FROM:.0f}",
        "reason_length": REASON_LENGTH,
        "note_length": NOTE_LENGTH,
        "differs": any(each.differs for each in others),
    }


def _seal(user: Any, flag: Flag) -> str:
    return shown.seal(user=user, flag=flag, message_count=flag.conversation.message_count)


def _named_before(flag: Flag) -> frozenset[int]:
    """What both earlier decisions rest on, for who decides between them; nothing of a look that is blind."""
    if flag.status != Flag.Status.ADJUDICATION:
        return frozenset()
    return frozenset(row.message_id for each in selectors.decisions_on(flag=flag) for row in each.evidence.all())


def reasons(*, flag: int, token: uuid.UUID) -> dict[str, Any]:
    """What opening more needs: how many messages may still be opened freely, and the reasons to choose from."""
    so_far = reading.opened_so_far(flag=flag, token=token)
    return {"free": settings.ARTEMIS_OPEN_FREELY - so_far, "reasons": Opening.Reason.choices}


def opened(*, user: Any, lease: Lease, opening: Opening) -> dict[str, Any]:
    """What takes the place of a folded stretch of which messages have just been opened."""
    flag = access.flag_for(user=user, flag=lease.flag_id)
    with transaction.atomic():
        read = access.part(user=user, flag=flag, opening=opening)
        lines = _lines(user=user, flag=flag, read=read, ticked=frozenset())
    return {
        "flag": flag,
        "lease": lease,
        "stretches": transcript.stretches_of(lines, read.gaps),
        **reasons(flag=flag.pk, token=lease.token),
    }


def _found(*, user: Any, flag: Flag, words: str, lines: Sequence[transcript.Line]) -> dict[str, Any] | None:
    """Where the words are, and which of those messages are on the page; None when nothing was looked for."""
    if not reading.plain(words):
        return None
    here = {line.pk for line in lines}
    found = reading.find(user=user, flag=flag, words=words)
    hits = [{"number": number, "pk": pk, "here": pk in here} for number, pk in found.hits]
    return {"words": words, "count": found.count, "hits": hits, "all_of_it": found.all_of_it}


def _suspects(accounts: Sequence[dict[str, Any]], chosen: str) -> list[tuple[str, str, bool]]:
    """Whom a decision may name, the account that leads proposed first: (value, words, chosen)."""
    named = [(str(row["account"].pk), row["account"].external_id, row["side"]) for row in accounts]
    proposed = next((value for value, _name, side in named if side == "them"), "cannot_tell")
    rows = [(value, name) for value, name, _side in named]
    rows += [("minors", "minors among themselves"), ("cannot_tell", "cannot tell")]
    picked = chosen if chosen in dict(rows) else proposed
    return [(value, words, value == picked) for value, words in rows]


def _entered_before(*, user: Any, lease: Lease) -> Sent | None:
    """After an undo: what the decision that was just taken back rested on."""
    last = selectors.taken_back(user=user, flag=lease.flag)
    if last is None or last.superseded_at is None or last.superseded_at < lease.taken_at - timedelta(seconds=5):
        return None
    evidence = frozenset(row.message_id for row in last.evidence.all())
    suspect = str(last.suspect_id or ("minors" if last.between == Decision.Between.MINORS else "cannot_tell"))
    if not evidence:
        return None
    struck = frozenset((row.message_id, row.characteristic) for row in last.proposals.all() if not row.accepted)
    return Sent(
        reason=last.reason, note=last.note, policy=last.policy_id, suspect=suspect, evidence=evidence, struck=struck
    )


def decided(*, user: Any, flag: int, since: Sequence[int] = (), words: str = "") -> dict[str, Any]:
    """The read-only page of a decided item: its decisions, and the transcript with the evidence they named.

    `since` are the messages from each of which more of it is read.
    """
    told = selectors.as_told(user=user, flag=access.flag_for(user=user, flag=flag))
    decisions = selectors.decisions_on(flag=flag)
    if told is not None:
        decisions = [decision for decision in decisions if decision.pk == told.pk]
    final = next((decision for decision in decisions if decision.is_final or told), None)
    named = frozenset(row.message_id for row in final.evidence.all()) if final else frozenset()
    found, read, lines = _read(user=user, flag=flag, ticked=named, since=since, keep=named)
    if told is not None:
        found.status, found.lane = told.verdict, found.standing  # as they left it; never stored
    permissions = selectors.permissions_on(user=user, platform=found.platform_id)
    return {
        **_common(user=user, flag=found, read=read, lines=lines, named=final.suspect if final else None),
        "readonly": True,
        "opened_from": since,
        "found": _found(user=user, flag=found, words=words, lines=lines),
        "final": final,
        "decisions": [(decision, _sees_note(user, decision, permissions)) for decision in decisions],
        "can_reopen": told is None and _can_reopen(found, permissions),
        "can_choose": "choose_golden" in permissions and golden.suits(found),
        "is_golden": "choose_golden" in permissions and golden.serves(found),
        "undoable": is_undoable(user=user, decision=final),
        "lanes": lanes(user=user),
    }


def _sees_note(user: Any, decision: Decision, permissions: frozenset[Any]) -> bool:
    """A private note is for who wrote it and for seniors."""
    return decision.reviewer_id == user.pk or "reopen_any" in permissions


def _can_reopen(flag: Flag, permissions: frozenset[Any]) -> bool:
    return "reopen_any" in permissions and Action.REOPEN in actions_for(status=flag.status, permissions=permissions)


def is_undoable(*, user: Any, decision: Decision | None) -> bool:
    """Whether undo would take back exactly this decision now."""
    return decision is not None and undoable(user=user) == decision.pk


def lease_facts(lease: Lease) -> dict[str, Any]:
    """What the countdown needs; seconds, because a browser's clock may be wrong."""
    left = max(0, int((lease.expires_at - timezone.now()).total_seconds()))
    return {"lease": lease, "seconds_left": left, "clock": clock(left)}


def clock(seconds: int) -> str:
    """Minutes and seconds."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def undoable(*, user: Any) -> int | None:
    """The decision that undo would take back now."""
    latest = use_cases.undoable(user=user)
    return latest.pk if latest is not None else None


def _read(
    *,
    user: Any,
    flag: int,
    ticked: frozenset[int] | None,
    lease: uuid.UUID | None = None,
    since: Sequence[int] = (),
    keep: frozenset[int] = frozenset(),
    struck: frozenset[tuple[int, str]] = frozenset(),
) -> tuple[Flag, excerpts.Transcript, list[transcript.Line]]:
    """The flag and its transcript; reading it is audited in the same transaction."""
    with transaction.atomic():
        found = access.flag_for(user=user, flag=flag)
        read = access.transcript(user=user, flag=found, lease=lease, since=since, keep=keep)
        return found, read, _lines(user=user, flag=found, read=read, ticked=ticked, struck=struck)


def _lines(
    *, user: Any, flag: Flag, read: excerpts.Transcript, ticked: frozenset[int] | None,
    struck: frozenset[tuple[int, str]] = frozenset(),
) -> list[transcript.Line]:  # fmt: skip
    """What was read as lines, with what edited and deleted ones said before."""
    changed = [message.pk for message in read.messages if message.edited_at or message.deleted_at]
    earlier = access.earlier_texts(user=user, flag=flag, among=changed) if changed else {}
    leads = flag.conversation.leads_id
    return transcript.lines_of(
        messages=read.messages, leads=leads, earlier=earlier, ticked=ticked, numbers=read.numbers,
        struck=struck,
    )  # fmt: skip


def _common(
    *, user: Any, flag: Flag, read: excerpts.Transcript, lines: Sequence[transcript.Line], named: Account | None = None
) -> dict[str, Any]:
    """`named` is whom the verdict in force names as suspect."""
    conversation = flag.conversation
    standing = _standing(conversation)
    risk = flag.risk if conversation.risk is None else conversation.risk
    threshold = flag.platform.flag_at
    ratings = _ratings(conversation.ratings, lines)
    at_since = [line.pk for line in lines if line.number == read.since]
    return {
        "flag": flag,
        "conversation": conversation,
        "platform": flag.platform,
        "risk": risk,
        "above": risk >= threshold,
        "since": read.since,
        "since_message": at_since[0] if at_since else None,
        "total": read.total,
        "in_part": any(gap.marked for gap in read.gaps.values()),
        "place": place(flag),
        "lasted": _lasted(read),
        "lines": lines,
        "stretches": transcript.stretches_of(lines, read.gaps),
        "course": course.course_of(
            risks=read.risks,
            total=read.total,
            lines=lines,
            days=read.days,
            threshold=threshold,
            since=read.since,
            top=[row["rated"].id for row in ratings],
        ),
        "ratings": ratings,
        **_accounts(flag=flag, read=read, standing=standing),
        "notes": standing.notes if standing else (),
        "related": cases.related(user=user, flag=flag, accounts=read.accounts, named=named),
    }


def _standing(conversation: Conversation) -> scoring.Standing | None:
    """What the engine makes of the people, read off the stored state; None where it cannot be read now."""
    if conversation.state is None:
        return None
    try:
        return scoring.standing(state=bytes(conversation.state))
    except scoring.ModelUnavailable:
        return None


def place(flag: Flag) -> str:
    """Why the item stands where it stands."""
    return queue_policy.place(
        reason=flag.reason,
        risk=flag.risk,
        first_risk=flag.first_risk,
        flag_at=flag.platform.flag_at,
        lane=flag.lane,
        waiting=timezone.now() - flag.lane_since,
        child=flag.get_child_band_display() if flag.child_band in queue_policy.CHILD_POINTS else "",
        other_children=flag.other_children,
    )


def lanes(*, user: Any, platform: int | None = None) -> list[dict[str, Any]]:
    """Each lane with what it means, what is in it, and how its oldest item stands against its service time."""
    services = {name: rule.service for name, rule in queue_policy.LANES.items()}
    counts = selectors.lane_counts(user=user, services=services, platform=platform)
    now = timezone.now()
    return [
        {
            "name": name,
            "label": Flag.Lane(name).label,
            "means": rule.means,
            "service": queue_policy.duration(rule.service),
            "count": counts[name],
            "oldest": queue_policy.duration(now - oldest) if (oldest := counts[name].oldest) else "",
        }
        for name, rule in queue_policy.LANES.items()
    ]


def _lasted(read: excerpts.Transcript) -> str:
    if read.began is None or read.ended is None or read.total < 2:
        return ""
    return queue_policy.duration(read.ended - read.began)


def _ratings(ratings: Any, lines: Sequence[transcript.Line]) -> list[dict[str, Any]]:
    """The ratings above nothing, highest first, each with its first message."""
    where = transcript.first_marked(lines)
    rows = [(name, value) for name, value in ratings.items() if isinstance(value, int | float)]
    return [
        {"rated": rated(name), "value": value, "percent": percent(value), **where.get(name, {})}
        for name, value in sorted(rows, key=lambda row: (-row[1], row[0]))
        if value >= RATING_SHOWN
    ]


def parts_of(party: scoring.Party) -> str:
    """How an account took part, in a few words: who begins, who asks, who answers how fast, who writes on and on."""
    parts = [f"began {party.starts}×"] if party.starts else []
    if party.questions:
        parts.append(f"asks in {party.questions} of {party.messages}")
    if party.reply_seconds is not None:
        parts.append(f"answers after {queue_policy.duration(timedelta(seconds=party.reply_seconds))}")
    if party.longest_run >= RUN_SHOWN:
        parts.append(f"up to {party.longest_run} in a row")
    said = sorted(party.said.items(), key=lambda row: (-row[1], row[0]))
    named = [rated(name).name.lower() for name, value in said if value >= RATING_SHOWN][:SAID_SHOWN]
    return " · ".join(parts) + (f". Says: {', '.join(named)}" if named else "")


def percent(value: float) -> str:
    """A share as an SVG attribute wants it."""
    return f"{100 * min(max(value, 0.0), 1.0):.1f}"


def _accounts(*, flag: Flag, read: excerpts.Transcript, standing: scoring.Standing | None) -> dict[str, Any]:
    """The parties, the one that leads first, then children, then who wrote most."""
    said = read.said
    accounts: dict[int, Account] = {**read.accounts, **{message.sender_id: message.sender for message in read.messages}}
    leads = flag.conversation.leads
    if leads is not None and leads.pk in said:
        accounts[leads.pk] = leads
    side = transcript.sides(accounts=accounts.values(), leads=flag.conversation.leads_id)
    order = {"them": 0, "child": 1, "other": 2}
    ranked = sorted(accounts, key=lambda pk: (order[side[pk]], -said[pk], pk))
    facts = selectors.account_facts(accounts=ranked[:ACCOUNTS_SHOWN], flag=flag)
    parts = {party.sender: parts_of(party) for party in standing.parties} if standing else {}
    now = timezone.now()
    rows = [
        {
            "account": accounts[pk],
            "part": parts.get(pk, ""),
            "side": side[pk],
            "messages": said[pk],
            "facts": facts.get(pk),
            "known_for": queue_policy.duration(now - accounts[pk].first_seen_at),
        }
        for pk in ranked[:ACCOUNTS_SHOWN]
    ]
    return {"accounts": rows, "more_accounts": max(0, len(said) - ACCOUNTS_SHOWN)}
