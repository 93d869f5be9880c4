"""What a strategy file says, as plain frozen values: the one hand-over between the file and the services."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Final

from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period

FORMAT: Final = "teoiksi-strategy/1"


@dataclass(frozen=True, slots=True)
class MunicipalityPart:
    """``code`` is the three-digit municipality code of Statistics Finland; ``peers`` are the codes of those that the city
    compares itself with, in order."""

    code: str
    name: LocalizedText
    region: LocalizedText = LocalizedText()
    website: str = ""
    peers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitPart:
    """A unit of the city or a company of the city group, as the owner of indicators."""

    id: str
    name: LocalizedText


@dataclass(frozen=True, slots=True)
class SourcePart:
    """Where figures come from; ``licence`` is a short name such as ``CC BY 4.0``, ``address`` a web address or empty."""

    id: str
    name: LocalizedText
    publisher: LocalizedText
    address: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class TermPart:
    """A council term; first and last day included."""

    id: str
    name: LocalizedText
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class DecisionPart:
    """The decision that something rests on; every field may be unknown."""

    body: LocalizedText = LocalizedText()
    decided_on: date | None = None
    section: str = ""
    case_number: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class TextPart:
    """A reason or background text; paragraphs are separated by an empty line. ``kind`` is ``reason`` or ``background``."""

    id: str
    kind: str
    title: LocalizedText
    body: LocalizedText


@dataclass(frozen=True, slots=True)
class CoveragePart:
    """How the strategy answers one of the seven matters of section 37 of the Local Government Act."""

    matter: str
    text: LocalizedText


@dataclass(frozen=True, slots=True)
class ValuePart:
    """A value of the city."""

    id: str
    name: LocalizedText
    description: LocalizedText = LocalizedText()


@dataclass(frozen=True, slots=True)
class GoalPart:
    """A goal of a spearhead; ``origin`` is ``council`` (decided) or ``proposal``; ``indicators`` are ids, in order."""

    id: str
    name: LocalizedText
    description: LocalizedText = LocalizedText()
    reason: LocalizedText = LocalizedText()
    origin: str = "proposal"
    binding: bool = False
    matters: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    decision: DecisionPart | None = None


@dataclass(frozen=True, slots=True)
class SpearheadPart:
    """A spearhead; ``contents`` are its extracts in order, ``easy`` is in easy Finnish, ``guardrails`` are indicator ids."""

    id: str
    name: LocalizedText
    short_name: LocalizedText
    summary: LocalizedText = LocalizedText()
    contents: tuple[LocalizedText, ...] = ()
    reason: LocalizedText = LocalizedText()
    easy: str = ""
    goals: tuple[GoalPart, ...] = ()
    guardrails: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StrategyPart:
    """A strategy; ``state`` is ``draft``, ``hearing``, ``approved`` or ``superseded``; ``supersedes`` is an id or empty.

    Only a superseded strategy may lack its vision and motto: of an old one they may not be known any more.
    """

    id: str
    name: LocalizedText
    term: str
    state: str
    vision: LocalizedText = LocalizedText()
    motto: LocalizedText = LocalizedText()
    start: date | None = None
    end: date | None = None
    decision: DecisionPart | None = None
    supersedes: str = ""
    introduction: LocalizedText = LocalizedText()
    follow_up: LocalizedText = LocalizedText()
    participation: LocalizedText = LocalizedText()
    easy: str = ""
    texts: tuple[TextPart, ...] = ()
    coverage: tuple[CoveragePart, ...] = ()
    values: tuple[ValuePart, ...] = ()
    spearheads: tuple[SpearheadPart, ...] = ()
    context: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BaselinePart:
    """The level that progress is counted from; ``example`` marks a figure that is only an example."""

    ON_ONE_LINE: ClassVar[bool] = True

    period: Period
    value: float
    example: bool = False


@dataclass(frozen=True, slots=True)
class TargetPart:
    """A dated target: ``value``, or ``low`` and ``high`` for an indicator to be kept within a range."""

    ON_ONE_LINE: ClassVar[bool] = True

    due: date
    value: float | None = None
    low: float | None = None
    high: float | None = None
    origin: str = "proposal"
    example: bool = False


@dataclass(frozen=True, slots=True)
class FigurePart:
    """A figure: ``value``, or ``missing`` with its reason; ``status`` is ``final`` or ``preliminary``."""

    ON_ONE_LINE: ClassVar[bool] = True

    period: Period
    value: float | None = None
    missing: str = ""
    status: str = "final"
    published: date | None = None
    retrieved: date | None = None
    next_expected: date | None = None
    example: bool = False
    note: LocalizedText = LocalizedText()


@dataclass(frozen=True, slots=True)
class SeriesPart:
    """A series of an indicator; ``role`` is ``actual``, ``forecast``, ``breakdown``, ``population`` or ``comparison`` (of
    ``area``, such as ``KU405``); ``dimensions`` as code → value."""

    id: str
    role: str
    name: LocalizedText = LocalizedText()
    source: str = ""
    reference: str = ""
    area: str = ""
    dimensions: tuple[tuple[str, str], ...] = ()
    figures: tuple[FigurePart, ...] = ()


@dataclass(frozen=True, slots=True)
class RebasePart:
    """A day from which on what is usual is counted anew, and why."""

    day: date
    reason: LocalizedText


@dataclass(frozen=True, slots=True)
class ControlChartPart:
    """How an indicator goes on its control chart; without anything as documented. ``equal_values`` is ``break`` or
    ``skip``; ``baseline_figures`` is how many figures from the beginning give the limits."""

    trend: int = 7
    equal_values: str = "break"
    screen_outliers: bool = True
    outside_in_two_of_three: bool = False
    baseline_figures: int | None = None
    rebase: tuple[RebasePart, ...] = ()


@dataclass(frozen=True, slots=True)
class IndicatorPart:
    """An indicator; ``direction`` is ``grow``, ``fall``, ``range`` or ``context``; ``rhythm`` is ``month``, ``quarter``,
    ``half_year``, ``year``, ``two_years`` or ``irregular``; ``lag_days`` is the usual time from the end of a period to its
    publication; ``method`` is ``line`` or ``growth``; ``measure`` is ``count``, ``rate`` (events for each ``per`` people),
    ``share`` (of ``per``, 100 when it is not told) or empty; ``state`` is ``proposed``, ``active`` or ``retired``."""

    id: str
    number: str
    name: LocalizedText
    direction: str
    unit: LocalizedText = LocalizedText()
    decimals: int = 0
    definition: LocalizedText = LocalizedText()
    validity: LocalizedText = LocalizedText()
    rhythm: str = ""
    lag_days: int | None = None
    method: str = "line"
    measure: str = ""
    per: int | None = None
    control_chart: ControlChartPart = ControlChartPart()
    source: str = ""
    reference: str = ""
    owner: str = ""
    area: LocalizedText = LocalizedText()
    guardrail: bool = False
    origin: str = "proposal"
    state: str = "proposed"
    baseline: BaselinePart | None = None
    targets: tuple[TargetPart, ...] = ()
    series: tuple[SeriesPart, ...] = ()


@dataclass(frozen=True, slots=True)
class StrategyDocument:
    """A whole strategy file."""

    municipality: MunicipalityPart
    term: TermPart
    strategy: StrategyPart
    units: tuple[UnitPart, ...] = ()
    sources: tuple[SourcePart, ...] = ()
    indicators: tuple[IndicatorPart, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What a strategy file may share with other strategies, as far as it is there already."""

    municipality: MunicipalityPart | None = None
    term: TermPart | None = None
    units: tuple[UnitPart, ...] = ()
    sources: tuple[SourcePart, ...] = ()
    indicators: tuple[IndicatorPart, ...] = ()
