"""Charts that have been drawn, by the hash of their specification: each one is drawn once per change."""

from __future__ import annotations

from django.db import models


class DrawnChart(models.Model):
    """A made thing that can be made again: no history, no announcement."""

    specification_hash = models.CharField(max_length=64, primary_key=True)
    svg = models.TextField()
    drawn_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.specification_hash
