"""Whom a decision suspects: stated by the reviewer."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("review", "0007_care"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="decision",
            name="decision_is_immutable",
        ),
        migrations.AddField(
            model_name="decision",
            name="between",
            field=models.CharField(
                choices=[
                    ("adult_child", "a suspected adult and a child"),
                    ("minors", "minors among themselves"),
                    ("cannot_tell", "cannot tell"),
                ],
                default="cannot_tell",
                help_text="Whom the reviewer sees in it.",
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="suspect",
            field=models.ForeignKey(
                help_text="Stated by the reviewer, not assumed.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="review.account",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="decision",
            trigger=pgtrigger.compiler.Trigger(
                name="decision_is_immutable",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."between" IS DISTINCT FROM (NEW."between") OR OLD."decided_at" IS DISTINCT FROM (NEW."decided_at") OR OLD."flag_id" IS DISTINCT FROM (NEW."flag_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_final" IS DISTINCT FROM (NEW."is_final") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."policy_id" IS DISTINCT FROM (NEW."policy_id") OR OLD."policy_text" IS DISTINCT FROM (NEW."policy_text") OR OLD."reviewer_id" IS DISTINCT FROM (NEW."reviewer_id") OR OLD."reviewer_label" IS DISTINCT FROM (NEW."reviewer_label") OR OLD."saw_message_count" IS DISTINCT FROM (NEW."saw_message_count") OR OLD."saw_model_version" IS DISTINCT FROM (NEW."saw_model_version") OR OLD."saw_ratings" IS DISTINCT FROM (NEW."saw_ratings") OR OLD."saw_risk" IS DISTINCT FROM (NEW."saw_risk") OR OLD."seconds" IS DISTINCT FROM (NEW."seconds") OR OLD."stage" IS DISTINCT FROM (NEW."stage") OR OLD."suspect_id" IS DISTINCT FROM (NEW."suspect_id") OR OLD."verdict" IS DISTINCT FROM (NEW."verdict"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="87391e0fab7300410e5b3cd3154696a5d52b3086",
                    operation="UPDATE",
                    pgid="pgtrigger_decision_is_immutable_9934f",
                    table="review_decision",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(("suspect__isnull", True), ("between", "adult_child"), _connector="XOR"),
                name="decision_names_whom_it_suspects",
            ),
        ),
    ]
