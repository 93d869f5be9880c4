"""What an auditor finds: what could not be assessed, which levels changed, which plans changed, what nobody has told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from teoiksi.domains.common.types import ChangeSet
from teoiksi.domains.indicators.types import TargetLevel
from teoiksi.domains.programmes.types import ActionInBrief
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period


class AuditReason(StrEnum):
    """Why a goal or an indicator could not be assessed: the reasons of indicators, and those that only a goal has."""

    NO_INDICATOR = "no_indicator"
    ONLY_BACKGROUND = "only_background"
    NO_FIGURE = "no_figure"
    NO_BASELINE = "no_baseline"
    NO_TARGET = "no_target"
    LATE = "late"
    SUPPRESSED = "suppressed"
    NOTHING_AFTER_BASELINE = "nothing_after_baseline"
    TOO_FEW_POINTS = "too_few_points"
    NO_GROWTH_RATE = "no_growth_rate"


@dataclass(frozen=True, slots=True)
class Unassessed:
    """A goal that cannot be assessed by an indicator, or by none at all; ``indicator`` is then empty.

    ``since`` is the day from which the reason has held, None when it is not known; ``is_whole`` when nothing of the goal
    could be assessed.
    """

    goal_slug: str
    goal_name: LocalizedText
    spearhead_slug: str
    spearhead_position: int
    spearhead_name: LocalizedText
    is_binding: bool
    is_whole: bool
    reason: AuditReason
    since: date | None
    indicator: str = ""
    indicator_name: LocalizedText = LocalizedText()
    owner: LocalizedText = LocalizedText()
    is_example: bool = False


class ChangeOf(StrEnum):
    """What of an indicator was changed."""

    TARGETS = "targets"
    BASELINE = "baseline"
    DEFINITION = "definition"


@dataclass(frozen=True, slots=True)
class LevelState:
    """Levels as they were known at one moment: targets by day, or the baseline."""

    targets: tuple[TargetLevel, ...] = ()
    baseline: tuple[Period, float] | None = None


@dataclass(frozen=True, slots=True)
class LevelChange:
    """One change of what an indicator is judged by, with what was known before and after (moments in UTC).

    ``is_easier`` when less is asked on some day than before. Of a definition ``fields`` are triples of field, before and
    after as history keeps them, and the states are empty.
    """

    indicator: str
    name: LocalizedText
    what: ChangeOf
    happened_at: datetime
    before: LevelState
    after: LevelState
    is_easier: bool
    fields: tuple[tuple[str, object, object], ...]
    actor_kind: str
    reason: str


@dataclass(frozen=True, slots=True)
class PlanChanges:
    """What of a programme's plan changed after it had been approved, the newest first."""

    programme: str
    name: LocalizedText
    approved_at: datetime
    changes: tuple[ChangeSet, ...]


class WhyMissing(StrEnum):
    """What of an action nobody has told."""

    NO_CORRECTION = "no_correction"
    CORRECTION_LATE = "correction_late"
    NO_UPDATE = "no_update"


@dataclass(frozen=True, slots=True)
class MissingWord:
    """An action of which something should have been told; ``since`` is None when it never has been."""

    brief: ActionInBrief
    why: WhyMissing
    since: date | None
