"""Hearing on drafts, comments and their answers, and publishing after all have been heard."""

from teoiksi.domains.participation.services.commenting import (
    answer_comment,
    forget_names,
    forget_sender_marks,
    give_comment,
    screen_comment,
)
from teoiksi.domains.participation.services.hearing import note_council, open_hearing, sum_up
from teoiksi.domains.participation.services.publishing import publish_after_hearing

__all__ = [
    "answer_comment",
    "forget_names",
    "forget_sender_marks",
    "give_comment",
    "note_council",
    "open_hearing",
    "publish_after_hearing",
    "screen_comment",
    "sum_up",
]
