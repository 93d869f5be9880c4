"""What of the plans of programmes changed after they had been approved, from history."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final

from django.db.models import Min, QuerySet

from teoiksi.domains.common import queries as common
from teoiksi.domains.common.types import ChangeKind, ChangeSet, ItemChange
from teoiksi.domains.decisions.types import PlanChanges
from teoiksi.domains.programmes.models import (
    Action,
    ActionCost,
    ActionDecision,
    ActionGoal,
    ActionIndicator,
    ActionNeed,
    ActionValue,
    Milestone,
    Programme,
)
from teoiksi.domains.programmes.types import ProgrammeState

_TOLD: Final = {
    "programme": {"state", "version"},
    "action": {"state", "progress", "updated_at", "version", "position"},
    "milestone": {"done_on"},
}
"""Fields that tell how the plan goes, not what it is: they change all the time, and a step is not a change of the plan."""

_MOST_SETS: Final = 200


def plan_changes(strategy: str) -> tuple[PlanChanges, ...]:
    """Give the programmes of a strategy that have been approved, each with the changes of its plan since then; one query,
    and two or more for each programme."""
    rows = Programme.objects.filter(spearhead__strategy__slug=strategy).order_by("spearhead__position", "starts_on")
    approved = _approved(rows)
    return tuple(
        PlanChanges(row.slug, row.name, approved[row.pk], _since(row, approved[row.pk]))
        for row in rows
        if row.pk in approved
    )


def _approved(rows: QuerySet[Programme]) -> dict[int, datetime]:
    """Give when each programme was approved for the first time, by its number."""
    events = common.events_of(Programme).filter(pgh_obj_id__in=rows.values("pk"), state=ProgrammeState.APPROVED)
    found = events.order_by().values("pgh_obj_id").annotate(at=Min("pgh_created_at"))
    return {row["pgh_obj_id"]: row["at"] for row in found}


def _since(programme: Programme, approved_at: datetime) -> tuple[ChangeSet, ...]:
    actions = common.events_of(Action).filter(programme_id=programme.pk)
    of_actions = {"action_id__in": actions.values("pgh_obj_id")}
    parts = (ActionGoal, ActionValue, ActionIndicator, ActionNeed, ActionDecision, ActionCost, Milestone)
    events = [
        common.events_of(Programme).filter(pgh_obj_id=programme.pk),
        actions,
        *(common.events_of(model).filter(**of_actions) for model in parts),
    ]
    later = [queryset.filter(pgh_created_at__gt=approved_at) for queryset in events]
    sets = (_of_plan(one) for one in common.change_sets(later, limit=_MOST_SETS))
    return tuple(one for one in sets if one.items)


def _of_plan(one: ChangeSet) -> ChangeSet:
    """Leave out what only tells how the plan goes."""
    items = (_item_of_plan(item) for item in one.items)
    return replace(one, items=tuple(item for item in items if item is not None))


def _item_of_plan(item: ItemChange) -> ItemChange | None:
    if item.kind is not ChangeKind.CHANGED:
        return item
    fields = tuple(each for each in item.fields if each.field not in _TOLD.get(item.model, ()))
    return replace(item, fields=fields) if fields else None
