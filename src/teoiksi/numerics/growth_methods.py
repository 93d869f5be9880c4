"""Progress by growth rates, as statistics offices count it: the option beside the straight line for long growing series.

Sources: Statistics Canada and Open SDG (docs/progress-methodology.md, after Eurostat), UN Progress Chart 2023 as restated
by Eustat, and ESCAP's current status index. Zero and sign changes break growth rates; the straight line has no such gap.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from teoiksi.numerics.course import yearly_growth
from teoiksi.numerics.straight_line import StraightLine

_ALMOST_ZERO: Final = 0.001
_NEAR_A_LIMIT: Final = 4.44


class Growth(StrEnum):
    """The classes of Statistics Canada."""

    ACHIEVED = "target_achieved"
    SUBSTANTIAL = "substantial_progress"
    MODERATE = "moderate_progress"
    LIMITED = "limited_progress"
    DETERIORATION = "deterioration"
    NOT_AVAILABLE = "not_available"


class UnClass(StrEnum):
    """The classes of the UN Progress Chart."""

    ON_TRACK = "on track or achieved"
    FAIR = "fair progress, acceleration needed"
    STAGNATION = "stagnation or regression"


@dataclass(frozen=True, slots=True)
class Case:
    """From where to where a series goes: values in its unit at years; ``way`` is +1 when growing is better, else -1."""

    base: float
    base_year: int
    value: float
    year: int
    way: int
    target: float | None = None
    target_year: int = 0

    @property
    def meets_target(self) -> bool:
        """Whether the last value is at its target or better; the trend does not matter then."""
        return self.target is not None and self.way * (self.value - self.target) >= 0


@dataclass(frozen=True, slots=True)
class GrowthResult:
    """``value`` is R with a target and v without one, ``score`` from -5 to 5, ``coefficient`` the narrowing near a limit."""

    status: Growth
    score: float | None = None
    value: float | None = None
    coefficient: float | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class UnResult:
    """``cagr`` a year, what the value would be at the target's year, and the share of the change that makes."""

    category: UnClass | None
    cagr: float | None = None
    expected_at_target_year: float | None = None
    ratio: float | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LinearResult:
    """The straight line: what was expected by now, the shares of the way and of the time, and way by time."""

    expected_now: float
    share_of_way: float
    share_of_time: float
    ratio: float


def statistics_canada(case: Case, *, limit: float | None = None) -> GrowthResult:
    """Compare the yearly growth with the growth that the target needs; without a target, with 1.5 % and 0.5 % a year.

    ``limit`` is the natural limit of the series (100 for a percentage), near which the bounds narrow.
    """
    if case.meets_target:
        return GrowthResult(Growth.ACHIEVED, 5)
    if case.year <= case.base_year:
        return GrowthResult(Growth.NOT_AVAILABLE, reason="too few years")
    base = case.base or _ALMOST_ZERO
    observed = _growth(base, case.value, case.year - case.base_year)
    if observed is None:
        return GrowthResult(Growth.NOT_AVAILABLE, reason="sign change")
    # All below zero: nearer to zero is the smaller growth rate, so the direction flips.
    way = -case.way if base < 0 else case.way
    if case.target is None:
        return _without_target(way * observed, _coefficient(base, limit))
    needed = _growth(base, case.target or _ALMOST_ZERO, case.target_year - case.base_year)
    if not needed:
        return GrowthResult(Growth.NOT_AVAILABLE, reason="sign change" if needed is None else "nothing to reach")
    ratio = way * observed / abs(needed)
    score = min(7.1429 * ratio - 4.2857, 5.0) if ratio >= 0.6 else max(4.1667 * ratio - 2.5, -5.0)
    return GrowthResult(_classes(ratio, 0.95, 0.60), score, ratio)


def _without_target(v: float, narrowing: float) -> GrowthResult:
    high, low = 0.015 * narrowing, 0.005 * narrowing
    if v < 0:
        score = max(125 * v - 2.5, -5.0)
    elif v >= high:
        score = min(500 * v / narrowing - 5, 5.0) if narrowing else 5.0
    else:
        score = 250 * v / narrowing - 1.25 if v >= low else 500 * v / narrowing - 2.5
    return GrowthResult(_classes(v, high, low), score, v, narrowing)


def _classes(value: float, high: float, low: float) -> Growth:
    if value < 0:
        return Growth.DETERIORATION
    if value >= high:
        return Growth.SUBSTANTIAL
    return Growth.MODERATE if value >= low else Growth.LIMITED


def _coefficient(base: float, limit: float | None) -> float:
    if limit is None or base >= 2 * limit:
        return 1.0
    share = base / limit if base <= limit else (2 * limit - base) / limit
    return float(1 - share**_NEAR_A_LIMIT) if share >= 0 else 1.0


def un_progress_chart(case: Case) -> UnResult:
    """Extend the yearly growth to the target's year; without a target, 2 % and 0.5 % a year."""
    growth = _growth(case.base, case.value, case.year - case.base_year)
    if case.meets_target:
        return UnResult(UnClass.ON_TRACK, growth, reason="target met by latest value")
    if growth is None:
        return UnResult(None, reason="growth rate undefined")
    if case.target is None:
        gain = case.way * growth
        category = UnClass.ON_TRACK if gain >= 0.02 else UnClass.FAIR if gain >= 0.005 else UnClass.STAGNATION
        return UnResult(category, growth)
    if case.target == case.value:
        return UnResult(None, growth, reason="nothing to reach")
    expected = case.value * (1 + growth) ** (case.target_year - case.year)
    ratio = (expected - case.base) / (case.target - case.base)
    category = UnClass.ON_TRACK if ratio >= 0.95 else UnClass.FAIR if ratio >= 0.10 else UnClass.STAGNATION
    return UnResult(category, growth, expected, ratio)


def straight_line(case: Case) -> LinearResult | None:
    """Compare with the line from the base to the target, which goes on past the target's year; None without a target."""
    years = case.target_year - case.base_year
    if case.target is None or case.target == case.base or years <= 0 or case.year == case.base_year:
        return None
    line = StraightLine((case.base_year, case.base), (case.target_year, case.target))
    way, ratio = line.share_of_way(case.value), line.ratio(case.year, case.value)
    if way is None or ratio is None:
        return None
    return LinearResult(line.expected(case.year), way, line.share_of_time(case.year), ratio)


def current_status_index(case: Case) -> float | None:
    """Count D (value - base) / |target - base| with D = 10, or -10 when falling is better (ESCAP); None without a target."""
    if case.target is None or case.target == case.base:
        return None
    return 10 * case.way * (case.value - case.base) / abs(case.target - case.base)


def _growth(first: float, last: float, years: int) -> float | None:
    """Give the yearly compound growth; None over a zero, a change of sign or no time."""
    if years <= 0 or first * last <= 0:
        return None
    return yearly_growth(first, last, years)
