"""Words, cards, parts and errors of follow-up rounds."""

from teoiksi.domains.reporting.types.cards import Answer, FrozenCard, RoundInBrief, RoundTextCard
from teoiksi.domains.reporting.types.parts import AlreadyClosed, NotYet, RoundPart, RoundTextPart, WrongTextStep
from teoiksi.domains.reporting.types.words import (
    ROUND_KIND_NAMES,
    ROUND_STATE_NAMES,
    TEXT_STATE_NAMES,
    RoundKind,
    RoundState,
    TextState,
)

__all__ = [
    "ROUND_KIND_NAMES",
    "ROUND_STATE_NAMES",
    "TEXT_STATE_NAMES",
    "AlreadyClosed",
    "Answer",
    "FrozenCard",
    "NotYet",
    "RoundInBrief",
    "RoundKind",
    "RoundPart",
    "RoundState",
    "RoundTextCard",
    "RoundTextPart",
    "TextState",
    "WrongTextStep",
]
