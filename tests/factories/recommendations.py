"""Recommendations of the audit committee of the small town."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from teoiksi.domains.common.types import Decision
from teoiksi.domains.decisions import services
from teoiksi.domains.decisions.types import AnswerPart, Conclusion, RecommendationPart
from teoiksi.kernel.actor import COMMAND_LINE
from tests.factories.documents import text

DECISION = Decision(text("kunnanhallitus"), date(2026, 9, 14), "§ 201", "", "https://malli.example/201")


def part(number: int = 1, **changes: Any) -> RecommendationPart:
    """A recommendation of the report of 2025 that concerns the growth of the town."""
    one = RecommendationPart(
        2025, number, text(f"Suositus {number}"), "luku 3.2, s. 14", goals=(("strategia-2025", "kasvu"),)
    )
    return replace(one, **changes)


def recommended(number: int = 1, **changes: Any) -> None:
    """Write one down."""
    services.recommend(actor=COMMAND_LINE, part=part(number, **changes))


def answered(number: int = 1) -> None:
    """Let the board answer one."""
    answer = AnswerPart(text("Hallitus ryhtyy toimeen"), DECISION)
    services.answer_recommendation(actor=COMMAND_LINE, year=2025, number=number, part=answer)


def followed(
    number: int = 1, conclusion: Conclusion = Conclusion.BEING_DONE, words: str = "Selvitys on tilattu"
) -> None:
    """Tell how one is being carried out."""
    services.follow_recommendation(actor=COMMAND_LINE, year=2025, number=number, conclusion=conclusion, text=words)
