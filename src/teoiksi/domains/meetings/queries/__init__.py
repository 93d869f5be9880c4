"""Reading meetings: the calendar of a group, one meeting with its agenda, and what is still to be carried out."""

from teoiksi.domains.meetings.queries.agendas import FIRST_LOOKS_BACK, agenda
from teoiksi.domains.meetings.queries.meetings import (
    chaired,
    decision,
    decisions_of,
    decisions_to_carry_out,
    group_of,
    last_and_next,
    meeting,
    meetings,
    next_meetings,
    open_decisions,
)

__all__ = [
    "FIRST_LOOKS_BACK",
    "agenda",
    "chaired",
    "decision",
    "decisions_of",
    "decisions_to_carry_out",
    "group_of",
    "last_and_next",
    "meeting",
    "meetings",
    "next_meetings",
    "open_decisions",
]
