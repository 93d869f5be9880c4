"""The words of measuring: direction, rhythm, state, origin."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Direction(StrEnum):
    """Which way is good."""

    GROW = "grow"
    FALL = "fall"
    RANGE = "range"
    CONTEXT = "context"


class Rhythm(StrEnum):
    """How often a new figure comes."""

    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"
    TWO_YEARS = "two_years"
    IRREGULAR = "irregular"


class IndicatorState(StrEnum):
    """Whether an indicator has passed the activation gate."""

    PROPOSED = "proposed"
    ACTIVE = "active"
    RETIRED = "retired"


class Origin(StrEnum):
    """Who stands behind it: the council, or only a proposal."""

    COUNCIL = "council"
    PROPOSAL = "proposal"


class SeriesRole(StrEnum):
    """What a series is to its indicator."""

    ACTUAL = "actual"
    FORECAST = "forecast"
    BREAKDOWN = "breakdown"
    POPULATION = "population"
    COMPARISON = "comparison"


class Lack(StrEnum):
    """What an unfinished indicator lacks before it may go live (promise 3)."""

    DEFINITION = "definition"
    UNIT = "unit"
    BASELINE = "baseline"
    TARGET = "target"
    SOURCE = "source"
    OWNER = "owner"
    RHYTHM = "rhythm"


DAYS_OF_RHYTHM: Final[dict[Rhythm, int]] = {
    Rhythm.MONTH: 31,
    Rhythm.QUARTER: 92,
    Rhythm.HALF_YEAR: 184,
    Rhythm.YEAR: 366,
    Rhythm.TWO_YEARS: 731,
}
"""The longest time from one period's end to the next one's, in days; an irregular rhythm has none."""
