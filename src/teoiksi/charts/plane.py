"""The drawing surface: its sizes, its margins, and where a moment and a value lie on it in pixels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from teoiksi.charts.scale import Scale


@dataclass(frozen=True, slots=True)
class Size:
    """A variant of the chart in pixels; ``font`` is the size of the smallest text."""

    width: int
    height: int
    font: int
    most_ticks: int


COMPACT: Final = Size(width=358, height=300, font=12, most_ticks=5)
"""Fills a phone that is 390 wide and leaves its page margins."""

WIDE: Final = Size(width=720, height=380, font=13, most_ticks=6)
"""The reading column of the page, and the page of a printed report."""


@dataclass(frozen=True, slots=True)
class Plane:
    """The plot area inside the margins, in pixels, and the values at its edges."""

    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float
    first: date
    last: date
    scale: Scale

    def x(self, day: date) -> float:
        """Give the distance of the day from the left edge of the plot."""
        days = (self.last - self.first).days
        return self.width * (day - self.first).days / days if days else self.width / 2

    def y(self, value: float) -> float:
        """Give the distance of the value from the top edge of the plot."""
        return self.height * (self.scale.high - value) / (self.scale.high - self.scale.low)
