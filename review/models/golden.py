"""Conversations whose right answer is known: mixed into the queue unannounced, to see how well people decide."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from review.models.flag import Flag


class GoldenItem(models.Model):
    """A decided flag that a senior chose. Each use is a flag of its own, of the reason `golden`."""

    flag = models.OneToOneField(Flag, on_delete=models.PROTECT, related_name="golden")
    verdict = models.CharField(max_length=20, help_text="The answer that is right, as the flag stood when chosen.")
    chosen_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    chosen_at = models.DateTimeField(db_default=Now())
    used_at = models.DateTimeField(null=True)
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(verdict__in=["confirmed", "dismissed", "escalated"]), name="golden_verdict_known"
            )
        ]

    def __str__(self) -> str:
        return f"golden item {self.pk}"
