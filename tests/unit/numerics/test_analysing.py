"""What more than its course can be told of a series."""

from __future__ import annotations

from datetime import date
from math import sin, tau
from typing import Any

import pytest
from numpy.random import default_rng

from teoiksi.kernel.period import Period
from teoiksi.numerics.analyses import Against, Evidence, NoLimits
from teoiksi.numerics.analysing import analyse
from teoiksi.numerics.control_charts.xmr import Assurance, Cause, Variation
from teoiksi.numerics.outlooks import NoOutlook
from teoiksi.numerics.targets import TargetPoint

pytestmark = pytest.mark.slow  # loading the library takes seconds

NOISE = [float(each) for each in default_rng(1).normal(100, 3, 40)]


def months(values: list[float], first: int = 2021) -> tuple[tuple[Period, float], ...]:
    return tuple((Period.month(first + place // 12, place % 12 + 1), value) for place, value in enumerate(values))


def years(values: list[float], first: int = 2012) -> tuple[tuple[Period, float], ...]:
    return tuple((Period.year(first + place), value) for place, value in enumerate(values))


def evidence(points: tuple[tuple[Period, float | None], ...], **others: Any) -> Evidence:
    return Evidence("fall", points, **others)


def test_months_have_limits_and_a_month_beyond_them_is_a_signal() -> None:
    found = analyse(evidence(months([*NOISE[:30], 140.0]), target=TargetPoint(date(2028, 12, 31), 50.0))).control
    assert found is not None
    assert not found.is_seasonal
    assert found.count == 31
    assert found.points[-1].cause is Cause.OUTSIDE
    assert found.variation is Variation.CONCERN
    assert found.assurance is Assurance.CONSISTENT_FAIL
    assert found.points[0].low < 100 < found.points[0].high


def test_the_limits_of_a_series_with_seasons_follow_the_seasons() -> None:
    wave = [value + 40 * sin(tau * place / 12) for place, value in enumerate(NOISE)]
    found = analyse(evidence(months(wave))).control
    assert found is not None
    assert found.is_seasonal
    assert found.points[0].period == Period.month(2022, 1)
    assert found.count == 28
    assert found.assurance is None
    spring = next(point for point in found.points if point.period == Period.month(2023, 4))
    autumn = next(point for point in found.points if point.period == Period.month(2023, 10))
    assert spring.middle - autumn.middle > 60


def test_a_season_that_grows_with_its_level_is_no_change_for_the_worse() -> None:
    summers = [10.0, 10, 11, 10, 11, 18, 26, 22, 13, 11, 10, 11]
    chance = default_rng(4)
    values = [
        1000 * summers[place % 12] * 1.03 ** (place // 12) * (1 + float(chance.normal(0, 0.01))) for place in range(48)
    ]
    found = analyse(evidence(months(values))).control
    assert found is not None
    assert found.is_seasonal
    assert sum(point.cause is not Cause.COMMON for point in found.points) <= 2
    by_month = {point.period.start.month: point.high - point.low for point in found.points}
    assert by_month[7] > 2 * by_month[1]


def test_a_series_below_zero_is_compared_by_differences() -> None:
    wave = [value - 100 + 40 * sin(tau * place / 12) for place, value in enumerate(NOISE)]
    found = analyse(evidence(months(wave))).control
    assert found is not None
    assert found.is_seasonal
    assert len({round(point.high - point.low, 6) for point in found.points}) == 1


def test_yearly_figures_and_a_few_months_have_no_limits() -> None:
    assert analyse(evidence(years(NOISE[:20]))).no_limits is NoLimits.RHYTHM
    assert analyse(evidence(months(NOISE[:23]))).no_limits is NoLimits.TOO_FEW_POINTS
    assert analyse(evidence(months(NOISE[:24]))).control is not None
    assert analyse(evidence(months([7.0] * 30))).no_limits is NoLimits.NO_VARIATION
    assert analyse(evidence(months([100.0 + place for place in range(24)]))).no_limits is NoLimits.NO_USUAL_LEVEL
    assert analyse(evidence(())).no_limits is NoLimits.RHYTHM


def test_a_small_count_changes_by_chance() -> None:
    found = analyse(evidence(years([12, 9, 14, 11]), measure="count", baseline=(Period.year(2012), 12.0))).uncertainty
    assert found is not None
    assert (found.events, found.exposure) == (11, 1.0)
    assert (found.low, found.high) == pytest.approx((5.491, 19.682), abs=1e-3)
    assert [each.against for each in found.comparisons] == [Against.BASELINE, Against.YEAR_BEFORE]
    assert not any(each.is_more_than_chance for each in found.comparisons)


def test_a_large_share_changes_by_more_than_chance() -> None:
    found = analyse(
        evidence(
            years([12.0, 15.0]),
            measure="share",
            per=100,
            baseline=(Period.year(2012), 12.0),
            population=years([5000, 5000]),
        )
    ).uncertainty
    assert found is not None
    assert found.events == 750
    assert all(each.is_more_than_chance for each in found.comparisons)


def test_without_the_people_behind_a_rate_nothing_is_said_of_chance() -> None:
    assert analyse(evidence(years([12.0, 15.0]), measure="rate", per=1000)).uncertainty is None


def test_a_month_is_counted_of_the_people_of_its_year() -> None:
    found = analyse(
        evidence(months([2.0]), measure="rate", per=1000, population=years([4000.0], first=2021))
    ).uncertainty
    assert found is not None
    assert found.events == 8


FALLING = [27900.0, 27600, 27340, 26990, 26700, 26400, 26120, 25655, 25400, 25180, 24890, 24600, 24310]


def test_an_outlook_goes_to_the_target_and_says_how_likely_it_is() -> None:
    target = TargetPoint(date(2028, 12, 31), 23000.0)
    found = analyse(evidence(years(FALLING), target=target)).outlook
    assert found is not None
    assert [step.period.code for step in found.steps] == ["2025", "2026", "2027", "2028"]
    assert 0 < found.probability < 1
    growing = analyse(Evidence("grow", years(FALLING), target=target)).outlook
    assert growing is not None
    assert growing.probability == pytest.approx(1 - found.probability)
    ranged = TargetPoint(date(2028, 12, 31), low=20000.0, high=30000.0)
    inside = analyse(Evidence("range", years(FALLING), target=ranged)).outlook
    assert inside is not None
    assert inside.probability > 0.9


def test_why_there_is_no_outlook() -> None:
    target = TargetPoint(date(2028, 12, 31), 23000.0)
    assert analyse(evidence(years(FALLING))).no_outlook is NoOutlook.NO_TARGET
    assert analyse(evidence(years(FALLING[:7]), target=target)).no_outlook is NoOutlook.TOO_FEW_POINTS
    forecast = years([24000.0, 23800, 23600, 23400], first=2025)
    assert analyse(evidence(years(FALLING), target=target, forecast=forecast)).no_outlook is NoOutlook.OFFICIAL
    holed = tuple(point for point in years(FALLING) if point[0] != Period.year(2019))
    assert analyse(evidence(holed, target=target)).no_outlook is NoOutlook.GAPS
    assert analyse(evidence(holed[3:9], target=target)).no_outlook is NoOutlook.TOO_FEW_POINTS
    assert analyse(evidence(years([5.0] * 9), target=target)).no_outlook is NoOutlook.NO_VARIATION


def test_a_share_stays_between_nothing_and_all() -> None:
    found = analyse(
        Evidence(
            "grow",
            years([80.0, 86, 90, 93, 95, 97, 98, 99, 99.5]),
            target=TargetPoint(date(2027, 12, 31), 99.0),
            measure="share",
        )
    ).outlook
    assert found is not None
    assert max(step.wide_high for step in found.steps) == 100.0
