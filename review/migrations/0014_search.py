"""Search: words of messages, conversations by their last message, decided flags by their verdict; filters people keep.

The indexes are built while the service goes on. A build that was stopped leaves an index that is not valid: it is
dropped first, so that running the migration again is enough. What an expression index holds is known to the planner
after ANALYZE only.
"""

from functools import reduce
from operator import add

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.operations import AddIndexConcurrently
from django.contrib.postgres.search import SearchVector
from django.db import migrations, models

CONFIGS = ("simple", "english", "spanish", "portuguese", "french", "german")
INDEXES = {
    "conversation": models.Index(fields=["-last_message_at", "-id"], name="conversation_by_activity"),
    "flag": models.Index(
        condition=models.Q(("status__in", ["confirmed", "dismissed", "escalated"])),
        fields=["status", "platform"],
        name="flag_decided",
    ),
    "message": GinIndex(
        reduce(add, [SearchVector("text", config=config) for config in CONFIGS]),
        condition=models.Q(("scored_at__isnull", False)),
        name="message_words",
    ),
}


def built(model, index):
    return [
        migrations.RunSQL(f"DROP INDEX CONCURRENTLY IF EXISTS {index.name}", migrations.RunSQL.noop),
        AddIndexConcurrently(model_name=model, index=index),
    ]


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("review", "0013_openings"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        *[operation for model, index in INDEXES.items() for operation in built(model, index)],
        migrations.RunSQL("ANALYZE review_message", migrations.RunSQL.noop),
        migrations.CreateModel(
            name="SavedFilter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=40)),
                ("query", models.CharField(max_length=300)),
                ("created_at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="saved_filters",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("user", "name"), name="saved_filter_once_a_person"),
                ],
            },
        ),
    ]
