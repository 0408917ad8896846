"""Referrals to an agency. An escalation drafts one; preparing and sending it has its own life cycle."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from review.models.decision import Decision
from review.models.flag import Flag


class Referral(models.Model):
    """The draft an escalation leaves. At most one that is not withdrawn per flag."""

    class Status(models.TextChoices):
        DRAFT = "draft"
        WITHDRAWN = "withdrawn"

    flag = models.ForeignKey(Flag, on_delete=models.PROTECT, related_name="referrals")
    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="referral")
    drafted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.DRAFT)
    created_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["flag"], condition=~Q(status="withdrawn"), name="referral_one_per_flag")
        ]

    def __str__(self) -> str:
        return f"referral {self.pk} ({self.status})"
