"""How far a figure has come from its baseline, and how far it should have come: by the line, or by yearly growth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from teoiksi.numerics.straight_line import Vertex, expected_on_path
from teoiksi.numerics.targets import NOISE, TargetPoint, Way, goodness


class Method(StrEnum):
    """What is even: the change in each year (a line), or the share of change in each year (compound growth)."""

    LINE = "line"
    GROWTH = "growth"


class GrowthGap(StrEnum):
    """Why a yearly growth rate cannot be counted."""

    TOO_SHORT = "too_short"
    ZERO_OR_SIGN = "zero_or_sign"


@dataclass(frozen=True, slots=True)
class Course:
    """``gain`` is what has come and ``due`` what should have come by now, both larger the better: changes in the unit, or
    yearly growth rates; smaller differences than ``noise`` are none. ``expected`` is the value on the path."""

    expected: float | None
    gain: float
    due: float
    noise: float

    @property
    def ratio(self) -> float | None:
        """The share of what was due; none when nothing was."""
        return self.gain / self.due if self.due > self.noise else None


def course_by_line(vertices: Sequence[Vertex], at: float, value: float, target: TargetPoint, way: Way) -> Course:
    """Compare with the straight path through the vertices; for a range, by distances to its nearest edge."""
    level, expected = vertices[0][1], expected_on_path(vertices, at)
    good = [goodness(each, target, way) for each in (value, level, expected)]
    noise = NOISE * max(abs(value), abs(level), abs(expected))
    return Course(expected, good[0] - good[1], good[2] - good[1], noise)


def course_by_growth(vertices: Sequence[Vertex], at: float, value: float, way: Way) -> Course:
    """Compare the yearly growth since the baseline with the growth that the path needs by now.

    ratio = CAGR of the value / CAGR of the expected value, each since the baseline: with one target this is
    R = d · CAGR_i / |CAGR_T| of Statistics Canada (docs/progress-methodology.md of Open SDG). The values must pass
    ``growth_gap``. When all are below zero, the smaller growth is nearer to zero, so the direction flips.
    """
    (since, level), expected = vertices[0], expected_by_growth(vertices, at)
    better = (1 if way == Way.GROW else -1) * (1 if level > 0 else -1)
    gain, due = (better * yearly_growth(level, each, at - since) for each in (value, expected))
    return Course(expected, gain, due, NOISE)


def yearly_growth(first: float, last: float, years: float) -> float:
    """Give the compound growth in a year (CAGR), 0.02 for 2 %; both values on one side of zero, years above 0."""
    return float((last / first) ** (1 / years) - 1)


def expected_by_growth(vertices: Sequence[Vertex], at: float) -> float:
    """Give the value on the path that grows by the same share in each year between two vertices; level outside them."""
    if at <= vertices[0][0]:
        return vertices[0][1]
    for (start, low), (end, high) in pairwise(vertices):
        if at < end:
            return float(low * (high / low) ** ((at - start) / (end - start)))
    return vertices[-1][1]


def growth_gap(values: Sequence[float], years: float) -> GrowthGap | None:
    """Tell why growth between these values (baseline, targets, newest figure) over these years is not known, if so.

    A rate over less than a year says more of the season than of the course; a rate from, to or over zero is none.
    """
    if not (all(value > 0 for value in values) or all(value < 0 for value in values)):
        return GrowthGap.ZERO_OR_SIGN
    return GrowthGap.TOO_SHORT if years < 1 - NOISE else None
