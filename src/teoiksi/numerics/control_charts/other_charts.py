"""Limits of the charts for counts, shares, rare events and means; three and two sigmas, by point.

Formulas: Montgomery, Introduction to Statistical Quality Control; Provost & Murray, The Health Care Data Guide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import exp, inf, lgamma, sqrt
from statistics import fmean, median

from teoiksi.numerics.control_charts.limits import xmr_limits


@dataclass(frozen=True, slots=True)
class PointLimits:
    """The limits at one point: ``low`` and ``high`` at three sigmas, ``near_low`` and ``near_high`` at two."""

    centre: float
    low: float
    near_low: float
    near_high: float
    high: float


def _limits(centre: float, sigma: float, least: float = -inf, most: float = inf) -> PointLimits:
    low, near_low, near_high, high = (min(most, max(least, centre + times * sigma)) for times in (-3, -2, 2, 3))
    return PointLimits(centre, low, near_low, near_high, high)


def c_chart(counts: Sequence[float], groups: Sequence[int] | None = None) -> list[PointLimits]:
    """Give the limits of counts over equal areas of chance (Poisson): sigma = √mean, never below 0.

    ``groups`` divides the points into baselines, each with a mean of its own.
    """
    found: list[PointLimits] = []
    numbered = zip(groups or [0] * len(counts), counts, strict=True)
    for _, members in groupby(numbered, key=lambda each: each[0]):
        stretch = [count for _, count in members]
        centre = fmean(stretch)
        found += [_limits(centre, sqrt(centre), 0)] * len(stretch)
    return found


def p_chart(events: Sequence[float], totals: Sequence[float]) -> list[PointLimits]:
    """Give the limits of shares (binomial) between 0 and 1: centre Σ events / Σ totals, sigma = √(p (1 - p) / n).

    :raises ValueError: when a total is not positive.
    """
    if any(total <= 0 for total in totals):
        raise ValueError("a total must be positive")
    share = sum(events) / sum(totals)
    return [_limits(share, sqrt(share * (1 - share) / total), 0, 1) for total in totals]


def g_chart(between: Sequence[float]) -> list[PointLimits]:
    """Give the limits of cases between rare events (geometric): sigma = √(mean (mean + 1)); the centre line is the
    median, since the distribution is skew, and nothing is below 0."""
    mean = fmean(between)
    limits = _limits(mean, sqrt(mean * (mean + 1)), 0)
    shown = PointLimits(median(between), limits.low, limits.near_low, limits.near_high, limits.high)
    return [shown] * len(between)


def i_chart(
    values: Sequence[float], totals: Sequence[float] | None = None, *, screens_outliers: bool = True
) -> list[PointLimits]:
    """Give the limits of single values, or of ratios when ``totals`` are given (XmR)."""
    ratios = [value / total for value, total in zip(values, totals or [1] * len(values), strict=True)]
    found = xmr_limits(ratios, screens_outliers=screens_outliers)
    if found.low is None or found.high is None or found.near_low is None or found.near_high is None:
        raise ValueError("no moving range to count limits from")
    return [PointLimits(found.mean, found.low, found.near_low, found.near_high, found.high)] * len(values)


def xbar_chart(means: Sequence[float], sizes: Sequence[int], deviations: Sequence[float]) -> list[PointLimits]:
    """Give the limits of means of samples: centre and sigma weighted by size, mean ± A3 · s with A3 = 3 / (c4(n) √n).

    :raises ValueError: when a sample has fewer than two members.
    """
    if any(size < 2 for size in sizes):
        raise ValueError("a sample needs at least two members")
    centre = sum(mean * size for mean, size in zip(means, sizes, strict=True)) / sum(sizes)
    freedom = sum(sizes) - len(sizes)
    spread = sqrt(sum((size - 1) * s * s for size, s in zip(sizes, deviations, strict=True)) / freedom)
    return [_limits(centre, spread / (_c4(size) * sqrt(size))) for size in sizes]


def _c4(size: int) -> float:
    """The mean of the standard deviation of samples of a normal distribution: √(2/(n-1)) Γ(n/2) / Γ((n-1)/2)."""
    return sqrt(2 / (size - 1)) * exp(lgamma(size / 2) - lgamma((size - 1) / 2))
