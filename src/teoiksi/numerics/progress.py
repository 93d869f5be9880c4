"""Progress towards a target along a straight line, and the honest answer when it cannot be assessed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from math import isfinite
from typing import Final

from teoiksi.kernel.period import Period
from teoiksi.numerics.straight_line import Vertex, expected_on_path
from teoiksi.numerics.targets import NOISE, TargetPoint, Way, goodness, is_met, still_ahead

ON_TRACK_FROM: Final = 0.95
"""Share of the due change from which an indicator is on track; from 0 it is behind, below 0 it is moving away."""


class Outcome(StrEnum):
    """How a goal or an indicator is going."""

    ACHIEVED = "achieved"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    MOVING_AWAY = "moving_away"
    NOT_ASSESSED = "not_assessed"


class NotAssessed(StrEnum):
    """Why there is no assessment; when several reasons hold, the first of ``PRECEDENCE`` is given."""

    CONTEXT = "context"
    NO_FIGURE = "no_figure"
    NO_BASELINE = "no_baseline"
    NO_TARGET = "no_target"
    LATE = "late"
    SUPPRESSED = "suppressed"
    NOTHING_AFTER_BASELINE = "nothing_after_baseline"


PRECEDENCE: Final = (
    NotAssessed.CONTEXT,
    NotAssessed.SUPPRESSED,
    NotAssessed.NO_FIGURE,
    NotAssessed.NO_BASELINE,
    NotAssessed.NO_TARGET,
    NotAssessed.LATE,
    NotAssessed.NOTHING_AFTER_BASELINE,
)
"""What a reader meets first comes first: is it judged at all, is there a figure, what is it judged by, is it fresh."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """The outcome and every number it rests on, in the indicator's unit; ``ratio`` is the share of the change that was
    due by now (1.0 = exactly on the straight line); ``reason`` is set only when the outcome is *not assessed*."""

    outcome: Outcome
    reason: NotAssessed | None = None
    period: Period | None = None
    value: float | None = None
    baseline_period: Period | None = None
    baseline: float | None = None
    target: float | None = None
    low: float | None = None
    high: float | None = None
    due_on: date | None = None
    expected: float | None = None
    ratio: float | None = None


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

    :raises ValueError: when the direction is not one of ``Way``.
    """
    way = Way(direction)
    newest = _newest(points)
    suitable = _suitable(targets, way, baseline)
    facts = _facts(newest, baseline, suitable, way)
    holds = {
        NotAssessed.CONTEXT: way == Way.CONTEXT,
        NotAssessed.SUPPRESSED: newest_is_suppressed,
        NotAssessed.NO_FIGURE: newest is None,
        NotAssessed.NO_BASELINE: baseline is None,
        NotAssessed.NO_TARGET: not suitable,
        NotAssessed.LATE: newest is not None and _is_late(newest[0], today, rhythm_days, lag_days),
        NotAssessed.NOTHING_AFTER_BASELINE: newest and baseline and newest[0].end <= baseline[0].end,
    }
    reason = next((reason for reason in PRECEDENCE if holds[reason]), None)
    if reason is not None or newest is None or baseline is None:
        return replace(facts, reason=reason)
    return _judge(facts, newest, baseline, suitable, way)


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


def _is_late(period: Period, today: date, rhythm_days: int | None, lag_days: int | None) -> bool:
    if rhythm_days is None:
        return False
    lag = rhythm_days if lag_days is None else lag_days
    return today > period.end + timedelta(days=rhythm_days + lag)


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
    vertices = _path(baseline, targets)
    expected = expected_on_path(vertices, period.years)
    target = _target_to_show(period, value, targets, way) or targets[-1]
    good = [goodness(each, target, way) for each in (value, level, expected)]
    gain, due = good[0] - good[1], good[2] - good[1]
    noise = NOISE * max(abs(value), abs(level), abs(expected))
    if is_met(target, value, way):
        outcome = Outcome.ACHIEVED
    elif period.end >= targets[-1].due_on:
        outcome = Outcome.MOVING_AWAY if gain < -noise or is_met(target, level, way) else Outcome.BEHIND
    else:
        outcome = _by_the_line(gain, due, noise)
    return replace(facts, outcome=outcome, expected=expected, ratio=gain / due if due > noise else None)


def _path(baseline: tuple[Period, float], targets: tuple[TargetPoint, ...]) -> list[Vertex]:
    """Make the vertices of the path; within a range it goes by the shortest way to the nearest edge."""
    vertices = [(baseline[0].years, baseline[1])]
    for target in targets:
        vertices.append((target.at, target.nearest(vertices[-1][1])))
    return vertices


def _by_the_line(gain: float, due: float, noise: float) -> Outcome:
    if gain >= due - noise:
        return Outcome.ON_TRACK
    if due <= noise:
        return Outcome.MOVING_AWAY
    if gain >= ON_TRACK_FROM * due - noise:
        return Outcome.ON_TRACK
    return Outcome.BEHIND if gain >= -noise else Outcome.MOVING_AWAY
