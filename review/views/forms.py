"""What the decision panel sends, parsed. Whether it is enough to decide on is for `review.decisions` to say."""

from __future__ import annotations

import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django import forms
from django.http import QueryDict

from review.decisions import Grounds, Verdict
from review.errors import InvalidInput
from review.lifecycle import Action

NOTE_LENGTH = 4_000
REASON_LENGTH = 1_000
_SECONDS = re.compile(r"[0-9]{1,6}")
EVIDENCE_MOST = 500
LEANINGS = [
    (Verdict.UNSURE.value, "unsure"),
    (Verdict.CONFIRMED.value, "confirm"),
    (Verdict.DISMISSED.value, "dismiss"),
]
MINORS, CANNOT_TELL = "minors", "cannot_tell"
"""In place of an account."""
DECIDING = (Action.ESCALATE, Action.CONFIRM, Action.DISMISS, Action.SECOND_OPINION)
AGAINST_SOMEBODY = (Action.ESCALATE, Action.CONFIRM, Action.SECOND_OPINION)


class DecisionForm(forms.Form):
    """The panel's fields except evidence, which are the transcript's own checkboxes."""

    token = forms.UUIDField()
    action = forms.ChoiceField(choices=[(action.value, action.value) for action in DECIDING], required=False)
    policy = forms.IntegerField(required=False, min_value=1, max_value=2**62)
    reason = forms.CharField(required=False, max_length=REASON_LENGTH, strip=True)
    note = forms.CharField(required=False, max_length=NOTE_LENGTH, strip=True)
    leaning = forms.ChoiceField(choices=LEANINGS, required=False)
    suspect = forms.RegexField(regex=rf"\A(?:[1-9][0-9]{{0,17}}|{MINORS}|{CANNOT_TELL})\Z", required=False)
    shown = forms.CharField(required=False, max_length=20_000)
    sure = forms.BooleanField(required=False)
    in_sight = forms.IntegerField(required=False, min_value=0, max_value=10**6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What was sent, safe to show again whatever it was."""

    reason: str = ""
    note: str = ""
    policy: int | None = None
    leaning: str = Verdict.UNSURE
    suspect: str = ""
    evidence: frozenset[int] = frozenset()
    struck: frozenset[tuple[int, str]] = frozenset()
    in_sight: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a person asked for, readable."""

    token: uuid.UUID
    action: Action | None
    grounds: Grounds
    shown: str
    sure: bool
    in_sight: int | None


def sent(data: QueryDict) -> Sent:
    """What to keep of a form when the page is drawn again; never raises."""
    policy = data.get("policy", "")
    leaning = data.get("leaning", "")
    return Sent(
        reason=data.get("reason", "")[: 2 * REASON_LENGTH],
        note=data.get("note", "")[: 2 * NOTE_LENGTH],
        policy=int(policy) if policy.isdecimal() and len(policy) < 19 else None,
        leaning=leaning if leaning in dict(LEANINGS) else Verdict.UNSURE,
        suspect=data.get("suspect", "")[:20],
        evidence=_evidence(data),
        struck=_struck(data),
        in_sight=int(data.get("in_sight", "")) if _SECONDS.fullmatch(data.get("in_sight", "")) else 0,
    )


def number(text: str) -> int:
    """The id in a hidden field. Raises InvalidInput."""
    if not text.isdecimal() or len(text) > 18:
        raise InvalidInput
    return int(text)


def numbers(texts: Sequence[str], *, most: int) -> list[int]:
    """Ids of ticked boxes, each once. Raises InvalidInput for junk or too many."""
    found = sorted({number(text) for text in texts})
    if len(found) > most:
        raise InvalidInput(f"At most {most} at a time.")
    return found


def token(data: QueryDict) -> uuid.UUID:
    """The lease's token alone: what passing on an item or more time needs. Raises InvalidInput."""
    try:
        return uuid.UUID(data.get("token", ""))
    except ValueError:
        raise InvalidInput from None


def wish(data: QueryDict) -> Wish:
    """Parse the panel. Raises InvalidInput naming what could not be read."""
    form = DecisionForm(data)
    if not form.is_valid():
        raise InvalidInput(_complaint(form))
    clean = form.cleaned_data
    action = Action(clean["action"]) if clean["action"] else None
    suspected = action in AGAINST_SOMEBODY  # a dismissal accuses nobody
    return Wish(
        token=clean["token"],
        action=action,
        grounds=Grounds(
            policy=clean["policy"],
            # Ticks that were only proposed are no grounds for dismissing.
            evidence=_evidence(data) if action in AGAINST_SOMEBODY else frozenset(),
            struck=_struck(data),
            reason=clean["reason"],
            note=clean["note"],
            leaning=clean["leaning"] or Verdict.UNSURE,
            suspect=int(clean["suspect"]) if suspected and clean["suspect"].isdecimal() else None,
            minors=suspected and clean["suspect"] == MINORS,
        ),
        shown=clean["shown"],
        sure=clean["sure"],
        in_sight=clean["in_sight"],
    )


def words_alone(data: QueryDict) -> Grounds:
    """Reason and note without anything else: what a dismissal of several rests on. Raises InvalidInput."""
    reason, note = (data.get(name, "").replace("\x00", "").strip() for name in ("reason", "note"))
    if len(reason) > REASON_LENGTH:
        raise InvalidInput(f"The reason is longer than {REASON_LENGTH} characters. Shorten it.")
    if len(note) > NOTE_LENGTH:
        raise InvalidInput(f"The note is longer than {NOTE_LENGTH} characters. Shorten it.")
    return Grounds(reason=reason, note=note)


def _evidence(data: QueryDict) -> frozenset[int]:
    values = data.getlist("evidence")[:EVIDENCE_MOST]
    return frozenset(int(value) for value in values if value.isdecimal() and len(value) < 19)


def _struck(data: QueryDict) -> frozenset[tuple[int, str]]:
    """Pairs of a message and a characteristic, from `<message>:<characteristic>`."""
    pairs = (value.partition(":") for value in data.getlist("struck")[:EVIDENCE_MOST])
    return frozenset((int(pk), name) for pk, _colon, name in pairs if pk.isdecimal() and len(pk) < 19 and name)


def _complaint(form: DecisionForm) -> str:
    if "reason" in form.errors:
        return f"The reason is longer than {REASON_LENGTH} characters. Shorten it."
    if "note" in form.errors:
        return f"The note is longer than {NOTE_LENGTH} characters. Shorten it."
    if "action" in form.errors:
        return "Choose one of the decisions below."
    return "The form could not be read. Look at this item once more, then decide."
