"""Hearings, comments on passages, and the rounds of councils."""

from __future__ import annotations

from enum import StrEnum
from uuid import uuid4

import pghistory
from django.db import models
from django.utils import timezone

from teoiksi.domains.common.models import Announce, LocalizedTextField, Record
from teoiksi.domains.drafts.models import Draft
from teoiksi.domains.participation.types import Became, CommentState, Council


def _choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    return [(word.value, word.value) for word in words]


@pghistory.track()
class Hearing(Record):
    """A version of a draft put out for everybody to comment on; first and last day included.

    A draft may be put out again, once the hearing before has ended. ``title`` is what readers know it by; empty is the draft's.
    """

    key = models.UUIDField(unique=True, default=uuid4)
    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="hearings")
    title = LocalizedTextField()
    version = models.PositiveIntegerField()
    opens_on = models.DateField()
    closes_on = models.DateField()
    introduction = LocalizedTextField()
    summary = LocalizedTextField()
    is_example = models.BooleanField(default=False)

    class Meta(Record.Meta):
        ordering = ["-opens_on", "-id"]
        constraints = [
            models.CheckConstraint(
                name="hearing_does_not_close_before_it_opens",
                condition=models.Q(closes_on__gte=models.F("opens_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.draft_id} {self.opens_on}"


@pghistory.track()
class CouncilRound(Record):
    """What a council said of a draft and what it was answered, or why it was not heard."""

    hearing = models.ForeignKey(Hearing, on_delete=models.PROTECT, related_name="councils")
    council = models.CharField(max_length=16, choices=_choices(Council))
    asked_on = models.DateField(null=True, blank=True)
    stated_on = models.DateField(null=True, blank=True)
    statement = models.TextField(blank=True)
    why_not = models.TextField(blank=True)
    answer = models.TextField(blank=True)

    class Meta(Record.Meta):
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["hearing", "council"], name="council_heard_once")]

    def __str__(self) -> str:
        return f"{self.hearing_id} {self.council}"


class HearingComment(models.Model):
    """A comment on a passage, or on the whole draft. It may hold personal data, so it has no history and can be erased.

    ``kind``, ``slug`` and ``field`` name the passage, ``quote`` keeps what it said. ``sender_mark`` tells for one day whether
    the same sender writes again; no sender can be found from it.
    """

    hearing = models.ForeignKey(Hearing, on_delete=models.PROTECT, related_name="comments")
    receipt = models.CharField(max_length=16, unique=True)
    kind = models.CharField(max_length=20, blank=True)
    slug = models.CharField(max_length=80, blank=True)
    field = models.CharField(max_length=80, blank=True)
    quote = models.TextField(blank=True)
    message = models.TextField()
    language = models.CharField(max_length=2)
    name = models.CharField(max_length=100, blank=True)
    state = models.CharField(max_length=12, choices=_choices(CommentState), default=CommentState.RECEIVED)
    sender_mark = models.CharField(max_length=64, blank=True)
    given_at = models.DateTimeField(default=timezone.now, db_index=True)
    became = models.CharField(max_length=12, choices=_choices(Became), blank=True)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["given_at", "id"]
        triggers = [Announce()]

    def __str__(self) -> str:
        return self.receipt
