"""Agreement, shares and totals against worked examples from the literature, other implementations, and by property."""

from __future__ import annotations

import itertools
import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import cohen_kappa_score

from review.estimates import (
    FEWEST,
    Estimate,
    Stratum,
    agreement,
    chance_kappa,
    differing,
    recall,
    share,
    total,
    weighted_share,
)

tables = st.lists(st.integers(0, 40), min_size=9, max_size=9).map(lambda cells: np.reshape(cells, (3, 3)))
big_enough = tables.filter(lambda table: table.sum() >= FEWEST)


def table_of(first: str, second: str) -> np.ndarray:
    """Counts of pairs, from two strings of letters."""
    kinds = sorted({*first, *second})
    found = np.zeros((len(kinds), len(kinds)), dtype=int)
    for one, two in zip(first, second, strict=True):
        found[kinds.index(one), kinds.index(two)] += 1
    return found


def exact_alpha(table: np.ndarray) -> Fraction:
    """Krippendorff's alpha by his own steps: the coincidence matrix, then 1 - (n - 1) Σ o_ck / Σ n_c n_k over c ≠ k."""
    kinds = range(len(table))
    coincidence = {(c, k): int(table[c, k] + table[k, c]) for c, k in itertools.product(kinds, kinds)}
    given_of = {c: sum(coincidence[c, k] for k in kinds) for c in kinds}
    n = sum(given_of.values())
    observed = sum(many for (c, k), many in coincidence.items() if c != k)
    expected = sum(given_of[c] * given_of[k] for c, k in itertools.product(kinds, kinds) if c != k)
    return 1 - Fraction((n - 1) * observed, expected)


def test_alpha_of_krippendorffs_own_examples() -> None:
    """ "Computing Krippendorff's Alpha-Reliability" (2011): A, two observers and two values; B, nominal data."""
    binary = agreement(table_of("0100000010", "1110010000"))
    nominal = agreement(table_of("aabbdcccedda", "babbbccceddd"))
    assert binary.alpha is not None
    assert binary.alpha.value == pytest.approx(0.095, abs=5e-4)
    assert nominal.alpha is not None
    assert nominal.alpha.value == pytest.approx(0.692, abs=5e-4)


def test_kappa_of_the_textbook() -> None:
    """Fifty proposals read by two people: p_o = 0.7, p_e = 0.5, kappa = 0.4."""
    found = agreement([[20, 5], [10, 15]])
    assert found.n == 50
    assert found.raw is not None
    assert found.raw.value == pytest.approx(0.7)
    assert found.kappa is not None
    assert found.kappa.value == pytest.approx(0.4)
    # The large-sample standard error of this example is 0.127: the resampled interval is about as wide.
    assert found.kappa.low == pytest.approx(0.4 - 1.96 * 0.127, abs=0.04)
    assert found.kappa.high == pytest.approx(0.4 + 1.96 * 0.127, abs=0.04)


@given(big_enough)
def test_both_by_their_definitions(table: np.ndarray) -> None:
    found = agreement(table)
    assert found.n == table.sum()
    first, second = np.repeat(np.indices((3, 3)).reshape(2, -1), table.ravel(), axis=1)
    if table.min() >= 1 and found.n >= 40:
        assert found.kappa is not None
        assert found.alpha is not None
    if found.kappa is not None:
        assert found.kappa.value == pytest.approx(cohen_kappa_score(first, second), abs=1e-9)
        assert found.kappa.value == pytest.approx(1 - float(differing(table) / chance_kappa(table)), abs=1e-9)
    if found.alpha is not None:
        assert found.alpha.value == pytest.approx(float(exact_alpha(table)), abs=1e-9)


@given(big_enough)
def test_an_interval_is_in_order_and_one_is_perfect(table: np.ndarray) -> None:
    found = agreement(table)
    for each in (found.raw, found.kappa, found.alpha):
        if each is not None:
            assert each.low <= each.high <= 1.0 + 1e-12
            assert math.isfinite(each.low)
            assert (each.value == pytest.approx(1.0)) == (found.same == found.n)


@given(st.lists(st.integers(0, 50), min_size=3, max_size=3).filter(lambda counts: sum(counts) >= FEWEST))
def test_perfect_agreement_is_one_and_yet_not_certain(counts: list[int]) -> None:
    found = agreement(np.diag(counts))
    assert found.raw is not None
    assert found.raw.value == 1.0
    if sum(1 for count in counts if count) > 1:
        for each in (found.kappa, found.alpha):
            assert each is not None
            assert each.value == pytest.approx(1.0)
            assert each.low < 1.0 == each.high
    else:  # all said the same of everything: chance would agree as well
        assert found.kappa is None
        assert found.alpha is None


@pytest.mark.parametrize("table", [[[0, 0], [1, 10]], [[0, 1], [1, 10]], [[0, 0], [4, 26]], [[30, 0], [0, 0]]])
def test_where_nearly_all_is_alike_nothing_is_said_beyond_that(table: list[list[int]]) -> None:
    """Resampling would be sure of 0 here, or nearly so, and mean nothing by it."""
    found = agreement(table)
    assert found.raw is not None
    assert (found.kappa, found.alpha) == (None, None)


def test_the_order_of_verdicts_does_not_matter_and_few_have_no_figure() -> None:
    table = np.array([[30, 4, 1], [6, 12, 2], [0, 3, 5]])
    turned = table[::-1, ::-1]
    assert agreement(table).alpha == agreement(table).alpha
    assert agreement(table).kappa.value == pytest.approx(agreement(turned).kappa.value)  # type: ignore[union-attr]
    few = agreement([[FEWEST - 2, 1], [0, 0]])
    assert (few.n, few.same, few.raw, few.kappa, few.alpha) == (FEWEST - 1, FEWEST - 2, None, None, None)
    assert agreement([[0, 0], [0, 0]]).n == 0


@given(st.lists(tables, min_size=1, max_size=3).filter(lambda several: sum(map(np.sum, several)) >= FEWEST))
def test_drawn_with_one_chance_weights_change_nothing(several: list[np.ndarray]) -> None:
    assert agreement(several, chances=[0.25] * len(several)).n == sum(int(each.sum()) for each in several)
    one, weighted = agreement(sum(several)), agreement(several, chances=[0.25] * len(several))
    for name in ("raw", "kappa", "alpha"):
        plain, other = getattr(one, name), getattr(weighted, name)
        assert name != "raw" or plain is not None
        assert plain is None or other is None or plain.value == pytest.approx(other.value, abs=1e-9)


def test_what_is_drawn_more_often_does_not_weigh_more() -> None:
    """A lane of 1,000 in which people agree, drawn at 0.02; one of 100 in which they hardly do, drawn at 0.5: what is
    true of all 1,100 is found, and not what is true of those that were drawn."""
    easy, hard = np.array([[600, 50], [50, 300]]), np.array([[30, 20], [20, 30]])
    whole = agreement(easy + hard)
    drawn = agreement([easy // 50, hard // 2], chances=[1 / 50, 1 / 2])
    plain = agreement(easy // 50 + hard // 2)
    for name in ("raw", "kappa", "alpha"):
        truth, found, naive = (getattr(each, name).value for each in (whole, drawn, plain))
        assert found == pytest.approx(truth, abs=0.01)
        assert abs(naive - truth) > 0.1
    assert drawn.raw is not None
    assert plain.raw is not None
    assert drawn.raw.high - drawn.raw.low > plain.raw.high - plain.raw.low  # few stand for many


def test_intervals_hold_what_they_say_nine_times_in_ten_and_more() -> None:
    """Tables of 80 drawn from one whose kappa is known: about 95 of 100 intervals hold it."""
    truth = np.array([[0.5, 0.06, 0.02], [0.05, 0.2, 0.04], [0.01, 0.02, 0.1]])
    known = float(1 - differing(truth) / chance_kappa(truth))
    rng = np.random.default_rng(5)
    hits = 0
    for drawn in rng.multinomial(80, truth.ravel(), size=150):
        figure = agreement(drawn.reshape(3, 3)).kappa
        hits += figure is not None and figure.low <= known <= figure.high
    assert 0.90 <= hits / 150 <= 1.0


def test_wilson_of_the_literature() -> None:
    """Newcombe (1998), table I: 81 of 263 is 0.2553 to 0.3662; 15 of 148 is 0.0624 to 0.1605; 0 of 20 to 0.1611."""
    for part, whole, low, high in ((81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611)):
        found = share(part, whole)
        assert found is not None
        assert (found.low, found.high) == pytest.approx((low, high), abs=6e-5)
    assert share(5, FEWEST - 1) is None


def test_a_total_by_hand() -> None:
    """3 of 40 drawn with 0.05 and 1 of 10 drawn with 0.2 stand for 60 and 5; half of a third stratum waits."""
    strata = [
        Stratum(probability=0.05, drawn=40, judged=40, positive=3),
        Stratum(probability=0.2, drawn=10, judged=10, positive=1),
        Stratum(probability=0.5, drawn=8, judged=4, positive=1),
    ]
    found = total(strata)
    assert found is not None
    assert found.value == pytest.approx(3 / 0.05 + 1 / 0.2 + (1 / 0.5) * (8 / 4))
    assert found.low < found.value < found.high
    part = weighted_share(strata)
    assert part is not None
    assert part.value == pytest.approx(69 / (40 / 0.05 + 10 / 0.2 + 8 / 0.5))
    half = recall(found=69, missed=strata)
    assert half is not None
    assert half.value == pytest.approx(0.5)


def test_nothing_found_in_a_sample_is_not_nothing_there() -> None:
    sample = [Stratum(probability=0.01, drawn=100, judged=100, positive=0)]
    found = recall(found=50, missed=sample)
    assert found is not None
    assert found.value == 1.0 == found.high
    assert found.low < 0.5  # up to two or three in a hundred may be: of 10,000 that is far more than 50
    assert recall(found=0, missed=sample) is None
    assert total([Stratum(probability=0.5, drawn=99, judged=FEWEST - 1, positive=2)]) is None
    assert total([]) is None


@given(
    st.lists(
        st.tuples(st.sampled_from([0.01, 0.05, 0.2, 1.0]), st.integers(1, 60), st.integers(0, 30), st.integers(0, 30)),
        min_size=1, max_size=4,
    ),
    st.integers(0, 500),
)  # fmt: skip
def test_estimates_hold_their_value(rows: list[tuple[float, int, int, int]], found: int) -> None:
    strata = [
        Stratum(probability=p, drawn=judged + waiting, judged=judged, positive=min(positive, judged))
        for p, judged, waiting, positive in rows
    ]
    figures: list[Estimate | None] = [weighted_share(strata), recall(found=found, missed=strata)]
    for each in figures:
        if each is not None:
            assert 0.0 <= each.low <= each.value <= each.high <= 1.0 + 1e-12
    assert (figures[0] is None) == (sum(each.judged for each in strata) < FEWEST)


def test_the_total_of_a_draw_is_right_on_average_and_its_interval_most_of_the_time() -> None:
    """A world of 4,000 with 120 positives, drawn from at 5 %, two hundred times."""
    rng = np.random.default_rng(11)
    values, hits = [], 0
    for _ in range(200):
        positive, negative = rng.binomial(120, 0.05), rng.binomial(3_880, 0.05)
        found = total(
            [Stratum(probability=0.05, drawn=positive + negative, judged=positive + negative, positive=positive)]
        )
        assert found is not None
        values.append(found.value)
        hits += found.low <= 120 <= found.high
    assert np.mean(values) == pytest.approx(120, rel=0.06)
    assert hits / 200 >= 0.9
