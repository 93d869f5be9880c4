"""What is usual for a series by the choices of its indicator: rules, and limits that are counted anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from math import sin, tau
from typing import Any

import pytest
from numpy.random import default_rng

from teoiksi.kernel.period import Period
from teoiksi.numerics.analyses import CHART, ChartChoices, Control, Evidence, NoLimits, Point
from teoiksi.numerics.control_charts.xmr import Cause, Variation
from teoiksi.numerics.usual_variation import usual_variation

NOISE = [float(each) for each in default_rng(1).normal(0, 3, 60)]
CHANGE = date(2023, 1, 1)


def months(values: list[float]) -> list[Point]:
    return [(Period.month(2021 + place // 12, place % 12 + 1), value) for place, value in enumerate(values)]


def judged(values: list[float], **choices: Any) -> Control | NoLimits:
    points = months(values)
    return usual_variation(Evidence("fall", tuple(points), chart=ChartChoices(**choices)), points)


def control(values: list[float], **choices: Any) -> Control:
    found = judged(values, **choices)
    assert isinstance(found, Control)
    return found


def stepped(count: int, after: float = 60.0) -> list[float]:
    return [(100.0 if place < 24 else after) + NOISE[place] for place in range(count)]


def test_half_years_come_too_seldom_to_tell_what_is_usual() -> None:
    points = [(Period.half_year(2005 + place // 2, place % 2 + 1), 100 + NOISE[place]) for place in range(36)]
    assert usual_variation(Evidence("fall", tuple(points)), points) is NoLimits.RHYTHM


def test_without_rebasing_there_is_no_usual_level_and_with_it_the_new_level_is_usual() -> None:
    assert judged(stepped(44)) is NoLimits.NO_USUAL_LEVEL
    found = control(stepped(44), rebase_on=(CHANGE,))
    assert found.variation is Variation.COMMON
    assert found.rebased_on == (CHANGE,)
    assert found.count == 20
    assert not found.is_trial
    before, after = found.points[23], found.points[24]
    assert (before.baseline, after.baseline) == (0, 1)
    assert before.middle == pytest.approx(100, abs=2)
    assert after.middle == pytest.approx(60, abs=2)
    assert before.high > before.middle > before.low > after.high


def test_a_few_figures_since_give_trial_limits_and_fewer_than_six_none() -> None:
    assert control(stepped(30), rebase_on=(CHANGE,)).is_trial
    assert judged(stepped(29), rebase_on=(CHANGE,)) is NoLimits.TOO_FEW_SINCE_REBASE


@pytest.mark.parametrize("day", [date(2030, 1, 1), date(2020, 1, 1)])
def test_a_day_before_or_after_all_figures_changes_nothing(day: date) -> None:
    values = [100 + each for each in NOISE]
    assert control(values, rebase_on=(day,)) == control(values)


def test_the_limits_begin_anew_with_the_first_period_that_is_all_after_the_day() -> None:
    found = control(stepped(44), rebase_on=(date(2022, 12, 15),))
    assert [point.baseline for point in found.points].index(1) == 24


def test_a_series_with_seasons_is_not_compared_across_the_day() -> None:
    waves = [value + 30 * sin(tau * place / 12) for place, value in enumerate(stepped(60, after=90.0))]
    found = control(waves, rebase_on=(CHANGE,))
    assert found.is_seasonal
    periods = [point.period for point in found.points]
    assert Period.month(2022, 12) in periods
    assert Period.month(2023, 6) not in periods
    assert Period.month(2024, 1) in periods


def test_the_first_figures_alone_give_the_limits_when_that_is_chosen() -> None:
    values = [100.0 + NOISE[place] + (4 if place >= 20 else 0) for place in range(30)]
    fixed, whole = control(values, fixed_points=20), control(values)
    assert (fixed.count, whole.count) == (20, 30)
    assert fixed.points[0].middle < whole.points[0].middle


def test_a_trend_of_six_figures_is_one_only_where_six_is_chosen() -> None:
    values = [100.0 + NOISE[place] for place in range(24)] + [101.0, 99.0, 99.4, 99.8, 100.2, 100.6, 101.0]
    assert control(values).points[-1].cause is Cause.COMMON
    assert control(values, rules=replace(CHART, trend=6)).points[-1].cause is Cause.TREND


def test_screening_is_a_choice() -> None:
    values = [100.0 + NOISE[place] + (60 if place == 10 else 0) for place in range(30)]
    screened, whole = control(values), control(values, rules=replace(CHART, screens_outliers=False))
    assert whole.points[0].high > screened.points[0].high
