"""What people have had to read, and what they need."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("review", "0006_lanes_of_what_waits"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Care",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="care",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("veiled", models.BooleanField(default=True)),
                ("not_today", models.DateField(blank=True, null=True)),
                (
                    "not_today_topics",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=40), blank=True, default=list, size=None
                    ),
                ),
                ("since_break", models.FloatField(default=0.0, help_text="Points since the last break.")),
                ("break_until", models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Exposure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("day", models.DateField()),
                ("items", models.PositiveIntegerField(default=0)),
                ("severe_items", models.PositiveIntegerField(default=0)),
                ("messages", models.PositiveIntegerField(default=0)),
                ("seconds", models.PositiveIntegerField(default=0)),
                ("points", models.FloatField(default=0.0)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="exposures",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("user", "day"), name="exposure_once_a_day"),
                    models.CheckConstraint(condition=models.Q(("points__gte", 0)), name="exposure_is_not_negative"),
                ],
            },
        ),
    ]
