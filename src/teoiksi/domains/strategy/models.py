"""The municipality, its council terms and strategies, and what a strategy consists of."""

from __future__ import annotations

from enum import StrEnum

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models

from teoiksi.domains.common.models import DecisionFields, LocalizedTextField, Record
from teoiksi.domains.indicators.models import Indicator
from teoiksi.domains.indicators.types import Origin
from teoiksi.domains.strategy.types import Matter, StrategyState, TextKind


def _choices(words: type[StrEnum]) -> list[tuple[str, str]]:
    return [(word.value, word.value) for word in words]


@pghistory.track()
class Municipality(Record):
    """The municipality whose installation this is; there is one row. ``peers`` are codes of those it compares itself with."""

    code = models.CharField(max_length=3, unique=True)
    name = LocalizedTextField()
    region = LocalizedTextField()
    website = models.URLField(max_length=300, blank=True)
    peers = ArrayField(models.CharField(max_length=3), default=list, blank=True)

    class Meta(Record.Meta):
        verbose_name_plural = "municipalities"

    def __str__(self) -> str:
        return str(self.name)


@pghistory.track()
class Term(Record):
    """A council term."""

    slug = models.SlugField(max_length=80, unique=True)
    name = LocalizedTextField()
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta(Record.Meta):
        ordering = ["starts_on"]
        constraints = [
            models.CheckConstraint(name="term_ends_after_start", condition=models.Q(ends_on__gt=models.F("starts_on"))),
        ]

    def __str__(self) -> str:
        return str(self.name)


@pghistory.track()
class Strategy(DecisionFields, Record):
    """A municipal strategy; at most one is approved at a time."""

    slug = models.SlugField(max_length=80, unique=True)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="strategies")
    term = models.ForeignKey(Term, on_delete=models.PROTECT, related_name="strategies")
    name = LocalizedTextField()
    state = models.CharField(max_length=12, choices=_choices(StrategyState), default=StrategyState.DRAFT)
    supersedes = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="superseded_by"
    )
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    vision = LocalizedTextField()
    motto = LocalizedTextField()
    introduction = LocalizedTextField()
    follow_up = LocalizedTextField()
    participation = LocalizedTextField()
    easy = models.TextField(blank=True)

    class Meta(Record.Meta):
        ordering = ["-starts_on", "slug"]
        verbose_name_plural = "strategies"
        constraints = [
            models.UniqueConstraint(
                fields=["municipality"], condition=models.Q(state="approved"), name="one_strategy_in_force"
            ),
        ]

    def __str__(self) -> str:
        return str(self.name)


@pghistory.track()
class Text(Record):
    """A reason or background text of a strategy; an empty line separates paragraphs."""

    strategy = models.ForeignKey(Strategy, on_delete=models.CASCADE, related_name="texts")
    slug = models.SlugField(max_length=80)
    kind = models.CharField(max_length=12, choices=_choices(TextKind))
    title = LocalizedTextField()
    body = LocalizedTextField()
    position = models.PositiveSmallIntegerField()

    class Meta(Record.Meta):
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["strategy", "slug"], name="text_once")]

    def __str__(self) -> str:
        return str(self.title)


@pghistory.track()
class Coverage(Record):
    """How a strategy answers one of the seven matters of section 37."""

    strategy = models.ForeignKey(Strategy, on_delete=models.CASCADE, related_name="coverage")
    matter = models.CharField(max_length=20, choices=_choices(Matter))
    text = LocalizedTextField()
    position = models.PositiveSmallIntegerField()

    class Meta(Record.Meta):
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["strategy", "matter"], name="matter_covered_once")]

    def __str__(self) -> str:
        return self.matter


@pghistory.track()
class Value(Record):
    """A value of the city."""

    strategy = models.ForeignKey(Strategy, on_delete=models.CASCADE, related_name="values")
    slug = models.SlugField(max_length=80)
    name = LocalizedTextField()
    description = LocalizedTextField()
    position = models.PositiveSmallIntegerField()

    class Meta(Record.Meta):
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["strategy", "slug"], name="value_once")]

    def __str__(self) -> str:
        return str(self.name)


@pghistory.track()
class Spearhead(Record):
    """A spearhead; ``position`` from 1 also picks its colour. ``contents`` are localized texts as plain mappings."""

    strategy = models.ForeignKey(Strategy, on_delete=models.CASCADE, related_name="spearheads")
    slug = models.SlugField(max_length=80)
    name = LocalizedTextField()
    short_name = LocalizedTextField()
    summary = LocalizedTextField()
    contents = models.JSONField(default=list, blank=True)
    reason = LocalizedTextField()
    easy = models.TextField(blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta(Record.Meta):
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["strategy", "slug"], name="spearhead_once")]

    def __str__(self) -> str:
        return str(self.name)


@pghistory.track()
class Goal(DecisionFields, Record):
    """A goal of a spearhead."""

    spearhead = models.ForeignKey(Spearhead, on_delete=models.CASCADE, related_name="goals")
    slug = models.SlugField(max_length=80)
    name = LocalizedTextField()
    description = LocalizedTextField()
    reason = LocalizedTextField()
    origin = models.CharField(max_length=10, choices=_choices(Origin), default=Origin.PROPOSAL)
    is_binding = models.BooleanField(default=False)
    matters = ArrayField(models.CharField(max_length=20, choices=_choices(Matter)), default=list, blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta(Record.Meta):
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["spearhead", "slug"], name="goal_once")]

    def __str__(self) -> str:
        return str(self.name)


@pghistory.track()
class GoalIndicator(Record):
    """Says that an indicator follows a goal; one indicator may follow goals of several spearheads."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="indicator_links")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="goal_links")
    position = models.PositiveSmallIntegerField()

    class Meta(Record.Meta):
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["goal", "indicator"], name="goal_indicator_once")]

    def __str__(self) -> str:
        return f"{self.goal_id} – {self.indicator_id}"


@pghistory.track()
class Guardrail(Record):
    """Sets an indicator of basic services beside a spearhead: it must hold while the spearhead is pursued."""

    spearhead = models.ForeignKey(Spearhead, on_delete=models.CASCADE, related_name="guardrails")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="guardrail_links")
    position = models.PositiveSmallIntegerField()

    class Meta(Record.Meta):
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["spearhead", "indicator"], name="guardrail_once")]

    def __str__(self) -> str:
        return f"{self.spearhead_id} – {self.indicator_id}"


@pghistory.track()
class ContextIndicator(Record):
    """Sets an indicator of the city's circumstances, such as its population, beside the whole strategy."""

    strategy = models.ForeignKey(Strategy, on_delete=models.CASCADE, related_name="context_links")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="context_links")
    position = models.PositiveSmallIntegerField()

    class Meta(Record.Meta):
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["strategy", "indicator"], name="context_indicator_once")]

    def __str__(self) -> str:
        return f"{self.strategy_id} – {self.indicator_id}"


@pghistory.track()
class StrategyIndicator(Record):
    """Says that a strategy is followed by an indicator, in the strategy's own order."""

    strategy = models.ForeignKey(Strategy, on_delete=models.CASCADE, related_name="indicator_links")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="strategy_links")
    position = models.PositiveSmallIntegerField()

    class Meta(Record.Meta):
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["strategy", "indicator"], name="strategy_indicator_once")]

    def __str__(self) -> str:
        return f"{self.strategy_id} – {self.indicator_id}"
