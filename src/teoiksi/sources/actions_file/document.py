"""What a workbook of actions gives, before anyone has asked whether it fits what is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from teoiksi.kernel.problems import Place, Problem

Value = str | int | date | tuple[str, ...] | None
"""What a cell gives: None takes away what was there."""


@dataclass(frozen=True, slots=True)
class GivenRow:
    """A row: what it gives by field, and where each stands. A field that is not here is left as it is."""

    place: Place
    values: Mapping[str, Value] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)

    def place_of(self, field: str) -> Place:
        """Give the cell of a field, or the row when the field was left out."""
        return self.places.get(field, self.place)


@dataclass(frozen=True, slots=True)
class GivenAction:
    """Everything that the sheets give of one action: its own row (with no values when only other sheets name it)."""

    slug: str
    own: GivenRow
    milestones: tuple[GivenRow, ...] = ()
    costs: tuple[GivenRow, ...] = ()
    decisions: tuple[GivenRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ExaminedActions:
    """What could be read of a workbook, in its order, and every mistake in it."""

    name: str
    actions: tuple[GivenAction, ...] = ()
    problems: tuple[Problem, ...] = ()
