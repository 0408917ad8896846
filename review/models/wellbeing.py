"""What people have had to read, and what they need."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q


class Exposure(models.Model):
    """What one person had to read on one day (UTC): `points` add up messages x severity x minutes."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="exposures")
    day = models.DateField()
    items = models.PositiveIntegerField(default=0)
    severe_items = models.PositiveIntegerField(default=0)
    messages = models.PositiveIntegerField(default=0)
    seconds = models.PositiveIntegerField(default=0)
    points = models.FloatField(default=0.0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "day"], name="exposure_once_a_day"),
            models.CheckConstraint(condition=Q(points__gte=0), name="exposure_is_not_negative"),
        ]

    def __str__(self) -> str:
        return f"exposure of {self.user} on {self.day}"


class Care(models.Model):
    """What one person needs: whether text outside the evidence is veiled until asked for, what they do not want today
    (for nobody else to see), and when their break ends."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="care"
    )
    veiled = models.BooleanField(default=True)
    not_today = models.DateField(null=True, blank=True)
    not_today_topics = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    since_break = models.FloatField(default=0.0, help_text="Points since the last break.")
    break_until = models.DateTimeField(null=True, blank=True)
    hard_in_row = models.PositiveSmallIntegerField(default=0, help_text="Hard items, one after the other.")

    def __str__(self) -> str:
        return f"care for {self.user}"
