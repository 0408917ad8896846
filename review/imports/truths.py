"""What a corpus says about its conversations, stored in one statement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
from django.db import connection, transaction

from review.imports.rows import Truth

# Running an import again changes nothing, not even a row version; a corrected corpus replaces what it said before.
# Evidence goes in as JSON: unnest would flatten an array of arrays.
SAVE = """
INSERT INTO review_conversationtruth AS known (conversation_id, label, suspect_id, evidence, family, language)
SELECT c.id, s.label, a.id, ARRAY(SELECT jsonb_array_elements_text(s.evidence)), s.family, s.language
FROM unnest(%(conversations)s::text[], %(labels)s::smallint[], %(suspects)s::text[], %(evidence)s::jsonb[],
            %(families)s::text[], %(languages)s::text[])
    AS s(conversation, label, suspect, evidence, family, language)
JOIN review_conversation c ON c.platform_id = %(platform)s AND c.external_id = s.conversation
LEFT JOIN review_account a ON a.platform_id = %(platform)s AND a.external_id = s.suspect
ORDER BY c.id
ON CONFLICT (conversation_id) DO UPDATE
SET label = EXCLUDED.label, suspect_id = EXCLUDED.suspect_id, evidence = EXCLUDED.evidence,
    family = EXCLUDED.family, language = EXCLUDED.language
WHERE (known.label, known.suspect_id, known.evidence, known.family, known.language)
    IS DISTINCT FROM (EXCLUDED.label, EXCLUDED.suspect_id, EXCLUDED.evidence, EXCLUDED.family, EXCLUDED.language)
"""


def save(*, platform: int, truths: Sequence[tuple[str, Truth]]) -> None:
    """Store the truth of conversations, by external id, in one transaction; one that does not exist is passed over.

    Of two truths for the same conversation the later one counts. Texts must be `rows.storable`.
    """
    latest = dict(truths)
    if not latest:
        return
    rows = latest.values()
    values: dict[str, Any] = {
        "platform": platform,
        "conversations": list(latest),
        "labels": [truth.label for truth in rows],
        "suspects": [truth.suspect for truth in rows],
        "evidence": [msgspec.json.encode(truth.evidence).decode() for truth in rows],
        "families": [truth.family for truth in rows],
        "languages": [truth.language for truth in rows],
    }
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(SAVE, values)
