"""Test items: conversations whose answer is known, mixed into the queue unannounced.

A senior chooses a decided flag. Each use is a first look like any other; nobody who knows the conversation from an
earlier decision is offered it, and nothing follows from it outside (docs/adr/0014).
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils import timezone

from review import access, audit, leases, lifecycle, queue_policy
from review.errors import InvalidInput, InvalidTransition
from review.models import Decision, Flag, GoldenItem, Membership, Platform
from review.roles import Permission, roles_with

QUIET = timedelta(days=1)
"""A conversation in which something was written since is left alone: it may be about to matter for real."""
WINDOW = timedelta(days=1)
AT_ONCE = 5
MIX_LOCK = 0x41727467


def choose(*, user: Any, flag: int) -> GoldenItem:
    """A senior says that a decided flag has the right answer and may serve as a test item.

    Only what the threshold flagged and still would: anything else would be recognised by its risk. Raises NotFound,
    InvalidTransition for what is not decided, InvalidInput for what would be recognised. Audit: `golden.chosen`.
    """
    with transaction.atomic(durable=True):
        found = access.flag_for(user=user, flag=flag, permission=Permission.CHOOSE_GOLDEN)
        locked = Flag.objects.select_for_update(no_key=True).get(pk=found.pk)
        if locked.status in Flag.UNDECIDED:
            raise InvalidTransition("Only what is decided has an answer.", state=locked.status)
        if not suits(found):
            raise InvalidInput("Only what the threshold flagged, still would, and can wait may serve as a test item.")
        item, _created = GoldenItem.objects.update_or_create(
            flag=locked, defaults={"verdict": locked.status, "chosen_by": user, "retired_at": None}
        )
        _record(audit.Event.GOLDEN_CHOSEN, item, user=user, flag=locked)
    return item


def retire(*, user: Any, flag: int) -> None:
    """It serves no longer; what was decided on it stays counted. Raises NotFound. Audit: `golden.retired`."""
    with transaction.atomic(durable=True):
        found = access.flag_for(user=user, flag=flag, permission=Permission.CHOOSE_GOLDEN)
        item = GoldenItem.objects.select_for_update().filter(flag=found, retired_at__isnull=True).first()
        if item is not None:
            item.retired_at = timezone.now()
            item.save(update_fields=["retired_at"])
            _record(audit.Event.GOLDEN_RETIRED, item, user=user, flag=found)


def _record(event: audit.Event, item: GoldenItem, *, user: Any, flag: Flag) -> None:
    audit.record(event=event, actor=user, platform=flag.platform_id, flag=flag.pk, data={"item": item.pk})


def suits(flag: Flag) -> bool:
    """Whether this flag, once decided, could serve: flagged by the threshold, its conversation still above it, and
    nothing that cannot wait: a test item takes nobody from that."""
    risk = flag.conversation.risk
    above = flag.reason == Flag.Reason.THRESHOLD and risk is not None and risk >= flag.platform.flag_at
    return above and flag.standing != Flag.Lane.IMMINENT


def serves(flag: Flag) -> bool:
    """Whether this flag is a test item now."""
    return GoldenItem.objects.filter(flag=flag, retired_at__isnull=True).exists()


def mix() -> int:
    """Open as many test items as are due on each platform: `golden_rate` for each first look of the last day, those of
    that day counted. Returns how many were opened. Run by beat; two runs at once open no more than one."""
    opened = 0
    for platform in Platform.objects.filter(golden_rate__gt=0):
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [MIX_LOCK, platform.pk])
            items = _due(platform)
            new = lifecycle.open_many(flags=[_flag(item, platform) for item in items])
            by_conversation = {item.flag.conversation_id: item for item in items}
            for flag in Flag.objects.filter(pk__in=new):
                item = by_conversation[flag.conversation_id]
                leases.keep_from_who_decided(flag=flag, others=[item.chosen_by_id])
                GoldenItem.objects.filter(pk=item.pk).update(used_at=timezone.now())
            opened += len(new)
    return opened


def _due(platform: Platform) -> list[GoldenItem]:
    """The items to open now, those used longest ago first."""
    since = timezone.now() - WINDOW
    looks = Decision.objects.filter(
        flag__platform=platform, stage=Decision.Stage.FIRST, decided_at__gte=since, superseded_at__isnull=True
    ).exclude(flag__reason=Flag.Reason.GOLDEN)
    used = GoldenItem.objects.filter(flag__platform=platform, used_at__gte=since)
    wanted = min(int(platform.golden_rate * looks.count()) - used.count(), AT_ONCE)
    if wanted <= 0:
        return []
    waiting = Flag.objects.filter(conversation=OuterRef("flag__conversation"), status__in=Flag.UNDECIDED)
    items = (
        GoldenItem.objects.filter(flag__platform=platform, retired_at__isnull=True, flag__status=F("verdict"))
        .filter(flag__conversation__last_message_at__lt=timezone.now() - QUIET)
        .filter(flag__conversation__risk__gte=platform.flag_at)
        .filter(Exists(_who_does_not_know_it()))
        .filter(~Exists(waiting))
        .select_related("flag__conversation")
        .order_by(F("used_at").asc(nulls_first=True), "pk")
    )
    return list(items[:wanted])


def _who_does_not_know_it() -> QuerySet[Membership]:
    """Somebody who reviews the item's platform, has not decided on its conversation and did not choose it."""
    decided = Decision.objects.filter(
        flag__conversation=OuterRef(OuterRef("flag__conversation")), reviewer=OuterRef("user")
    )
    return Membership.objects.filter(
        ~Exists(decided),
        platform=OuterRef("flag__platform"),
        role__in=roles_with(Permission.REVIEW),
        user__is_active=True,
    ).exclude(user=OuterRef("chosen_by"))


def _flag(item: GoldenItem, platform: Platform) -> Flag:
    """A first look at the item's conversation. It stands where its risk puts it, but takes nobody from what cannot
    wait."""
    source, now = item.flag, timezone.now()
    risk = source.conversation.risk or 0.0
    standing = queue_policy.standing(reason=Flag.Reason.GOLDEN, risk=risk, flag_at=platform.flag_at, ratings={})
    points = queue_policy.points(
        reason=Flag.Reason.GOLDEN, risk=risk, first_risk=risk, child_band=source.child_band,
        other_children=source.other_children, drawn=0.0,
    )  # fmt: skip
    return Flag(
        conversation=source.conversation, platform=platform, reason=Flag.Reason.GOLDEN, expected=item.verdict,
        selection_probability=1.0, risk=risk, first_risk=risk, standing=standing, lane=standing, lane_since=now,
        points=points, priority=queue_policy.priority(points=points, lane=standing, since=now), topics=source.topics,
        policies=source.policies, language=source.language, child_band=source.child_band,
        other_children=source.other_children, why=source.why, model_version=source.model_version,
    )  # fmt: skip
