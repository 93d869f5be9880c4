"""That two people edited the same plan at the same time, of which the first is told."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from teoiksi.domains.programmes.models.programmes import Programme


class SharedEdit(models.Model):
    """``second`` saved a plan that they had opened before ``first`` saved it. ``action`` is its slug, empty when it is the
    programme's own; ``before`` is the plan as the first left it and ``after`` as the second did, as plain values.

    Of an approved plan (``is_proposal``) both are proposed changes that wait for the decision of the group. It is a
    notice for the first until ``seen_at``; what both wrote is in the history of the plan too.
    """

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="shared_edits")
    action = models.CharField(max_length=80, blank=True)
    first = models.UUIDField()
    second = models.UUIDField()
    before = models.JSONField()
    after = models.JSONField()
    is_proposal = models.BooleanField(default=False)
    happened_at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-happened_at", "-id"]

    def __str__(self) -> str:
        return f"{self.programme_id} {self.action or 'programme'}: {self.first} {self.second}"
