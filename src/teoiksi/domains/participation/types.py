"""The words of hearings, what they are called, and the cards that their pages are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from teoiksi.domains.drafts.types import TextPlace
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText


class Council(StrEnum):
    """Those whom sections 26–28 of the Local Government Act (410/2015) let influence plans that matter to them."""

    YOUTH = "youth"
    OLDER_PEOPLE = "older-people"
    DISABILITY = "disability"


class CommentState(StrEnum):
    """Whether a comment is shown to everybody."""

    RECEIVED = "received"
    SHOWN = "shown"
    WITHHELD = "withheld"


class Became(StrEnum):
    """What became of a comment."""

    TAKEN = "taken"
    PARTLY = "partly"
    NOT_TAKEN = "not-taken"
    NOTED = "noted"


class Obstacle(StrEnum):
    """Why a draft cannot be published after its hearing yet."""

    STILL_OPEN = "still-open"
    UNANSWERED = "unanswered"
    COUNCILS_UNHEARD = "councils-unheard"


COUNCIL_NAMES: Final[Mapping[Council, LocalizedText]] = {
    Council.YOUTH: LocalizedText("nuorisovaltuusto", "ungdomsfullmäktige", "youth council"),
    Council.OLDER_PEOPLE: LocalizedText("vanhusneuvosto", "äldreråd", "council for older people"),
    Council.DISABILITY: LocalizedText(
        "vammaisneuvosto", "råd för personer med funktionsnedsättning", "disability council"
    ),
}
COMMENT_STATE_NAMES: Final[Mapping[CommentState, LocalizedText]] = {
    CommentState.RECEIVED: LocalizedText("odottaa läpikäyntiä", "väntar på genomgång", "waits to be looked through"),
    CommentState.SHOWN: LocalizedText("näkyy kaikille", "visas för alla", "shown to everyone"),
    CommentState.WITHHELD: LocalizedText("ei näytetä", "visas inte", "withheld"),
}
BECAME_NAMES: Final[Mapping[Became, LocalizedText]] = {
    Became.TAKEN: LocalizedText("otettiin mukaan", "beaktades", "taken in"),
    Became.PARTLY: LocalizedText("otettiin osittain mukaan", "beaktades delvis", "taken in partly"),
    Became.NOT_TAKEN: LocalizedText("ei otettu mukaan", "beaktades inte", "not taken in"),
    Became.NOTED: LocalizedText("merkittiin tiedoksi", "antecknades för kännedom", "noted"),
}
OBSTACLE_NAMES: Final[Mapping[Obstacle, LocalizedText]] = {
    Obstacle.STILL_OPEN: LocalizedText("kuuleminen on kesken", "hörandet pågår", "the hearing is still open"),
    Obstacle.UNANSWERED: LocalizedText(
        "kaikkiin kommentteihin ei ole vastattu",
        "alla kommentarer har inte besvarats",
        "not every comment has been answered",
    ),
    Obstacle.COUNCILS_UNHEARD: LocalizedText(
        "kaikkia vaikuttamistoimielimiä ei ole kuultu",
        "alla påverkansorgan har inte hörts",
        "not every council has been heard",
    ),
}

LONGEST_COMMENT: Final = 3000
LONGEST_NAME: Final = 100
NAMES_KEPT_DAYS: Final = 365
"""Days after the end of a hearing until the names of those who commented are erased."""


class HearingClosed(Exception):
    """Comments are not taken: the hearing has not begun, or it has ended."""


class HearingExists(Exception):
    """The draft is out for hearing, so it cannot be put out again before that has ended."""


class TooManyComments(Exception):
    """The same sender, or all together, gave more than the limit within an hour."""


class NotHeard(Exception):
    """A draft cannot be published yet; ``obstacles`` tell why."""

    def __init__(self, obstacles: tuple[Obstacle, ...]) -> None:
        super().__init__(", ".join(obstacles))
        self.obstacles = obstacles


class NoHearingWithoutReason(Exception):
    """A draft that was never put out for hearing is published only with the reason why not."""


@dataclass(frozen=True, slots=True)
class CouncilCard:
    """A council's own round: its statement and the answer to it, or why it was not heard; empty when neither is known."""

    council: Council
    asked_on: date | None = None
    stated_on: date | None = None
    statement: str = ""
    why_not: str = ""
    answer: str = ""

    @property
    def is_done(self) -> bool:
        """Whether it has been heard, or why not is told."""
        return bool(self.statement or self.why_not)


@dataclass(frozen=True, slots=True)
class CommentCard:
    """A comment; ``quote`` is the passage as it was in Finnish when it was commented on. Times are UTC."""

    receipt: str
    place: TextPlace | None
    quote: str
    message: str
    language: Language
    name: str
    state: CommentState
    given_at: datetime
    became: Became | None
    answer: str
    answered_at: datetime | None


@dataclass(frozen=True, slots=True)
class HearingCard:
    """A hearing; first and last day included. ``version`` is that of the draft which was put out."""

    key: UUID
    draft: UUID
    title: LocalizedText
    strategy: str
    version: int
    opens_on: date
    closes_on: date
    introduction: LocalizedText
    summary: LocalizedText
    is_example: bool
    councils: tuple[CouncilCard, ...]
    comments: int

    def is_open(self, today: date) -> bool:
        """Whether comments are taken on this day."""
        return self.opens_on <= today <= self.closes_on


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of the draft as it was put out: its text before in the strategy (empty when new), and in the draft.

    ``item_name`` is that of the item it stands in; ``has_changed`` tells that the draft says something else there now.
    """

    place: TextPlace
    item_name: LocalizedText
    before: LocalizedText
    text: LocalizedText
    has_changed: bool
    comments: tuple[CommentCard, ...] = ()


@dataclass(frozen=True, slots=True)
class WaitingComments:
    """How many comments of the hearing of a draft wait to be looked through or answered, and its last day."""

    draft: UUID
    title: LocalizedText
    closes_on: date
    count: int
