"""Reading meetings: the calendar of a group, one meeting with its agenda, and what is still to be carried out."""

from teoiksi.domains.meetings.queries.agendas import agenda
from teoiksi.domains.meetings.queries.meetings import (
    decision,
    decisions_of,
    group_of,
    meeting,
    meetings,
    next_meetings,
    open_decisions,
)

__all__ = ["agenda", "decision", "decisions_of", "group_of", "meeting", "meetings", "next_meetings", "open_decisions"]
