"""The learned likeness: how much the words of the one who leads, and of the one who answers, are like those of
confirmed conversations."""

from __future__ import annotations

from dataclasses import dataclass, field

from scoring.core.table import Table


@dataclass(frozen=True)
class Wording:
    """`table` has two outputs: what a word adds when said by the one who leads, and by the one who answers. `bias` is
    the log-odds before a word was said."""

    table: Table
    bias: float
    fingerprint: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        object.__setattr__(self, "fingerprint", self.table.fingerprint())
