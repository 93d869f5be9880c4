"""Reading feedback: by its receipt, and what waits for an answer."""

from __future__ import annotations

from teoiksi.domains.discussion.models import Feedback
from teoiksi.domains.discussion.types import FeedbackCard, FeedbackState, ReceivedFeedback


def feedback(receipt: str) -> FeedbackCard:
    """Give what its giver may see; hyphens, spaces and case of the receipt do not matter; one query.

    :raises Feedback.DoesNotExist: when there is none with this receipt.
    """
    return Feedback.objects.get(receipt=plain_receipt(receipt)).card


def is_given(receipt: str) -> bool:
    """Tell whether somebody was given this receipt; one query."""
    return Feedback.objects.filter(receipt=plain_receipt(receipt)).exists()


def received(*, waiting_only: bool = True) -> tuple[ReceivedFeedback, ...]:
    """Give feedback for the one who answers, oldest first; one query."""
    rows = Feedback.objects.filter(state=FeedbackState.RECEIVED) if waiting_only else Feedback.objects.all()
    return tuple(row.received for row in rows)


def plain_receipt(text: str) -> str:
    """Write a receipt as it is kept: ``ab12 cd34-ef`` becomes ``AB12CD34EF``."""
    return "".join(character for character in text.upper() if character.isalnum())
