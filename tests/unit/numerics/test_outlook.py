"""Where a series is going, and how sure that is."""

from __future__ import annotations

from math import sin

import pytest
from numpy.random import default_rng

from teoiksi.numerics.outlook import BY_STEP, deviations, factor, outlook, probability, spread_of_errors
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


def test_the_probability_of_a_target_is_that_of_student() -> None:
    found = Outlook(Shape.LEVEL, has_seasons=False, ahead=(Ahead(10, 7.4, 12.6, 5, 15),), deviation=2.0)
    assert probability(found, low=12) == pytest.approx(0.1870, abs=1e-4)
    assert probability(found, high=10) == pytest.approx(0.5)
    assert probability(found, low=8, high=12) == pytest.approx(0.6261, abs=1e-4)


def test_the_probability_agrees_with_the_ends_of_the_intervals() -> None:
    found = continued([float(value) for value in FALLING], 7)
    last = found.ahead[-1]
    assert probability(found, low=last.low, high=last.high) == pytest.approx(0.80)
    assert probability(found, low=last.wide_low, high=last.wide_high) == pytest.approx(0.95)
    assert probability(found, low=last.high) == pytest.approx(0.10)


def test_the_deviation_is_the_larger_of_two_and_what_parts_the_models_and_never_falls() -> None:
    found = deviations([3.0, 1.0, 6.0], [1.0, 3.0, 2.0], [4.0, 0.0, 8.0])
    assert found == pytest.approx([5 * factor(1), 5 * factor(2), 10 * factor(3)])


def test_a_step_beyond_those_that_were_calibrated_has_the_last_factor() -> None:
    assert list(BY_STEP) == sorted(BY_STEP)
    assert (factor(1), factor(len(BY_STEP)), factor(99)) == (BY_STEP[0], BY_STEP[-1], BY_STEP[-1])


def test_the_wide_interval_is_around_the_narrow_one() -> None:
    for ahead in continued([float(value) for value in FALLING], 4).ahead:
        assert ahead.wide_low < ahead.low < ahead.middle < ahead.high < ahead.wide_high


def test_errors_of_the_past_go_on_where_there_are_too_few() -> None:
    errors = [[3.0, -3, 3], [4.0, -4, 4], [9.0]]
    assert spread_of_errors(errors, 4, grows=True) == pytest.approx([3, 4, 6, 8])
    assert spread_of_errors(errors, 4, grows=False) == pytest.approx([3, 4, 4 * 1.5**0.5, 4 * 2**0.5])
    assert spread_of_errors([[1.0]], 2, grows=True) == [0.0, 0.0]


def test_a_series_that_breaks_its_course_has_wider_intervals_than_the_model_alone() -> None:
    steady = [float(place * 10 + place % 2) for place in range(20)]
    turned = [*steady[:14], *(130.0 - 10 * place for place in range(6))]
    widths = [continued(values, 3).ahead[-1].high - continued(values, 3).ahead[-1].low for values in (steady, turned)]
    assert widths[1] > 2 * widths[0]
