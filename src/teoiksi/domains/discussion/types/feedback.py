"""The words of feedback, what they are called, and the cards that its pages are made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from teoiksi.kernel.localized_text import LocalizedText


class FeedbackKind(StrEnum):
    """What feedback is about; on accessibility the law gives two weeks to answer."""

    GENERAL = "general"
    ACCESSIBILITY = "accessibility"


class FeedbackState(StrEnum):
    """How far the answer is."""

    RECEIVED = "received"
    ANSWERED = "answered"


KIND_NAMES: Final[dict[FeedbackKind, LocalizedText]] = {
    FeedbackKind.GENERAL: LocalizedText(
        "sisällöstä tai luvuista", "om innehållet eller siffrorna", "contents or figures"
    ),
    FeedbackKind.ACCESSIBILITY: LocalizedText("saavutettavuudesta", "om tillgängligheten", "accessibility"),
}

STATE_NAMES: Final[dict[FeedbackState, LocalizedText]] = {
    FeedbackState.RECEIVED: LocalizedText("vastaanotettu, odottaa vastausta", "mottagen, väntar på svar", "received"),
    FeedbackState.ANSWERED: LocalizedText("vastattu", "besvarad", "answered"),
}

LONGEST_MESSAGE: Final = 5000
DAYS_TO_ANSWER: Final = 14
"""The Act on the Provision of Digital Services (306/2019), section 8, subsection 3: accessibility feedback is answered
without delay and at the latest within two weeks. The same is promised to all feedback."""


class TooMuchFeedback(Exception):
    """The same sender, or all together, gave more than the limit within an hour."""


class AlreadyAnswered(Exception):
    """An answer has been given and published; it is not replaced."""


@dataclass(frozen=True, slots=True)
class FeedbackCard:
    """What its giver may see with the receipt: never the message, for the receipt is in an address."""

    receipt: str
    kind: FeedbackKind
    state: FeedbackState
    given_on: date
    answer_due_on: date
    answered_on: date | None
    answer: str


@dataclass(frozen=True, slots=True)
class ReceivedFeedback:
    """What the one who answers sees; ``email`` is empty when none was given or it has been erased."""

    card: FeedbackCard
    message: str
    page: str
    language: str
    email: str
    given_at: datetime
