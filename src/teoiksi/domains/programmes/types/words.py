"""The words of carrying out: where a programme is on its way, how far an action has come, and when one is late."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from teoiksi.kernel.localized_text import LocalizedText


class ProgrammeState(StrEnum):
    """Where a programme is on its way."""

    DRAFT = "draft"
    IN_GROUP = "in_group"
    APPROVED = "approved"
    IN_FORCE = "in_force"
    CLOSED = "closed"


class ActionState(StrEnum):
    """How far an action has come; never the outcome of a goal."""

    NOT_STARTED = "not_started"
    UNDER_WAY = "under_way"
    COMPLETED = "completed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Delay(StrEnum):
    """What of an action should have happened already."""

    START = "start"
    MILESTONE = "milestone"
    END = "end"


PUBLIC_STATES: Final = (ProgrammeState.APPROVED, ProgrammeState.IN_FORCE, ProgrammeState.CLOSED)
"""Drafts are seen by those who write them."""

FOLLOWED_STATES: Final = (ProgrammeState.APPROVED, ProgrammeState.IN_FORCE)
"""Only in these is it told, and asked, how actions go."""

WRITABLE_STATES: Final = (ProgrammeState.DRAFT, ProgrammeState.IN_GROUP)
"""While a programme is here its actions are written freely; afterwards a change goes the same way as the programme went."""

NEXT_STATES: Final[dict[ProgrammeState, tuple[ProgrammeState, ...]]] = {
    ProgrammeState.DRAFT: (ProgrammeState.IN_GROUP,),
    ProgrammeState.IN_GROUP: (ProgrammeState.DRAFT, ProgrammeState.APPROVED),
    ProgrammeState.APPROVED: (ProgrammeState.IN_FORCE,),
    ProgrammeState.IN_FORCE: (ProgrammeState.CLOSED,),
    ProgrammeState.CLOSED: (),
}

ENDED: Final = (ActionState.COMPLETED, ActionState.CANCELLED)
"""States in which nothing of an action is waited for any more."""

PROGRAMME_STATE_NAMES: Final[dict[ProgrammeState, LocalizedText]] = {
    ProgrammeState.DRAFT: LocalizedText("luonnos", "utkast", "draft"),
    ProgrammeState.IN_GROUP: LocalizedText("kärkiryhmän käsittelyssä", "behandlas i spetsgruppen", "with the group"),
    ProgrammeState.APPROVED: LocalizedText("hyväksytty", "godkänt", "approved"),
    ProgrammeState.IN_FORCE: LocalizedText("voimassa", "i kraft", "in force"),
    ProgrammeState.CLOSED: LocalizedText("päättynyt", "avslutat", "closed"),
}

ACTION_STATE_NAMES: Final[dict[ActionState, LocalizedText]] = {
    ActionState.NOT_STARTED: LocalizedText("ei aloitettu", "inte påbörjad", "not started"),
    ActionState.UNDER_WAY: LocalizedText("käynnissä", "pågår", "under way"),
    ActionState.COMPLETED: LocalizedText("valmis", "färdig", "completed"),
    ActionState.POSTPONED: LocalizedText("lykätty", "uppskjuten", "postponed"),
    ActionState.CANCELLED: LocalizedText("peruttu", "inställd", "cancelled"),
}

DELAY_NAMES: Final[dict[Delay, LocalizedText]] = {
    Delay.START: LocalizedText("aloitus myöhässä", "starten försenad", "start is late"),
    Delay.MILESTONE: LocalizedText("välivaihe myöhässä", "delmål försenat", "a milestone is late"),
    Delay.END: LocalizedText("valmistuminen myöhässä", "slutförandet försenat", "completion is late"),
}
