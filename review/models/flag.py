"""A flag is a reason for a person to look; a lease says in whose hands it is."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from review.models.conversation import Account, Conversation
from review.models.platform import Platform

LANES = ["imminent", "high", "standard", "second_review", "quality"]
"""In the order in which they are shown; what each is stands in `review/queue_policy.py`."""


class Flag(models.Model):
    """At most one undecided flag per conversation. `status` is written by `review/lifecycle.py` alone."""

    class Status(models.TextChoices):
        OPEN = "open", "open"
        SECOND_REVIEW = "second_review", "second review"
        ADJUDICATION = "adjudication", "adjudication"
        CONFIRMED = "confirmed", "confirmed"
        DISMISSED = "dismissed", "dismissed"
        ESCALATED = "escalated", "escalated"

    class Reason(models.TextChoices):
        THRESHOLD = "threshold", "risk at or above the platform's threshold"
        SAMPLE = "sample", "random sample below the threshold"
        GOLDEN = "golden", "a test item: its answer is known"

    class Lane(models.TextChoices):
        IMMINENT = "imminent", "imminent"
        HIGH = "high", "high"
        STANDARD = "standard", "standard"
        SECOND_REVIEW = "second_review", "second review"
        QUALITY = "quality", "quality"

    UNDECIDED = (Status.OPEN, Status.SECOND_REVIEW, Status.ADJUDICATION)

    conversation = models.ForeignKey(Conversation, on_delete=models.PROTECT, related_name="flags")
    platform = models.ForeignKey(Platform, on_delete=models.PROTECT, related_name="flags")
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.OPEN)
    reason = models.CharField(max_length=20, choices=Reason.choices)
    selection_probability = models.FloatField(help_text="Chance with which this conversation was put before a person.")
    risk = models.FloatField(help_text="The conversation's risk when it was last scored.")
    first_risk = models.FloatField(help_text="The risk that opened the flag.")
    standing = models.CharField(
        max_length=20, choices=Lane.choices, default=Lane.STANDARD, help_text="The lane of a first look."
    )
    lane = models.CharField(
        max_length=20, choices=Lane.choices, default=Lane.STANDARD, help_text="The lane it waits in now."
    )
    lane_since = models.DateTimeField(db_default=Now(), help_text="When the lane's clock began.")
    points = models.FloatField(default=0.0, help_text="What speaks for it, its age left out, in log-odds.")
    priority = models.FloatField(help_text="Order within the lane, computed by review/queue_policy.py; high first.")
    topics = ArrayField(
        models.CharField(max_length=40), default=list, help_text="Characteristics rated high: what it would show."
    )
    policies = ArrayField(models.CharField(max_length=60), default=list, help_text="Codes of policies these point to.")
    language = models.CharField(max_length=8, blank=True, default="", help_text="Empty where it cannot be told.")
    child_band = models.CharField(
        max_length=10,
        choices=Account.AgeBand.choices,
        blank=True,
        default="",
        help_text="Of whom the leader writes to.",
    )
    other_children = models.PositiveIntegerField(
        default=0, help_text="Other children to whom the same account leads a conversation."
    )
    expected = models.CharField(
        max_length=20, blank=True, default="", help_text="Of a test item: the verdict that is known to be right."
    )
    why = models.CharField(max_length=400, help_text="One sentence: why this one.")
    model_version = models.CharField(max_length=60)
    opened_at = models.DateTimeField(db_default=Now())
    updated_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation"],
                condition=Q(status__in=["open", "second_review", "adjudication"]),
                name="flag_one_undecided_per_conversation",
            ),
            models.CheckConstraint(
                condition=Q(selection_probability__gt=0, selection_probability__lte=1), name="flag_probability_range"
            ),
            models.CheckConstraint(
                condition=Q(
                    status__in=["open", "second_review", "adjudication", "confirmed", "dismissed", "escalated"]
                ),
                name="flag_status_known",
            ),
            models.CheckConstraint(
                condition=Q(lane__in=LANES) & Q(standing__in=LANES) & ~Q(standing="second_review"),
                name="flag_lane_known",
            ),
            models.CheckConstraint(
                condition=Q(reason="golden", expected__in=["confirmed", "dismissed", "escalated"])
                | (~Q(reason="golden") & Q(expected="")),
                name="flag_expects_what_is_known",
            ),
        ]
        indexes = [
            models.Index(
                "lane",
                models.F("priority").desc(),
                "id",
                condition=Q(status__in=["open", "second_review", "adjudication"]),
                name="flag_queue",
            ),
            models.Index(fields=["conversation"], name="flag_conversation"),
            models.Index(fields=["opened_at"], name="flag_by_time"),
            models.Index(
                fields=["status", "platform"],
                condition=Q(status__in=["confirmed", "dismissed", "escalated"]),
                name="flag_decided",
            ),
        ]

    def __str__(self) -> str:
        return f"flag {self.pk} ({self.status})"


class Lease(models.Model):
    """This flag is in that moderator's hands until then. One per flag, by primary key."""

    flag = models.OneToOneField(Flag, primary_key=True, on_delete=models.CASCADE, related_name="lease")
    holder = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="leases")
    token = models.UUIDField(default=uuid.uuid4, unique=True)
    taken_at = models.DateTimeField(db_default=Now())
    expires_at = models.DateTimeField()
    counted = models.BooleanField(
        default=False, db_default=False, help_text="It ran out, and what was read is counted."
    )

    class Meta:
        indexes = [models.Index(fields=["holder"], name="lease_holder")]

    def __str__(self) -> str:
        return f"lease of flag {self.flag_id}"


class FlagSkip(models.Model):
    """This person is not offered this flag again: they passed on it, or know it from an earlier decision."""

    class Why(models.TextChoices):
        PASSED = "passed"
        DECIDED_BEFORE = "decided_before"

    flag = models.ForeignKey(Flag, on_delete=models.CASCADE, related_name="skips")
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    why = models.CharField(max_length=20, choices=Why.choices, default=Why.PASSED)
    skipped_at = models.DateTimeField(db_default=Now())

    class Meta:
        constraints = [models.UniqueConstraint(fields=["flag", "reviewer"], name="flag_skip_once")]

    def __str__(self) -> str:
        return f"skip of flag {self.flag_id}"


class LaneSetting(models.Model):
    """What one platform sets for one lane. A lane without a row takes the service's default."""

    platform = models.ForeignKey(Platform, on_delete=models.CASCADE, related_name="lane_settings")
    lane = models.CharField(max_length=20, choices=Flag.Lane.choices)
    audit_rate = models.FloatField(
        help_text="Chance that a first decision in this lane gets a blind second look by the draw, 0 to 1."
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["platform", "lane"], name="lane_setting_once"),
            models.CheckConstraint(condition=Q(audit_rate__gte=0, audit_rate__lte=1), name="lane_audit_rate_range"),
        ]

    def __str__(self) -> str:
        return f"{self.lane} on {self.platform}"
