"""Progress towards a target along its path, and the honest answer when it cannot be assessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import isfinite
from typing import Final

from teoiksi.kernel.period import Period
from teoiksi.numerics.assessment import PRECEDENCE, Assessment, NotAssessed, Outcome, Rule
from teoiksi.numerics.course import Course, GrowthGap, Method, course_by_growth, course_by_line, growth_gap
from teoiksi.numerics.straight_line import Vertex
from teoiksi.numerics.targets import TargetPoint, Way, is_met, still_ahead

__all__ = ["ON_TRACK_FROM", "PRECEDENCE", "Assessment", "Method", "NotAssessed", "Outcome", "Rule", "assess"]

ON_TRACK_FROM: Final = 0.95
"""Share of the due change from which an indicator is on track; from 0 it is behind, below 0 it is moving away."""


def assess(
    *,
    direction: str,
    points: Sequence[tuple[Period, float | None]],
    baseline: tuple[Period, float] | None,
    targets: Sequence[TargetPoint],
    today: date,
    rhythm_days: int | None = None,
    lag_days: int | None = None,
    newest_is_suppressed: bool = False,
    method: str = Method.LINE,
) -> Assessment:
    """Judge the newest figure against the path baseline → first target → second target …

    The rules, the first that fits (method: the straight line that a municipal controller expects; every number in the
    indicator's unit, every moment the *end* of a period or day):

    1. a reason of ``PRECEDENCE`` holds: not assessed (the numbers that are known are given all the same);
    2. the figure meets every target that is still ahead of its period (after the last date: the last target): achieved,
       however it got there; inside a range is met, and exactly at a target is met;
    3. the last date has come and its target is not met: behind, or moving away when the figure is worse than the
       baseline; near is not enough any more, and the path is level after its last date;
    4. the figure is at least the expected value of its own period: on track;
    5. nothing was due by then, or the baseline was already past the target, and the figure is worse: moving away;
    6. otherwise by the ratio (figure − baseline) / (expected − baseline): on track from 0.95, behind from 0, moving
       away below 0. For a range, distances to the nearest edge stand in the place of the figures.

    The target given back is the first one ahead that the figure does not meet, or the last one. A figure is late when
    ``today`` is after the end of its period + ``rhythm_days`` + ``lag_days``; without a rhythm it is never late, and an
    unknown lag is taken to be one rhythm long. Targets on or before the baseline, and targets of the wrong kind for the
    direction, are left out. Points without a value are passed over, in any order; ``newest_is_suppressed`` tells that
    the newest period has a figure which is hidden.

    By the method *growth* the path grows by the same share each year, and in rules 5 and 6 the yearly growth rates stand
    in the place of the changes: R of Statistics Canada, see ``course``. A range is judged by the line all the same.

    :raises ValueError: when the direction is not one of ``Way`` or the method not one of ``Method``.
    """
    way = Way(direction)
    newest = _newest(points)
    suitable = _suitable(targets, way, baseline)
    kind = Method.LINE if way == Way.RANGE else Method(method)
    facts = replace(
        _facts(newest, baseline, suitable, way),
        method=kind,
        fresh_until=_fresh_until(newest[0], rhythm_days, lag_days) if newest else None,
    )
    gap = _gap(kind, newest, baseline, suitable, way)
    holds = {
        NotAssessed.CONTEXT: way == Way.CONTEXT,
        NotAssessed.SUPPRESSED: newest_is_suppressed,
        NotAssessed.NO_FIGURE: newest is None,
        NotAssessed.NO_BASELINE: baseline is None,
        NotAssessed.NO_TARGET: not suitable,
        NotAssessed.LATE: facts.fresh_until is not None and today > facts.fresh_until,
        NotAssessed.NOTHING_AFTER_BASELINE: newest and baseline and newest[0].end <= baseline[0].end,
        NotAssessed.TOO_FEW_POINTS: gap is GrowthGap.TOO_SHORT,
        NotAssessed.NO_GROWTH_RATE: gap is GrowthGap.ZERO_OR_SIGN,
    }
    reason = next((reason for reason in PRECEDENCE if holds[reason]), None)
    if reason is not None or newest is None or baseline is None:
        return replace(facts, reason=reason)
    found = _judge(facts, newest, baseline, suitable, way)
    if found.outcome is Outcome.ACHIEVED:
        return found
    return replace(
        found, met_before=_met_before(points, newest[0], baseline[0], _target_to_show(*newest, suitable, way), way)
    )


def _newest(points: Sequence[tuple[Period, float | None]]) -> tuple[Period, float] | None:
    known = [(period, value) for period, value in points if value is not None and isfinite(value)]
    return max(known, key=lambda point: point[0].end, default=None)


def _suitable(
    targets: Sequence[TargetPoint], way: Way, baseline: tuple[Period, float] | None
) -> tuple[TargetPoint, ...]:
    found = [
        target for target in targets if target.suits(way) and (baseline is None or target.due_on > baseline[0].end)
    ]
    return tuple(sorted(found, key=lambda target: target.due_on))


def _fresh_until(period: Period, rhythm_days: int | None, lag_days: int | None) -> date | None:
    if rhythm_days is None:
        return None
    return period.end + timedelta(days=rhythm_days + (rhythm_days if lag_days is None else lag_days))


def _gap(
    method: Method,
    newest: tuple[Period, float] | None,
    baseline: tuple[Period, float] | None,
    targets: tuple[TargetPoint, ...],
    way: Way,
) -> GrowthGap | None:
    """Tell why the growth rates of this course are not known; a target that is met, or whose last date has come, needs none."""
    if method != Method.GROWTH or newest is None or baseline is None or not targets:
        return None
    if newest[0].end >= targets[-1].due_on:
        return None
    target = _target_to_show(*newest, targets, way)
    if target is None or is_met(target, newest[1], way):
        return None
    levels = [vertex[1] for vertex in _path(baseline, targets)]
    return growth_gap([*levels, newest[1]], newest[0].years - baseline[0].years)


def _met_before(
    points: Sequence[tuple[Period, float | None]],
    newest: Period,
    baseline: Period,
    target: TargetPoint | None,
    way: Way,
) -> Period | None:
    met = (
        period
        for period, value in points
        if value is not None
        and isfinite(value)
        and baseline.end < period.end < newest.end
        and target is not None
        and is_met(target, value, way)
    )
    return max(met, key=lambda period: period.end, default=None)


def _facts(
    newest: tuple[Period, float] | None,
    baseline: tuple[Period, float] | None,
    targets: tuple[TargetPoint, ...],
    way: Way,
) -> Assessment:
    period, value = newest or (None, None)
    baseline_period, level = baseline or (None, None)
    target = None if way == Way.CONTEXT else _target_to_show(period, value, targets, way)
    return Assessment(
        Outcome.NOT_ASSESSED,
        period=period,
        value=value,
        baseline_period=baseline_period,
        baseline=level,
        target=target.value if target and way != Way.RANGE else None,
        low=target.low if target and way == Way.RANGE else None,
        high=target.high if target and way == Way.RANGE else None,
        due_on=target.due_on if target else None,
    )


def _target_to_show(
    period: Period | None, value: float | None, targets: tuple[TargetPoint, ...], way: Way
) -> TargetPoint | None:
    if not targets or period is None or value is None:
        return next(iter(targets), None)
    ahead = still_ahead(targets, period.end)
    return next((target for target in ahead if not is_met(target, value, way)), ahead[-1])


def _judge(
    facts: Assessment,
    newest: tuple[Period, float],
    baseline: tuple[Period, float],
    targets: tuple[TargetPoint, ...],
    way: Way,
) -> Assessment:
    (period, value), (_, level) = newest, baseline
    target = _target_to_show(period, value, targets, way) or targets[-1]
    course = _course(facts.method, newest, baseline, targets, way)
    if is_met(target, value, way):
        rule, outcome = Rule.TARGET_MET, Outcome.ACHIEVED
    elif period.end >= targets[-1].due_on:
        worse = course.gain < -course.noise or is_met(target, level, way)
        rule, outcome = Rule.LAST_DATE_PASSED, Outcome.MOVING_AWAY if worse else Outcome.BEHIND
    else:
        rule, outcome = _by_the_path(course)
    return replace(facts, outcome=outcome, rule=rule, expected=course.expected, ratio=course.ratio)


def _course(
    method: Method,
    newest: tuple[Period, float],
    baseline: tuple[Period, float],
    targets: tuple[TargetPoint, ...],
    way: Way,
) -> Course:
    """Count by growth where it is known; a course whose target is met can be one without, and then has no expected value."""
    (period, value), vertices = newest, _path(baseline, targets)
    target = _target_to_show(period, value, targets, way) or targets[-1]
    by_line = course_by_line(vertices, period.years, value, target, way)
    if method == Method.LINE:
        return by_line
    if growth_gap([*(level for _, level in vertices), value], period.years - vertices[0][0]):
        return replace(by_line, expected=None, due=0.0)
    return course_by_growth(vertices, period.years, value, way)


def _path(baseline: tuple[Period, float], targets: tuple[TargetPoint, ...]) -> list[Vertex]:
    """Make the vertices of the path; within a range it goes by the shortest way to the nearest edge."""
    vertices = [(baseline[0].years, baseline[1])]
    for target in targets:
        vertices.append((target.at, target.nearest(vertices[-1][1])))
    return vertices


def _by_the_path(course: Course) -> tuple[Rule, Outcome]:
    if course.gain >= course.due - course.noise:
        return Rule.ON_THE_PATH, Outcome.ON_TRACK
    if course.due <= course.noise:
        return Rule.NOTHING_WAS_DUE, Outcome.MOVING_AWAY
    if course.gain >= ON_TRACK_FROM * course.due - course.noise:
        return Rule.BY_RATIO, Outcome.ON_TRACK
    return Rule.BY_RATIO, Outcome.BEHIND if course.gain >= -course.noise else Outcome.MOVING_AWAY
