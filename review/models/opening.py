"""What a reviewer opened beyond the evidence: at most what they asked for, and why where it was much."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from review.models.conversation import Message
from review.models.flag import Flag


class Opening(models.Model):
    """Messages of a flag that were not on its page and that its holder opened, from the first to the last as they were
    sent. `lease` is the token under which they stay open: whoever takes the item later opens for themselves."""

    class Reason(models.TextChoices):
        UNCLEAR = "unclear", "the evidence is unclear"
        WHO = "who", "who is who"
        BEFORE = "before", "what led up to it"
        AFTER = "after", "how it went on"
        OTHER = "other", "another reason"

    flag = models.ForeignKey(Flag, on_delete=models.PROTECT, related_name="openings")
    reader = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    lease = models.UUIDField(help_text="The token of the lease under which it was opened.")
    first = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="+")
    last = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="+")
    messages = models.PositiveIntegerField(help_text="How many came onto the page.")
    reason = models.CharField(
        max_length=20, choices=Reason.choices, blank=True, default="", help_text="Empty while little was opened."
    )
    at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(messages__gte=1), name="opening_opens_something"),
            models.CheckConstraint(
                condition=Q(reason__in=["", "unclear", "who", "before", "after", "other"]), name="opening_reason_known"
            ),
        ]
        indexes = [models.Index(fields=["flag", "lease"], name="opening_of_flag")]

    def __str__(self) -> str:
        return f"opening {self.pk} of flag {self.flag_id}"
