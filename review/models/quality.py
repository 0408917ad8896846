"""How decisions came out, counted by week: what quality figures are computed from, so that no page scans closed work.

Derived: `review/tallies.py` writes these tables and can count them anew at any time.
"""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from review.models.decision import Decision, Policy
from review.models.flag import Flag
from review.models.platform import Platform

VERDICT = 20


class SettledFlags(models.Model):
    """So many flags of one platform came out alike in one week (by its Monday, UTC).

    `first`, `second` and `final` are verdicts in force; `second` is empty where nobody looked a second time. Rows
    without a `final` count what still waits, by the week it was opened, and say nothing of what was decided on it.
    """

    platform = models.ForeignKey(Platform, on_delete=models.CASCADE, related_name="+")
    week = models.DateField()
    reason = models.CharField(max_length=20, choices=Flag.Reason.choices)
    probability = models.FloatField(help_text="`Flag.selection_probability`")
    policies = ArrayField(models.CharField(max_length=Policy.code.field.max_length), default=list)
    expected = models.CharField(max_length=VERDICT, blank=True, default="")
    because = models.CharField(max_length=20, blank=True, default="", help_text="`Decision.second_because`")
    rate = models.FloatField(default=0.0, help_text="`Decision.second_rate` of audits, 0 otherwise.")
    first = models.CharField(max_length=VERDICT, blank=True, default="")
    second = models.CharField(max_length=VERDICT, blank=True, default="")
    final = models.CharField(max_length=VERDICT, blank=True, default="")
    flags = models.PositiveIntegerField()

    class Meta:
        verbose_name_plural = "settled flags"
        constraints = [
            models.UniqueConstraint(
                fields=[
                    "platform", "week", "reason", "probability", "policies", "expected", "because", "rate", "first",
                    "second", "final",
                ],
                name="settled_flags_once",
            ),
            models.CheckConstraint(
                condition=~Q(final="") | Q(first="", second="", because=""), name="settled_flags_waiting_say_nothing"
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.flags} flags in the week of {self.week}"


class SettledDecisions(models.Model):
    """One person's decisions in one capacity, on flags of one platform and lane that were settled in one week.

    `compared` of them have a second look beside them (or are one) and neither side was unsure: `agreed` with the other,
    `overturned` by what was settled in the end. `seconds` counts how long each took, by `quality.BUCKETS`.
    """

    platform = models.ForeignKey(Platform, on_delete=models.CASCADE, related_name="+")
    week = models.DateField()
    reviewer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    stage = models.CharField(max_length=20, choices=Decision.Stage.choices)
    lane = models.CharField(max_length=20, choices=Flag.Lane.choices)
    golden = models.BooleanField(help_text="On test items, which are counted apart.")
    confirmed = models.PositiveIntegerField()
    dismissed = models.PositiveIntegerField()
    escalated = models.PositiveIntegerField()
    unsure = models.PositiveIntegerField()
    compared = models.PositiveIntegerField()
    agreed = models.PositiveIntegerField()
    overturned = models.PositiveIntegerField()
    right = models.PositiveIntegerField(help_text="Of test items: answered as known.")
    seconds = ArrayField(models.PositiveIntegerField())

    class Meta:
        verbose_name_plural = "settled decisions"
        constraints = [
            models.UniqueConstraint(
                fields=["platform", "week", "reviewer", "stage", "lane", "golden"], name="settled_decisions_once"
            ),
            models.CheckConstraint(
                condition=Q(agreed__lte=models.F("compared"), overturned__lte=models.F("compared"))
                & (Q(golden=True, compared=0) | Q(golden=False, right=0)),
                name="settled_decisions_parts",
            ),
        ]
        indexes = [models.Index(fields=["reviewer", "week"], name="settled_decisions_of_person")]

    def __str__(self) -> str:
        return f"decisions of {self.reviewer_id} in the week of {self.week}"


class TallyState(models.Model):
    """Until when the tables above are counted. One row, locked while somebody counts."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    counted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="tally_state_is_one_row")]

    def __str__(self) -> str:
        return f"counted until {self.counted_at}"
