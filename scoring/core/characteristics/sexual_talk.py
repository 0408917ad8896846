from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="sexual_talk",
    code="E4",
    name="Sexual talk",
    tone="risk",
    description="Words of a protected list kept outside this repository, or a platform's own removal mark.",
    not_means="Adults may speak so among themselves.",
    says="there is sexual talk",
    weight=1.6,
    cues={
        "en": """
            1.5 explicit content removed
        """,
    },
    twins=(
        ("A: the moderator removed my message lol", "B: what was it", "A: the answer to the riddle"),
        ("A: that song has a warning for bad language", "B: my mum plays the clean version"),
        ("A: me borraron el mensaje por poner un enlace", "B: a mí también, es un filtro"),
    ),
)
