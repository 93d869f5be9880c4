"""Where a value lies on the value axis, and which round values are written beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Final

ZERO_WHEN_LOW_IS_UNDER: Final = 0.5
"""Share of the largest value under which the smallest one makes the axis begin at zero."""

_ROUND_STEPS: Final = (1.0, 2.0, 2.5, 5.0, 10.0, 20.0)


@dataclass(frozen=True, slots=True)
class Scale:
    """The ends of the value axis and its round values, lowest first."""

    low: float
    high: float
    ticks: tuple[float, ...]

    @property
    def starts_at_zero(self) -> bool:
        """Whether zero is on the axis, so that heights can be compared as such."""
        return self.low <= 0 <= self.high

    @property
    def decimals(self) -> int:
        """Give how many decimals the round values need, six at the most."""
        return next((places for places in range(6) if all(tick == round(tick, places) for tick in self.ticks)), 6)


def scale_of(
    values: Iterable[float],
    *,
    decimals: int,
    most_ticks: int,
    from_zero: bool = False,
    room: tuple[float, float] = (0.0, 0.0),
) -> Scale:
    """Choose the axis for these values (at least one).

    Bars always stand on zero (``from_zero``), for a bar is read by its length. A line is read by its slope: its axis
    begins at zero only when the values come down to half of the largest one or below, so that zero costs at most half
    of the picture; otherwise the axis is cut, and the chart says so in words. Ticks are never finer than the decimals
    that the indicator is written with. ``room`` is the share of the span that is left free for labels, below (unless
    zero is there) and above.
    """
    found = tuple(values)
    low, high = min(found), max(found)
    if from_zero or 0 <= low <= ZERO_WHEN_LOW_IS_UNDER * high:
        low, high = min(low, 0.0), max(high, 0.0)
    elif 0 >= high >= ZERO_WHEN_LOW_IS_UNDER * low:
        high = 0.0
    finest = 10.0**-decimals
    if high - low < finest:
        low, high = (low, high + finest) if low == 0 else (low - finest, high + finest)
    below, above = (share * (high - low) for share in room)
    low, high = low - (below if low else 0.0), high + (above if high else 0.0)
    if min(found) >= 0:
        low = max(low, 0.0)
    return Scale(low, high, _ticks(low, high, finest, most_ticks))


def _ticks(low: float, high: float, finest: float, most_ticks: int) -> tuple[float, ...]:
    step = _round_step((high - low) / most_ticks, finest)
    first, last = ceil(low / step - 1e-9), floor(high / step + 1e-9)
    return tuple(round(place * step, 10) for place in range(first, last + 1))


def _round_step(rough: float, finest: float) -> float:
    rough = max(rough, finest)
    power = 10.0 ** floor(log10(rough))
    steps = (step * power for step in _ROUND_STEPS if step * power >= rough * (1 - 1e-9))
    return next(step for step in steps if abs(step / finest - round(step / finest)) < 1e-6)
