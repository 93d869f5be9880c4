"""The series, rules and limits that other implementations give."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import Any

import pytest
from tests.factories.real_files import real_cases

from teoiksi.numerics.control_charts import Settings, control_chart, other_charts, rules
from teoiksi.numerics.control_charts.limits import Limits, xmr_limits
from teoiksi.numerics.control_charts.xmr import Cause, ControlChart, judge_target

pytestmark = pytest.mark.data
_WAYS = {"increase": 1, "decrease": -1, "neutral": 0}
_LABELS = {
    (Cause.COMMON, 0): "Common Cause",
    (Cause.OUTSIDE, 1): "Above UCL",
    (Cause.OUTSIDE, -1): "Below LCL",
    (Cause.TREND, 1): "7 Point Trend (Increasing)",
    (Cause.TREND, -1): "7 Point Trend (Decreasing)",
    (Cause.TWO_OF_THREE, 1): "2 in 3 Above CL",
    (Cause.TWO_OF_THREE, -1): "2 in 3 Below CL",
    (Cause.SHIFT, 1): "7 Points Above CL",
    (Cause.SHIFT, -1): "7 Points Below CL",
}


def _chart(given: dict[str, Any], **settings: Any) -> ControlChart:
    rebase = [bisect_left(given["dates"], day) for day in given["rebase_dates"] or ()]
    return control_chart(
        given["values"],
        improvement=_WAYS[given["improvement_direction"]],
        target=given["target"],
        rebase_at=rebase,
        fixed_points=given["fix_after_n_points"],
        settings=Settings(screens_outliers=given["screen_outliers"], **settings),
    )


def _labels(chart: ControlChart) -> list[str]:
    return [_LABELS[point.cause, point.way] for point in chart.points]


@pytest.mark.parametrize("case", real_cases("spc/series_*.json"))
def test_a_series_is_judged_as_the_r_package_judges_it(case: dict[str, Any]) -> None:
    chart, expected = _chart(case["input"]), case["expected"]
    for baseline, group in zip(chart.baselines, expected["groups"], strict=True):
        limits = [baseline.limits.mean, baseline.limits.low, baseline.limits.high]
        assert limits == pytest.approx([group["mean"], group["lpl"], group["upl"]], rel=1e-9, abs=1e-9)
        assert (baseline.count, baseline.is_short) == (group["n"], group["short_group_warning"])
    assert [point.baseline for point in chart.points] == expected["rebase_group"]
    assert [bool(point.outside) for point in chart.points] == expected["outside_limits"]
    assert [point.side for point in chart.points] == expected["relative_to_mean"]
    assert [point.is_close for point in chart.points] == expected["close_to_limits"]
    assert _labels(chart) == expected["special_cause_type"]
    assert [point.variation.value for point in chart.points] == expected["point_type"]
    assert chart.variation == expected["variation_icon"]
    assert chart.assurance == expected["assurance"]


@pytest.mark.parametrize("case", real_cases("spc/series_*.json"))
def test_the_change_of_2023_lets_points_outside_count_in_two_of_three(case: dict[str, Any]) -> None:
    expected = case["expected"].get("special_cause_type_mdc2023", case["expected"]["special_cause_type"])
    assert _labels(_chart(case["input"], outside_counts_in_two_of_three=True)) == expected


def _words(marks: list[int]) -> list[str]:
    return [{1: "upper", -1: "lower", 0: "none"}[mark] for mark in marks]


def _target(given: dict[str, Any], limits: dict[str, Any]) -> str | None:
    return judge_target(Limits(0, limits["lpl"], limits["upl"]), given["target"], _WAYS[given["improvement_direction"]])


def _trend(given: dict[str, Any]) -> list[str]:
    return _words(rules.mark_whole_rows(rules.trend_ends(given["val"], given["n"]), given["n"]))


def _shift(given: dict[str, Any]) -> list[str]:
    sides = [rules.side(value, mean) for value, mean in zip(given["val"], given["targets"], strict=True)]
    return _words(rules.mark_whole_rows(rules.run_ends(sides, given["n"]), given["n"]))


def _outside(given: dict[str, Any], low: str, high: str) -> list[int]:
    return [rules.outside(*each) for each in zip(given["val"], given[low], given[high], strict=True)]


def _limits(given: dict[str, Any]) -> Any:
    found = xmr_limits(given["values"], screens_outliers=False)
    names = ("mean", "lpl", "upl", "near_lpl", "near_upl")
    return dict(zip(names, (found.mean, found.low, found.high, found.near_low, found.near_high), strict=True))


_ANSWERS: dict[str, Callable[[dict[str, Any]], Any]] = {
    "run7_end_marker": lambda given: rules.run_ends(given["side_of_mean"], 7),
    "mark_all_seven": lambda given: [abs(mark) for mark in rules.mark_whole_rows(given["end_markers"], 7)],
    "trend7_end_marker": lambda given: rules.trend_ends(given["values"], 7),
    "two_in_three_window": lambda given: rules.two_of_three_windows(given["close_to_limits"], given["side_of_mean"]),
    "two_in_three_flagged_points": lambda given: rules.two_of_three(given["close_to_limits"], given["side_of_mean"]),
    "assurance": lambda given: _target(given, given),
    "assurance_uses_last_rebase_group": lambda given: _target(given, given["groups"][-1]),
    "powerbi_trend_n": _trend,
    "powerbi_shift_n": _shift,
    "powerbi_two_in_three": lambda given: _words(
        rules.two_of_three_any_third(_outside(given, "ll95", "ul95"), whole_windows=given["highlight_series"])
    ),
    "powerbi_outside_limits": lambda given: _words(_outside(given, "ll99", "ul99")),
    "xmr_limits": _limits,
}


@pytest.mark.parametrize("case", real_cases("spc/rules_*.json"))
def test_a_rule_gives_what_other_implementations_give(case: dict[str, Any]) -> None:
    answer = _ANSWERS[case["rule"]](case["input"])
    if isinstance(answer, dict):
        assert answer == pytest.approx(case["expected"])
    else:
        assert answer == case["expected"]


@pytest.mark.parametrize("case", real_cases("spc/charts_*.json"))
def test_the_limits_of_a_chart_are_those_of_other_implementations(case: dict[str, Any]) -> None:
    numerators, scale = case["numerators"], 1.0
    match case["chart_type"]:
        case "c":
            limits = other_charts.c_chart(numerators, case["groupings"])
        case "p":
            limits, scale = other_charts.p_chart(numerators, case["denominators"]), 100.0
        case "g":
            limits = other_charts.g_chart(numerators)
        case "i":
            limits = other_charts.i_chart(numerators, case["denominators"])
        case "xbar":
            limits = other_charts.xbar_chart(numerators, case["denominators"], case["xbar_sds"])
        case other:
            raise AssertionError(f"no such chart: {other}")
    near = {"abs": 0.51 * 10 ** -case["decimals_checked"]}
    for name, field in (("ul99", "high"), ("ul95", "near_high"), ("ll95", "near_low"), ("ll99", "low")):
        found = [scale * getattr(each, field) for each in limits]
        assert found == pytest.approx(case[name][: len(found)], **near)
