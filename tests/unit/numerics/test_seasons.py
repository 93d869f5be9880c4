"""Whether a series goes by the seasons."""

from __future__ import annotations

from math import sin, tau

import pytest
from numpy.random import default_rng

from teoiksi.numerics.seasons import STRONG, strength_of_seasons

MONTHS = [100 + 0.5 * place + 20 * sin(tau * place / 12) for place in range(48)]


def test_a_wave_of_one_year_is_all_season() -> None:
    assert strength_of_seasons(MONTHS, 12) == pytest.approx(1.0)


def test_quarters_that_differ_are_found() -> None:
    assert strength_of_seasons([10.0, 20, 30, 15] * 4, 4) == pytest.approx(1.0)


def test_chance_is_no_season() -> None:
    chance = default_rng(5)
    assert strength_of_seasons([float(chance.normal(50, 5)) for _ in range(72)], 12) < STRONG


def test_a_season_within_chance_is_between() -> None:
    chance = default_rng(6)
    found = strength_of_seasons([value + float(chance.normal(0, 15)) for value in MONTHS * 2], 12)
    assert 0.2 < found < 0.95


@pytest.mark.parametrize("values", [[5.0] * 40, [float(place) for place in range(40)], MONTHS[:35]])
def test_nothing_can_be_told_of_a_line_or_of_less_than_three_years(values: list[float]) -> None:
    assert strength_of_seasons(values, 12) == pytest.approx(0.0, abs=1e-9)


def test_an_odd_number_of_seasons() -> None:
    assert strength_of_seasons([1.0, 5, 9] * 5, 3) == pytest.approx(1.0)
