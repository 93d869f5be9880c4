"""Whether a series goes by the seasons: how much of what is left beside its trend the time of year explains."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean, pvariance
from typing import Final

STRONG: Final = 0.64
"""From this strength on a series is compared with the year before; the limit of ``nsdiffs`` in the R package forecast."""
LEAST_YEARS: Final = 3


def strength_of_seasons(values: Sequence[float], season: int) -> float:
    """Give 0 (none) to 1 (nothing but): 1 − var(remainder) / var(season + remainder), never below 0.

    Method: Wang, Smith & Hyndman 2006 by classical decomposition: a centred moving average of one year is taken away, then
    the mean of each time of the year. 0 with under three years, and for a series that leaves nothing beside its trend.
    """
    if season < 2 or len(values) < LEAST_YEARS * season:
        return 0.0
    half = season // 2
    beside = {place: values[place] - _centred_mean(values, place, season) for place in range(half, len(values) - half)}
    of_season = [fmean(value for place, value in beside.items() if place % season == time) for time in range(season)]
    remainder = pvariance(value - of_season[place % season] for place, value in beside.items())
    whole = pvariance(beside.values())
    return max(0.0, 1 - remainder / whole) if whole > 0 else 0.0


def _centred_mean(values: Sequence[float], place: int, season: int) -> float:
    """Give the mean of a year around a place; of an even number of seasons the outermost count half."""
    half = season // 2
    around = values[place - half : place + half + 1]
    if season % 2:
        return fmean(around)
    return (sum(around) - (around[0] + around[-1]) / 2) / season
