"""What of a strategy itself changed after it had come into force, from history: its goals, spearheads, values and words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from django.db.models import QuerySet

from teoiksi.domains.common import queries as common
from teoiksi.domains.common.types import ChangeKind, ChangeSet, ItemChange
from teoiksi.domains.strategy.models import Goal, GoalIndicator, Spearhead, Strategy, Value
from teoiksi.domains.strategy.types import StrategyState

_MOST_SETS: Final = 200
_POSITION: Final = "position"
_UNTOLD: Final = {"strategy": {"state"}}
"""That a strategy was superseded is a decision of its own, not a change of what was decided."""


def strategy_changes(strategy: str) -> tuple[ChangeSet, ...]:
    """Give what was changed, added and removed of a strategy's own words, values, spearheads, goals and their indicators
    after it first came into force, the newest first; none of one that never has been.

    That the others took new places when one came or went is no change; that they were moved without it is. Five queries.
    """
    approved = common.events_of(Strategy).filter(slug=strategy, state=StrategyState.APPROVED).order_by("pgh_id").first()
    if approved is None:
        return ()
    later = [
        rows.filter(pgh_created_at__gte=approved.pgh_created_at).exclude(pgh_context_id=approved.pgh_context_id)
        for rows in _of_strategy(approved.pgh_obj_id)
    ]
    sets = (_told(one) for one in common.change_sets(later, limit=_MOST_SETS))
    return tuple(one for one in sets if one.items)


def _of_strategy(number: int) -> Sequence[QuerySet[Any]]:
    spearheads = common.events_of(Spearhead).filter(strategy_id=number)
    goals = common.events_of(Goal).filter(spearhead_id__in=spearheads.values("pgh_obj_id"))
    return (
        common.events_of(Strategy).filter(pgh_obj_id=number),
        common.events_of(Value).filter(strategy_id=number),
        spearheads,
        goals,
        common.events_of(GoalIndicator).filter(goal_id__in=goals.values("pgh_obj_id")),
    )


def _told(one: ChangeSet) -> ChangeSet:
    renumbered = {item.model for item in one.items if item.kind is not ChangeKind.CHANGED}
    items = (_item(item, renumbered) for item in one.items)
    return replace(one, items=tuple(item for item in items if item is not None))


def _item(item: ItemChange, renumbered: set[str]) -> ItemChange | None:
    if item.kind is not ChangeKind.CHANGED:
        return item
    untold = _UNTOLD.get(item.model, set()) | ({_POSITION} if item.model in renumbered else set())
    fields = tuple(each for each in item.fields if each.field not in untold)
    return replace(item, fields=fields) if fields else None
