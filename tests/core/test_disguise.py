"""Writing so as not to be read costs a groomer effort and gains little."""

from __future__ import annotations

from statistics import fmean

import pytest

from tests.core.disguises import CONVERSATIONS, DISGUISES, worn
from tests.core.helpers import logit, risk


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("disguise", DISGUISES)
def test_a_disguise_hides_little(disguise: str, seed: int) -> None:
    plain = {name: logit(risk(*lines)) for name, lines in CONVERSATIONS.items()}
    hidden = {name: logit(risk(*worn(lines, disguise=disguise, seed=seed))) for name, lines in CONVERSATIONS.items()}
    lost = [name for name, value in plain.items() if value >= 0.0 > hidden[name]]
    told = (
        f"{disguise}: mean log-odds {fmean(plain.values()):.2f} -> {fmean(hidden.values()):.2f}, at risk "
        f"{sum(v >= 0 for v in plain.values())} -> {sum(v >= 0 for v in hidden.values())} of {len(plain)}, lost {lost}"
    )
    assert sum(value >= 0.0 for value in plain.values()) >= len(plain) // 2, told
    assert len(lost) <= 1, told
    assert fmean(hidden.values()) >= fmean(plain.values()) - 0.5, told


@pytest.mark.parametrize("disguise", ["look-alikes", "invisible", "stretched"])
def test_what_only_looks_different_changes_nothing(disguise: str) -> None:
    for name, lines in CONVERSATIONS.items():
        assert risk(*worn(lines, disguise=disguise, seed=1)) == pytest.approx(risk(*lines), abs=0.02), name
