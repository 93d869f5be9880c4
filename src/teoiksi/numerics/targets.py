"""A dated target: what it asks for, which way is good, and whether a value meets it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import inf
from typing import Final

from teoiksi.kernel.period import Period

NOISE: Final = 1e-9
"""Difference, relative to the largest number at hand, that is only the noise of floating-point arithmetic."""


class Way(StrEnum):
    """Which way is good; ``CONTEXT`` is never judged."""

    GROW = "grow"
    FALL = "fall"
    RANGE = "range"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class TargetPoint:
    """A dated target in the indicator's unit: ``value``, or for a range ``low`` and ``high`` (either may be open)."""

    due_on: date
    value: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def at(self) -> float:
        """Where the end of the due day lies on the time axis, in years."""
        return Period.day(self.due_on).years

    def suits(self, way: Way) -> bool:
        """Whether the target says something for an indicator that should go this way."""
        if way == Way.RANGE:
            return self.value is None and (self.low is not None or self.high is not None)
        return self.value is not None

    def nearest(self, value: float) -> float:
        """Give the value that meets the target with the smallest change from this one."""
        if self.value is not None:
            return self.value
        low = -inf if self.low is None else self.low
        high = inf if self.high is None else self.high
        return min(max(value, low), high)


def goodness(value: float, target: TargetPoint, way: Way) -> float:
    """Turn a value into a number that is larger the better: for a range, minus the distance to its nearest edge."""
    match way:
        case Way.GROW:
            return value
        case Way.FALL:
            return -value
        case _:
            return -abs(value - target.nearest(value))


def is_met(target: TargetPoint, value: float, way: Way) -> bool:
    """Whether the value is at the target or past it in the good direction, noise apart."""
    edge = target.nearest(value)
    lack = goodness(edge, target, way) - goodness(value, target, way)
    return lack <= NOISE * max(abs(value), abs(edge))


def still_ahead(targets: Sequence[TargetPoint], day: date) -> Sequence[TargetPoint]:
    """Give the targets due on this day or later (targets: oldest first, at least one); after the last date, the last."""
    return [target for target in targets if target.due_on >= day] or targets[-1:]
