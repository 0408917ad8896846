"""How decisions came out, counted by week."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0014_search"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SettledDecisions",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("week", models.DateField()),
                (
                    "stage",
                    models.CharField(
                        choices=[("first", "First"), ("second", "Second"), ("adjudication", "Adjudication")],
                        max_length=20,
                    ),
                ),
                (
                    "lane",
                    models.CharField(
                        choices=[
                            ("imminent", "imminent"),
                            ("high", "high"),
                            ("standard", "standard"),
                            ("second_review", "second review"),
                            ("quality", "quality"),
                        ],
                        max_length=20,
                    ),
                ),
                ("golden", models.BooleanField(help_text="On test items, which are counted apart.")),
                ("confirmed", models.PositiveIntegerField()),
                ("dismissed", models.PositiveIntegerField()),
                ("escalated", models.PositiveIntegerField()),
                ("unsure", models.PositiveIntegerField()),
                ("compared", models.PositiveIntegerField()),
                ("agreed", models.PositiveIntegerField()),
                ("overturned", models.PositiveIntegerField()),
                ("right", models.PositiveIntegerField(help_text="Of test items: answered as known.")),
                (
                    "seconds",
                    django.contrib.postgres.fields.ArrayField(base_field=models.PositiveIntegerField(), size=None),
                ),
            ],
            options={
                "verbose_name_plural": "settled decisions",
            },
        ),
        migrations.CreateModel(
            name="SettledFlags",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("week", models.DateField()),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("threshold", "risk at or above the platform's threshold"),
                            ("sample", "random sample below the threshold"),
                            ("golden", "a test item: its answer is known"),
                        ],
                        max_length=20,
                    ),
                ),
                ("probability", models.FloatField(help_text="`Flag.selection_probability`")),
                (
                    "policies",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60), default=list, size=None
                    ),
                ),
                ("expected", models.CharField(blank=True, default="", max_length=20)),
                (
                    "because",
                    models.CharField(blank=True, default="", help_text="`Decision.second_because`", max_length=20),
                ),
                ("rate", models.FloatField(default=0.0, help_text="`Decision.second_rate` of audits, 0 otherwise.")),
                ("first", models.CharField(blank=True, default="", max_length=20)),
                ("second", models.CharField(blank=True, default="", max_length=20)),
                ("final", models.CharField(blank=True, default="", max_length=20)),
                ("flags", models.PositiveIntegerField()),
            ],
            options={
                "verbose_name_plural": "settled flags",
            },
        ),
        migrations.CreateModel(
            name="TallyState",
            fields=[
                ("id", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("counted_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.AddField(
            model_name="settleddecisions",
            name="platform",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="review.platform"
            ),
        ),
        migrations.AddField(
            model_name="settleddecisions",
            name="reviewer",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="settledflags",
            name="platform",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="review.platform"
            ),
        ),
        migrations.AddConstraint(
            model_name="tallystate",
            constraint=models.CheckConstraint(condition=models.Q(("id", 1)), name="tally_state_is_one_row"),
        ),
        migrations.AddIndex(
            model_name="settleddecisions",
            index=models.Index(fields=["reviewer", "week"], name="settled_decisions_of_person"),
        ),
        migrations.AddConstraint(
            model_name="settleddecisions",
            constraint=models.UniqueConstraint(
                fields=("platform", "week", "reviewer", "stage", "lane", "golden"), name="settled_decisions_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="settleddecisions",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("agreed__lte", models.F("compared")),
                    ("overturned__lte", models.F("compared")),
                    models.Q(
                        models.Q(("compared", 0), ("golden", True)),
                        models.Q(("golden", False), ("right", 0)),
                        _connector="OR",
                    ),
                ),
                name="settled_decisions_parts",
            ),
        ),
        migrations.AddConstraint(
            model_name="settledflags",
            constraint=models.UniqueConstraint(
                fields=(
                    "platform",
                    "week",
                    "reason",
                    "probability",
                    "policies",
                    "expected",
                    "because",
                    "rate",
                    "first",
                    "second",
                    "final",
                ),
                name="settled_flags_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="settledflags",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("final", ""), _negated=True),
                    models.Q(("because", ""), ("first", ""), ("second", "")),
                    _connector="OR",
                ),
                name="settled_flags_waiting_say_nothing",
            ),
        ),
    ]
