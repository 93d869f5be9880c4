"""The register of areas with its vintages, and figures of many areas: append-only and narrow, for there are very many."""

from __future__ import annotations

from enum import StrEnum

import pghistory
from django.db import models

from teoiksi.domains.common.models import Announce, AppendOnly, LocalizedTextField, Record, RecordedAtField
from teoiksi.domains.stats.models.figures import Series
from teoiksi.domains.stats.types import AreaKind


def _choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    return [(word.value, word.value) for word in words]


@pghistory.track()
class Area(Record):
    """A municipality, a region or the whole country; ``code`` is as ``sources.area_codes`` writes it. A merged municipality
    stays, with its last day and its successor."""

    code = models.CharField(max_length=20, unique=True)
    kind = models.CharField(max_length=20, choices=_choices(AreaKind))
    name = LocalizedTextField()
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged")

    class Meta(Record.Meta):
        ordering = ["code"]

    def __str__(self) -> str:
        return self.code


@pghistory.track()
class AreaMembership(Record):
    """To which region a municipality belongs, from a day (None: since before the register) to a last day (None: still)."""

    area = models.ForeignKey(Area, on_delete=models.CASCADE, related_name="memberships")
    region = models.ForeignKey(Area, on_delete=models.PROTECT, related_name="members")
    valid_from = models.DateField(null=True, blank=True)
    valid_until = models.DateField(null=True, blank=True)

    class Meta(Record.Meta):
        ordering = ["area", "valid_from"]
        constraints = [
            models.UniqueConstraint(fields=["area", "valid_from"], nulls_distinct=False, name="one_region_from_a_day"),
        ]

    def __str__(self) -> str:
        return f"{self.area_id} {self.region_id}"


class AreaStoring(models.Model):
    """One storing of figures of other areas of a series' table: who, when and why; the rows it wrote point to it.

    ``names`` are what the table calls the areas that the register does not know (code → language → name).
    """

    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="area_storings")
    recorded_at = RecordedAtField()
    actor_id = models.UUIDField()
    actor_kind = models.CharField(max_length=20)
    event = models.CharField(max_length=80)
    reason = models.TextField(blank=True)
    published_on = models.DateField(null=True, blank=True)
    retrieved_on = models.DateField(null=True, blank=True)
    is_example = models.BooleanField(default=False)
    names = models.JSONField(default=dict, blank=True)

    class Meta:
        triggers = [AppendOnly()]

    def __str__(self) -> str:
        return f"{self.series_id} {self.recorded_at:%Y-%m-%d %H:%M}"


class AreaFigure(models.Model):
    """A figure of one area as its storing brought it; of two for one period that of the later storing counts.

    The end of the period follows from its beginning and kind. The key is the only index: rows are read by storing.
    """

    pk = models.CompositePrimaryKey("storing", "area_code", "period_start", "period_kind")
    storing = models.ForeignKey(AreaStoring, on_delete=models.PROTECT, related_name="figures", db_index=False)
    area_code = models.CharField(max_length=20)
    period_start = models.DateField()
    period_kind = models.PositiveSmallIntegerField()
    value = models.FloatField(null=True, blank=True)
    missing = models.PositiveSmallIntegerField(default=0)
    is_preliminary = models.BooleanField(default=False)

    class Meta:
        triggers = [AppendOnly(), Announce()]
        constraints = [
            models.CheckConstraint(
                name="area_figure_value_or_reason",
                condition=models.Q(value__isnull=False, missing=0)
                | (models.Q(value__isnull=True) & ~models.Q(missing=0)),
            ),
            models.CheckConstraint(
                name="area_figure_value_finite",
                condition=models.Q(value__isnull=True) | models.Q(value__gt=float("-inf"), value__lt=float("inf")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.area_code} {self.period_start}"


class AreaMap(models.Model):
    """The map of municipalities of one year, light enough for a page; it can be loaded again from a file of boundaries.

    ``shapes`` gives for each code ``path`` (the ``d`` of an SVG path), ``x`` and ``y`` (its middle on the map) and ``east`` and
    ``north`` (its middle in kilometres).
    """

    year = models.PositiveSmallIntegerField(unique=True)
    source = models.CharField(max_length=200)
    licence = models.CharField(max_length=80, blank=True)
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    shapes = models.JSONField()

    class Meta:
        triggers = [Announce()]
        ordering = ["year"]

    def __str__(self) -> str:
        return str(self.year)
