"""What Django's cache keeps in the database: counts of limits that all web processes share."""

from __future__ import annotations

from django.db import models


class CachedValue(models.Model):
    """A row of ``django.core.cache.backends.db``, whose columns these are."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return self.cache_key
