"""Indicators, their baselines and dated targets, and the series they are made of."""

from __future__ import annotations

from enum import StrEnum

import pghistory
from django.db import models

from teoiksi.domains.common.models import Announce, LocalizedTextField, Record
from teoiksi.domains.indicators.types import Direction, IndicatorState, Origin, Rhythm, SeriesRole
from teoiksi.domains.people.models import Unit
from teoiksi.domains.stats.models import Series, Source
from teoiksi.kernel.period import PeriodKind
from teoiksi.numerics.course import Method
from teoiksi.numerics.measures import Measure


def _choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    return [(word.value, word.value) for word in words]


@pghistory.track()
class Indicator(Record):
    """What is measured. Definition, unit, baseline, target, source, owner and rhythm may be missing until it is activated.

    ``control_chart`` is what ``ChartRules.as_mapping`` writes: only what differs from the defaults.
    """

    slug = models.SlugField(max_length=80, unique=True)
    number = models.CharField(max_length=20, blank=True)
    name = LocalizedTextField()
    definition = LocalizedTextField()
    validity = LocalizedTextField()
    unit = LocalizedTextField()
    decimals = models.PositiveSmallIntegerField(default=0)
    direction = models.CharField(max_length=10, choices=_choices(Direction))
    rhythm = models.CharField(max_length=12, choices=_choices(Rhythm), blank=True)
    lag_days = models.PositiveIntegerField(null=True, blank=True)
    method = models.CharField(max_length=8, choices=_choices(Method), default=Method.LINE)
    measure = models.CharField(max_length=8, choices=_choices(Measure), blank=True)
    per = models.PositiveIntegerField(null=True, blank=True)
    control_chart = models.JSONField(default=dict, blank=True)
    source = models.ForeignKey(Source, null=True, blank=True, on_delete=models.PROTECT, related_name="indicators")
    reference = models.CharField(max_length=300, blank=True)
    owner = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="indicators")
    area = LocalizedTextField()
    is_guardrail = models.BooleanField(default=False)
    origin = models.CharField(max_length=10, choices=_choices(Origin), default=Origin.PROPOSAL)
    state = models.CharField(max_length=10, choices=_choices(IndicatorState), default=IndicatorState.PROPOSED)

    class Meta(Record.Meta):
        ordering = ["number", "slug"]

    def __str__(self) -> str:
        return str(self.name)


@pghistory.track()
class Baseline(Record):
    """The level that progress is counted from."""

    indicator = models.OneToOneField(Indicator, on_delete=models.CASCADE, related_name="baseline")
    period_start = models.DateField()
    period_kind = models.CharField(max_length=10, choices=_choices(PeriodKind))
    value = models.FloatField()
    is_example = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.indicator_id}: {self.value}"


@pghistory.track()
class Target(Record):
    """A dated target: a value, or both ends of a range."""

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="targets")
    due_on = models.DateField()
    value = models.FloatField(null=True, blank=True)
    low = models.FloatField(null=True, blank=True)
    high = models.FloatField(null=True, blank=True)
    origin = models.CharField(max_length=10, choices=_choices(Origin), default=Origin.PROPOSAL)
    is_example = models.BooleanField(default=False)

    class Meta(Record.Meta):
        ordering = ["due_on"]
        constraints = [
            models.UniqueConstraint(fields=["indicator", "due_on"], name="target_once_per_day"),
            models.CheckConstraint(
                name="target_value_or_range",
                condition=models.Q(value__isnull=False, low__isnull=True, high__isnull=True)
                | models.Q(value__isnull=True, low__isnull=False, high__isnull=False, low__lt=models.F("high")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id}: {self.due_on}"


@pghistory.track()
class IndicatorSeries(Record):
    """Ties a series to an indicator, with what it is to it."""

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="series_links")
    series = models.OneToOneField(Series, on_delete=models.PROTECT, related_name="link")
    role = models.CharField(max_length=10, choices=_choices(SeriesRole), default=SeriesRole.ACTUAL)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta(Record.Meta):
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator"],
                condition=models.Q(role="actual"),
                name="one_actual_series_per_indicator",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator_id} {self.role}"


class PreparedCard(models.Model):
    """What lists show of an indicator in one language, formatted once when something changed; it can be made again."""

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="prepared_cards")
    language = models.CharField(max_length=2)
    content = models.JSONField()
    prepared_on = models.DateField()

    class Meta:
        triggers = [Announce()]
        constraints = [models.UniqueConstraint(fields=["indicator", "language"], name="prepared_card_once")]

    def __str__(self) -> str:
        return f"{self.indicator_id} ({self.language})"


class PreparedAnalysis(models.Model):
    """What the worker has counted of an indicator; it can be counted again. It holds as long as what it was counted from
    has this ``fingerprint``."""

    indicator = models.OneToOneField(Indicator, on_delete=models.CASCADE, related_name="prepared_analysis")
    fingerprint = models.CharField(max_length=64)
    content = models.JSONField()
    analysed_at = models.DateTimeField(auto_now=True)

    class Meta:
        triggers = [Announce()]

    def __str__(self) -> str:
        return f"{self.indicator_id}: {self.fingerprint[:8]}"


class PreparedComparison(models.Model):
    """An indicator of the municipality among those of others, counted when figures change; it can be made again."""

    indicator = models.OneToOneField(Indicator, on_delete=models.CASCADE, related_name="comparison")
    content = models.JSONField()
    prepared_on = models.DateField()

    class Meta:
        triggers = [Announce()]

    def __str__(self) -> str:
        return str(self.indicator_id)
