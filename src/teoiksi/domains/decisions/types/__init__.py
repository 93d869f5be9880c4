"""Recommendations of the audit committee, and what an auditor finds: words, cards, parts and errors."""

from teoiksi.domains.decisions.types.findings import (
    AuditReason,
    ChangeOf,
    LevelChange,
    LevelState,
    MissingWord,
    PlanChanges,
    Unassessed,
    WhyMissing,
)
from teoiksi.domains.decisions.types.recommendations import (
    AlreadyAnswered,
    AnswerCard,
    AnswerPart,
    FollowUpCard,
    NotAnsweredYet,
    RecommendationCard,
    RecommendationPart,
    RecommendedGoal,
)
from teoiksi.domains.decisions.types.words import (
    AUDIT_REASON_NAMES,
    CHANGE_OF_NAMES,
    CONCLUSION_NAMES,
    WHY_MISSING_NAMES,
    Conclusion,
)

__all__ = [
    "AUDIT_REASON_NAMES",
    "CHANGE_OF_NAMES",
    "CONCLUSION_NAMES",
    "WHY_MISSING_NAMES",
    "AlreadyAnswered",
    "AnswerCard",
    "AnswerPart",
    "AuditReason",
    "ChangeOf",
    "Conclusion",
    "FollowUpCard",
    "LevelChange",
    "LevelState",
    "MissingWord",
    "NotAnsweredYet",
    "PlanChanges",
    "RecommendationCard",
    "RecommendationPart",
    "RecommendedGoal",
    "Unassessed",
    "WhyMissing",
]
