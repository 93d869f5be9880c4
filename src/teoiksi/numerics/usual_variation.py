"""What is usual for a monthly or quarterly series, and what is not: its control chart, beside the year before for seasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from teoiksi.kernel.period import Period
from teoiksi.numerics.analyses import (
    CHART,
    LEAST_SINCE_REBASE,
    STEPS_OF_YEAR,
    Control,
    Evidence,
    LimitPoint,
    NoLimits,
    Point,
    least_for_limits,
)
from teoiksi.numerics.control_charts import control_chart
from teoiksi.numerics.control_charts.limits import Limits
from teoiksi.numerics.control_charts.xmr import Cause, judge_target
from teoiksi.numerics.periods import gapless_end, year_before
from teoiksi.numerics.seasons import has_seasons
from teoiksi.numerics.targets import Way

LEAST_OFTEN: Final = 4
"""Figures that come less often than so many times a year are too few to tell what is usual."""

MOST_SIGNALS: Final = 0.5
"""A series of which more than this share is out of the ordinary has no usual level: it is on its way all the time."""
_IMPROVEMENT: Final = {Way.GROW: 1, Way.FALL: -1}


@dataclass(frozen=True, slots=True)
class _Judged:
    """A figure as the chart judges it: ``value`` is (level − ``offset``) / ``factor``."""

    period: Period
    level: float
    offset: float = 0.0
    factor: float = 1.0

    @property
    def value(self) -> float:
        return (self.level - self.offset) / self.factor

    def back(self, value: float) -> float:
        return self.offset + self.factor * value


def usual_variation(evidence: Evidence, known: Sequence[Point]) -> Control | NoLimits:
    """Judge monthly and quarterly figures of as many periods as it takes to know what is usual."""
    season = STEPS_OF_YEAR.get(known[-1][0].kind, 1) if known else 1
    if season < LEAST_OFTEN:
        return NoLimits.RHYTHM
    points = [point for point in known if point[0].kind == known[-1][0].kind]
    is_seasonal = has_seasons([value for _, value in gapless_end(points)], season)
    rebase_on = evidence.chart.rebase_on
    judged = _beside_year_before(points, rebase_on) if is_seasonal else [_Judged(*point) for point in points]
    if len(points) < least_for_limits(known[-1][0].kind) or len(judged) < CHART.least_points:
        return NoLimits.TOO_FEW_POINTS
    starts = _starts(judged, rebase_on)
    newest_change = max((day for day in rebase_on if day <= points[-1][0].start), default=None)
    if newest_change and sum(each.period.start >= newest_change for each in judged) < LEAST_SINCE_REBASE:
        return NoLimits.TOO_FEW_SINCE_REBASE
    return _charted(evidence, judged, starts, is_seasonal)


def _starts(judged: Sequence[_Judged], rebase_on: Sequence[date]) -> dict[int, date]:
    """Give the places of the first figures whose whole periods come after each rebasing, with its day."""
    found = {}
    for day in sorted(rebase_on):
        place = next((at for at, each in enumerate(judged) if each.period.start >= day), None)
        if place:
            found[place] = day
    return found


def _charted(
    evidence: Evidence, judged: Sequence[_Judged], starts: Mapping[int, date], is_seasonal: bool
) -> Control | NoLimits:
    improvement, choices = _IMPROVEMENT.get(Way(evidence.direction), 0), evidence.chart
    chart = control_chart(
        [each.value for each in judged],
        improvement=improvement,
        rebase_at=tuple(starts),
        fixed_points=choices.fixed_points,
        settings=choices.rules,
    )
    limits = chart.baselines[-1].limits
    if limits.low is None or limits.high is None or limits.low == limits.high:
        return NoLimits.NO_VARIATION
    if sum(point.cause is not Cause.COMMON for point in chart.points) > MOST_SIGNALS * len(chart.points):
        return NoLimits.NO_USUAL_LEVEL
    found = tuple(
        LimitPoint(each.period, *_levels(each, of_it), point.cause, point.variation, point.baseline)
        for each, point in zip(judged, chart.points, strict=True)
        if (of_it := chart.baselines[point.baseline].limits).low is not None
    )
    aim = evidence.target.value if evidence.target and not is_seasonal else None
    last = chart.baselines[-1]
    return Control(
        found,
        chart.variation,
        judge_target(limits, aim, improvement),
        min(last.count, choices.fixed_points or last.count),
        is_seasonal,
        last.is_short,
        tuple(starts.values()),
    )


def _beside_year_before(points: Sequence[Point], rebase_on: Sequence[date]) -> list[_Judged]:
    """Give the figures that have one a year before: as their ratio to it, or where one is not above zero as the
    difference, since a season of counts and sums grows with their level. A year in which the limits are counted anew is
    not bridged: its two ends are of two different levels."""
    levels = dict(points)
    pairs = [
        (period, level, levels[before])
        for period, level in points
        if (before := year_before(period)) in levels
        and not any(before.start < day <= period.start for day in rebase_on)
    ]
    if not pairs:
        return []
    if min(levels.values()) > 0:
        return [_Judged(period, level, factor=before) for period, level, before in pairs]
    return [_Judged(period, level, offset=before) for period, level, before in pairs]


def _levels(each: _Judged, limits: Limits) -> tuple[float, float, float]:
    middle, low, high = (each.back(limit) for limit in (limits.mean, limits.low or 0.0, limits.high or 0.0))
    return middle, low, high
