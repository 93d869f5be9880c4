"""What changed in programmes and actions, as far as everybody may read it: nothing from before a programme was approved."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from django.db.models import F, Min, OuterRef, Q, QuerySet, Subquery, Window
from django.db.models.functions import Lag

from teoiksi.domains.common import queries as common
from teoiksi.domains.common.types import ChangeKind, ChangeSet
from teoiksi.domains.programmes.models import (
    Action,
    ActionCost,
    ActionDecision,
    ActionGoal,
    ActionIndicator,
    ActionNeed,
    ActionValue,
    Correction,
    Milestone,
    Programme,
)
from teoiksi.domains.programmes.types import PUBLIC_STATES

Rows = QuerySet[Any]
_NOT_NEWS: Final = {"owner", "progress", "updated_at", "version"}
_PARTS = (ActionGoal, ActionValue, ActionIndicator, ActionNeed, ActionDecision, ActionCost, Milestone, Correction)


def changes_of_programmes(
    strategy: str, *, first: date | None = None, last: date | None = None, limit: int = 20
) -> tuple[ChangeSet, ...]:
    """Give what changed in the public programmes of a strategy and in their actions since they were approved, newest first.

    Of what is told of an action only a new state is given. With ``first`` and ``last`` only what changed from the beginning
    of one day to the end of the other.
    """
    rows = Programme.objects.filter(
        spearhead__strategy__slug=strategy, state__in=[state.value for state in PUBLIC_STATES]
    )
    programmes = common.events_of(Programme).filter(pgh_obj_id__in=rows.values("pk"))
    actions = common.events_of(Action).filter(programme_id__in=rows.values("pk"))
    later = [
        programmes.filter(pgh_created_at__gte=_approved_at("pgh_obj_id")),
        _telling(actions).filter(pgh_created_at__gt=_approved_at("programme_id")),
        *(_of_actions(model, actions) for model in _PARTS),
    ]
    sets = common.change_sets(common.within(later, first, last), limit=limit)
    return tuple(one for one in sets if _says_something(one))


def _says_something(one: ChangeSet) -> bool:
    return any(
        item.kind is not ChangeKind.CHANGED or {field.field for field in item.fields} - _NOT_NEWS for item in one.items
    )


def _approved_at(programme: str) -> Subquery:
    """Give when the programme of a row of history became public."""
    public = common.events_of(Programme).filter(
        pgh_obj_id=OuterRef(programme), state__in=[state.value for state in PUBLIC_STATES]
    )
    return Subquery(public.order_by().values("pgh_obj_id").annotate(at=Min("pgh_created_at")).values("at"))


def _of_actions(model: Any, actions: Rows) -> Rows:
    approved = actions.filter(pgh_obj_id=OuterRef("action_id")).annotate(at=_approved_at("programme_id"))
    rows = common.events_of(model).filter(action_id__in=actions.values("pgh_obj_id"))
    return rows.filter(pgh_created_at__gt=Subquery(approved.order_by("pgh_id").values("at")[:1]))


def _telling(actions: Rows) -> Rows:
    """Leave out the rows in which only progress or the time of the newest update changed."""
    before = actions.annotate(version_before=_before("version"), state_before=_before("state"))
    changed = before.filter(~Q(version_before=F("version")) | ~Q(state_before=F("state")) | ~Q(pgh_label="update"))
    return common.events_of(Action).filter(pgh_id__in=changed.values("pgh_id"))


def _before(column: str) -> Window:
    return Window(Lag(column), partition_by=[F("pgh_obj_id")], order_by="pgh_id")
