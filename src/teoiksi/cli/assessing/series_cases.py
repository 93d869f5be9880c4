"""Series for statistical process control: values and days to baselines, limits, causes, variation and assurance."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Any, Final, cast

from teoiksi.cli.assessing.given import Given
from teoiksi.numerics.control_charts import ControlChart, Settings, control_chart
from teoiksi.numerics.control_charts.rules import Equal
from teoiksi.numerics.control_charts.xmr import Cause, Point

WAYS: Final = {"increase": 1, "decrease": -1, "neutral": 0}
_EQUAL: Final = ("breaks", "is_passed_over")


def series(given: Given) -> dict[str, Any] | None:
    """Judge one series; None when something in it is wrong (which is told)."""
    before = len(given.problems)
    values, days = given.numbers("values"), given.days("dates")
    rebase_at = _rebase_at(given, values, days)
    improvement = WAYS[given.word("improvement_direction", WAYS)]
    target, fixed = given.number("target"), given.whole("fix_after_n_points", most=1_000_000)
    settings = _settings(given)
    if len(given.problems) > before:
        return None
    chart = control_chart(
        values,
        improvement=improvement,
        target=target,
        rebase_at=rebase_at,
        fixed_points=fixed,
        settings=settings,
    )
    return _told(chart, settings)


def _rebase_at(given: Given, values: Sequence[float], days: Sequence[date]) -> list[int]:
    if days and values:
        given.same_length("dates", len(days), "values", len(values))
    wrong = next((later for earlier, later in pairwise(days) if later < earlier), None)
    if wrong is not None:
        given.tell("DAYS_OUT_OF_ORDER", "dates", day=wrong.isoformat())
    rebased = given.days("rebase_dates")
    if rebased and given.fields.get("dates") is None:
        given.tell("FIELD_MISSING", "dates", wanted="päivät, joista rebase_dates löytyy")
    if days and rebased and max(rebased) > days[-1]:
        given.tell("REBASE_OUTSIDE", "rebase_dates", day=max(rebased).isoformat(), last=days[-1].isoformat())
    return [bisect_left(days, day) for day in rebased]


def _settings(given: Given) -> Settings:
    chosen, usual = given.within("settings"), Settings()
    return Settings(
        run=chosen.whole("run", least=2, most=100) or usual.run,
        trend=chosen.whole("trend", least=2, most=100) or usual.trend,
        equal_in_trend=cast("Equal", chosen.word("equal_in_trend", _EQUAL, usual.equal_in_trend)),
        screens_outliers=given.flag("screen_outliers", default=usual.screens_outliers),
        outside_counts_in_two_of_three=chosen.flag(
            "outside_counts_in_two_of_three", default=usual.outside_counts_in_two_of_three
        ),
        least_points=chosen.whole("least_points") or usual.least_points,
    )


def _told(chart: ControlChart, settings: Settings) -> dict[str, Any]:
    points = chart.points
    return {
        "groups": [
            {
                "rebase_group": number,
                "n": baseline.count,
                "mean": baseline.limits.mean,
                "lpl": baseline.limits.low,
                "upl": baseline.limits.high,
                "near_lpl": baseline.limits.near_low,
                "near_upl": baseline.limits.near_high,
                "short_group_warning": baseline.is_short,
            }
            for number, baseline in enumerate(chart.baselines)
        ],
        "rebase_group": [point.baseline for point in points],
        "outside_limits": [bool(point.outside) for point in points],
        "relative_to_mean": [point.side for point in points],
        "close_to_limits": [point.is_close for point in points],
        "special_cause_type": [_label(point, settings) for point in points],
        "point_type": [point.variation.value for point in points],
        "variation_icon": chart.variation.value,
        "assurance": chart.assurance.value if chart.assurance else None,
    }


def _label(point: Point, settings: Settings) -> str:
    """Name a cause as NHSRplotthedots does."""
    is_up = point.way > 0
    above = "Above CL" if is_up else "Below CL"
    match point.cause:
        case Cause.OUTSIDE:
            return "Above UCL" if is_up else "Below LCL"
        case Cause.TREND:
            return f"{settings.trend} Point Trend ({'Increasing' if is_up else 'Decreasing'})"
        case Cause.TWO_OF_THREE:
            return f"2 in 3 {above}"
        case Cause.SHIFT:
            return f"{settings.run} Points {above}"
        case _:
            return "Common Cause"
