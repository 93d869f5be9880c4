"""Feedback as it was given, and its answer."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from django.db import models
from django.utils import timezone

from teoiksi.domains.discussion.types import DAYS_TO_ANSWER, FeedbackCard, FeedbackKind, FeedbackState, ReceivedFeedback


def _choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    return [(word.value, word.value) for word in words]


class Feedback(models.Model):
    """One feedback. It may hold personal data, so it has no history and can be erased.

    ``sender_mark`` tells for one day whether the same sender writes again; no sender can be found from it.
    """

    receipt = models.CharField(max_length=16, unique=True)
    kind = models.CharField(max_length=16, choices=_choices(FeedbackKind))
    state = models.CharField(max_length=16, choices=_choices(FeedbackState), default=FeedbackState.RECEIVED)
    message = models.TextField()
    page = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=2)
    email = models.EmailField(blank=True)
    sender_mark = models.CharField(max_length=64, blank=True)
    given_at = models.DateTimeField(default=timezone.now, db_index=True)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["given_at"]
        constraints = [
            models.CheckConstraint(
                name="answered_feedback_has_an_answer",
                condition=models.Q(state=FeedbackState.RECEIVED, answered_at=None)
                | (models.Q(state=FeedbackState.ANSWERED, answered_at__isnull=False) & ~models.Q(answer="")),
            ),
        ]

    def __str__(self) -> str:
        return self.receipt

    @property
    def card(self) -> FeedbackCard:
        """What its giver may see."""
        given_on = timezone.localtime(self.given_at).date()
        return FeedbackCard(
            receipt=self.receipt,
            kind=FeedbackKind(self.kind),
            state=FeedbackState(self.state),
            given_on=given_on,
            answer_due_on=given_on + timedelta(days=DAYS_TO_ANSWER),
            answered_on=timezone.localtime(self.answered_at).date() if self.answered_at else None,
            answer=self.answer,
        )

    @property
    def received(self) -> ReceivedFeedback:
        """What the one who answers sees."""
        return ReceivedFeedback(
            card=self.card,
            message=self.message,
            page=self.page,
            language=self.language,
            email=self.email,
            given_at=self.given_at,
        )
