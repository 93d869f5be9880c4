"""Whether a series goes by the seasons: whether it is like the year before, and unlike half a year before."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import StatisticsError, correlation, linear_regression
from typing import Final

LEAST_YEARS: Final = 2
"""With less nobody can tell a season from a change."""
STRONG: Final = 0.5
"""So much must the correlation with the year before be, and so much more than with half a year before."""


def has_seasons(values: Sequence[float], season: int) -> bool:
    """Tell it of values at even steps, ``season`` of them in a year; never of less than two years.

    Counted from what is left beside a straight line. A series that only wanders is like half a year before even more than
    like the year before, and chance is like neither: the two conditions keep both out.
    """
    if season < 2 or len(values) < LEAST_YEARS * season:
        return False
    line = linear_regression(range(len(values)), values)
    beside = [value - line.intercept - line.slope * place for place, value in enumerate(values)]
    year, half = (_likeness(beside, lag) for lag in (season, season // 2))
    return year >= STRONG and year - half >= STRONG


def _likeness(values: Sequence[float], lag: int) -> float:
    """Give the correlation with the value so many steps before; 0 where nothing varies."""
    try:
        return correlation(values[:-lag], values[lag:])
    except StatisticsError:
        return 0.0
