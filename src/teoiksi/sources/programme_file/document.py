"""What a programme file says, part by part; field names are those of the file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.sources.strategy_file.document import DecisionPart

FORMAT = "teoiksi-programmes/1"
NO_TEXT = LocalizedText()
NO_DECISION = DecisionPart()


@dataclass(frozen=True, slots=True)
class MilestoneEntry:
    """A step of an action and the day by which it should be done."""

    name: LocalizedText
    due: date


@dataclass(frozen=True, slots=True)
class CostEntry:
    """The cost of a year and who pays it, in whole euros."""

    ON_ONE_LINE: ClassVar[bool] = True

    year: int
    cost: int
    own: int = 0
    state: int = 0
    eu: int = 0
    others: int = 0


@dataclass(frozen=True, slots=True)
class CorrectionEntry:
    """What is done about a delay, by when, and the day when it was done."""

    measure: str
    due: date
    done: date | None = None


@dataclass(frozen=True, slots=True)
class UpdateEntry:
    """A situation update; ``done`` are the milestones that were done, counted from 1, ``language`` that of the text."""

    on: date
    state: str
    text: str = ""
    language: str = "fi"
    progress: int | None = None
    done: tuple[int, ...] = ()
    correction: CorrectionEntry | None = None


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """An action; ``unit``, ``goals``, ``values``, ``indicators`` and ``needs`` are ids."""

    id: str
    name: LocalizedText
    start: date
    end: date
    unit: str
    what: LocalizedText = NO_TEXT
    why: LocalizedText = NO_TEXT
    partners: LocalizedText = NO_TEXT
    risk: LocalizedText = NO_TEXT
    appropriation: LocalizedText = NO_TEXT
    goals: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    milestones: tuple[MilestoneEntry, ...] = ()
    costs: tuple[CostEntry, ...] = ()
    updates: tuple[UpdateEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgrammeEntry:
    """The programme of a spearhead, and the state that it is taken to."""

    id: str
    spearhead: str
    name: LocalizedText
    start: date
    end: date
    example: bool = False
    state: str = "draft"
    decision: DecisionPart = NO_DECISION
    purpose: LocalizedText = NO_TEXT
    resources: LocalizedText = NO_TEXT
    risks: LocalizedText = NO_TEXT
    actions: tuple[ActionEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgrammesDocument:
    """A whole file: programmes of one strategy for one council term."""

    strategy: str
    term: str
    programmes: tuple[ProgrammeEntry, ...]
