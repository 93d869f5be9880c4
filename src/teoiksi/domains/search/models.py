"""Search entries and word forms."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from teoiksi.domains.common.models import Announce
from teoiksi.kernel.language import LANGUAGES

LANGUAGE_CHOICES = [(language, language) for language in LANGUAGES]


class SearchEntry(models.Model):
    """One item in one language; ``kind`` and ``key`` say which (such as ``goal`` and its slug), never a foreign key."""

    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=200)
    language = models.CharField(max_length=2, choices=LANGUAGE_CHOICES)
    title = models.TextField()
    body = models.TextField(blank=True)
    vector = SearchVectorField(null=True)

    class Meta:
        triggers = [Announce()]
        constraints = [models.UniqueConstraint(fields=["kind", "key", "language"], name="search_entry_once")]
        indexes = [GinIndex(fields=["vector"], name="search_entry_vector")]

    def __str__(self) -> str:
        return f"{self.kind}:{self.key} ({self.language})"


class WordForm(models.Model):
    """An inflected form and its base form, as the worker found them in the texts."""

    language = models.CharField(max_length=2, choices=LANGUAGE_CHOICES)
    form = models.CharField(max_length=120)
    base = models.CharField(max_length=120)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["language", "form", "base"], name="word_form_once")]

    def __str__(self) -> str:
        return f"{self.form} → {self.base}"
