"""Words, cards, parts and errors of meetings."""

from teoiksi.domains.meetings.types.agenda import (
    SECTION_NAMES,
    AgendaRow,
    AgendaSection,
    SectionKind,
)
from teoiksi.domains.meetings.types.cards import (
    AttendantCard,
    DecisionPart,
    MeetingCancelled,
    MeetingCard,
    MeetingDecisionCard,
    MeetingPart,
    MinutesClosed,
    NotDecided,
)

__all__ = [
    "SECTION_NAMES",
    "AgendaRow",
    "AgendaSection",
    "AttendantCard",
    "DecisionPart",
    "MeetingCancelled",
    "MeetingCard",
    "MeetingDecisionCard",
    "MeetingPart",
    "MinutesClosed",
    "NotDecided",
    "SectionKind",
]
