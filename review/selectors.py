"""Reads that several edges share. They return facts, never content."""

from __future__ import annotations

from review.models import Conversation, Flag, OutboxEvent


def latest_flag(*, conversation: int) -> Flag | None:
    """The newest flag of a conversation."""
    return Flag.objects.filter(conversation_id=conversation).order_by("-pk").first()


def action_asked(*, conversation: Conversation, flag: Flag | None) -> str:
    """What the platform is asked to do: block after a verdict, hold while a person should look first, or nothing."""
    if flag is not None and flag.status in (Flag.Status.CONFIRMED, Flag.Status.ESCALATED):
        return OutboxEvent.Action.BLOCK
    hold_at = conversation.platform.hold_at
    waiting = flag is not None and flag.status in Flag.UNDECIDED
    if waiting and hold_at is not None and conversation.risk is not None and conversation.risk >= hold_at:
        return OutboxEvent.Action.HOLD
    return OutboxEvent.Action.NONE
