"""Limits of an individuals chart (XmR): what the series does when nothing special happens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean
from typing import Final

SIGMAS: Final = 2.66
"""3 / d2 with d2 = 1.128 for moving ranges of two points (Wheeler: Understanding Variation)."""
UPPER_RANGE: Final = 3.267
"""D4 for moving ranges of two points: a larger range is no ordinary one."""


@dataclass(frozen=True, slots=True)
class Limits:
    """In the unit of the series. ``near_low`` and ``near_high`` are the two-sigma lines; all four are None when there is
    no moving range to count them from: a lone point, or with screening a series that never changes."""

    mean: float
    low: float | None = None
    high: float | None = None
    near_low: float | None = None
    near_high: float | None = None


def xmr_limits(values: Sequence[float], *, screens_outliers: bool = True) -> Limits:
    """Count the limits from the points of the baseline.

    mean ± 2.66 · the average moving range; with screening, the ranges of at least 3.267 · their average are left out
    once. A series that never changes has a mean range of 0, so that screening leaves none: its limits are unknown.
    Method and answers: NHSRplotthedots 0.2.2.

    :raises ValueError: when there are no points.
    """
    if not values:
        raise ValueError("no points")
    mean = fmean(values)
    ranges = [abs(later - earlier) for earlier, later in pairwise(values)]
    if screens_outliers and ranges:
        bound = UPPER_RANGE * fmean(ranges)
        ranges = [each for each in ranges if each < bound]
    if not ranges:
        return Limits(mean)
    reach = SIGMAS * fmean(ranges)
    near = reach * 2 / 3
    return Limits(mean, mean - reach, mean + reach, mean - near, mean + near)
