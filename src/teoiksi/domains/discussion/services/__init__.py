"""Giving and answering feedback; commenting, correcting and withdrawing."""

from teoiksi.domains.discussion.services.comments import correct_comment, say_comment, withdraw_comment
from teoiksi.domains.discussion.services.feedback import (
    EVERYBODY_PER_HOUR,
    SAME_SENDER_PER_HOUR,
    answer_feedback,
    forget_sender_marks,
    give_feedback,
)

__all__ = [
    "EVERYBODY_PER_HOUR",
    "SAME_SENDER_PER_HOUR",
    "answer_feedback",
    "correct_comment",
    "forget_sender_marks",
    "give_feedback",
    "say_comment",
    "withdraw_comment",
]
