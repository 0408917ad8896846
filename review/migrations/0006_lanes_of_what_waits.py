"""What waits gets a lane and a place in it by its ratings and risk. Language and the child's age follow with the next
message of the conversation."""

from django.db import migrations

PLACE = """
WITH known AS (
    SELECT f.id, f.status, f.opened_at, f.reason, p.flag_at, c.ratings,
        least(greatest(f.risk, 1e-7), 1 - 1e-7) AS risk, f.priority
    FROM review_flag f JOIN review_conversation c ON c.id = f.conversation_id
    JOIN review_platform p ON p.id = f.platform_id
    WHERE f.status IN ('open', 'second_review', 'adjudication')
), standing AS (
    SELECT *, CASE WHEN reason = 'sample' THEN 'quality'
        WHEN (ratings->>'threat')::float8 >= 0.7 OR (ratings->>'meeting')::float8 >= 0.8
            OR (ratings->>'distress')::float8 >= 0.8 THEN 'imminent'
        WHEN ln(risk / (1 - risk)) >= ln(flag_at / greatest(1 - flag_at, 1e-7)) + 2 THEN 'high'
        ELSE 'standard' END AS standing,
        CASE WHEN reason = 'sample' THEN 0 ELSE least(greatest(ln(risk / (1 - risk)), -6), 8) END AS points
    FROM known
), placed AS (
    SELECT *, CASE WHEN status = 'open' OR standing = 'imminent' THEN standing ELSE 'second_review' END AS lane
    FROM standing
)
UPDATE review_flag f SET
    standing = placed.standing, lane = placed.lane, points = placed.points, lane_since = placed.opened_at,
    topics = ARRAY(SELECT key FROM jsonb_each_text(placed.ratings) WHERE value::float8 >= 0.5 ORDER BY key),
    priority = placed.points - 4 * extract(epoch FROM placed.opened_at) / CASE placed.lane
        WHEN 'imminent' THEN 900 WHEN 'high' THEN 4 * 3600 WHEN 'standard' THEN 86400
        WHEN 'second_review' THEN 8 * 3600 ELSE 7 * 86400 END
FROM placed WHERE placed.id = f.id
"""


class Migration(migrations.Migration):
    dependencies = [("review", "0005_lanes")]
    operations = [migrations.RunSQL(PLACE, migrations.RunSQL.noop)]
