"""Search entries and word forms. Both are made from the texts and can be made again: they have no history."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from teoiksi.kernel.language import LANGUAGES
from teoiksi.kernel.words import LONGEST_WORD

LANGUAGE_CHOICES = [(language, language) for language in LANGUAGES]


class SearchEntry(models.Model):
    """One item in one language; ``kind`` and ``key`` say which (such as ``goal`` and its slug), never a foreign key.

    Weights in ``vector``: A words of the title, B parts of its compounds and the keywords, C words of the body, D parts of
    its compounds.
    """

    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=200)
    language = models.CharField(max_length=2, choices=LANGUAGE_CHOICES)
    title = models.TextField()
    body = models.TextField(blank=True)
    keywords = models.TextField(blank=True)
    vector = SearchVectorField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key", "language"], name="search_entry_once")]
        indexes = [GinIndex(fields=["vector"], name="search_entry_vector")]

    def __str__(self) -> str:
        return f"{self.kind}:{self.key} ({self.language})"


class WordForm(models.Model):
    """An inflected form and its base form, or (``is_part``) a compound and the base form of one of its parts.

    ``folded`` is the form without dots and accents. Collation C: words are compared letter by letter and by prefix.
    """

    language = models.CharField(max_length=2, choices=LANGUAGE_CHOICES)
    form = models.CharField(max_length=LONGEST_WORD, db_collation="C")
    folded = models.CharField(max_length=LONGEST_WORD, db_collation="C")
    base = models.CharField(max_length=LONGEST_WORD, db_collation="C")
    is_part = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["language", "form", "base"], name="word_form_once")]
        indexes = [
            models.Index(fields=["language", "folded"], name="word_form_folded"),
            models.Index(fields=["language", "base"], name="word_form_base"),
        ]

    def __str__(self) -> str:
        return f"{self.form} → {self.base}"
