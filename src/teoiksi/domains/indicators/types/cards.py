"""The cards that pages, files and reports are made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from teoiksi.domains.indicators.types.control_chart import DEFAULT_RULES, ChartRules
from teoiksi.domains.indicators.types.words import Direction, IndicatorState, Lack, Origin, Rhythm, SeriesRole
from teoiksi.domains.stats.types import Figure
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period
from teoiksi.numerics.analyses import Analysis
from teoiksi.numerics.course import Method
from teoiksi.numerics.measures import Measure
from teoiksi.numerics.progress import Assessment


@dataclass(frozen=True, slots=True)
class BaselineLevel:
    """The level that progress is counted from."""

    period: Period
    value: float
    is_example: bool


@dataclass(frozen=True, slots=True)
class TargetLevel:
    """A dated target: ``value``, or ``low`` and ``high`` of a range."""

    due_on: date
    value: float | None
    low: float | None
    high: float | None
    is_example: bool
    origin: Origin


@dataclass(frozen=True, slots=True)
class SeriesCard:
    """One series of an indicator, its figures oldest first, one per period, as they were known on the card's day."""

    slug: str
    role: SeriesRole
    name: LocalizedText
    source_name: LocalizedText
    source_address: str
    licence: str
    reference: str
    area_code: str
    dimensions: tuple[tuple[str, str], ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class IndicatorCard:
    """Everything that a page, a file or a report tells of one indicator, as it was known on ``known_on``."""

    slug: str
    number: str
    name: LocalizedText
    definition: LocalizedText
    validity: LocalizedText
    unit: LocalizedText
    decimals: int
    direction: Direction
    rhythm: Rhythm | None
    lag_days: int | None
    source_name: LocalizedText
    source_publisher: LocalizedText
    source_address: str
    licence: str
    reference: str
    owner: LocalizedText
    area: LocalizedText
    is_guardrail: bool
    origin: Origin
    state: IndicatorState
    lacks: tuple[Lack, ...]
    baseline: BaselineLevel | None
    targets: tuple[TargetLevel, ...]
    series: tuple[SeriesCard, ...]
    assessment: Assessment
    known_on: date
    method: Method = Method.LINE
    measure: Measure | None = None
    per: int | None = None
    chart_rules: ChartRules = DEFAULT_RULES
    analysis: Analysis | None = None

    def with_role(self, role: SeriesRole) -> tuple[SeriesCard, ...]:
        """Give the series that have this role, in order."""
        return tuple(series for series in self.series if series.role == role)

    @property
    def actual(self) -> SeriesCard | None:
        """The series that the assessment rests on, or none when the indicator has no figures yet."""
        return next(iter(self.with_role(SeriesRole.ACTUAL)), None)

    @property
    def population(self) -> SeriesCard | None:
        """The series of the people that a rate or share is counted of, or none."""
        return next(iter(self.with_role(SeriesRole.POPULATION)), None)

    @property
    def latest(self) -> Figure | None:
        """The newest figure that has a value, or none."""
        series = self.actual
        if series is None:
            return None
        return next((figure for figure in reversed(series.figures) if figure.value is not None), None)

    @property
    def shows_examples(self) -> bool:
        """Whether any figure, baseline or target here is only an example."""
        return any(self._examples)

    @property
    def is_all_example(self) -> bool:
        """Whether every figure, baseline and target here, of which there is one at least, is only an example."""
        return bool(self._examples) and all(self._examples)

    @property
    def _examples(self) -> list[bool]:
        return [
            *(target.is_example for target in self.targets),
            *((self.baseline.is_example,) if self.baseline else ()),
            *(figure.is_example for series in self.series for figure in series.figures),
        ]
