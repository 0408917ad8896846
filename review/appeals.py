"""Appeals: somebody whom a decision went against asks, through the platform, that it is looked at again."""

from __future__ import annotations

import re

import msgspec
from django.db import transaction

from review import access, leases, outbox, reopening, selectors
from review.errors import AppealKnown, InvalidAppeal, NothingToAppeal
from review.lifecycle import Action
from review.models import Appeal, Decision, Flag, OutboxEvent

MAX_ID = 200
MAX_STATEMENT = 4_000
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class Request(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What a platform sends. `id` is its own id of the appeal."""

    id: str
    conversation: str
    statement: str = ""


def parse(*, body: bytes) -> Request:
    """The body, checked. Raises InvalidAppeal saying what is wrong with it."""
    try:
        request = msgspec.json.decode(body, type=Request)
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise InvalidAppeal('Send {"id": …, "conversation": …, "statement": …}, all of them text.') from None
    if not 0 < len(request.id) <= MAX_ID or _CONTROL.search(request.id):
        raise InvalidAppeal("An appeal's id has 1 to 200 characters and no control characters.")
    if len(request.statement) > MAX_STATEMENT or "\x00" in request.statement:
        raise InvalidAppeal("A statement has at most 4,000 characters, NUL not among them.")
    return request


def receive(*, platform: int, request: Request) -> Appeal:
    """Put the decided flag of a conversation back before people who have not decided on it. Sending it again gives the
    appeal as it stands.

    The platform goes on with what it was told until somebody has decided. Raises NotFound for a conversation that is
    not the platform's, NothingToAppeal where no decision against somebody is in force, AppealKnown for an id that was
    sent for another conversation. Audit: `flag.appealed`, `referral.withdrawn`.
    """
    with transaction.atomic(durable=True):
        conversation = access.conversation_of_platform(platform=platform, external_id=request.conversation)
        flag = selectors.latest_flag(conversation=conversation.pk)
        if flag is None:
            raise NothingToAppeal
        # The lock lets the same appeal sent twice at once find itself.
        locked = Flag.objects.select_for_update(no_key=True, of=("self",)).select_related("conversation", "platform")
        flag = locked.get(pk=flag.pk)
        known = Appeal.objects.select_related("flag").filter(platform=platform, external_id=request.id).first()
        if known is not None:
            if known.flag.conversation_id != conversation.pk:
                raise AppealKnown
            return known
        return _open(platform=platform, flag=flag, request=request)


def _open(*, platform: int, flag: Flag, request: Request) -> Appeal:
    if flag.status not in (Flag.Status.CONFIRMED, Flag.Status.ESCALATED):
        raise NothingToAppeal
    final = Decision.objects.get(flag=flag, is_final=True, superseded_at__isnull=True)
    appeal, created = Appeal.objects.get_or_create(
        platform_id=platform,
        external_id=request.id,
        defaults={"flag": flag, "decision": final, "statement": request.statement},
    )
    if not created:  # sent at the same moment for another conversation
        raise AppealKnown
    told = outbox.told_last(conversation=flag.conversation_id)
    reopening.reopen(flag=flag, action=Action.APPEAL, actor=None, data={"appeal": appeal.pk})
    leases.keep_from_who_decided(flag=flag)
    outbox.tell(flag=flag, decision=final, kind=OutboxEvent.Kind.REOPENED, action=told, appeal=appeal)
    return appeal
