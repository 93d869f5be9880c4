"""Counts what more than its course can be told of a series; only the worker imports this module, for its libraries are dear."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from teoiksi.kernel.period import Period
from teoiksi.numerics.analyses import (
    STEPS_OF_YEAR,
    Against,
    Analysis,
    Comparison,
    Control,
    Evidence,
    NoLimits,
    OutlookStep,
    Point,
    SeriesOutlook,
    Uncertainty,
)
from teoiksi.numerics.measures import PER_CENT, Chance, Measure
from teoiksi.numerics.outlook import outlook, probability
from teoiksi.numerics.outlooks import LEAST_POINTS, NoOutlook, Outlook
from teoiksi.numerics.periods import gapless_end, until, year_before
from teoiksi.numerics.targets import TargetPoint, Way
from teoiksi.numerics.uncertainty import chance
from teoiksi.numerics.usual_variation import usual_variation


def analyse(evidence: Evidence) -> Analysis:
    """Count everything that can be told; see ``Analysis``."""
    known = [(period, value) for period, value in evidence.points if value is not None]
    control, continued = usual_variation(evidence, known), _outlook(evidence, known)
    return Analysis(
        control=control if isinstance(control, Control) else None,
        no_limits=control if isinstance(control, NoLimits) else None,
        uncertainty=_uncertainty(evidence, known),
        outlook=continued if isinstance(continued, SeriesOutlook) else None,
        no_outlook=continued if isinstance(continued, NoOutlook) else None,
    )


def _uncertainty(evidence: Evidence, known: Sequence[Point]) -> Uncertainty | None:
    """Give the interval of the newest figure and its comparisons, as far as the events behind them are known."""
    if not evidence.measure or not known:
        return None
    period, value = known[-1]
    levels = dict(known)
    earlier = [(Against.BASELINE, *evidence.baseline)] if evidence.baseline else []
    if (before := year_before(period)) in levels:
        earlier.append((Against.YEAR_BEFORE, before, levels[before]))
    itself = _chance(evidence, (period, value), (period, value))
    if itself is None:
        return None
    compared = []
    for against, when, level in earlier:
        found = _chance(evidence, (period, value), (when, level)) if when.end < period.end else None
        compared += [Comparison(against, when, level, found.p)] if found else []
    low, high = itself.interval
    return Uncertainty(period, low, high, itself.newest.events, itself.newest.exposure, tuple(compared))


def _chance(evidence: Evidence, newest: Point, other: Point) -> Chance | None:
    now, then = ((value, _people(evidence, period)) for period, value in (newest, other))
    return chance(evidence.measure, now, then, per=evidence.per)


def _people(evidence: Evidence, period: Period) -> float | None:
    """Give the population of this period, or else that of the longer period in which it is."""
    of_period = dict(evidence.population)
    around = (count for when, count in evidence.population if when.start <= period.start and period.end <= when.end)
    return of_period.get(period) or next(around, None)


def _outlook(evidence: Evidence, known: Sequence[Point]) -> SeriesOutlook | NoOutlook:
    """Continue the figures since the last gap to the last period that has ended when the target is due."""
    target = evidence.target
    if target is None or not known or target.due_on <= known[-1][0].end or evidence.direction == Way.CONTEXT:
        return NoOutlook.NO_TARGET
    points = gapless_end(known)
    newest = points[-1][0]
    if newest.kind not in STEPS_OF_YEAR:
        return NoOutlook.NO_TARGET
    periods = until(newest, target.due_on)
    if periods[-1] in dict(evidence.forecast):
        return NoOutlook.OFFICIAL
    season = STEPS_OF_YEAR[newest.kind]
    floor, ceiling = _ends(evidence)
    found = outlook([value for _, value in points], len(periods), season=season, floor=floor, ceiling=ceiling)
    if isinstance(found, NoOutlook):
        would_be_enough = found is NoOutlook.TOO_FEW_POINTS and len(known) >= LEAST_POINTS
        return NoOutlook.GAPS if would_be_enough else found
    steps = tuple(
        OutlookStep(period, ahead.middle, ahead.low, ahead.high, ahead.wide_low, ahead.wide_high)
        for period, ahead in zip(periods, found.ahead, strict=True)
    )
    likely = _probability(found, target, Way(evidence.direction))
    return SeriesOutlook(steps, likely, target.due_on, found.shape, found.has_seasons, len(points))


def _ends(evidence: Evidence) -> tuple[float, float]:
    """Give the least and the largest figure there can be: counts, rates and shares are never below zero."""
    share = evidence.measure == Measure.SHARE
    return (0.0 if evidence.measure else -inf), (float(evidence.per or PER_CENT) if share else inf)


def _probability(found: Outlook, target: TargetPoint, way: Way) -> float:
    match way:
        case Way.GROW:
            return probability(found, low=-inf if target.value is None else target.value)
        case Way.FALL:
            return probability(found, high=inf if target.value is None else target.value)
        case _:
            return probability(
                found,
                low=-inf if target.low is None else target.low,
                high=inf if target.high is None else target.high,
            )
