"""What everything shown of programmes and actions is made from; frozen, and with nothing of the database in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from teoiksi.domains.common.types import Decision
from teoiksi.domains.programmes.types.words import ActionState, Delay, ProgrammeState
from teoiksi.kernel.localized_text import LocalizedText


@dataclass(frozen=True, slots=True)
class ProgrammeCard:
    """An implementation programme of one spearhead for one council term; ``actions`` is how many it has.

    ``update_days`` is how often its actions are asked about, None when nobody has chosen it.
    """

    slug: str
    name: LocalizedText
    state: ProgrammeState
    is_example: bool
    strategy_slug: str
    spearhead_slug: str
    spearhead_position: int
    spearhead_name: LocalizedText
    term_name: LocalizedText
    starts_on: date
    ends_on: date
    purpose: LocalizedText
    resources: LocalizedText
    risks: LocalizedText
    decision: Decision
    version: int
    actions: int = 0
    update_days: int | None = None

    @property
    def group(self) -> str:
        """The key by which roles of the spearhead's group are held."""
        return group_key(self.strategy_slug, self.spearhead_slug)


def group_key(strategy: str, spearhead: str) -> str:
    """Give the key by which roles are held for a spearhead: spearheads of two strategies may share their slug."""
    return f"{strategy}/{spearhead}"


@dataclass(frozen=True, slots=True)
class MilestoneCard:
    """A step of an action with the day by which it should be done, and the day when it was."""

    id: int
    name: LocalizedText
    due_on: date
    done_on: date | None


@dataclass(frozen=True, slots=True)
class YearCost:
    """Cost of an action in one year and who pays it, in whole euros."""

    year: int
    cost: int
    own: int = 0
    state: int = 0
    eu: int = 0
    others: int = 0

    @property
    def unfunded(self) -> int:
        """What nobody pays yet, in whole euros; never negative."""
        return max(0, self.cost - self.own - self.state - self.eu - self.others)


@dataclass(frozen=True, slots=True)
class UpdateCard:
    """One situation update: a row that never changes. ``progress`` is in per cent, None when it was not told.

    ``author`` is the pseudonym of who wrote it, ``language`` that of the sentence. ``told_on`` is the day of which it tells;
    ``recorded_at`` is when it was written down.
    """

    state: ActionState
    sentence: str
    language: str
    progress: int | None
    author: UUID
    recorded_at: datetime
    told_on: date


@dataclass(frozen=True, slots=True)
class CorrectionCard:
    """What is done about an action that is late, by when, and the day when it was done."""

    id: int
    measure: str
    language: str
    due_on: date
    done_on: date | None
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class ActionDecisionCard:
    """A decision that an action rests on or that concerns it."""

    title: LocalizedText
    decision: Decision


@dataclass(frozen=True, slots=True)
class NeededAction:
    """Another action that has to be ended before this one can be."""

    slug: str
    name: LocalizedText
    state: ActionState


@dataclass(frozen=True, slots=True)
class ActionInBrief:
    """What a list shows of an action. ``owner`` is the pseudonym of the person who answers for it, None for nobody."""

    slug: str
    name: LocalizedText
    state: ActionState
    delay: Delay | None
    late_since: date | None
    progress: int | None
    starts_on: date
    ends_on: date
    programme_slug: str
    strategy_slug: str
    spearhead_slug: str
    spearhead_position: int
    spearhead_name: LocalizedText
    unit_slug: str
    unit_name: LocalizedText
    owner: UUID | None
    is_example: bool
    updated_at: datetime | None
    goals: tuple[str, ...]

    @property
    def group(self) -> str:
        """The key by which roles of the spearhead's group are held."""
        return group_key(self.strategy_slug, self.spearhead_slug)


@dataclass(frozen=True, slots=True)
class ActionTexts:
    """The texts of an action that words are looked for in, and the spearhead it belongs to."""

    slug: str
    name: LocalizedText
    what: LocalizedText
    why: LocalizedText
    partners: LocalizedText
    unit_name: LocalizedText
    spearhead_position: int
    spearhead_name: LocalizedText


@dataclass(frozen=True, slots=True)
class ActionsInTime:
    """Milestones in the order of their days and needs, each by the slug of the action."""

    milestones: Mapping[str, tuple[MilestoneCard, ...]]
    needs: Mapping[str, tuple[NeededAction, ...]]


@dataclass(frozen=True, slots=True)
class WordsOfActions:
    """What a list of actions is searched by besides their own names: ``goals`` are names by slug in the order of goals,
    ``texts`` what each action says, by its slug."""

    goals: Mapping[str, LocalizedText]
    texts: Mapping[str, Sequence[LocalizedText]]


@dataclass(frozen=True, slots=True)
class ActionCard:
    """An action with everything that its page shows; ``goals``, ``values`` and ``indicators`` are slugs."""

    brief: ActionInBrief
    what: LocalizedText
    why: LocalizedText
    partners: LocalizedText
    risk: LocalizedText
    appropriation: LocalizedText
    version: int
    values: tuple[str, ...]
    indicators: tuple[str, ...]
    milestones: tuple[MilestoneCard, ...]
    costs: tuple[YearCost, ...]
    decisions: tuple[ActionDecisionCard, ...]
    needs: tuple[NeededAction, ...]
    updates: tuple[UpdateCard, ...]
    corrections: tuple[CorrectionCard, ...]


@dataclass(frozen=True, slots=True)
class OpenCorrection:
    """A correction that has not been done yet, with the action whose delay it mends."""

    action_slug: str
    action_name: LocalizedText
    measure: str
    due_on: date


@dataclass(frozen=True, slots=True)
class ToldUpdate:
    """A situation update with the action that it tells of."""

    action_slug: str
    action_name: LocalizedText
    update: UpdateCard


@dataclass(frozen=True, slots=True)
class GroupItem:
    """An action or a programme with the group that answers for it."""

    slug: str
    name: LocalizedText
    strategy_slug: str
    spearhead_slug: str

    @property
    def group(self) -> str:
        """The key by which roles of the spearhead's group are held."""
        return group_key(self.strategy_slug, self.spearhead_slug)
