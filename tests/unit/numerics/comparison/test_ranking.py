"""Rank, share below, change in rank, quantiles and classes."""

from __future__ import annotations

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teoiksi.numerics.comparison.ranking import Move, Standing, changes, cuts, move, places, quantile, standing

VALUES = {"a": 10.0, "b": 30.0, "c": 20.0, "d": 20.0, "e": 5.0}


def test_equals_share_a_place_and_the_next_one_is_left_out() -> None:
    assert places(VALUES) == {"b": 1, "c": 2, "d": 2, "a": 4, "e": 5}
    assert places(VALUES, lowest_first=True) == {"e": 1, "a": 2, "c": 3, "d": 3, "b": 5}


def test_standing_tells_place_ties_and_the_share_below() -> None:
    assert standing(VALUES, "c") == Standing(place=2, of=5, tied=1, share_below=2.5 / 4)
    assert standing(VALUES, "e", lowest_first=True) == Standing(place=1, of=5, tied=0, share_below=0.0)
    assert standing({"a": 1.0}, "a") == Standing(1, 1, 0, 0.5)
    assert standing(VALUES, "x") is None


def test_a_move_is_counted_among_those_that_have_a_value_both_times() -> None:
    before = {"a": 1.0, "b": 2.0, "c": 3.0, "gone": 9.0}
    now = {"a": 5.0, "b": 2.0, "c": 3.0, "new": 9.0}
    assert move(before, now, "a") == Move(before=3, now=1, of=3)
    assert Move(3, 1, 3).change == 2
    assert move(before, now, "gone") is None
    assert changes(before, now) == {"a": 2, "b": -1, "c": -1}


@given(st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=40))
def test_quantiles_are_those_of_the_standard_library(values: list[float]) -> None:
    wanted = statistics.quantiles(values, n=5, method="inclusive")
    assert [quantile(values, number / 5) for number in range(1, 5)] == pytest.approx(wanted, rel=1e-9, abs=1e-6)


@given(st.dictionaries(st.text(min_size=1, max_size=3), st.integers(0, 9).map(float), min_size=1, max_size=30))
def test_the_place_of_a_standing_is_that_of_the_ranking(values: dict[str, float]) -> None:
    for lowest_first in (False, True):
        ranked = places(values, lowest_first=lowest_first)
        for name in values:
            found = standing(values, name, lowest_first=lowest_first)
            assert found is not None
            assert found.place == ranked[name]
            assert 0 <= found.share_below <= 1


def test_a_quantile_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match=r"0\.5"):
        quantile([], 0.5)
    with pytest.raises(ValueError, match="2"):
        quantile([1.0], 2)


def test_classes_hold_about_the_same_number_and_equal_limits_are_one() -> None:
    assert cuts([float(value) for value in range(1, 11)], 5) == pytest.approx((2.8, 4.6, 6.4, 8.2))
    assert cuts([0.0] * 9 + [5.0], 5) == (0.0,)
    assert cuts([1.0, 1.0], 5) == ()
    assert cuts([], 5) == ()
