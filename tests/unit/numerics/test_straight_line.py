"""The straight line against worked examples, and against published cases answered by several methods."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.factories.real_files import real_cases

from teoiksi.kernel.period import Period
from teoiksi.numerics.progress import Outcome, assess
from teoiksi.numerics.straight_line import StraightLine, expected_on_path
from teoiksi.numerics.targets import TargetPoint

WAYS = {"positive": "grow", "negative": "fall"}


def test_a_worked_example_from_base_over_expected_to_ratio() -> None:
    line = StraightLine((2015, 100), (2030, 200))
    assert line.expected(2022) == pytest.approx(100 + 100 * 7 / 15)
    assert line.ratio(2022, 125) == pytest.approx(0.535714, abs=1e-6)
    assert (line.share_of_way(125), line.share_of_time(2022.5)) == (0.25, 0.5)


def test_the_line_goes_on_after_its_end_and_the_path_does_not() -> None:
    vertices = (2015.0, 40.0), (2022.0, 30.0)
    assert StraightLine(*vertices).expected(2023) == pytest.approx(28.571429)
    assert expected_on_path(vertices, 2023) == 30


def test_a_level_line_has_no_way_to_go() -> None:
    line = StraightLine((2015, 5), (2030, 5))
    assert (line.share_of_way(6), line.ratio(2020, 6), line.expected(2020)) == (None, None, 5)


def test_the_path_is_level_before_its_first_vertex_and_meets_every_vertex() -> None:
    vertices = (0.0, 1.0), (2.0, 5.0), (4.0, 3.0)
    assert [expected_on_path(vertices, at) for at in (-1, 0, 1, 2, 3, 4, 9)] == [1, 1, 3, 5, 4, 3, 3]


CASES = real_cases("progress/*.json", only=lambda case: bool(case["expected"].get("linear")))


def _read(case: dict[str, Any]) -> tuple[int, float, int, float]:
    """Give the base year, the base, the newest year and the newest value."""
    series = {int(str(year)[:4]): float(value) for year, value in case["input"]["points"] if value is not None}
    base_year = min(year for year in series if year >= case["input"]["base_year"])
    newest = max(series)
    return base_year, series[base_year], newest, series[newest]


@pytest.mark.data
@pytest.mark.parametrize("case", CASES)
def test_published_cases_lie_on_the_line_as_expected(case: dict[str, Any]) -> None:
    base_year, base, newest, value = _read(case)
    line = StraightLine((base_year, base), (case["input"]["target_year"], float(case["input"]["target"])))
    expected = case["expected"]["linear"]
    assert line.expected(newest) == pytest.approx(expected["expected_now"])
    assert line.share_of_time(newest) == pytest.approx(expected["share_of_time"])
    assert line.share_of_way(value) == pytest.approx(expected["share_of_way"])
    assert line.ratio(newest, value) == pytest.approx(expected["ratio"])


@pytest.mark.data
@pytest.mark.parametrize("case", CASES)
def test_published_cases_are_assessed_by_their_ratio(case: dict[str, Any]) -> None:
    base_year, base, newest, value = _read(case)
    wanted = case["input"]
    found = assess(
        direction=WAYS[wanted["direction"]],
        points=[(Period.year(newest), value)],
        baseline=(Period.year(base_year), base),
        targets=[TargetPoint(date(wanted["target_year"], 12, 31), float(wanted["target"]))],
        today=date(newest + 1, 6, 1),
    )
    assert found.outcome == _outcome_by_hand(WAYS[wanted["direction"]], base, value, wanted, case)


def _outcome_by_hand(way: str, base: float, value: float, wanted: dict[str, Any], case: dict[str, Any]) -> Outcome:
    sign, target = (1 if way == "grow" else -1), float(wanted["target"])
    ratio, share_of_time = case["expected"]["linear"]["ratio"], case["expected"]["linear"]["share_of_time"]
    if sign * (value - target) >= 0:
        return Outcome.ACHIEVED
    if ratio < 0 or sign * (base - target) >= 0:
        return Outcome.MOVING_AWAY
    return Outcome.ON_TRACK if ratio >= 0.95 - 1e-9 and share_of_time < 1 else Outcome.BEHIND
