"""Meetings, who was there, the order of their agendas, and what was decided."""

from teoiksi.domains.meetings.models.decisions import DecisionCarriedOut, MeetingDecision
from teoiksi.domains.meetings.models.meetings import AgendaEntry, Attendant, Meeting

__all__ = ["AgendaEntry", "Attendant", "DecisionCarriedOut", "Meeting", "MeetingDecision"]
