"""Who is told, in which step, and what became of a letter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Final
from uuid import UUID

from teoiksi.kernel.localized_text import LocalizedText


class Audience(StrEnum):
    """As whom a person is told: as an owner of the item, as the chair of the group, or as the strategy office."""

    OWNER = "owner"
    CHAIR = "chair"
    OFFICE = "office"


class Step(IntEnum):
    """Which telling of a matter it is. Most have only the first; what is asked for is asked twice, then passed on."""

    FIRST = 1
    SECOND = 2
    PASSED_ON = 3


class LetterState(StrEnum):
    """How far a letter is. One that is ``taken`` and never becomes ``sent`` may or may not have left: it is not sent again."""

    PLANNED = "planned"
    TAKEN = "taken"
    SENT = "sent"
    NEEDLESS = "needless"


BETWEEN_STEPS: Final = timedelta(days=7)
"""How long after one telling the next step of such a matter comes, when it has no day by which it must be done."""


PASSED_ON_AFTER: Final = timedelta(days=3)
"""How long after the second telling a matter is passed on that had such a day."""


AUDIENCE_NAMES: Final[dict[Audience, LocalizedText]] = {
    Audience.OWNER: LocalizedText("omistajana", "som ägare", "as the owner"),
    Audience.CHAIR: LocalizedText(
        "kärkiryhmän puheenjohtajana", "som spetsgruppens ordförande", "as the chair of the group"
    ),
    Audience.OFFICE: LocalizedText("strategiatoimistona", "som strategibyrå", "as the strategy office"),
}


LETTER_STATE_NAMES: Final[dict[LetterState, LocalizedText]] = {
    LetterState.PLANNED: LocalizedText("lähtee pian", "skickas snart", "leaves soon"),
    LetterState.TAKEN: LocalizedText(
        "lähetys keskeytyi; ei tiedetä, ehtikö viesti lähteä",
        "sändningen avbröts; det är oklart om brevet hann gå iväg",
        "sending was cut; it is not known whether it left",
    ),
    LetterState.SENT: LocalizedText("lähetetty", "skickat", "sent"),
    LetterState.NEEDLESS: LocalizedText(
        "kävi tarpeettomaksi ennen lähetystä", "behövdes inte längre", "no longer needed when it should have left"
    ),
}


@dataclass(frozen=True, slots=True)
class Telling:
    """That someone is told of a matter, or was: as whom, which step it was, and the day of the letter."""

    recipient: UUID
    audience: Audience
    step: Step
    day: date


@dataclass(frozen=True, slots=True)
class LetterCard:
    """A letter to one person on one day: ``recipient`` is their pseudonym; subject and text are empty before it is taken to be
    sent."""

    id: int
    recipient: UUID
    day: date
    state: LetterState
    subject: str
    text: str
    sent_at: datetime | None


@dataclass(frozen=True, slots=True)
class ReadyLetter:
    """A letter that one process has taken to send: nobody else will."""

    id: int
    message_id: str
    address: str
    subject: str
    text: str
