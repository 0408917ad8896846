"""What waits gets a lane and a place in it. Once a conversation gets another message, it is placed by all it shows."""

from django.db import migrations

PLACE = """
UPDATE review_flag SET
    points = priority,
    lane_since = opened_at,
    standing = CASE WHEN reason = 'sample' THEN 'quality' ELSE 'standard' END,
    lane = CASE WHEN status <> 'open' THEN 'second_review' WHEN reason = 'sample' THEN 'quality' ELSE 'standard' END,
    priority = priority - 4 * extract(epoch FROM opened_at) / CASE
        WHEN status <> 'open' THEN 8 * 3600 WHEN reason = 'sample' THEN 7 * 86400 ELSE 86400 END
WHERE status IN ('open', 'second_review', 'adjudication')
"""


class Migration(migrations.Migration):
    dependencies = [("review", "0005_lanes")]
    operations = [migrations.RunSQL(PLACE, migrations.RunSQL.noop)]
