"""Decisions noted in meetings: rows that never change. A correction is a row of its own, and so is that it was carried out."""

from __future__ import annotations

from django.db import models

from teoiksi.domains.common.models import Announce, AppendOnly, RecordedAtField
from teoiksi.domains.meetings.models.meetings import Meeting


class MeetingDecision(models.Model):
    """What was decided, who does it and by when; ``corrects`` names the first row. People are pseudonyms."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="decisions")
    number = models.PositiveSmallIntegerField()
    corrects = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="corrections")
    text = models.TextField()
    responsible = models.UUIDField(null=True)
    due_on = models.DateField(null=True)
    author = models.UUIDField()
    recorded_at = RecordedAtField()

    class Meta:
        ordering = ["number", "id"]
        triggers = [AppendOnly(), Announce()]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "number"],
                condition=models.Q(corrects=None),
                name="decision_has_its_number_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.meeting_id} § {self.number}"


class DecisionCarriedOut(models.Model):
    """That a decision has been carried out, told by whom and when."""

    decision = models.OneToOneField(MeetingDecision, on_delete=models.PROTECT, related_name="carried_out")
    done_on = models.DateField()
    note = models.CharField(max_length=300, blank=True)
    author = models.UUIDField()
    recorded_at = RecordedAtField()

    class Meta:
        triggers = [AppendOnly(), Announce()]

    def __str__(self) -> str:
        return str(self.decision_id)
