"""Goals that a unit has set itself, as they are written and shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from teoiksi.kernel.localized_text import LocalizedText


@dataclass(frozen=True, slots=True)
class UnitGoalPart:
    """A goal of a unit as its writer gives it: ``strategy`` and ``goals`` are slugs of what it serves."""

    unit: str
    name: LocalizedText
    what: LocalizedText
    strategy: str
    goals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitGoalCard:
    """A goal of a unit; ``goals`` are the slugs of the strategy's goals that it serves, in order."""

    id: int
    unit: str
    name: LocalizedText
    what: LocalizedText
    goals: tuple[str, ...]
    version: int


@dataclass(frozen=True, slots=True)
class UnitGoalChange:
    """How a goal of a unit read after a change; ``author`` is the pseudonym of who made it, None where nobody is known."""

    at: datetime
    author: UUID | None
    name: LocalizedText
    what: LocalizedText
