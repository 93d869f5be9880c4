"""Whether a series goes by the seasons."""

from __future__ import annotations

from itertools import accumulate
from math import sin, tau

import pytest
from numpy.random import default_rng

from teoiksi.numerics.seasons import has_seasons

MONTHS = [100 + 0.5 * place + 20 * sin(tau * place / 12) for place in range(48)]
SUMMERS = [10, 10, 11, 10, 11, 18, 26, 22, 13, 11, 10, 11] * 3


@pytest.mark.parametrize("length", [24, 33, 48])
def test_a_wave_of_one_year_is_a_season_from_two_years_on(length: int) -> None:
    assert has_seasons(MONTHS[:length], 12)


def test_a_short_peak_every_summer_is_a_season() -> None:
    assert has_seasons([float(each) for each in SUMMERS[:33]], 12)


def test_quarters_that_differ_are_found() -> None:
    assert has_seasons([10.0, 20, 30, 15] * 4, 4)


def test_chance_and_wandering_are_no_seasons() -> None:
    chance = default_rng(5)
    steps = [[float(each) for each in chance.normal(0, 5, 36)] for _ in range(100)]
    assert sum(has_seasons(values, 12) for values in steps) <= 1
    assert sum(has_seasons(list(accumulate(values)), 12) for values in steps) <= 5


@pytest.mark.parametrize("values", [[5.0] * 40, [float(place) for place in range(40)], MONTHS[:23]])
def test_nothing_can_be_told_of_a_line_or_of_less_than_two_years(values: list[float]) -> None:
    assert not has_seasons(values, 12)
