"""Indexes on tables that people work on meanwhile: built without a lock."""

from __future__ import annotations

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """Decisions of a day and those taken back, flags of a day, what a conversation's platform was told last."""

    atomic = False
    dependencies = [("review", "0009_second_looks")]
    operations = [
        AddIndexConcurrently("decision", models.Index(fields=["decided_at"], name="decision_by_time")),
        AddIndexConcurrently(
            "decision",
            models.Index(
                fields=["superseded_at"],
                condition=models.Q(superseded_at__isnull=False),
                name="decision_taken_back",
            ),
        ),
        AddIndexConcurrently("flag", models.Index(fields=["opened_at"], name="flag_by_time")),
        AddIndexConcurrently(
            "outboxevent", models.Index(fields=["conversation", "-id"], name="outbox_of_conversation")
        ),
    ]
