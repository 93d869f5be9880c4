"""What is written of programmes and actions, as forms and files give it, and the errors that writing may end in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from teoiksi.domains.programmes.types.cards import ActionDecisionCard, YearCost
from teoiksi.domains.programmes.types.words import ActionState
from teoiksi.kernel.localized_text import LocalizedText


@dataclass(frozen=True, slots=True)
class PlannedTerm:
    """A council term for which programmes are written."""

    slug: str
    name: LocalizedText
    starts_on: date
    ends_on: date


@dataclass(frozen=True, slots=True)
class ProgrammePart:
    """The plan of a programme: which spearhead, which years, what for."""

    slug: str
    strategy: str
    spearhead: str
    term: str
    name: LocalizedText
    starts_on: date
    ends_on: date
    purpose: LocalizedText = LocalizedText()
    resources: LocalizedText = LocalizedText()
    risks: LocalizedText = LocalizedText()
    is_example: bool = False


@dataclass(frozen=True, slots=True)
class MilestonePart:
    """A step of an action; ``id`` names one that is there already."""

    name: LocalizedText
    due_on: date
    id: int | None = None


@dataclass(frozen=True, slots=True)
class ActionPart:
    """The plan of an action. ``unit``, ``goals``, ``values``, ``indicators`` and ``needs`` are slugs.

    ``decisions`` that are None are left as they are: not every form has them.
    """

    slug: str
    name: LocalizedText
    starts_on: date
    ends_on: date
    unit: str
    what: LocalizedText = LocalizedText()
    why: LocalizedText = LocalizedText()
    partners: LocalizedText = LocalizedText()
    risk: LocalizedText = LocalizedText()
    appropriation: LocalizedText = LocalizedText()
    owner: UUID | None = None
    goals: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    milestones: tuple[MilestonePart, ...] = ()
    costs: tuple[YearCost, ...] = ()
    decisions: tuple[ActionDecisionCard, ...] | None = None


@dataclass(frozen=True, slots=True)
class CorrectionPart:
    """What will be done about a delay, and by when."""

    measure: str
    due_on: date


@dataclass(frozen=True, slots=True)
class UpdatePart:
    """A situation update as its writer gives it; ``done`` are the milestones that are now done, by id."""

    state: ActionState
    sentence: str = ""
    progress: int | None = None
    done: frozenset[int] = frozenset()
    correction: CorrectionPart | None = None


class EditedMeanwhile(Exception):
    """Someone else has saved the same thing since it was opened; ``theirs`` is what is there now, by field."""

    def __init__(self, theirs: Mapping[str, object]) -> None:
        super().__init__("edited meanwhile")
        self.theirs = dict(theirs)


class NotWritable(ValueError):
    """The programme has been approved: its plan changes only by a change that is approved the same way."""


class WrongStep(ValueError):
    """A programme does not go from the state where it is to the one asked for."""


class DecisionMissing(ValueError):
    """Approving needs the decision it rests on: at least the body and the day."""
