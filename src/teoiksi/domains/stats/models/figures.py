"""Sources and series, and observations: append-only rows on two time lines."""

from __future__ import annotations

import pghistory
from django.db import models

from teoiksi.domains.common.models import Announce, AppendOnly, LocalizedTextField, Record, RecordedAtField
from teoiksi.domains.stats.types import FigureStatus, MissingReason
from teoiksi.kernel.period import PeriodKind


def _choices(words: type[FigureStatus] | type[MissingReason] | type[PeriodKind]) -> list[tuple[str, str]]:
    return [(word.value, word.value) for word in words]


@pghistory.track()
class Source(Record):
    """Where figures come from."""

    slug = models.SlugField(max_length=80, unique=True)
    name = LocalizedTextField()
    publisher = LocalizedTextField()
    address = models.URLField(max_length=500, blank=True)
    licence = models.CharField(max_length=80, blank=True)

    class Meta(Record.Meta):
        ordering = ["slug"]

    def __str__(self) -> str:
        return str(self.name)


@pghistory.track()
class Series(Record):
    """One line of figures: one area, one value of every other dimension."""

    slug = models.SlugField(max_length=120, unique=True)
    name = LocalizedTextField()
    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.PROTECT, related_name="series")
    reference = models.CharField(max_length=300, blank=True)
    area_code = models.CharField(max_length=20, blank=True)
    dimensions = models.JSONField(default=dict, blank=True)

    class Meta(Record.Meta):
        ordering = ["slug"]
        verbose_name_plural = "series"

    def __str__(self) -> str:
        return self.slug


class Recording(models.Model):
    """One storing of figures: who, when and why; the rows it wrote point to it."""

    recorded_at = RecordedAtField()
    actor_id = models.UUIDField()
    actor_kind = models.CharField(max_length=20)
    event = models.CharField(max_length=80)
    reason = models.TextField(blank=True)

    class Meta:
        triggers = [AppendOnly()]

    def __str__(self) -> str:
        return f"{self.event} {self.recorded_at:%Y-%m-%d %H:%M}"


class Observation(models.Model):
    """A figure as it came to be known at ``recorded_at``. A revision is a new row; the newest row of a period counts."""

    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="observations")
    period_start = models.DateField()
    period_end = models.DateField()
    period_kind = models.CharField(max_length=10, choices=_choices(PeriodKind))
    value = models.FloatField(null=True, blank=True)
    missing = models.CharField(max_length=20, blank=True, choices=_choices(MissingReason))
    status = models.CharField(max_length=20, choices=_choices(FigureStatus), default=FigureStatus.FINAL)
    published_on = models.DateField(null=True, blank=True)
    retrieved_on = models.DateField(null=True, blank=True)
    next_expected_on = models.DateField(null=True, blank=True)
    is_example = models.BooleanField(default=False)
    note = LocalizedTextField()
    recording = models.ForeignKey(Recording, on_delete=models.PROTECT, related_name="observations")
    recorded_at = RecordedAtField()

    class Meta:
        triggers = [AppendOnly(), Announce()]
        constraints = [
            models.CheckConstraint(
                name="observation_value_or_reason",
                condition=models.Q(value__isnull=False, missing="")
                | (models.Q(value__isnull=True) & ~models.Q(missing="")),
            ),
            models.CheckConstraint(
                name="observation_value_finite",
                condition=models.Q(value__isnull=True) | models.Q(value__gt=float("-inf"), value__lt=float("inf")),
            ),
            models.CheckConstraint(
                name="observation_period_order", condition=models.Q(period_end__gte=models.F("period_start"))
            ),
        ]
        indexes = [
            models.Index(
                "series",
                "period_start",
                "period_kind",
                models.F("recorded_at").desc(),
                models.F("id").desc(),
                name="observation_as_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.series_id} {self.period_start}"
