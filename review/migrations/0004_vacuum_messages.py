"""Scoring touches every message once: vacuum by number of rows, not by a fifth of an ever larger table."""

from django.db import migrations

SET = """
ALTER TABLE review_message SET (
    autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 20000, autovacuum_analyze_scale_factor = 0.02
)
"""
RESET = """
ALTER TABLE review_message RESET (
    autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold, autovacuum_analyze_scale_factor
)
"""


class Migration(migrations.Migration):
    dependencies = [("review", "0003_conversation_truth")]
    operations = [migrations.RunSQL(SET, RESET)]
