"""The learned likeness: how much the words of the one who leads, and of the one who answers, are like those of
confirmed conversations."""

from __future__ import annotations

from dataclasses import dataclass, field

from scoring.core.table import Table


@dataclass(frozen=True)
class Wording:
    """`table` has two outputs: what a word adds when said by the one who leads, and by the one who answers. `bias` is
    the log-odds before a word was said. `learned` (the same two outputs) is what labels have added to that, None before
    any label."""

    table: Table
    bias: float
    learned: Table | None = None
    fingerprint: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        tables = (self.table,) if self.learned is None else (self.table, self.learned)
        object.__setattr__(self, "fingerprint", sum(each.fingerprint() << 16 * at for at, each in enumerate(tables)))
