"""Changes of approved plans, from the proposal to the plan or to a refusal."""

from __future__ import annotations

import pghistory
from django.db import models
from django.utils import timezone

from teoiksi.domains.common.models import DecisionFields, Record
from teoiksi.domains.programmes.models.programmes import Programme
from teoiksi.domains.programmes.types import ChangeState
from teoiksi.kernel.language import LANGUAGES


@pghistory.track()
class ProposedChange(DecisionFields, Record):
    """What is proposed to be changed in an approved plan. ``action`` is its slug, empty when the programme itself changes;
    ``before`` is the plan when it was proposed, None for a new action, and ``after`` the one proposed, as plain values."""

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="changes")
    action = models.CharField(max_length=80, blank=True)
    before = models.JSONField(null=True)
    after = models.JSONField()
    why = models.TextField()
    language = models.CharField(max_length=2, choices=[(each, each) for each in LANGUAGES], default="fi")
    state = models.CharField(
        max_length=10, choices=[(each.value, each.value) for each in ChangeState], default=ChangeState.IN_GROUP
    )
    refusal = models.TextField(blank=True)
    author = models.UUIDField()
    opened_at = models.DateTimeField(default=timezone.now)
    applied_on = models.DateField(null=True, blank=True)

    class Meta(Record.Meta):
        ordering = ["-opened_at", "-id"]

    def __str__(self) -> str:
        return f"{self.programme_id} {self.action or 'programme'}: {self.state}"
