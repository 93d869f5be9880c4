"""Recommendations of the audit committee, and everything that an auditor asks of programmes, goals and indicators."""

from teoiksi.domains.decisions.queries.goals import strategy_changes
from teoiksi.domains.decisions.queries.levels import level_changes
from teoiksi.domains.decisions.queries.missing import missing_words
from teoiksi.domains.decisions.queries.plans import plan_changes
from teoiksi.domains.decisions.queries.recommendations import (
    next_number,
    recommendation,
    recommendations,
    recommendations_of_goal,
)
from teoiksi.domains.decisions.queries.unassessed import unassessed

__all__ = [
    "level_changes",
    "missing_words",
    "next_number",
    "plan_changes",
    "recommendation",
    "recommendations",
    "recommendations_of_goal",
    "strategy_changes",
    "unassessed",
]
