"""What the outside must be told, written in the transaction in which it became true."""

from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from review.models.appeal import Appeal
from review.models.conversation import Conversation
from review.models.decision import Decision
from review.models.flag import Flag
from review.models.platform import Platform


class OutboxEvent(models.Model):
    """One thing a platform is told. Ids of one platform are committed in ascending order (review/outbox.py)."""

    class Kind(models.TextChoices):
        DECIDED = "decided"
        REOPENED = "reopened"
        HELD = "held"

    class Action(models.TextChoices):
        NONE = "none"
        HOLD = "hold"
        BLOCK = "block"
        RELEASE = "release"

    platform = models.ForeignKey(Platform, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    conversation = models.ForeignKey(Conversation, on_delete=models.PROTECT, related_name="+")
    flag = models.ForeignKey(Flag, on_delete=models.PROTECT, related_name="+")
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="+")
    action = models.CharField(max_length=10, choices=Action.choices)
    appeal = models.ForeignKey(Appeal, null=True, on_delete=models.PROTECT, related_name="outbox_events")
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        indexes = [
            models.Index(fields=["platform", "id"], name="outbox_of_platform"),
            models.Index(fields=["conversation", "-id"], name="outbox_of_conversation"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
