"""Drafts of changes and their versions, which are never written over."""

from __future__ import annotations

from uuid import uuid4

import pghistory
from django.db import models
from django.utils import timezone

from teoiksi.domains.common.models import Announce, AppendOnly, DecisionFields, Record, RecordedAtField
from teoiksi.domains.drafts.types import DraftState, Edit
from teoiksi.domains.strategy.models import Strategy


@pghistory.track()
class Draft(DecisionFields, Record):
    """A draft of changes to one strategy. ``opened_by`` is a pseudonym; ``reason`` is why it was published or given up."""

    key = models.UUIDField(unique=True, default=uuid4)
    strategy = models.ForeignKey(Strategy, on_delete=models.PROTECT, related_name="drafts")
    title = models.CharField(max_length=200)
    state = models.CharField(
        max_length=12, choices=[(each.value, each.value) for each in DraftState], default=DraftState.WRITING
    )
    reason = models.TextField(blank=True)
    is_example = models.BooleanField(default=False)
    opened_by = models.UUIDField()
    opened_at = models.DateTimeField(default=timezone.now)
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta(Record.Meta):
        ordering = ["-opened_at"]

    def __str__(self) -> str:
        return self.title


class DraftVersion(models.Model):
    """What a draft was after one edit, whole: it is its own history. ``author`` is a pseudonym.

    ``document`` is the strategy without figures. ``is_base`` marks what the strategy itself was when the draft was opened
    or last followed it; ``checked`` has texts whose translation someone found to be right still.
    """

    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    document = models.JSONField()
    is_base = models.BooleanField(default=False)
    edit = models.CharField(max_length=12, choices=[(each.value, each.value) for each in Edit])
    kind = models.CharField(max_length=20, blank=True)
    slug = models.CharField(max_length=80, blank=True)
    name = models.JSONField(default=dict)
    reason = models.TextField(blank=True)
    checked = models.JSONField(default=list)
    author = models.UUIDField()
    recorded_at = RecordedAtField()

    class Meta:
        ordering = ["number"]
        triggers = [AppendOnly(), Announce()]
        constraints = [models.UniqueConstraint(fields=["draft", "number"], name="draft_version_once")]

    def __str__(self) -> str:
        return f"{self.draft_id} {self.number}"
