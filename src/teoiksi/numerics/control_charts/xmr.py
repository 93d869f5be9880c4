"""A series on a control chart: baselines, limits, what each point is, how the last one varies, and whether a target holds.

Method: NHS England, Making Data Count; answers: NHSRplotthedots 0.2.2. Where implementations disagree the choice is a
field of ``Settings``, and its default is that of the R package.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from teoiksi.numerics.control_charts.limits import Limits, xmr_limits
from teoiksi.numerics.control_charts.rules import (
    Equal,
    mark_whole_rows,
    outside,
    run_ends,
    side,
    trend_ends,
    two_of_three,
)


class Cause(StrEnum):
    """What a point shows; the first that fits."""

    COMMON = "common"
    OUTSIDE = "outside"
    TREND = "trend"
    TWO_OF_THREE = "two_of_three"
    SHIFT = "shift"


class Variation(StrEnum):
    """What that means: better, worse, or only high or low where neither is better."""

    COMMON = "common_cause"
    IMPROVEMENT = "special_cause_improvement"
    CONCERN = "special_cause_concern"
    NEUTRAL_HIGH = "special_cause_neutral_high"
    NEUTRAL_LOW = "special_cause_neutral_low"


class Assurance(StrEnum):
    """Whether the process as it is meets its target: always, never, or by chance."""

    CONSISTENT_PASS = "consistent_pass"  # noqa: S105 # a word, no password
    CONSISTENT_FAIL = "consistent_fail"
    INCONSISTENT = "inconsistent"


@dataclass(frozen=True, slots=True)
class Settings:
    """``run`` points on one side are a shift and ``trend`` points one after another a trend (7: six rises; NHS Excel lets
    6 be chosen). ``outside_counts_in_two_of_three`` is the change of Making Data Count of 2023. Limits of fewer than
    ``least_points`` points are only trial limits."""

    run: int = 7
    trend: int = 7
    equal_in_trend: Equal = "breaks"
    screens_outliers: bool = True
    outside_counts_in_two_of_three: bool = False
    least_points: int = 13


@dataclass(frozen=True, slots=True)
class Baseline:
    """A stretch of the series with limits of its own: ``count`` points, of which those fixed gave the limits."""

    count: int
    limits: Limits
    is_short: bool


class Point(NamedTuple):
    """One point: ``side`` of the mean and ``way`` of its cause are +1, 0 or -1; ``baseline`` is the place of its baseline.

    A tuple, since these are the quickest to make and a series has many.
    """

    value: float
    baseline: int
    side: int
    outside: int
    is_close: bool
    cause: Cause
    way: int
    variation: Variation


@dataclass(frozen=True, slots=True)
class ControlChart:
    """``variation`` is that of the last point; ``assurance`` is None without a target or a direction."""

    baselines: tuple[Baseline, ...]
    points: tuple[Point, ...]
    variation: Variation
    assurance: Assurance | None


def control_chart(
    values: Sequence[float],
    *,
    improvement: int,
    target: float | None = None,
    rebase_at: Sequence[int] = (),
    fixed_points: int | None = None,
    settings: Settings = Settings(),
) -> ControlChart:
    """Judge a series.

    ``improvement`` is +1 when growing is better, -1 when falling is, 0 when neither. ``rebase_at`` are the places (from
    0) where a new baseline begins; ``fixed_points`` is how many points from the beginning of each give its limits.

    :raises ValueError: when there are no points, or a place of rebasing is not in the series.
    """
    starts = sorted({0, *rebase_at})
    if not values or starts[-1] >= len(values) or starts[0] < 0:
        raise ValueError("no points, or a baseline that begins outside the series")
    points: list[Point] = []
    baselines: list[Baseline] = []
    for place, (start, end) in enumerate(zip(starts, [*starts[1:], len(values)], strict=True)):
        stretch = values[start:end]
        limits = xmr_limits(stretch[:fixed_points], screens_outliers=settings.screens_outliers)
        baselines.append(Baseline(len(stretch), limits, len(stretch) < settings.least_points))
        points += _points(stretch, place, limits, improvement, settings)
    assurance = judge_target(baselines[-1].limits, target, improvement)
    return ControlChart(tuple(baselines), tuple(points), points[-1].variation, assurance)


def _points(
    values: Sequence[float], baseline: int, limits: Limits, improvement: int, settings: Settings
) -> list[Point]:
    sides = [side(value, limits.mean) for value in values]
    beyond = [outside(value, limits.low, limits.high) for value in values]
    near = [outside(value, limits.near_low, limits.near_high) for value in values]
    close = [bool(is_near) and not is_out for is_near, is_out in zip(near, beyond, strict=True)]
    counted = [bool(each) for each in near] if settings.outside_counts_in_two_of_three else close
    trends = mark_whole_rows(trend_ends(values, settings.trend, equal=settings.equal_in_trend), settings.trend)
    pairs = two_of_three(counted, sides)
    runs = mark_whole_rows(run_ends(sides, settings.run), settings.run)
    found = []
    for place, value in enumerate(values):
        cause, way = _cause(beyond[place], trends[place], pairs[place], runs[place], sides[place])
        variation = _variation(cause, way, improvement)
        found.append(Point(value, baseline, sides[place], beyond[place], close[place], cause, way, variation))
    return found


def _cause(beyond: int, trend: int, is_pair: bool, run: int, of_mean: int) -> tuple[Cause, int]:
    if beyond:
        return Cause.OUTSIDE, beyond
    if trend:
        return Cause.TREND, trend
    if is_pair:
        return Cause.TWO_OF_THREE, of_mean
    if run:
        return Cause.SHIFT, run
    return Cause.COMMON, 0


def _variation(cause: Cause, way: int, improvement: int) -> Variation:
    if cause == Cause.COMMON:
        return Variation.COMMON
    if improvement == 0:
        return Variation.NEUTRAL_HIGH if way > 0 else Variation.NEUTRAL_LOW
    return Variation.IMPROVEMENT if way == improvement else Variation.CONCERN


def judge_target(limits: Limits, target: float | None, improvement: int) -> Assurance | None:
    """Judge by the limits of the last baseline; a target exactly on a limit is hit or miss, and so is one without limits."""
    if target is None or improvement == 0:
        return None
    beyond = outside(target, limits.low, limits.high)
    if beyond == 0:
        return Assurance.INCONSISTENT
    return Assurance.CONSISTENT_FAIL if beyond == improvement else Assurance.CONSISTENT_PASS
