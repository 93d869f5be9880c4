"""Progress by growth rates: the worked examples of the methods, and real cases."""

from __future__ import annotations

from typing import Any

import pytest
from tests.factories.real_files import real_cases

from teoiksi.numerics.growth_methods import (
    Case,
    Growth,
    UnClass,
    current_status_index,
    statistics_canada,
    straight_line,
    un_progress_chart,
)


def course(base: float, value: float, year: int, target: float | None = None, way: int = 1) -> Case:
    return Case(base, 2015, value, year, way, target, 2030)


@pytest.mark.parametrize(
    ("given", "status", "value", "score"),
    [
        (course(100, 125, 2022, 200), Growth.MODERATE, 0.685, 0.61),
        (course(100, 150, 2022, 200), Growth.SUBSTANTIAL, 1.261, 4.72),
        (course(40, 36, 2023, 20, -1), Growth.LIMITED, 0.290, -1.29),
        (course(100, 102, 2023), Growth.LIMITED, 0.00248, -1.26),
        (course(100, 90, 2023, way=-1), Growth.MODERATE, 0.01308, 2.02),
    ],
)
def test_the_worked_examples_of_the_method(given: Case, status: Growth, value: float, score: float) -> None:
    found = statistics_canada(given)
    assert found.status == status
    assert found.value == pytest.approx(value, abs=5e-4)
    assert found.score == pytest.approx(score, abs=5e-3)


def test_a_zero_target_breaks_growth_rates_but_not_the_straight_line() -> None:
    given = Case(8, 2016, 4, 2023, -1, 0, 2030)
    assert statistics_canada(given).status is Growth.LIMITED
    line = straight_line(given)
    assert line is not None
    assert line.ratio == pytest.approx(1.0)


def test_a_change_of_sign_has_no_growth_rate() -> None:
    given = course(-5, 3, 2023, 10)
    assert (statistics_canada(given).status, un_progress_chart(given).category) == (Growth.NOT_AVAILABLE, None)
    assert straight_line(given) is not None


def test_a_target_that_is_met_is_achieved_whatever_the_trend() -> None:
    given = course(95, 96, 2023, 90)
    assert statistics_canada(given).status is Growth.ACHIEVED
    assert un_progress_chart(given).category is UnClass.ON_TRACK


def test_without_a_target_or_time_there_is_no_line() -> None:
    assert straight_line(course(1, 2, 2023)) is None
    assert current_status_index(course(1, 2, 2023)) is None
    assert straight_line(course(1, 2, 2015, 3)) is None
    assert statistics_canada(course(1, 2, 2015, 3)).status is Growth.NOT_AVAILABLE


def _course_of(given: dict[str, Any]) -> Case:
    """Years may be ranges (``2015/16``), of which the first counts; the base is the first figure at or after its year."""
    points = sorted((int(str(year)[:4]), value) for year, value in given["points"])
    base_year, base = next(point for point in points if point[0] >= given["base_year"])
    year, value = points[-1]
    way = 1 if given["direction"] == "positive" else -1
    return Case(base, base_year, value, year, way, given["target"], given["target_year"])


@pytest.mark.data
@pytest.mark.parametrize("case", real_cases("progress/*.json"))
def test_every_method_gives_the_answers_of_the_cases(case: dict[str, Any]) -> None:
    given, expected = _course_of(case["input"]), case["expected"]
    canada, un, line = (
        statistics_canada(given, limit=case["input"]["limit"]),
        un_progress_chart(given),
        straight_line(given),
    )
    wanted = expected["statcan"]
    assert canada.status == wanted["status"]
    assert canada.score == (None if wanted["score"] is None else pytest.approx(wanted["score"]))
    assert canada.value == (None if wanted["value"] is None else pytest.approx(wanted["value"]))
    if "coefficient" in wanted:
        assert canada.coefficient == pytest.approx(wanted["coefficient"])
    assert un.category == expected["un_progress_chart_2023"]["category"]
    for name in ("cagr", "ratio", "expected_at_target_year"):
        if name in expected["un_progress_chart_2023"]:
            assert getattr(un, name) == pytest.approx(expected["un_progress_chart_2023"][name])
    if expected["linear"] is None:
        assert line is None
    else:
        assert line is not None
        for name, value in expected["linear"].items():
            assert getattr(line, name) == pytest.approx(value)
    index = expected["escap_current_status_index"]
    assert current_status_index(given) == (None if index is None else pytest.approx(index["current_status_index"]))
