"""What hangs on an action – goals, values, indicators, needs, milestones, costs – brought to its plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.db import models

from teoiksi.domains.common import services as common
from teoiksi.domains.programmes.models import (
    Action,
    ActionCost,
    ActionDecision,
    ActionGoal,
    ActionIndicator,
    ActionNeed,
    ActionValue,
    Milestone,
)
from teoiksi.domains.programmes.services.checks import Found
from teoiksi.domains.programmes.types import ActionDecisionCard, ActionPart, YearCost


@dataclass(frozen=True, slots=True)
class Planned:
    """An action that is written, with its plan and what that names."""

    row: Action
    part: ActionPart
    found: Found


def put_links(planned: Sequence[Planned], ids: Mapping[str, int]) -> set[int]:
    """Write what differs; gives the ids of the actions of which anything did. ``ids`` are those of the actions by slug.

    The number of queries does not grow with that of actions.
    """
    wrote = set[int]()
    for model, key, found in (
        (ActionGoal, "goal_id", lambda each: [each.found.goals[slug] for slug in each.part.goals]),
        (ActionValue, "value_id", lambda each: [each.found.values[slug] for slug in each.part.values]),
        (ActionIndicator, "indicator_id", lambda each: [each.found.indicators[slug] for slug in each.part.indicators]),
        (ActionNeed, "needed_id", lambda each: [ids[slug] for slug in each.part.needs if slug in ids]),
    ):
        wrote |= _bring(model, key, {each.row: _in_order(found(each)) for each in planned})
    wrote |= _bring(ActionCost, "year", {one.row: {of.year: _amounts(of) for of in one.part.costs} for one in planned})
    wrote |= _put_milestones(planned)
    decided = ((each.row, each.part.decisions) for each in planned if each.part.decisions is not None)
    wrote |= _bring(ActionDecision, "position", {row: _decisions(cards) for row, cards in decided})
    return wrote


def _bring(
    model: type[models.Model], key: str, wanted: Mapping[models.Model, Mapping[Any, Mapping[str, Any]]]
) -> set[Any]:
    return common.bring_of_each(model._default_manager.all(), of="action", key=key, wanted=wanted) if wanted else set()


def _in_order(wanted: Iterable[int]) -> dict[int, dict[str, int]]:
    return {pk: {"position": position} for position, pk in enumerate(wanted, 1)}


def _amounts(cost: YearCost) -> dict[str, int]:
    return {name: amount for name, amount in asdict(cost).items() if name != "year"}


def _put_milestones(planned: Sequence[Planned]) -> set[int]:
    """Change those that are named by id, add the others, remove what is not wanted."""
    wrote = _bring(
        Milestone,
        "pk",
        {
            one.row: {of.id: {"name": of.name, "due_on": of.due_on} for of in one.part.milestones if of.id is not None}
            for one in planned
        },
    )
    new = [
        Milestone(action=one.row, name=of.name, due_on=of.due_on)
        for one in planned
        for of in one.part.milestones
        if of.id is None
    ]
    Milestone.objects.bulk_create(new)
    return wrote | {each.action_id for each in new}


def _decisions(cards: Iterable[ActionDecisionCard]) -> dict[int, dict[str, Any]]:
    return {position: _decision(each) for position, each in enumerate(cards, 1)}


def _decision(card: ActionDecisionCard) -> dict[str, Any]:
    of = card.decision
    return {
        "title": card.title,
        "decision_body": of.body,
        "decided_on": of.decided_on,
        "decision_section": of.section,
        "decision_case_number": of.case_number,
        "decision_address": of.address,
    }
