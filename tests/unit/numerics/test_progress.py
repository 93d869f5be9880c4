"""How a figure is judged against its path, and when it cannot be judged at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from teoiksi.kernel.period import Period
from teoiksi.numerics.progress import Assessment, Method, NotAssessed, Outcome, Rule, assess
from teoiksi.numerics.targets import TargetPoint

TODAY = date(2025, 3, 1)


def yearly(*values: float | None, first: int = 2020) -> list[tuple[Period, float | None]]:
    return [(Period.year(first + place), value) for place, value in enumerate(values)]


def by_end_of(year: int, value: float) -> TargetPoint:
    return TargetPoint(date(year, 12, 31), value)


def within(year: int, low: float | None, high: float | None) -> TargetPoint:
    return TargetPoint(date(year, 12, 31), low=low, high=high)


def judged(
    direction: str,
    points: Sequence[tuple[Period, float | None]],
    *targets: TargetPoint,
    baseline: float | None = None,
    **others: Any,
) -> Assessment:
    """Judge with the baseline in 2020, which is the first point unless told otherwise."""
    level = points[0][1] if baseline is None else baseline
    assert level is not None
    values: dict[str, Any] = {"baseline": (Period.year(2020), level), "today": TODAY, **others}
    return assess(direction=direction, points=points, targets=targets, **values)


@pytest.mark.parametrize(
    ("newest", "outcome"),
    [
        (139.9, Outcome.ON_TRACK),
        (138.0, Outcome.ON_TRACK),  # exactly 0.95 of the 40 that were due
        (137.99, Outcome.BEHIND),
        (100.0, Outcome.BEHIND),  # nothing of it, but no step back either
        (99.99, Outcome.MOVING_AWAY),
        (200.0, Outcome.ACHIEVED),
        (199.99, Outcome.ON_TRACK),
    ],
)
def test_the_cuts_of_growth(newest: float, outcome: Outcome) -> None:
    found = judged("grow", yearly(100, None, None, None, newest), by_end_of(2030, 200))
    assert (found.outcome, found.expected) == (outcome, 140)


@pytest.mark.parametrize(
    ("newest", "outcome"),
    [
        (12.0, Outcome.ON_TRACK),
        (12.4, Outcome.ON_TRACK),  # exactly 0.95 of the 8 that were due
        (12.5, Outcome.BEHIND),
        (20.0, Outcome.BEHIND),
        (20.1, Outcome.MOVING_AWAY),
        (0.0, Outcome.ACHIEVED),
        (-1.0, Outcome.ACHIEVED),
    ],
)
def test_the_cuts_of_a_fall_to_zero(newest: float, outcome: Outcome) -> None:
    found = judged("fall", yearly(20, None, None, None, newest), by_end_of(2030, 0))
    assert (found.outcome, found.expected) == (outcome, 12)


def test_a_fall_to_zero_is_exactly_on_the_line_where_growth_rates_say_limited() -> None:
    found = assess(
        direction="fall",
        points=[(Period.year(2016), 8), (Period.year(2023), 4)],
        baseline=(Period.year(2016), 8),
        targets=[by_end_of(2030, 0)],
        today=TODAY,
    )
    assert (found.outcome, found.ratio) == (Outcome.ON_TRACK, 1.0)


def test_zero_as_the_baseline_and_a_change_of_sign_are_ordinary_numbers() -> None:
    assert judged("grow", yearly(0, 3), by_end_of(2030, 20)).ratio == 1.5
    assert judged("grow", yearly(-5, -2.5), by_end_of(2030, 10)).outcome == Outcome.ON_TRACK
    assert judged("fall", yearly(5, 8), by_end_of(2030, -10)).outcome == Outcome.MOVING_AWAY


def test_every_number_behind_the_outcome_is_given() -> None:
    found = judged("grow", yearly(100, 104, 107), by_end_of(2030, 200))
    assert found == Assessment(
        Outcome.BEHIND,
        period=Period.year(2022),
        value=107,
        baseline_period=Period.year(2020),
        baseline=100,
        target=200,
        due_on=date(2030, 12, 31),
        expected=120,
        ratio=0.35,
        rule=Rule.BY_RATIO,
    )


def test_exactly_at_the_target_is_achieved_in_both_directions_in_spite_of_float_noise() -> None:
    assert judged("grow", yearly(0.0, 0.1 + 0.2), by_end_of(2030, 0.3)).outcome == Outcome.ACHIEVED
    assert judged("grow", yearly(0.0, 0.3), by_end_of(2030, 0.1 + 0.2)).outcome == Outcome.ACHIEVED
    assert judged("fall", yearly(1.0, 0.1 + 0.2), by_end_of(2030, 0.3)).outcome == Outcome.ACHIEVED


def test_a_target_already_met_wins_even_when_the_figure_slips() -> None:
    found = judged("grow", yearly(95, 97, 96), by_end_of(2030, 90))
    assert (found.outcome, found.ratio) == (Outcome.ACHIEVED, None)


def test_falling_back_below_a_target_that_was_met_from_the_start_is_moving_away() -> None:
    found = assess(
        direction="grow",
        points=[(Period.year(2015), 30), (Period.year(2023), 18)],
        baseline=(Period.year(2015), 30),
        targets=[by_end_of(2030, 20)],
        today=TODAY,
    )
    assert (found.outcome, found.ratio) == (Outcome.MOVING_AWAY, None)


def test_keeping_the_level_of_the_baseline_can_be_a_target() -> None:
    assert judged("grow", yearly(50, 50), by_end_of(2030, 50)).outcome == Outcome.ACHIEVED
    assert judged("grow", yearly(50, 49), by_end_of(2030, 50)).outcome == Outcome.MOVING_AWAY
    assert judged("fall", yearly(50, 51), by_end_of(2030, 50)).outcome == Outcome.MOVING_AWAY


def test_the_expected_value_lies_on_the_leg_of_the_path_that_the_figure_belongs_to() -> None:
    targets = by_end_of(2022, 110), by_end_of(2030, 190)
    assert judged("grow", yearly(100, 105), *targets).expected == 105
    found = judged("grow", yearly(100, None, None, None, 130), *targets)
    assert (found.expected, found.target, found.outcome) == (130, 190, Outcome.ON_TRACK)


def test_an_interim_target_met_early_is_on_track_to_the_next_one_and_not_achieved() -> None:
    found = judged("grow", yearly(100, 115), by_end_of(2022, 110), by_end_of(2030, 190))
    assert (found.outcome, found.target, found.due_on) == (Outcome.ON_TRACK, 190, date(2030, 12, 31))


def test_targets_may_come_in_any_order() -> None:
    found = judged("grow", yearly(100, 105), by_end_of(2030, 190), by_end_of(2022, 110))
    assert (found.expected, found.target) == (105, 110)


def test_on_the_interim_date_near_is_still_on_track() -> None:
    found = judged("grow", yearly(100, None, 109.6), by_end_of(2022, 110), by_end_of(2030, 190))
    assert (found.outcome, found.target) == (Outcome.ON_TRACK, 110)


@pytest.mark.parametrize(
    ("newest", "outcome"), [(150, Outcome.ACHIEVED), (149, Outcome.BEHIND), (99, Outcome.MOVING_AWAY)]
)
@pytest.mark.parametrize("year", [2022, 2024])
def test_on_the_last_date_and_after_it_only_the_target_counts(newest: float, outcome: Outcome, year: int) -> None:
    found = judged("grow", [*yearly(100), (Period.year(year), newest)], by_end_of(2022, 150))
    assert (found.outcome, found.expected, found.target) == (outcome, 150, 150)


@pytest.mark.parametrize(
    ("newest", "outcome"),
    [
        (17.0, Outcome.ACHIEVED),  # on the edge is inside
        (15.0, Outcome.ACHIEVED),
        (19.0, Outcome.ON_TRACK),
        (19.6, Outcome.BEHIND),
        (20.0, Outcome.BEHIND),
        (21.0, Outcome.MOVING_AWAY),
        (11.0, Outcome.ON_TRACK),  # over to the other side, but nearer than was expected
        (9.5, Outcome.BEHIND),
        (8.9, Outcome.MOVING_AWAY),
    ],
)
def test_keeping_within_a_range(newest: float, outcome: Outcome) -> None:
    found = judged("range", yearly(20, None, None, newest), within(2029, 12, 17))
    assert (found.outcome, found.expected, found.low, found.high) == (outcome, 19, 12, 17)


def test_leaving_a_range_that_the_baseline_was_in_is_moving_away() -> None:
    assert judged("range", yearly(15, 17.1), within(2029, 12, 17)).outcome == Outcome.MOVING_AWAY


def test_a_range_may_be_open_at_one_end() -> None:
    assert judged("range", yearly(5, 900), within(2029, 12, None)).outcome == Outcome.ACHIEVED
    assert judged("range", yearly(5, 5.1), within(2029, 12, None)).outcome == Outcome.BEHIND
    assert judged("range", yearly(5, -6), within(2029, None, 0)).outcome == Outcome.ACHIEVED


def test_a_range_that_narrows_leaves_the_way_to_the_inner_range() -> None:
    found = judged("range", yearly(30, 24), within(2022, 0, 25), within(2032, 10, 20))
    assert (found.outcome, found.high) == (Outcome.ON_TRACK, 20)


def test_months_and_quarters_lie_where_they_end() -> None:
    found = assess(
        direction="grow",
        points=[(Period.parse("2024-12"), 0.0), (Period.parse("2025Q2"), 5.0)],
        baseline=(Period.month(2024, 12), 0.0),
        targets=[by_end_of(2025, 10.0)],
        today=TODAY,
    )
    assert found.expected == pytest.approx(10 * 181 / 365)


def why(direction: str = "grow", **changes: Any) -> NotAssessed | None:
    given: dict[str, Any] = {
        "points": yearly(100, 110),
        "baseline": (Period.year(2020), 100.0),
        "targets": [by_end_of(2030, 200)],
        "today": date(2022, 3, 1),
        "rhythm_days": 365,
        "lag_days": 60,
    }
    return assess(direction=direction, **{**given, **changes}).reason


def test_every_reason_why_it_could_not_be_assessed() -> None:
    assert why() is None
    assert why("context") == NotAssessed.CONTEXT
    assert why(newest_is_suppressed=True) == NotAssessed.SUPPRESSED
    assert why(points=[]) == NotAssessed.NO_FIGURE
    assert why(points=yearly(None, float("nan"))) == NotAssessed.NO_FIGURE
    assert why(baseline=None) == NotAssessed.NO_BASELINE
    assert why(targets=[]) == NotAssessed.NO_TARGET
    assert why(today=date(2023, 3, 2)) == NotAssessed.LATE
    assert why(points=yearly(100)) == NotAssessed.NOTHING_AFTER_BASELINE


def test_the_reason_a_reader_meets_first_is_given_first() -> None:
    bare: dict[str, Any] = {"points": [], "baseline": None, "targets": []}
    assert why("context", **bare) == NotAssessed.CONTEXT
    assert why(**bare, newest_is_suppressed=True) == NotAssessed.SUPPRESSED
    assert why(**bare) == NotAssessed.NO_FIGURE
    assert why(baseline=None, targets=[]) == NotAssessed.NO_BASELINE
    assert why(targets=[], today=date(2030, 1, 1)) == NotAssessed.NO_TARGET
    assert why(points=yearly(100), today=date(2030, 1, 1)) == NotAssessed.LATE


def test_a_target_of_the_wrong_kind_or_not_after_the_baseline_is_no_target() -> None:
    assert why(targets=[within(2030, 1, 2)]) == NotAssessed.NO_TARGET
    assert why("range", targets=[by_end_of(2030, 200)]) == NotAssessed.NO_TARGET
    assert why(targets=[by_end_of(2020, 200)]) == NotAssessed.NO_TARGET


def test_a_figure_is_late_the_day_after_the_next_one_should_have_come() -> None:
    assert why(today=date(2023, 3, 1)) is None
    assert why(today=date(2023, 3, 2)) == NotAssessed.LATE
    assert why(today=date(2023, 12, 31), lag_days=None) is None
    assert why(today=date(2024, 1, 1), lag_days=None) == NotAssessed.LATE
    assert why(today=date(2090, 1, 1), rhythm_days=None) is None


def test_the_known_numbers_are_given_even_when_it_could_not_be_assessed() -> None:
    found = judged("grow", yearly(100, 104), by_end_of(2030, 200), today=date(2025, 3, 1), rhythm_days=365, lag_days=0)
    assert found.reason == NotAssessed.LATE
    assert (found.value, found.baseline, found.target, found.expected) == (104, 100, 200, None)


def test_missing_points_and_the_order_of_points_do_not_matter() -> None:
    points = yearly(100, 120, None)
    target = by_end_of(2030, 200)
    assert judged("grow", points, target) == judged("grow", points[::-1], target, baseline=100)
    assert replace(judged("grow", points, target), value=None).value is None


def test_an_unknown_direction_is_refused() -> None:
    with pytest.raises(ValueError, match="sideways"):
        why("sideways")


def by_growth(*values: float | None, target: float, direction: str = "grow", first: int = 2015) -> Assessment:
    points = yearly(*values, first=first)
    return assess(
        direction=direction,
        points=points,
        baseline=(points[0][0], points[0][1] or 0.0),
        targets=[by_end_of(2030, target)],
        today=TODAY,
        method="growth",
    )


def after(years: int, value: float, base: float = 100) -> list[float | None]:
    return [base, *[None] * (years - 1), value]


@pytest.mark.parametrize(
    ("values", "target", "direction", "ratio", "outcome"),
    [
        (after(7, 125), 200, "grow", 0.685, Outcome.BEHIND),
        (after(7, 150), 200, "grow", 1.261, Outcome.ON_TRACK),
        (after(8, 36, base=40), 20, "fall", 0.290, Outcome.BEHIND),
        (after(8, 41, base=40), 20, "fall", -0.069, Outcome.MOVING_AWAY),
        (after(8, -36, base=-40), -20, "grow", 0.290 * 1.038, Outcome.BEHIND),
    ],
)
def test_the_worked_examples_of_growth_by_statistics_canada(
    values: list[float | None], target: float, direction: str, ratio: float, outcome: Outcome
) -> None:
    found = by_growth(*values, target=target, direction=direction)
    assert (found.outcome, found.method) == (outcome, Method.GROWTH)
    assert found.ratio == pytest.approx(ratio, abs=0.012)


def test_by_growth_the_path_bends_as_compound_interest_does() -> None:
    found = by_growth(*after(5, 120), target=200)
    assert found.expected == pytest.approx(100 * 2 ** (5 / 15))


def test_growth_from_or_to_zero_could_not_be_assessed_unless_the_target_is_met() -> None:
    assert by_growth(*after(7, 4, base=8), target=0, direction="fall").reason == NotAssessed.NO_GROWTH_RATE
    assert by_growth(*after(7, -4), target=200).reason == NotAssessed.NO_GROWTH_RATE
    met = by_growth(*after(7, 0, base=8), target=0, direction="fall")
    assert (met.outcome, met.expected, met.ratio) == (Outcome.ACHIEVED, None, None)


def test_growth_within_the_first_year_rests_on_too_few_points() -> None:
    found = assess(
        direction="grow",
        points=[(Period.parse("2024-12"), 100.0), (Period.parse("2025-02"), 101.0)],
        baseline=(Period.month(2024, 12), 100.0),
        targets=[by_end_of(2030, 200)],
        today=TODAY,
        method="growth",
    )
    assert (found.outcome, found.reason) == (Outcome.NOT_ASSESSED, NotAssessed.TOO_FEW_POINTS)


def test_after_the_last_date_no_growth_rate_is_needed() -> None:
    found = assess(
        direction="fall",
        points=[(Period.year(2016), 8.0), (Period.year(2023), 4.0)],
        baseline=(Period.year(2016), 8.0),
        targets=[by_end_of(2020, 0)],
        today=TODAY,
        method="growth",
    )
    assert found.outcome == Outcome.BEHIND


def test_a_range_is_judged_by_the_line_whatever_the_method() -> None:
    found = judged("range", yearly(20, None, None, 19), within(2029, 12, 17), method="growth")
    assert (found.outcome, found.method) == (Outcome.ON_TRACK, Method.LINE)


def test_a_figure_that_has_fallen_back_below_its_target_tells_when_it_last_met_it() -> None:
    found = judged("grow", yearly(100, 140, 155, 152, 130), by_end_of(2030, 150))
    assert (found.outcome, found.met_before) == (Outcome.ON_TRACK, Period.year(2023))
    assert judged("grow", yearly(100, 140, 155), by_end_of(2030, 150)).met_before is None
    assert judged("grow", yearly(160, 140), by_end_of(2030, 150)).met_before is None


def test_the_last_fresh_day_of_a_figure_is_told() -> None:
    found = judged("grow", yearly(100, 110), by_end_of(2030, 200), rhythm_days=365, lag_days=60)
    assert found.fresh_until == date(2023, 3, 1)
    assert judged("grow", yearly(100, 110), by_end_of(2030, 200)).fresh_until is None


@pytest.mark.parametrize(
    ("newest", "rule"),
    [(200, Rule.TARGET_MET), (150, Rule.ON_THE_PATH), (101, Rule.BY_RATIO), (99, Rule.BY_RATIO)],
)
def test_the_rule_that_gave_the_outcome_is_told(newest: float, rule: Rule) -> None:
    assert judged("grow", yearly(100, newest), by_end_of(2030, 200)).rule == rule


def test_the_rules_after_the_last_date_and_where_nothing_was_due_are_told() -> None:
    assert judged("grow", yearly(100, None, 99), by_end_of(2022, 110)).rule == Rule.LAST_DATE_PASSED
    assert judged("grow", yearly(50, 49), by_end_of(2030, 50)).rule == Rule.NOTHING_WAS_DUE
    assert judged("grow", [], by_end_of(2030, 50), baseline=1.0).rule is None
