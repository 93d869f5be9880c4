"""Questions to statistics services that pages wait for: asked by a page, answered by the worker, swept after a day."""

from __future__ import annotations

import uuid
from enum import StrEnum

from django.db import models
from django.utils import timezone

from teoiksi.domains.stats.types.questions import QuestionKind


def _choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    return [(word.value, word.value) for word in words]


class SourceQuestion(models.Model):
    """One question with its answer as a plain document."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=10, choices=_choices(QuestionKind))
    words = models.CharField(max_length=200, blank=True)
    recipe = models.JSONField(default=dict)
    language = models.CharField(max_length=2)
    asked_at = models.DateTimeField(default=timezone.now, db_index=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answer = models.JSONField(default=dict)
    problem = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"
