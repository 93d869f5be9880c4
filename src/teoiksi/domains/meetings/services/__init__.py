"""Every writing on meetings."""

from teoiksi.domains.meetings.services.agendas import add_matter, order_section, remove_matter
from teoiksi.domains.meetings.services.decisions import carry_out, correct_decision, hand_over_decision, note_decision
from teoiksi.domains.meetings.services.meetings import (
    call_meeting,
    cancel_meeting,
    change_meeting,
    close_minutes,
    hand_over_chair,
    note_attendants,
)

__all__ = [
    "add_matter",
    "call_meeting",
    "cancel_meeting",
    "carry_out",
    "change_meeting",
    "close_minutes",
    "correct_decision",
    "hand_over_chair",
    "hand_over_decision",
    "note_attendants",
    "note_decision",
    "order_section",
    "remove_matter",
]
