"""A change of a plan after it was approved: what was, what is proposed, and where the proposal is on its way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from teoiksi.domains.common.types import Decision
from teoiksi.domains.programmes.types.cards import group_key
from teoiksi.domains.programmes.types.parts import ActionPart, ProgrammePart
from teoiksi.kernel.localized_text import LocalizedText


class ChangeState(StrEnum):
    """Where a proposed change is on its way; as a programme itself goes."""

    IN_GROUP = "in_group"
    APPROVED = "approved"
    APPLIED = "applied"
    REFUSED = "refused"


CHANGE_STATE_NAMES: Final[dict[ChangeState, LocalizedText]] = {
    ChangeState.IN_GROUP: LocalizedText("kärkiryhmän käsittelyssä", "behandlas i spetsgruppen", "with the group"),
    ChangeState.APPROVED: LocalizedText("hyväksytty", "godkänd", "approved"),
    ChangeState.APPLIED: LocalizedText("viety suunnitelmaan", "införd i planen", "taken into the plan"),
    ChangeState.REFUSED: LocalizedText("hylätty", "avslagen", "refused"),
}

OPEN_CHANGES: Final = (ChangeState.IN_GROUP, ChangeState.APPROVED)
"""States in which something is still to be done about a proposed change."""


@dataclass(frozen=True, slots=True)
class ProposedChangeCard:
    """A proposed change: ``before`` is the plan when it was proposed, None for a new action; ``after`` the one proposed.

    ``author`` is a pseudonym; ``refusal`` says why it was refused; ``applied_on`` is the day when it came into the plan.
    """

    id: int
    programme: str
    name: LocalizedText
    before: ActionPart | ProgrammePart | None
    after: ActionPart | ProgrammePart
    why: str
    language: str
    state: ChangeState
    decision: Decision
    refusal: str
    author: UUID
    opened_at: datetime
    applied_on: date | None

    @property
    def is_of_action(self) -> bool:
        """Whether it changes an action, not the programme itself."""
        return isinstance(self.after, ActionPart)


class ChangeOutdated(ValueError):
    """The plan has changed since in the same places: what was approved no longer says what would become of it.

    ``fields`` are the names of those places.
    """

    def __init__(self, fields: tuple[str, ...]) -> None:
        super().__init__(", ".join(fields))
        self.fields = fields


@dataclass(frozen=True, slots=True)
class AwaitedStep:
    """A programme that waits for its chair, or a proposed change of one, which then has its ``number``.

    It waits for a decision, or when ``is_approved`` to be taken into force or into the plan. ``since`` is the day of the
    proposal; of a programme it is not known.
    """

    programme: str
    name: LocalizedText
    strategy_slug: str
    spearhead_slug: str
    is_approved: bool
    number: int | None = None
    since: date | None = None

    @property
    def group(self) -> str:
        """The key by which roles of the spearhead's group are held."""
        return group_key(self.strategy_slug, self.spearhead_slug)
