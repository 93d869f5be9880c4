"""Where a series is going, as numbers that are readable everywhere; counted in ``outlook``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

LEAST_POINTS: Final = 8
"""With fewer figures there is no outlook: nothing tells how much they vary."""

OUTLOOK_LEVEL: Final = 0.80
WIDE_LEVEL: Final = 0.95
"""Shares of the future figures that the two intervals are meant to hold."""


class Shape(StrEnum):
    """What goes on into the future: the level, a trend that fades, or a trend as it is."""

    LEVEL = "level"
    DAMPED = "damped"
    TREND = "trend"


class NoOutlook(StrEnum):
    """Why there is no outlook."""

    OFFICIAL = "official"
    NO_TARGET = "no_target"
    TOO_FEW_POINTS = "too_few_points"
    GAPS = "gaps"
    TOO_FAR = "too_far"
    NO_VARIATION = "no_variation"


@dataclass(frozen=True, slots=True)
class Ahead:
    """One coming period: the middle of the outlook, and the ends of the interval of 80 % and of the wide one of 95 %."""

    middle: float
    low: float
    high: float
    wide_low: float
    wide_high: float


@dataclass(frozen=True, slots=True)
class Outlook:
    """The coming periods, the next one first; ``deviation`` is the unit of Student's t at the last of them."""

    shape: Shape
    has_seasons: bool
    ahead: tuple[Ahead, ...]
    deviation: float
