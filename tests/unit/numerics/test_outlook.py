"""Where a series is going, and how sure that is."""

from __future__ import annotations

from math import sin

import pytest
from numpy.random import default_rng

from teoiksi.numerics.outlook import outlook, probability
from teoiksi.numerics.outlooks import Ahead, NoOutlook, Outlook, Shape

pytestmark = pytest.mark.slow  # loading the library takes seconds

FALLING = [27900, 27600, 27340, 26990, 26700, 26400, 26120, 25655, 25400, 25180, 24890, 24600]


def continued(values: list[float], steps: int, season: int = 1, floor: float = -1e9) -> Outlook:
    found = outlook(values, steps, season=season, floor=floor)
    assert isinstance(found, Outlook)
    return found


def test_a_steady_fall_goes_on_and_its_interval_widens() -> None:
    found = continued([float(value) for value in FALLING], 4)
    assert found.shape in {Shape.TREND, Shape.DAMPED}
    assert [ahead.middle for ahead in found.ahead] == sorted((ahead.middle for ahead in found.ahead), reverse=True)
    widths = [ahead.high - ahead.low for ahead in found.ahead]
    assert widths == sorted(widths)
    assert probability(found, high=24600) > 0.9


def test_noise_without_a_course_keeps_its_level() -> None:
    chance = default_rng(7)
    found = continued([50 + float(chance.normal(0, 3)) for _ in range(20)], 3)
    assert found.shape is Shape.LEVEL
    assert found.ahead[0].low < 50 < found.ahead[0].high


def test_seasons_are_found_in_three_years_of_months() -> None:
    chance = default_rng(3)
    found = continued(
        [100 + 40 * sin(place * 6.2832 / 12) + float(chance.normal(0, 2)) for place in range(48)], 12, season=12
    )
    assert found.has_seasons
    assert found.ahead[3].middle == pytest.approx(140, abs=6)
    assert found.ahead[9].middle == pytest.approx(60, abs=6)


def test_why_there_is_no_outlook() -> None:
    assert outlook([1.0] * 7, 1) is NoOutlook.TOO_FEW_POINTS
    assert outlook([1.0, 2.0] * 4, 9) is NoOutlook.TOO_FAR
    assert outlook([5.0] * 9, 2) is NoOutlook.NO_VARIATION
    with pytest.raises(ValueError, match="no steps"):
        outlook([1.0, 2.0] * 4, 0)


def test_an_interval_does_not_go_below_the_floor() -> None:
    found = continued([9.0, 7, 6, 5, 3, 3, 2, 1, 1], 5, floor=0.0)
    assert all(ahead.low >= 0 for ahead in found.ahead)


def test_the_probability_of_a_target_is_that_of_the_normal_law() -> None:
    found = Outlook(Shape.LEVEL, has_seasons=False, ahead=(Ahead(10, 7.4, 12.6),), deviation=2.0)
    assert probability(found, low=12) == pytest.approx(0.1587, abs=1e-4)
    assert probability(found, high=10) == pytest.approx(0.5)
    assert probability(found, low=8, high=12) == pytest.approx(0.6827, abs=1e-4)
