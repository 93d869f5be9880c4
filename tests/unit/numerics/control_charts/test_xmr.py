"""Control charts: what a point shows, and the choices where implementations disagree."""

from __future__ import annotations

import pytest

from teoiksi.numerics.control_charts import Settings, control_chart
from teoiksi.numerics.control_charts.limits import xmr_limits
from teoiksi.numerics.control_charts.rules import mark_whole_rows, trend_ends
from teoiksi.numerics.control_charts.xmr import Assurance, Cause, Variation

FLAT = [2.0, 1.0] * 6
"""Twelve points with the mean 1.5, the limits -1.16 and 4.16 and the two-sigma lines -0.2733 and 3.2733."""


def causes(values: list[float], **settings: object) -> list[Cause]:
    chart = control_chart(values, improvement=1, fixed_points=12, settings=Settings(**settings))  # type: ignore[arg-type] # by name
    return [point.cause for point in chart.points][12:]


def test_the_limits_are_those_of_the_moving_ranges() -> None:
    limits = xmr_limits(FLAT)
    assert (limits.mean, limits.low, limits.high) == pytest.approx((1.5, -1.16, 4.16))
    assert (limits.near_low, limits.near_high) == pytest.approx((-0.27333, 3.27333), abs=1e-5)


def test_one_wild_range_is_screened_out_of_the_limits() -> None:
    wild = [*FLAT, 30.0]
    screened, all_of_them = xmr_limits(wild), xmr_limits(wild, screens_outliers=False)
    assert screened.high is not None
    assert all_of_them.high is not None
    assert screened.high < all_of_them.high


def test_exactly_on_a_limit_is_inside() -> None:
    limits = xmr_limits(FLAT)
    assert limits.high is not None
    assert causes([*FLAT, limits.high]) == [Cause.COMMON]
    assert causes([*FLAT, limits.high + 1e-9]) == [Cause.OUTSIDE]


def test_seven_on_one_side_are_a_shift_and_six_are_not() -> None:
    assert causes([*FLAT[:11], 1.0, *[2.0, 2.1] * 3]) == [Cause.COMMON] * 6
    assert causes([*FLAT, *[2.0, 2.1] * 3, 2.0]) == [Cause.SHIFT] * 7


def test_a_trend_of_seven_needs_six_rises_unless_six_points_are_chosen() -> None:
    rising = [0.9, 1.1, 1.2, 1.6, 1.7, 1.8]
    assert set(causes([*FLAT, *rising])) == {Cause.COMMON}
    assert causes([*FLAT, *rising], trend=6) == [Cause.TREND] * 6


def test_an_equal_value_breaks_a_trend_unless_it_is_passed_over() -> None:
    values = [1, 2, 3, 4, 4, 5, 6, 7]
    assert not any(trend_ends(values, 7))
    assert trend_ends(values, 7, equal="is_passed_over")[-1] == 1


def test_a_point_of_two_trends_takes_the_later_one() -> None:
    values = [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1]
    assert mark_whole_rows(trend_ends(values, 7), 7) == [1] * 6 + [-1] * 7


def test_two_of_three_flags_only_the_points_near_the_limit() -> None:
    assert causes([*FLAT, 3.5, 2.0, 3.5]) == [Cause.TWO_OF_THREE, Cause.COMMON, Cause.TWO_OF_THREE]


def test_a_point_outside_counts_in_two_of_three_only_when_it_is_chosen() -> None:
    assert causes([*FLAT, 5.0, 2.0, 3.5]) == [Cause.OUTSIDE, Cause.COMMON, Cause.COMMON]
    chosen = causes([*FLAT, 5.0, 2.0, 3.5], outside_counts_in_two_of_three=True)
    assert chosen == [Cause.OUTSIDE, Cause.COMMON, Cause.TWO_OF_THREE]


def test_a_new_baseline_has_limits_of_its_own() -> None:
    chart = control_chart([*FLAT, *(value + 10 for value in FLAT)], improvement=1, target=5, rebase_at=[12])
    assert [baseline.limits.mean for baseline in chart.baselines] == [1.5, 11.5]
    assert chart.assurance is Assurance.CONSISTENT_PASS


@pytest.mark.parametrize(
    ("improvement", "variation"),
    [(1, Variation.IMPROVEMENT), (-1, Variation.CONCERN), (0, Variation.NEUTRAL_HIGH)],
)
def test_high_is_good_or_bad_or_neither(improvement: int, variation: Variation) -> None:
    assert control_chart([*FLAT, 9.0], improvement=improvement, fixed_points=12).variation is variation


def test_without_a_direction_or_a_target_there_is_no_assurance() -> None:
    assert control_chart(FLAT, improvement=0, target=9).assurance is None
    assert control_chart(FLAT, improvement=1).assurance is None


def test_a_series_that_never_changes_has_no_limits() -> None:
    chart = control_chart([3.0] * 20, improvement=1, target=4)
    assert chart.baselines[0].limits.low is None
    assert {point.cause for point in chart.points} == {Cause.COMMON}
    assert chart.assurance is Assurance.INCONSISTENT


def test_a_lone_point_has_no_limits_and_no_point_is_refused() -> None:
    assert control_chart([3.0], improvement=1).baselines[0].limits.high is None
    with pytest.raises(ValueError, match="no points"):
        control_chart([], improvement=1)
    with pytest.raises(ValueError, match="outside the series"):
        control_chart([1.0], improvement=1, rebase_at=[1])
