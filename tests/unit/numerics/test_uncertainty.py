"""What chance may do to counts, rates and shares, with the worked examples of the sources."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some
from scipy import stats

from teoiksi.numerics.measures import Observed
from teoiksi.numerics.uncertainty import (
    binomial_interval,
    chance,
    p_of_rates,
    p_of_shares,
    poisson_interval,
)


@pytest.mark.parametrize(
    ("events", "low", "high"),
    [(0, 0.0, 3.689), (1, 0.0253, 5.572), (5, 1.623, 11.668), (10, 4.795, 18.390), (50, 37.11, 65.92)],
)
def test_the_table_of_garwood(events: int, low: float, high: float) -> None:
    assert poisson_interval(events) == pytest.approx((low, high), rel=1e-3)


@pytest.mark.parametrize(
    ("events", "total", "low", "high"),
    [
        (81, 263, 0.2527, 0.3676),
        (15, 148, 0.0578, 0.1617),
        (0, 20, 0.0000, 0.1684),
        (1, 29, 0.0009, 0.1776),
    ],
)
def test_the_examples_of_newcombe_1998_by_the_method_of_clopper_and_pearson(
    events: int, total: int, low: float, high: float
) -> None:
    assert binomial_interval(events, total) == pytest.approx((low, high), abs=5e-5)


def test_the_lady_tasting_tea() -> None:
    assert p_of_shares(Observed(3, 4), Observed(1, 4)) == pytest.approx(2 * 17 / 70)


def test_the_two_rates_in_the_manual_of_r_are_within_chance_as_their_ratio_of_0_86_to_4_28_says() -> None:
    one, other = Observed(11, 800), Observed(21, 3011)
    low, high = binomial_interval(11, 32)
    ratios = [share / (1 - share) * 3011 / 800 for share in (low, high)]
    assert ratios == pytest.approx([0.8584264, 4.2772659], rel=1e-6)
    assert p_of_rates(one, other) > 0.05


def test_without_any_events_nothing_differs() -> None:
    assert p_of_rates(Observed(0, 100), Observed(0, 5)) == 1.0
    assert p_of_shares(Observed(0, 100), Observed(0, 5)) == 1.0


@given(some.integers(0, 400), some.integers(0, 400), some.floats(0.1, 10))
def test_two_rates_differ_just_when_the_exact_interval_of_their_ratio_leaves_1_out(
    one: int, other: int, weight: float
) -> None:
    p = p_of_rates(Observed(one, weight), Observed(other, 1.0))
    assert 0 <= p <= 1
    if one + other:
        low, high = binomial_interval(one, one + other)
        even = weight / (1 + weight)
        assert (p < 0.05) == (not low <= even <= high) or abs(p - 0.05) < 1e-6


@given(some.integers(0, 30_000))
def test_an_interval_leaves_half_of_a_twentieth_on_each_side(events: int) -> None:
    low, high = poisson_interval(events)
    assert low <= events <= high
    assert stats.poisson.cdf(events, high) == pytest.approx(0.025)
    if events:
        assert stats.poisson.sf(events - 1, low) == pytest.approx(0.025)


def test_six_road_accidents_after_ten_are_within_chance_and_thirty_after_ten_are_not() -> None:
    fewer, more = chance("count", (6, None), (10, None)), chance("count", (30, None), (10, None))
    assert fewer is not None
    assert more is not None
    assert (fewer.is_more_than_chance, more.is_more_than_chance) == (False, True)
    assert fewer.interval == pytest.approx((2.202, 13.06), rel=1e-3)


def test_a_rate_needs_its_population_and_is_told_in_its_own_unit() -> None:
    assert chance("rate", (50.0, None), (50.0, 25_000), per=1000) is None
    found = chance("rate", (2.0, 25_000), (3.0, 26_000), per=1000)
    assert found is not None
    assert (found.newest.events, found.baseline.events) == (50, 78)
    assert found.interval == pytest.approx((50 / 25 * 0.7422, 50 / 25 * 1.3184), rel=1e-3)


def test_a_share_in_per_cent_needs_the_number_of_people_asked() -> None:
    found = chance("share", (12.5, 200), (10.0, 210))
    assert found is not None
    assert (found.newest.events, found.baseline.events, found.is_more_than_chance) == (25, 21, False)
    assert chance("share", (101.0, 200), (10.0, 210)) is None
    assert chance("share", (12.5, 0.3), (10.0, 210)) is None


def test_a_count_that_is_not_whole_is_no_count() -> None:
    assert chance("count", (6.5, None), (10, None)) is None
    assert chance("count", (-6, None), (10, None)) is None


@pytest.mark.parametrize(("events", "total"), [(-1, 5), (6, 5), (0, 0)])
def test_impossible_numbers_are_refused(events: int, total: int) -> None:
    with pytest.raises(ValueError, match="between 0"):
        binomial_interval(events, total)
    with pytest.raises(ValueError, match="negative"):
        poisson_interval(-1)
