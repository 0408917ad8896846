"""What happened on the floor, an hour a row, and the indexes by which it is counted (made within a second, in one
transaction with the tables)."""

import django.contrib.postgres.fields
import django.db.models.deletion
import review.models.snapshot
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0011_run_out"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="LaneHour",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("lane", models.CharField(max_length=20)),
                ("hour", models.DateTimeField()),
                ("measured_at", models.DateTimeField(null=True)),
                ("waiting", models.PositiveIntegerField(help_text="In nobody's hands.", null=True)),
                ("in_hands", models.PositiveIntegerField(null=True)),
                (
                    "overdue",
                    models.PositiveIntegerField(
                        help_text="Waiting for longer than the lane's service time.", null=True
                    ),
                ),
                (
                    "oldest",
                    models.PositiveIntegerField(
                        help_text="Seconds the oldest one had waited; empty: none waited.", null=True
                    ),
                ),
                ("came", models.PositiveIntegerField(default=0, help_text="Flagged, handed on into it, or reopened.")),
                ("went", models.PositiveIntegerField(default=0, help_text="Decided, or handed on out of it.")),
                (
                    "spread",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveIntegerField(),
                        default=review.models.snapshot.no_decisions,
                        help_text="Decisions by how many seconds they took.",
                        size=None,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="VerdictHour",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("hour", models.DateTimeField()),
                ("facet", models.CharField(choices=[("model", "model version"), ("policy", "policy")], max_length=10)),
                ("key", models.CharField(blank=True, max_length=60)),
                ("confirmed", models.PositiveIntegerField(default=0)),
                ("escalated", models.PositiveIntegerField(default=0)),
                ("dismissed", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.AddField(
            model_name="lanehour",
            name="platform",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="review.platform"
            ),
        ),
        migrations.AddField(
            model_name="verdicthour",
            name="platform",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="review.platform"
            ),
        ),
        migrations.AddConstraint(
            model_name="lanehour",
            constraint=models.UniqueConstraint(fields=("hour", "platform", "lane"), name="lane_hour_once"),
        ),
        migrations.AddConstraint(
            model_name="lanehour",
            constraint=models.CheckConstraint(
                condition=models.Q(("lane__in", ["imminent", "high", "standard", "second_review", "quality"])),
                name="lane_hour_lane_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="lanehour",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("in_hands__isnull", True),
                        ("measured_at__isnull", True),
                        ("overdue__isnull", True),
                        ("waiting__isnull", True),
                    ),
                    models.Q(
                        ("in_hands__isnull", False),
                        ("measured_at__isnull", False),
                        ("overdue__isnull", False),
                        ("waiting__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="lane_hour_measured_or_not",
            ),
        ),
        migrations.AddConstraint(
            model_name="lanehour",
            constraint=models.CheckConstraint(
                condition=models.Q(("spread__len", 23)), name="lane_hour_spread_has_its_buckets"
            ),
        ),
        migrations.AddConstraint(
            model_name="verdicthour",
            constraint=models.UniqueConstraint(fields=("hour", "platform", "facet", "key"), name="verdict_hour_once"),
        ),
        migrations.AddConstraint(
            model_name="verdicthour",
            constraint=models.CheckConstraint(
                condition=models.Q(("facet__in", ["model", "policy"])), name="verdict_hour_facet_known"
            ),
        ),
    ]
