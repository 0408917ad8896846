from __future__ import annotations

from scoring.core.characteristics.entry import Characteristic

ENTRY = Characteristic(
    id="child_age",
    code="A0",
    name="Child's age",
    tone="risk",
    description="One account says, or is declared, to be under 16, and risky talk comes from another.",
    not_means="Children chat all day. By itself an age is no sign of anything; it makes other signs weigh more.",
    says="one account appears to belong to a child",
    weight=0.8,
    twins=(
        ("A: im 13", "B: me too, which level are you on", "A: 42 lol"),
        ("A: my little brother is 9 and he beat me at chess", "B: haha mine is 8"),
        ("A: je suis en 5e et toi", "B: pareil, t'as fini l'exo de maths ?"),
    ),
)
