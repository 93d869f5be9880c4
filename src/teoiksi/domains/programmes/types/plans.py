"""Plans of many actions at once: as they are, and what a file would make of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from teoiksi.domains.programmes.types.parts import ActionPart
from teoiksi.domains.programmes.types.words import ActionState
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import Problem


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """The plan of an action, its version and programme, and how it goes: ``done`` are the days of its milestones that are
    done, by id, and ``told`` the number of its newest update, 0 when nothing has been told."""

    part: ActionPart
    version: int
    programme: str
    state: ActionState
    done: Mapping[int, date]
    progress: int | None = None
    told: int = 0


class PlanStep(StrEnum):
    """What a file does to an action."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    WAITING = "waiting"


PLAN_STEP_NAMES: Final[dict[PlanStep, LocalizedText]] = {
    PlanStep.NEW: LocalizedText("uusi", "ny", "new"),
    PlanStep.CHANGED: LocalizedText("muuttuu", "ändras", "changes"),
    PlanStep.UNCHANGED: LocalizedText("ennallaan", "oförändrad", "stays"),
    PlanStep.WAITING: LocalizedText("jo ehdotettu", "redan föreslagen", "proposed already"),
}


@dataclass(frozen=True, slots=True)
class PlanDifference:
    """One thing in which a plan differs: ``field`` such as ``name.sv`` or ``costs.2027``, before and after in plain text."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ImportedAction:
    """What a file does to one action; where the programme has been approved, what it does to the plan is proposed.

    ``told`` is what it tells of how the action goes, which is kept at once as an update.
    """

    slug: str
    name: LocalizedText
    programme: str
    step: PlanStep
    differences: tuple[PlanDifference, ...] = ()
    is_proposed: bool = False
    told: tuple[PlanDifference, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether anything becomes of it."""
        return self.step in {PlanStep.NEW, PlanStep.CHANGED}


@dataclass(frozen=True, slots=True)
class ActionsImport:
    """What a file does to all its actions, in its order, and everything that is wrong; with a problem nothing is stored.

    ``mark`` tells one state of the plans from another: whoever saves says by it which one they looked at.
    """

    actions: tuple[ImportedAction, ...]
    problems: Sequence[Problem]
    mark: str

    def count(self, step: PlanStep) -> int:
        """Tell how many actions the file does this to."""
        return sum(each.step is step for each in self.actions)

    @property
    def told(self) -> int:
        """How many actions are told of."""
        return sum(bool(each.told) for each in self.actions)

    @property
    def proposed(self) -> int:
        """How many changes are proposed."""
        return sum(each.is_changed and each.is_proposed for each in self.actions)

    @property
    def saved(self) -> int:
        """How many plans are written at once."""
        return sum(each.is_changed and not each.is_proposed for each in self.actions)


@dataclass(frozen=True, slots=True)
class CopiedProgramme:
    """What a copying made: the programme it stands in, the new actions, and goals and values that were left out.

    Where the programme has been approved, the new actions are proposed only.
    """

    programme: str
    actions: tuple[str, ...]
    left: tuple[str, ...]
    is_proposed: bool = False
