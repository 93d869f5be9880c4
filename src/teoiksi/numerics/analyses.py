"""What more than its course can be told of a series – signals, chance, outlook – as values readable everywhere.

Counted in ``analysing``, from ``Evidence``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from teoiksi.kernel.period import Period, PeriodKind
from teoiksi.numerics.control_charts import Settings
from teoiksi.numerics.control_charts.xmr import Assurance, Cause, Variation
from teoiksi.numerics.measures import LEVEL
from teoiksi.numerics.outlooks import NoOutlook, Shape
from teoiksi.numerics.seasons import LEAST_YEARS
from teoiksi.numerics.targets import TargetPoint

METHODS: Final = 6
"""Goes up when the same evidence is analysed in another way, so that every analysis is counted again."""

Point = tuple[Period, float]
"""A figure that is known."""

CHART: Final = Settings()
STEPS_OF_YEAR: Final = {PeriodKind.YEAR: 1, PeriodKind.HALF_YEAR: 2, PeriodKind.QUARTER: 4, PeriodKind.MONTH: 12}


def least_for_limits(kind: PeriodKind) -> int:
    """Give how many figures what is usual can be told from: as many as trial limits need, and two years at least, for in
    less a season cannot be told from a change."""
    return max(CHART.least_points, LEAST_YEARS * STEPS_OF_YEAR.get(kind, 1))


@dataclass(frozen=True, slots=True)
class ChartChoices:
    """How one indicator goes on its control chart: the ``rules``, how many figures from the beginning of each baseline give
    its limits (``fixed_points``; all without it), and the days from which on they are counted anew (``rebase_on``)."""

    rules: Settings = CHART
    fixed_points: int | None = None
    rebase_on: tuple[date, ...] = ()


LEAST_SINCE_REBASE: Final = 6
"""With fewer figures since the limits are counted anew, nobody knows what is usual now."""


class NoLimits(StrEnum):
    """Why there are no control limits."""

    RHYTHM = "rhythm"
    TOO_FEW_POINTS = "too_few_points"
    NO_VARIATION = "no_variation"
    NO_USUAL_LEVEL = "no_usual_level"
    TOO_FEW_SINCE_REBASE = "too_few_since_rebase"


class Against(StrEnum):
    """What the newest figure is compared with."""

    BASELINE = "baseline"
    YEAR_BEFORE = "year_before"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that an analysis is counted from, oldest first; ``target`` is the one that is ahead, and ``population``
    the people that a rate or share is counted of."""

    direction: str
    points: tuple[tuple[Period, float | None], ...]
    baseline: tuple[Period, float] | None = None
    target: TargetPoint | None = None
    measure: str = ""
    per: int | None = None
    population: tuple[tuple[Period, float], ...] = ()
    forecast: tuple[tuple[Period, float], ...] = ()
    chart: ChartChoices = ChartChoices()


@dataclass(frozen=True, slots=True)
class LimitPoint:
    """What is usual in one period, in the unit of the series, and what its figure shows; ``baseline`` is the place of the
    limits that it was judged by."""

    period: Period
    middle: float
    low: float
    high: float
    cause: Cause
    variation: Variation
    baseline: int = 0


@dataclass(frozen=True, slots=True)
class Control:
    """A series on its control chart. One with seasons (``is_seasonal``) is judged beside the year before, so that its
    limits follow the seasons; then no ``assurance`` is given. ``count`` figures gave the last limits, which are only trial
    limits when there are few (``is_trial``). ``rebased_on`` are the days from which limits were counted anew."""

    points: tuple[LimitPoint, ...]
    variation: Variation
    assurance: Assurance | None
    count: int
    is_seasonal: bool
    is_trial: bool = False
    rebased_on: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """The newest figure beside an earlier one: how likely a difference at least as large is by chance (two-sided p)."""

    against: Against
    period: Period
    value: float
    p: float

    @property
    def is_more_than_chance(self) -> bool:
        """Whether chance alone seldom makes such a difference."""
        return self.p < 1 - LEVEL


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """The interval of the newest figure, the number of events behind it, what that is out of, and comparisons."""

    period: Period
    low: float
    high: float
    events: int
    exposure: float
    comparisons: tuple[Comparison, ...]


@dataclass(frozen=True, slots=True)
class OutlookStep:
    """One coming period: the middle, and the ends of the intervals of 80 % and 95 %."""

    period: Period
    middle: float
    low: float
    high: float
    wide_low: float
    wide_high: float


@dataclass(frozen=True, slots=True)
class SeriesOutlook:
    """A series continued to the date of its target, and how likely it then is there; ``count`` figures were continued."""

    steps: tuple[OutlookStep, ...]
    probability: float
    due_on: date
    shape: Shape
    has_seasons: bool
    count: int


@dataclass(frozen=True, slots=True)
class Analysis:
    """Each part, or why there is none; uncertainty is known of counts, rates and shares alone."""

    control: Control | None = None
    no_limits: NoLimits | None = None
    uncertainty: Uncertainty | None = None
    outlook: SeriesOutlook | None = None
    no_outlook: NoOutlook | None = None
