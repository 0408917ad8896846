"""Lanes of the queue, and what people are trained for."""

import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("review", "0004_vacuum_messages"),
    ]

    operations = [
        migrations.CreateModel(
            name="Training",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="training",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "lanes",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=20), blank=True, default=list, size=None
                    ),
                ),
                (
                    "languages",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=8), blank=True, default=list, size=None
                    ),
                ),
                (
                    "policies",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), blank=True, default=list, size=None
                    ),
                ),
                (
                    "opted_out",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), blank=True, default=list, size=None
                    ),
                ),
                ("updated_at", models.DateTimeField(auto_now=True)),
            ],
        ),
        migrations.RemoveIndex(
            model_name="flag",
            name="flag_queue",
        ),
        migrations.AddField(
            model_name="conversation",
            name="towards",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="review.account",
            ),
        ),
        migrations.AddField(
            model_name="flag",
            name="child_band",
            field=models.CharField(
                blank=True,
                choices=[("under_13", "under 13"), ("13_15", "13 to 15"), ("16_17", "16 to 17"), ("adult", "adult")],
                default="",
                help_text="Of whom the leader writes to.",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="flag",
            name="lane",
            field=models.CharField(
                choices=[
                    ("imminent", "imminent"),
                    ("high", "high"),
                    ("standard", "standard"),
                    ("second_review", "second review"),
                    ("quality", "quality"),
                ],
                default="standard",
                help_text="The lane it waits in now.",
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="flag",
            name="lane_since",
            field=models.DateTimeField(
                db_default=django.db.models.functions.datetime.Now(), help_text="When the lane's clock began."
            ),
        ),
        migrations.AddField(
            model_name="flag",
            name="language",
            field=models.CharField(blank=True, default="", help_text="Empty where it cannot be told.", max_length=8),
        ),
        migrations.AddField(
            model_name="flag",
            name="other_children",
            field=models.PositiveIntegerField(
                default=0, help_text="Other children to whom the same account leads a conversation."
            ),
        ),
        migrations.AddField(
            model_name="flag",
            name="points",
            field=models.FloatField(default=0.0, help_text="What speaks for it, its age left out, in log-odds."),
        ),
        migrations.AddField(
            model_name="flag",
            name="policies",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=60),
                default=list,
                help_text="Codes of policies these point to.",
                size=None,
            ),
        ),
        migrations.AddField(
            model_name="flag",
            name="standing",
            field=models.CharField(
                choices=[
                    ("imminent", "imminent"),
                    ("high", "high"),
                    ("standard", "standard"),
                    ("second_review", "second review"),
                    ("quality", "quality"),
                ],
                default="standard",
                help_text="The lane of a first look.",
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="flag",
            name="topics",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=40),
                default=list,
                help_text="Characteristics rated high: what it would show.",
                size=None,
            ),
        ),
        migrations.AlterField(
            model_name="flag",
            name="priority",
            field=models.FloatField(help_text="Order within the lane, computed by review/queue_policy.py; high first."),
        ),
        migrations.AddIndex(
            model_name="flag",
            index=models.Index(
                models.F("lane"),
                models.OrderBy(models.F("priority"), descending=True),
                models.F("id"),
                condition=models.Q(("status__in", ["open", "second_review", "adjudication"])),
                name="flag_queue",
            ),
        ),
        migrations.AddConstraint(
            model_name="flag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("lane__in", ["imminent", "high", "standard", "second_review", "quality"]),
                    ("standing__in", ["imminent", "high", "standard", "second_review", "quality"]),
                    models.Q(("standing", "second_review"), _negated=True),
                ),
                name="flag_lane_known",
            ),
        ),
    ]
