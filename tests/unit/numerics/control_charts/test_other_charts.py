"""Charts for counts, shares, rare events and means."""

from __future__ import annotations

import pytest

from teoiksi.numerics.control_charts.other_charts import c_chart, g_chart, i_chart, p_chart, xbar_chart


def test_counts_are_never_below_zero_and_each_baseline_has_its_mean() -> None:
    limits = c_chart([4, 4, 16, 16], [1, 1, 2, 2])
    assert [each.centre for each in limits] == [4, 4, 16, 16]
    assert (limits[0].low, limits[0].high) == (0, 10)
    assert (limits[2].low, limits[2].near_high, limits[2].high) == (4, 24, 28)


def test_a_share_is_between_none_and_all_and_its_limits_follow_the_size() -> None:
    small, large = p_chart([1, 99], [10, 990])
    assert small.centre == large.centre == pytest.approx(0.1)
    assert small.low == 0
    assert large.high < small.high
    with pytest.raises(ValueError, match="positive"):
        p_chart([1], [0])


def test_the_cases_between_rare_events_have_their_median_in_the_middle() -> None:
    (limits, *_) = g_chart([1, 2, 9])
    assert limits.centre == 2
    assert [limits.low, limits.high] == pytest.approx([0, 4 + 3 * 20**0.5])


def test_the_limits_of_means_follow_the_sizes_of_their_samples() -> None:
    few, many = xbar_chart([10.0, 10.0], [4, 100], [2.0, 2.0])
    assert few.high == pytest.approx(10 + 3 * 2 / (0.921318 * 2), rel=1e-5)
    assert many.high < few.high
    with pytest.raises(ValueError, match="two members"):
        xbar_chart([1.0], [1], [0.0])


def test_single_values_may_be_ratios() -> None:
    assert i_chart([1, 4, 3], [10, 20, 10])[0].centre == pytest.approx(0.2)
    with pytest.raises(ValueError, match="moving range"):
        i_chart([1.0])
