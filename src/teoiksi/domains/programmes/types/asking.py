"""What is asked of those who answer for actions, and what becomes of what they tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from teoiksi.domains.programmes.types.cards import ActionInBrief, CorrectionCard, MilestoneCard, UpdateCard
from teoiksi.domains.programmes.types.parts import UpdatePart
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.problems import Problem

MILESTONE_SOON: Final = timedelta(days=14)
"""How long before its day a milestone is asked about."""

LONGEST_RHYTHM: Final = 366
"""The most days that may lie between two questions about an action."""


class WhyAsked(StrEnum):
    """Why an action is asked about, the gravest first."""

    LATE = "late"
    MILESTONE_SOON = "milestone_soon"
    NOT_TOLD = "not_told"


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason to ask, and its day: late since, the milestone's day, or when it was last told (None: never)."""

    why: WhyAsked
    day: date | None


@dataclass(frozen=True, slots=True)
class AskedAction:
    """An action as the one who answers for it sees it; without ``reasons`` nothing is due.

    ``steps`` are the milestones that are not done, ``correction`` the one that is under way and not late itself. ``seen`` is
    the number of the newest update, 0 when there is none: a later one has come meanwhile.
    """

    brief: ActionInBrief
    reasons: tuple[Reason, ...]
    steps: tuple[MilestoneCard, ...]
    last: UpdateCard | None
    seen: int
    correction: CorrectionCard | None


@dataclass(frozen=True, slots=True)
class OwnedAction:
    """An action that a person owns, and the unit that answers for it when the person leaves."""

    slug: str
    name: LocalizedText
    unit_name: LocalizedText


@dataclass(frozen=True, slots=True)
class ServedGoal:
    """A goal that units serve, and their actions by which they do."""

    slug: str
    name: LocalizedText
    strategy_slug: str
    actions: tuple[ActionInBrief, ...]


@dataclass(frozen=True, slots=True)
class ToldAction:
    """An update of one of many actions; ``seen`` is the number of the newest update that its writer saw."""

    action: str
    part: UpdatePart
    seen: int


class Reception(StrEnum):
    """What became of one of many updates; the outcome of a goal is another thing."""

    KEPT = "kept"
    KEPT_BEFORE = "kept_before"
    MEANWHILE = "meanwhile"
    WRONG = "wrong"
    NOT_FOLLOWED = "not_followed"


@dataclass(frozen=True, slots=True)
class Told:
    """What became of an update: ``problems`` when it was wrong; ``theirs`` and its number when another came meanwhile."""

    action: str
    reception: Reception
    problems: Sequence[Problem] = ()
    theirs: UpdateCard | None = None
    seen: int = 0

    @property
    def is_kept(self) -> bool:
        """Whether what was told is kept, now or by an earlier sending of the same form."""
        return self.reception in {Reception.KEPT, Reception.KEPT_BEFORE}
