"""The words of notices: what may wait for someone, who is told and when, and what became of a letter."""

from teoiksi.domains.notices.types.following import (
    MOST_ASKED,
    MOST_FOLLOWED,
    MOST_UNCONFIRMED,
    UNCONFIRMED_FOR,
    FollowStep,
    SubscriptionCard,
    SubscriptionGone,
)
from teoiksi.domains.notices.types.letters import (
    AUDIENCE_NAMES,
    BETWEEN_STEPS,
    LETTER_STATE_NAMES,
    PASSED_ON_AFTER,
    Audience,
    LetterCard,
    LetterState,
    ReadyLetter,
    Step,
    Telling,
)
from teoiksi.domains.notices.types.matters import (
    ASKED_TWICE,
    MATTER_ADVICE,
    MATTER_NAMES,
    OFFICE_HEARS_AFTER,
    FoundMatter,
    MatterCard,
    MatterKind,
)

__all__ = [
    "ASKED_TWICE",
    "AUDIENCE_NAMES",
    "BETWEEN_STEPS",
    "LETTER_STATE_NAMES",
    "MATTER_ADVICE",
    "MATTER_NAMES",
    "MOST_ASKED",
    "MOST_FOLLOWED",
    "MOST_UNCONFIRMED",
    "OFFICE_HEARS_AFTER",
    "PASSED_ON_AFTER",
    "UNCONFIRMED_FOR",
    "Audience",
    "FollowStep",
    "FoundMatter",
    "LetterCard",
    "LetterState",
    "MatterCard",
    "MatterKind",
    "ReadyLetter",
    "Step",
    "SubscriptionCard",
    "SubscriptionGone",
    "Telling",
]
