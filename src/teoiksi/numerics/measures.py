"""What kind of number a figure is, and what chance may do to it; counted in ``uncertainty``, readable everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

LEVEL: Final = 0.95
"""Share of such intervals that hold the true value, at least; differences with p < 1 - LEVEL are more than chance."""

PER_CENT: Final = 100
"""What a share is out of when nothing else is said."""


class Measure(StrEnum):
    """What kind of number a figure is: a count of events, events per so many people, or a share of so many people."""

    COUNT = "count"
    RATE = "rate"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Observed:
    """A number of events, and what it is out of: people, people's years, or 1 for a plain count."""

    events: int
    exposure: float = 1.0


@dataclass(frozen=True, slots=True)
class Chance:
    """The events behind the newest figure and the baseline, their intervals in the indicator's unit, and how likely a
    difference at least as large is (two-sided p) when nothing but chance has changed the figure."""

    newest: Observed
    baseline: Observed
    interval: tuple[float, float]
    baseline_interval: tuple[float, float]
    p: float

    @property
    def is_more_than_chance(self) -> bool:
        """Whether chance alone seldom makes such a difference."""
        return self.p < 1 - LEVEL
