"""A round as it tells itself: everything that pages, tables and documents show of it, in one language, from one document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from teoiksi.domains.reporting.types.words import RoundKind


@dataclass(frozen=True, slots=True)
class FrozenFigure:
    """One figure of an indicator: ``period`` is its code, ``written`` the period in words; without a value, why is said."""

    period: str
    written: str
    value: float | None
    missing: str
    status: str
    published_on: date | None
    is_example: bool


@dataclass(frozen=True, slots=True)
class FrozenTarget:
    """A dated target: ``value``, or ``low`` and ``high`` of a range; ``written`` is it with its unit."""

    due_on: date
    value: float | None
    low: float | None
    high: float | None
    written: str
    is_example: bool
    is_proposed: bool


@dataclass(frozen=True, slots=True)
class FrozenSource:
    """Where figures come from."""

    name: str
    publisher: str
    address: str
    licence: str
    reference: str


@dataclass(frozen=True, slots=True)
class UnitLine:
    """Who answers: a unit of the city; ``is_company`` when it is, or belongs to, a company of the city group."""

    slug: str
    name: str
    is_company: bool


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """An indicator under a goal; ``outcome`` and ``reason`` are codes, ``words`` say everything in the language.

    ``words``: ``outcome``, ``reason``, ``sentence``, ``value``, ``period``, ``baseline``, ``baseline_period``, ``target``
    and ``target_due``; what is not known is an empty text.
    """

    slug: str
    number: str
    name: str
    definition: str
    unit: str
    decimals: int
    direction: str
    owner: UnitLine | None
    outcome: str
    reason: str
    is_example: bool
    is_proposed: bool
    source: FrozenSource
    targets: tuple[FrozenTarget, ...]
    figures: tuple[FrozenFigure, ...]
    words: Mapping[str, str]

    @property
    def latest(self) -> FrozenFigure | None:
        """The newest figure that has a value, or none."""
        return next((figure for figure in reversed(self.figures) if figure.value is not None), None)


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """What is done about a delay; ``language`` is that of the measure."""

    measure: str
    language: str
    due_on: date
    done_on: date | None


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action that serves a goal; ``sentence`` is the newest update in its own ``language``, ``delay`` is in words."""

    slug: str
    name: str
    spearhead: str
    state: str
    state_name: str
    progress: int | None
    starts_on: date
    ends_on: date
    delay: str
    late_since: date | None
    unit: UnitLine
    sentence: str
    language: str
    told_on: date | None
    corrections: tuple[CorrectionLine, ...]
    is_example: bool

    @property
    def open_correction(self) -> CorrectionLine | None:
        """The newest correction that was not done, or none."""
        return next((each for each in self.corrections if each.done_on is None), None)


@dataclass(frozen=True, slots=True)
class GroupText:
    """What the group says: how it goes, why not as planned, what is done about it. ``language`` is what it is really in."""

    assessment: str
    deviation: str
    correction: str
    language: str


@dataclass(frozen=True, slots=True)
class GoalSection:
    """A goal with its indicators, its actions and the text of the group, None when none was approved."""

    slug: str
    name: str
    description: str
    is_binding: bool
    is_proposed: bool
    matters: tuple[str, ...]
    text: GroupText | None
    indicators: tuple[IndicatorLine, ...]
    actions: tuple[ActionLine, ...]

    @property
    def has_strayed(self) -> bool:
        """Whether an indicator is behind or moving away, or an action is late: then a reason and a correction are due."""
        return any(each.outcome in {"behind", "moving_away"} for each in self.indicators) or any(
            each.late_since for each in self.actions
        )


@dataclass(frozen=True, slots=True)
class SpearheadPage:
    """A spearhead; ``counts`` are its indicators by outcome, in the fixed order of outcomes and never as an average."""

    slug: str
    position: int
    name: str
    short_name: str
    summary: str
    is_asked: bool
    text: GroupText | None
    counts: tuple[tuple[str, str, int], ...]
    goals: tuple[GoalSection, ...]
    guardrails: tuple[IndicatorLine, ...]

    @property
    def total(self) -> int:
        """How many indicators were counted."""
        return sum(number for _code, _name, number in self.counts)


@dataclass(frozen=True, slots=True)
class RoundReport:
    """Everything of one round in one language.

    Of a closed one ``sha256`` and ``closed_at`` are there and nothing else is looked at than what was frozen; of an open
    one it is what would be frozen now. ``unassessed`` are by number; ``previous`` is the slug of the round before.
    """

    slug: str
    name: str
    kind: RoundKind
    kind_name: str
    situation_on: date
    cut_off_on: date
    closed_at: datetime | None
    sha256: str
    is_example: bool
    strategy_slug: str
    strategy: str
    municipality: str
    term: str
    vision: str
    previous: str
    spearheads: tuple[SpearheadPage, ...]
    unassessed: tuple[IndicatorLine, ...]
    indicators: Mapping[str, IndicatorLine]
    actions: tuple[ActionLine, ...]
    units: tuple[UnitLine, ...]


@dataclass(frozen=True, slots=True)
class ComparedIndicator:
    """An indicator of both rounds whose outcome, figure or target is another than before."""

    before: IndicatorLine
    now: IndicatorLine

    @property
    def has_other_outcome(self) -> bool:
        """Whether the outcome has changed."""
        return self.before.outcome != self.now.outcome


@dataclass(frozen=True, slots=True)
class ComparedAction:
    """An action of both rounds whose state or delay is another than before."""

    before: ActionLine
    now: ActionLine


@dataclass(frozen=True, slots=True)
class Comparison:
    """A closed round beside the one before it; ``lowered`` are the indicators whose target asks for less, or is gone.

    ``added`` and ``removed`` name the actions of only one of the two.
    """

    previous: RoundReport
    indicators: tuple[ComparedIndicator, ...]
    lowered: tuple[ComparedIndicator, ...]
    actions: tuple[ComparedAction, ...]
    added: tuple[ActionLine, ...]
    removed: tuple[ActionLine, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing has moved."""
        return not (self.indicators or self.lowered or self.actions or self.added or self.removed)
