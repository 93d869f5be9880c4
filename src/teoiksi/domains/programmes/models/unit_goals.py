"""Goals of a unit's own, and the goals of the strategy that each of them serves."""

from __future__ import annotations

import pghistory
from django.db import models

from teoiksi.domains.common.models import LocalizedTextField, Record
from teoiksi.domains.people.models import Unit
from teoiksi.domains.strategy.models import Goal


@pghistory.track()
class UnitGoal(Record):
    """What a unit has set itself to do for the strategy. ``version`` grows at every saving."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="goals")
    name = LocalizedTextField()
    what = LocalizedTextField()
    version = models.PositiveIntegerField(default=1)

    class Meta(Record.Meta):
        ordering = ["unit", "id"]

    def __str__(self) -> str:
        return str(self.name)


@pghistory.track()
class UnitGoalLink(Record):
    """Says that a goal of a unit serves a goal of the strategy."""

    unit_goal = models.ForeignKey(UnitGoal, on_delete=models.CASCADE, related_name="links")
    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="unit_links")
    position = models.PositiveSmallIntegerField()

    class Meta(Record.Meta):
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["unit_goal", "goal"], name="unit_goal_serves_a_goal_once")]

    def __str__(self) -> str:
        return f"{self.unit_goal_id} – {self.goal_id}"
