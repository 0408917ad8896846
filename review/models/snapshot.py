"""Small tables of what happened on the floor, an hour a row: what the Floor page reads instead of scanning flags.

Written by `review/snapshots.py` alone. Everything but what was measured can be counted anew from flags and decisions.
"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from review.models.flag import LANES
from review.models.platform import Platform

EDGES = (1, 2, 3, 5, 8, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 450, 600, 900, 1200, 1800, 3600)
"""Seconds: the first bucket of `LaneHour.spread` is below the first edge, the last one from the last edge on. Whoever
changes them counts anew with `snapshot_floor --backfill`."""


def no_decisions() -> list[int]:
    """A spread in which nothing was decided."""
    return [0] * (len(EDGES) + 1)


class LaneHour(models.Model):
    """One lane of one platform in one hour (UTC).

    `waiting`, `in_hands`, `overdue` and `oldest` are the queue as it was last measured in that hour; empty where
    nobody measured, for a queue that is gone cannot be counted. `came`, `went` and `spread` are what happened in it.
    """

    platform = models.ForeignKey(Platform, on_delete=models.CASCADE, related_name="+")
    lane = models.CharField(max_length=20)
    hour = models.DateTimeField()
    measured_at = models.DateTimeField(null=True)
    waiting = models.PositiveIntegerField(null=True, help_text="In nobody's hands.")
    in_hands = models.PositiveIntegerField(null=True)
    overdue = models.PositiveIntegerField(null=True, help_text="Waiting for longer than the lane's service time.")
    oldest = models.PositiveIntegerField(null=True, help_text="Seconds the oldest one had waited; empty: none waited.")
    came = models.PositiveIntegerField(default=0, help_text="Flagged, handed on into it, or reopened.")
    went = models.PositiveIntegerField(default=0, help_text="Decided, or handed on out of it.")
    spread = ArrayField(
        models.PositiveIntegerField(), default=no_decisions, help_text="Decisions by how many seconds they took."
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["hour", "platform", "lane"], name="lane_hour_once"),
            models.CheckConstraint(condition=Q(lane__in=LANES), name="lane_hour_lane_known"),
            models.CheckConstraint(
                condition=Q(measured_at__isnull=True, waiting__isnull=True, in_hands__isnull=True, overdue__isnull=True)
                | Q(measured_at__isnull=False, waiting__isnull=False, in_hands__isnull=False, overdue__isnull=False),
                name="lane_hour_measured_or_not",
            ),
            models.CheckConstraint(condition=Q(spread__len=len(EDGES) + 1), name="lane_hour_spread_has_its_buckets"),
        ]

    def __str__(self) -> str:
        return f"{self.lane} at {self.hour:%Y-%m-%d %H}:00"


class VerdictHour(models.Model):
    """What became of flags that were opened by their risk, by the hour of the decision in force: for each model version
    that was seen, and for each policy that the flag pointed to (a flag may point to several, or to none: empty)."""

    class Facet(models.TextChoices):
        MODEL = "model", "model version"
        POLICY = "policy", "policy"

    platform = models.ForeignKey(Platform, on_delete=models.CASCADE, related_name="+")
    hour = models.DateTimeField()
    facet = models.CharField(max_length=10, choices=Facet.choices)
    key = models.CharField(max_length=60, blank=True)
    confirmed = models.PositiveIntegerField(default=0)
    escalated = models.PositiveIntegerField(default=0)
    dismissed = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["hour", "platform", "facet", "key"], name="verdict_hour_once"),
            models.CheckConstraint(condition=Q(facet__in=["model", "policy"]), name="verdict_hour_facet_known"),
        ]

    def __str__(self) -> str:
        return f"{self.facet} {self.key} at {self.hour:%Y-%m-%d %H}:00"
