"""Model versions and the datasets they were trained on."""

from __future__ import annotations

import pgtrigger
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now


class DatasetSnapshot(models.Model):
    """A frozen set of labels: feature numbers and verdicts, no text. `sha256` covers every example in order."""

    sha256 = models.CharField(max_length=64)
    examples_count = models.PositiveIntegerField()
    confirmed_count = models.PositiveIntegerField()
    query = models.JSONField(help_text="How the labels were chosen.")
    feature_names = ArrayField(models.CharField(max_length=80))
    created_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return f"snapshot {self.pk} ({self.examples_count} labels)"


class DatasetExample(models.Model):
    """One label of a snapshot: what the engine reads of the conversation (`scoring.core.lesson`), and what people
    decided."""

    snapshot = models.ForeignKey(DatasetSnapshot, on_delete=models.CASCADE, related_name="examples")
    conversation = models.BigIntegerField()
    verdict = models.PositiveSmallIntegerField()
    decided_at = models.DateTimeField()
    accounts = ArrayField(models.BigIntegerField())
    probability = models.FloatField()
    lesson = models.BinaryField(default=bytes, help_text="Empty in snapshots of earlier releases.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["snapshot", "conversation"], name="example_once_per_snapshot"),
            models.CheckConstraint(condition=Q(verdict__in=[0, 1]), name="example_verdict_binary"),
        ]
        triggers = [pgtrigger.Protect(name="example_is_frozen", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"example {self.pk}"


class ModelVersion(models.Model):
    """A model and its numbers. Exactly one champion: the database refuses a second."""

    class Status(models.TextChoices):
        CANDIDATE = "candidate"
        SHADOW = "shadow"
        CHAMPION = "champion"
        RETIRED = "retired"
        REJECTED = "rejected"

    name = models.CharField(max_length=60, unique=True)
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.CANDIDATE)
    file = models.CharField(max_length=200, help_text="File name below the model directory.")
    sha256 = models.CharField(max_length=64)
    snapshot = models.ForeignKey(DatasetSnapshot, null=True, on_delete=models.PROTECT, related_name="models")
    metrics = models.JSONField(default=dict)
    gate_passed = models.BooleanField(default=False)
    trained_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(db_default=Now())
    promoted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    promoted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["status"], condition=Q(status="champion"), name="model_one_champion"),
            models.CheckConstraint(
                condition=Q(status__in=["candidate", "shadow", "champion", "retired", "rejected"]),
                name="model_status_known",
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="model_file_is_immutable",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange("name", "file", "sha256", "snapshot", "metrics", "trained_by"),
            )
        ]

    def __str__(self) -> str:
        return self.name


class TrainingRun(models.Model):
    """One run of training, so that a page can show how far it is and why it stopped."""

    class Step(models.TextChoices):
        QUEUED = "queued", "waiting for a worker"
        LABELS = "labels", "collecting labels"
        SNAPSHOT = "snapshot", "freezing the snapshot"
        TRAIN = "train", "training"
        EVALUATE = "evaluate", "comparing with the champion"
        DONE = "done", "done"
        FAILED = "failed", "failed"

    RUNNING = (Step.QUEUED, Step.LABELS, Step.SNAPSHOT, Step.TRAIN, Step.EVALUATE)

    step = models.CharField(max_length=20, choices=Step.choices, default=Step.QUEUED)
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField(db_default=Now())
    updated_at = models.DateTimeField(db_default=Now())
    model = models.ForeignKey(ModelVersion, null=True, on_delete=models.PROTECT, related_name="runs")
    error_code = models.CharField(max_length=60, blank=True, default="")
    error = models.CharField(max_length=400, blank=True, default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                models.Value(1),
                condition=Q(step__in=["queued", "labels", "snapshot", "train", "evaluate"]),
                name="training_one_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"training run {self.pk} ({self.step})"
