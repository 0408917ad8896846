from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="wording",
    code="W",
    name="Wording",
    tone="risk",
    description="Words and phrases typical of written examples and, once there are labels, of confirmed conversations.",
    not_means="Common words carry little. A learned likeness is not a finding.",
    says="the wording resembles known cases",
    weight=0.0,
    twins=(
        ("A: hey how was school", "B: good, we had pizza", "A: nice"),
        ("A: ok see you tomorrow", "B: bring the ball"),
        ("A: tudo bem?", "B: tudo, vamos jogar", "A: bora"),
    ),
)
