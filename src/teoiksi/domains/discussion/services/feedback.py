"""Giving feedback and answering it."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.utils import timezone

from teoiksi.domains.common import services as common
from teoiksi.domains.discussion.models import Feedback
from teoiksi.domains.discussion.queries.feedback import plain_receipt
from teoiksi.domains.discussion.types import (
    LONGEST_MESSAGE,
    AlreadyAnswered,
    FeedbackCard,
    FeedbackKind,
    FeedbackState,
    TooMuchFeedback,
)
from teoiksi.kernel.actor import Actor
from teoiksi.kernel.language import Language
from teoiksi.kernel.problems import BadInput, Place, Problem

SAME_SENDER_PER_HOUR: Final = 5
EVERYBODY_PER_HOUR: Final = 300

_LETTERS: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Without I, O, 0 and 1, which are read wrong from paper."""


def give_feedback(
    *,
    actor: Actor,
    kind: FeedbackKind,
    message: str,
    page: str = "",
    language: Language = "fi",
    email: str = "",
    sender: str = "",
) -> FeedbackCard:
    """Keep feedback and give its receipt.

    ``sender`` is the sender's network address: only a keyed hash of it and of the day is kept, for one day.

    :raises BadInput: when the message is empty or too long.
    :raises TooMuchFeedback: when the limit of the hour is reached.
    """
    _check(message)
    mark = _mark(sender)
    with common.change(actor=actor, event="discussion.feedback_given"):
        forget_sender_marks(actor=actor)
        _keep_to_limits(mark)
        row = Feedback.objects.create(
            receipt="".join(secrets.choice(_LETTERS) for _ in range(10)),
            kind=kind,
            message=message.strip(),
            page=page[:300],
            language=language,
            email=email,
            sender_mark=mark,
        )
    return row.card


def answer_feedback(*, actor: Actor, receipt: str, answer: str) -> str:
    """Publish the answer to the one who has the receipt, erase the e-mail address and give it for the last time.

    :raises Feedback.DoesNotExist: when there is none with this receipt.
    :raises AlreadyAnswered: when it has been answered.
    :raises BadInput: when the answer is empty or too long.
    """
    _check(answer)
    with common.change(actor=actor, event="discussion.feedback_answered"):
        row = Feedback.objects.select_for_update().get(receipt=plain_receipt(receipt))
        if row.state == FeedbackState.ANSWERED:
            raise AlreadyAnswered(row.receipt)
        email, row.email = row.email, ""
        row.answer, row.answered_at, row.state = answer.strip(), timezone.now(), FeedbackState.ANSWERED
        row.save(update_fields=["email", "answer", "answered_at", "state"])
    return email


def forget_sender_marks(*, actor: Actor) -> int:
    """Erase the marks of senders that are older than a day and give how many there were."""
    with common.change(actor=actor, event="discussion.sender_marks_forgotten"):
        old = Feedback.objects.filter(given_at__lt=timezone.now() - timedelta(days=1)).exclude(sender_mark="")
        return old.update(sender_mark="")


def _check(text: str) -> None:
    if not text.strip():
        raise BadInput([Problem("empty", "Teksti on tyhjä.", "Kirjoita teksti.", Place(path="message"))])
    if len(text) > LONGEST_MESSAGE:
        what = f"Teksti on liian pitkä: {len(text)} merkkiä."
        raise BadInput(
            [Problem("too_long", what, f"Lyhennä enintään {LONGEST_MESSAGE} merkkiin.", Place(path="message"))]
        )


def _mark(sender: str) -> str:
    if not sender:
        return ""
    text = f"feedback {timezone.localdate().isoformat()} {sender}"
    return hmac.new(settings.SECRET_KEY.encode(), text.encode(), hashlib.sha256).hexdigest()


def _keep_to_limits(mark: str) -> None:
    recent = Feedback.objects.filter(given_at__gt=timezone.now() - timedelta(hours=1))
    if recent.count() >= EVERYBODY_PER_HOUR:
        raise TooMuchFeedback
    if mark and recent.filter(sender_mark=mark).count() >= SAME_SENDER_PER_HOUR:
        raise TooMuchFeedback
