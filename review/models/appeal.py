"""An appeal: somebody whom a decision went against asks, through the platform, that it is looked at again."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from review.models.decision import Decision
from review.models.flag import Flag
from review.models.platform import Platform


class Appeal(models.Model):
    """Known by the platform's own id: sending it again is harmless. At most one of a flag waits at a time."""

    class Outcome(models.TextChoices):
        WAITING = "", "waits"
        UPHELD = "upheld", "the decision stands"
        OVERTURNED = "overturned", "the decision was wrong"

    platform = models.ForeignKey(Platform, on_delete=models.PROTECT, related_name="appeals")
    external_id = models.CharField(max_length=200)
    flag = models.ForeignKey(Flag, on_delete=models.PROTECT, related_name="appeals")
    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, related_name="+", help_text="The one that is appealed against."
    )
    statement = models.TextField(blank=True, default="", help_text="What the account's holder says.")
    received_at = models.DateTimeField(db_default=Now())
    outcome = models.CharField(max_length=20, choices=Outcome.choices, blank=True, default="")
    resolved_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["platform", "external_id"], name="appeal_once"),
            models.UniqueConstraint(fields=["flag"], condition=Q(outcome=""), name="appeal_one_waits"),
            models.CheckConstraint(
                condition=Q(outcome="", resolved_at__isnull=True)
                | Q(outcome__in=["upheld", "overturned"], resolved_at__isnull=False),
                name="appeal_resolved_or_waits",
            ),
        ]

    def __str__(self) -> str:
        return f"appeal {self.pk}"
