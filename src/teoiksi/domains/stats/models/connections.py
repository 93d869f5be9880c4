"""How a series gets its figures by itself, and figures that wait for their owner's word."""

from __future__ import annotations

from enum import StrEnum

import pghistory
from django.db import models

from teoiksi.domains.common.models import Record
from teoiksi.domains.stats.models.figures import Series
from teoiksi.domains.stats.types import FigureStatus, MissingReason, PlausibilityRule, WaitReason, WaitState
from teoiksi.kernel.period import PeriodKind
from teoiksi.sources.resolving.recipe import AreaChoice, Operation


def _choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    return [(word.value, word.value) for word in words]


@pghistory.track()
class Connection(Record):
    """The recipe of a series: which service, table and content; codes of other dimensions by the stem of their name.

    Which dimension is area or time is found anew at each run, so it is not kept. ``own_area`` is empty where the series is
    about the municipality itself. ``operation`` is empty where there is one selection; ``second_content`` and
    ``second_others`` tell what differs in the second one, and ``running_sum`` how many consecutive periods are added
    up. ``every_days`` is how often the source is asked, ``stale_after_days`` how old the end of
    the newest period may be before the table counts as dead; None never does.
    """

    series = models.OneToOneField(Series, on_delete=models.PROTECT, related_name="connection")
    service = models.CharField(max_length=40)
    table = models.CharField(max_length=200)
    content = models.CharField(max_length=120, blank=True)
    others = models.JSONField(default=dict, blank=True)
    areas = models.CharField(max_length=20, choices=_choices(AreaChoice), default=AreaChoice.MUNICIPALITIES)
    own_area = models.CharField(max_length=20, blank=True)
    newest = models.PositiveSmallIntegerField(default=0)
    scale = models.FloatField(default=1.0)
    nil_is_zero = models.BooleanField(default=False)
    operation = models.CharField(max_length=10, blank=True, choices=_choices(Operation))
    second_content = models.CharField(max_length=120, blank=True)
    second_others = models.JSONField(default=dict, blank=True)
    running_sum = models.PositiveSmallIntegerField(default=1)
    every_days = models.PositiveSmallIntegerField(default=1)
    stale_after_days = models.PositiveIntegerField(null=True, blank=True)
    largest_change = models.FloatField(null=True, blank=True)
    lowest = models.FloatField(null=True, blank=True)
    highest = models.FloatField(null=True, blank=True)
    verified_on = models.DateField(null=True, blank=True)
    is_paused = models.BooleanField(default=False)

    class Meta(Record.Meta):
        ordering = ["service", "table", "id"]
        constraints = [
            models.CheckConstraint(name="connection_scale_not_zero", condition=~models.Q(scale=0)),
            models.CheckConstraint(
                name="connection_largest_change_positive",
                condition=models.Q(largest_change__isnull=True) | models.Q(largest_change__gt=0),
            ),
            models.CheckConstraint(name="connection_running_sum_positive", condition=models.Q(running_sum__gt=0)),
            models.CheckConstraint(
                name="connection_second_selection_whole",
                condition=models.Q(operation="", second_content="", second_others={})
                | (~models.Q(operation="") & ~models.Q(second_content="", second_others={})),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.service} {self.table}"

    @property
    def rule(self) -> PlausibilityRule:
        """When a figure waits for its owner's word."""
        return PlausibilityRule(self.largest_change, self.lowest, self.highest)


@pghistory.track()
class WaitingFigure(Record):
    """A figure that was got but is not believed before its owner says so. At most one waits for each period."""

    connection = models.ForeignKey(Connection, on_delete=models.PROTECT, related_name="waiting")
    period_start = models.DateField()
    period_end = models.DateField()
    period_kind = models.CharField(max_length=10, choices=_choices(PeriodKind))
    value = models.FloatField(null=True, blank=True)
    missing = models.CharField(max_length=20, blank=True, choices=_choices(MissingReason))
    status = models.CharField(max_length=20, choices=_choices(FigureStatus))
    published_on = models.DateField(null=True, blank=True)
    retrieved_on = models.DateField()
    compared_with = models.FloatField(null=True, blank=True)
    why = models.CharField(max_length=20, choices=_choices(WaitReason))
    state = models.CharField(max_length=10, choices=_choices(WaitState), default=WaitState.WAITING)
    decision_reason = models.TextField(blank=True)

    class Meta(Record.Meta):
        ordering = ["connection", "period_start", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["connection", "period_start", "period_kind"],
                condition=models.Q(state="waiting"),
                name="one_figure_waits_for_a_period",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.connection_id} {self.period_start}: {self.value}"
