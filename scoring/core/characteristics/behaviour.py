from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="behaviour",
    code="H",
    name="One-sided asking",
    tone="risk",
    description="One account asks far more than it answers while other signs are present.",
    not_means="Support staff and interviewers ask more than they answer.",
    says="one account does nearly all the asking",
    weight=0.5,
    twins=(
        (
            "A: did you save the file? which name? which folder?",
            "B: desktop",
            "A: does it open now?",
            "B: yes thanks support",
        ),
        ("A: what did you have for lunch? was it good? did you eat the salad?", "B: yes mum"),
        ("A: ¿ya hiciste mates? ¿y lengua? ¿y el dibujo?", "B: mates sí"),
    ),
)
