"""What a unit has set itself to do for the strategy, and how each of those goals has read."""

from __future__ import annotations

from uuid import UUID

from teoiksi.domains.common import queries as common
from teoiksi.domains.programmes.models import UnitGoal
from teoiksi.domains.programmes.types import UnitGoalCard, UnitGoalChange


def unit_goals(unit: str = "") -> tuple[UnitGoalCard, ...]:
    """Give the goals of a unit's own, or of all units, oldest first; two queries."""
    rows = UnitGoal.objects.select_related("unit").prefetch_related("links__goal")
    return tuple(map(_card, rows.filter(unit__slug=unit) if unit else rows))


def unit_goal(number: int) -> UnitGoalCard:
    """Give one of them.

    :raises UnitGoal.DoesNotExist: when there is none.
    """
    return _card(UnitGoal.objects.select_related("unit").prefetch_related("links__goal").get(pk=number))


def unit_goal_changes(number: int) -> tuple[UnitGoalChange, ...]:
    """Give how a goal of a unit has read, newest first; one query."""
    rows = common.events_of(UnitGoal).filter(pgh_obj_id=number).order_by("-pgh_id")
    return tuple(UnitGoalChange(row.pgh_created_at, _author(row.pgh_context), row.name, row.what) for row in rows)


def _author(context: dict[str, str] | None) -> UUID | None:
    actor = (context or {}).get("actor")
    return UUID(actor) if actor else None


def _card(row: UnitGoal) -> UnitGoalCard:
    goals = tuple(link.goal.slug for link in row.links.all())
    return UnitGoalCard(row.pk, row.unit.slug, row.name, row.what, goals, row.version)
