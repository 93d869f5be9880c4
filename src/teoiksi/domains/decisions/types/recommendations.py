"""A recommendation of the audit committee, the board's answer to it, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from teoiksi.domains.common.types import Decision
from teoiksi.domains.decisions.types.words import Conclusion
from teoiksi.kernel.localized_text import LocalizedText


@dataclass(frozen=True, slots=True)
class RecommendedGoal:
    """A goal that a recommendation concerns; ``has_page`` when its strategy is the one in force."""

    strategy: str
    slug: str
    name: LocalizedText
    has_page: bool = False


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """What the board answered, and by which decision."""

    text: LocalizedText
    decision: Decision


@dataclass(frozen=True, slots=True)
class FollowUpCard:
    """How a recommendation was carried out as told at one moment (UTC): a row that never changes."""

    conclusion: Conclusion
    text: str
    language: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class RecommendationCard:
    """A recommendation of the evaluation report of ``year``, by its ``number`` in that year.

    ``place`` says where in the report it stands; ``follow_ups`` are the newest first.
    """

    year: int
    number: int
    text: LocalizedText
    place: str
    report_address: str
    is_example: bool
    goals: tuple[RecommendedGoal, ...]
    answer: AnswerCard | None
    follow_ups: tuple[FollowUpCard, ...]

    @property
    def conclusion(self) -> Conclusion:
        """Where it stands now."""
        if self.answer is None:
            return Conclusion.UNANSWERED
        return self.follow_ups[0].conclusion if self.follow_ups else Conclusion.ANSWERED


@dataclass(frozen=True, slots=True)
class RecommendationPart:
    """A recommendation as its writer gives it; ``goals`` are pairs of strategy and goal, both slugs."""

    year: int
    number: int
    text: LocalizedText
    place: str = ""
    report_address: str = ""
    goals: tuple[tuple[str, str], ...] = ()
    is_example: bool = False


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """The board's answer as its writer gives it."""

    text: LocalizedText
    decision: Decision


class AlreadyAnswered(ValueError):
    """The board has answered this recommendation: the words that it answered to stay as they were."""


class NotAnsweredYet(ValueError):
    """What becomes of a recommendation is told once the board has answered it."""
