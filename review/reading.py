"""Reading more of a conversation than its evidence: opening what is folded, finding words in it."""

from __future__ import annotations

import unicodedata
import uuid
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Sum

from review import access, audit, leases
from review.errors import ReasonNeeded
from review.excerpts import Where
from review.models import Flag, Message, Opening

SEARCHED = 20_000
"""Of a longer conversation the first so many messages are searched."""
HITS = 50


def open_(*, user: Any, flag: int, token: uuid.UUID, where: Where, anchor: int, reason: str = "") -> Opening | None:
    """Open what is folded before or after a message of the page, or around one that is not on it.

    For the holder of the item's lease, and for as long as they hold it. Opening what is open already does nothing and
    returns None. Audit: `content.opened`. Raises NotFound, LeaseLost, and ReasonNeeded for more than
    ARTEMIS_OPEN_FREELY messages without a reason from the list.
    """
    with transaction.atomic(durable=True):
        access.flag_for(user=user, flag=flag)
        locked = Flag.objects.select_for_update(no_key=True, of=("self",)).select_related("platform").get(pk=flag)
        lease = leases.check(flag=locked, user=user, token=token)
        found = access.to_open(flag=locked, lease=lease.token, where=where, anchor=anchor)
        if found is None:
            return None
        first, last, count = found
        if reason not in Opening.Reason.values:
            reason = ""
        if not reason and opened_so_far(flag=locked.pk, token=lease.token) + count > settings.ARTEMIS_OPEN_FREELY:
            raise ReasonNeeded
        opening = Opening.objects.create(
            flag=locked, reader=user, lease=lease.token, first_id=first, last_id=last, messages=count, reason=reason
        )
        audit.record(
            event=audit.Event.CONTENT_OPENED,
            actor=user,
            platform=locked.platform_id,
            flag=locked.pk,
            data={"conversation": locked.conversation_id, "messages": count, "reason": reason},
        )
    return opening


def opened_so_far(*, flag: int, token: uuid.UUID) -> int:
    """How many messages were opened beyond what the page shows by itself, under this lease."""
    return Opening.objects.filter(flag=flag, lease=token).aggregate(found=Sum("messages"))["found"] or 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Where words are found: how many messages hold them, and the first HITS of those as (number, id). `all_of_it` is
    False where the conversation is too long to be searched to its end."""

    count: int
    hits: list[tuple[int, int]]
    all_of_it: bool


def find(*, user: Any, flag: Flag, words: str) -> Found:
    """The messages of the flag's conversation that hold these words, whatever their case and accents; says where, not
    what. Whether this person may read it now is the caller's to check; the flag came from `access.flag_for`. Audit:
    `content.searched`, without the words."""
    meant, count, number = plain(words), 0, 0
    hits: list[tuple[int, int]] = []
    rows = Message.objects.filter(conversation_id=flag.conversation_id).order_by("sent_at", "id")
    with transaction.atomic(durable=True):
        for number, (pk, text) in enumerate(rows.values_list("pk", "text")[: SEARCHED + 1].iterator(), start=1):
            if number > SEARCHED or meant not in plain(text):
                continue
            count += 1
            if len(hits) < HITS:
                hits.append((number, pk))
        audit.record(
            event=audit.Event.CONTENT_SEARCHED,
            actor=user,
            platform=flag.platform_id,
            flag=flag.pk,
            data={"conversation": flag.conversation_id, "messages": min(number, SEARCHED), "hits": count},
        )
    return Found(count=count, hits=hits, all_of_it=number <= SEARCHED)


def plain(text: str) -> str:
    """Without case, accents and repeated blanks."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(letter for letter in apart if not unicodedata.combining(letter)).split())
