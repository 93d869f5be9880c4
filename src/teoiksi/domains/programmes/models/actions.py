"""Actions of a programme: the plan, and what each is tied to."""

from __future__ import annotations

import pghistory
from django.db import models

from teoiksi.domains.common.models import DecisionFields, LocalizedTextField, Record
from teoiksi.domains.indicators.models import Indicator
from teoiksi.domains.people.models import Unit, User
from teoiksi.domains.programmes.models.programmes import Programme
from teoiksi.domains.programmes.types import ActionState
from teoiksi.domains.strategy.models import Goal, Value


@pghistory.track()
class Action(Record):
    """A deed with a unit that answers for it. ``state`` and ``progress`` repeat the newest update, for lists.

    The column of the owner is the pseudonym, so history has no name. ``version`` grows at every saving of the plan.
    """

    slug = models.SlugField(max_length=80, unique=True)
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="actions")
    name = LocalizedTextField()
    what = LocalizedTextField()
    why = LocalizedTextField()
    partners = LocalizedTextField()
    risk = LocalizedTextField()
    appropriation = LocalizedTextField()
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="actions")
    owner = models.ForeignKey(
        User, to_field="pseudonym", null=True, blank=True, on_delete=models.SET_NULL, related_name="actions"
    )
    starts_on = models.DateField()
    ends_on = models.DateField()
    state = models.CharField(
        max_length=12, choices=[(each.value, each.value) for each in ActionState], default=ActionState.NOT_STARTED
    )
    progress = models.PositiveSmallIntegerField(null=True, blank=True)
    updated_at = models.DateTimeField(null=True, blank=True)
    position = models.PositiveSmallIntegerField()
    version = models.PositiveIntegerField(default=1)
    copied_from = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="copies")

    class Meta(Record.Meta):
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                name="action_does_not_end_before_start", condition=models.Q(ends_on__gte=models.F("starts_on"))
            ),
            models.CheckConstraint(
                name="action_progress_is_a_share", condition=models.Q(progress=None) | models.Q(progress__lte=100)
            ),
        ]

    def __str__(self) -> str:
        return str(self.name)


@pghistory.track()
class ActionGoal(Record):
    """Says that an action serves a goal; one action may serve goals of several spearheads."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="goal_links")
    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="action_links")
    position = models.PositiveSmallIntegerField()

    class Meta(Record.Meta):
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["action", "goal"], name="action_serves_a_goal_once")]

    def __str__(self) -> str:
        return f"{self.action_id} – {self.goal_id}"


@pghistory.track()
class ActionValue(Record):
    """Says that an action rests on a value of the city."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="value_links")
    value = models.ForeignKey(Value, on_delete=models.CASCADE, related_name="action_links")
    position = models.PositiveSmallIntegerField()

    class Meta(Record.Meta):
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["action", "value"], name="action_rests_on_a_value_once")]

    def __str__(self) -> str:
        return f"{self.action_id} – {self.value_id}"


@pghistory.track()
class ActionIndicator(Record):
    """Names an indicator that an action should move."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="indicator_links")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="action_links")
    position = models.PositiveSmallIntegerField()

    class Meta(Record.Meta):
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["action", "indicator"], name="action_moves_an_indicator_once")]

    def __str__(self) -> str:
        return f"{self.action_id} – {self.indicator_id}"


@pghistory.track()
class ActionNeed(Record):
    """Says that an action can end only after another; the services keep these from running in a circle."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="need_links")
    needed = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="needed_by_links")
    position = models.PositiveSmallIntegerField()

    class Meta(Record.Meta):
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["action", "needed"], name="action_needs_another_once"),
            models.CheckConstraint(name="action_does_not_need_itself", condition=~models.Q(action=models.F("needed"))),
        ]

    def __str__(self) -> str:
        return f"{self.action_id} → {self.needed_id}"


@pghistory.track()
class ActionDecision(DecisionFields, Record):
    """A decision that concerns an action."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="decisions")
    title = LocalizedTextField()
    position = models.PositiveSmallIntegerField()

    class Meta(Record.Meta):
        ordering = ["position"]

    def __str__(self) -> str:
        return str(self.title)


@pghistory.track()
class ActionCost(Record):
    """What an action costs in a year and who pays it, in whole euros."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="costs")
    year = models.PositiveSmallIntegerField()
    cost = models.PositiveBigIntegerField(default=0)
    own = models.PositiveBigIntegerField(default=0)
    state = models.PositiveBigIntegerField(default=0)
    eu = models.PositiveBigIntegerField(default=0)
    others = models.PositiveBigIntegerField(default=0)

    class Meta(Record.Meta):
        ordering = ["year"]
        constraints = [models.UniqueConstraint(fields=["action", "year"], name="action_costs_once_a_year")]

    def __str__(self) -> str:
        return f"{self.action_id} {self.year}"


@pghistory.track()
class Milestone(Record):
    """A step of an action, with the day by which it should be done and the day when it was."""

    action = models.ForeignKey(Action, on_delete=models.CASCADE, related_name="milestones")
    name = LocalizedTextField()
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)

    class Meta(Record.Meta):
        ordering = ["due_on", "id"]

    def __str__(self) -> str:
        return str(self.name)
