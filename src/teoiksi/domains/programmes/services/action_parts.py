"""What hangs on an action – goals, values, indicators, needs, milestones, costs – brought to its plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from django.db import models

from teoiksi.domains.common import services as common
from teoiksi.domains.programmes.models import Action, Milestone
from teoiksi.domains.programmes.services.checks import Found
from teoiksi.domains.programmes.types import ActionDecisionCard, ActionPart, MilestonePart, YearCost


def put_links(row: Action, part: ActionPart, found: Found) -> bool:
    """Write what differs; gives whether anything did."""
    fixed = {"action": row}
    wrote = [
        _put_in_order(row.goal_links.all(), "goal_id", [found.goals[each] for each in part.goals], fixed),
        _put_in_order(row.value_links.all(), "value_id", [found.values[each] for each in part.values], fixed),
        _put_in_order(
            row.indicator_links.all(), "indicator_id", [found.indicators[each] for each in part.indicators], fixed
        ),
        _put_in_order(row.need_links.all(), "needed_id", [found.needs[each] for each in part.needs], fixed),
        common.bring(
            row.costs.all(),
            key="year",
            wanted={each.year: _amounts(each) for each in part.costs},
            fixed=fixed,
        ).wrote,
        _put_milestones(row, part.milestones),
        part.decisions is not None and _put_decisions(row, part.decisions),
    ]
    return any(wrote)


def _amounts(cost: YearCost) -> dict[str, int]:
    return {name: amount for name, amount in asdict(cost).items() if name != "year"}


def _put_in_order(existing: models.QuerySet[Any], key: str, wanted: Sequence[int], fixed: Mapping[str, Any]) -> bool:
    in_order = {pk: {"position": position} for position, pk in enumerate(wanted, 1)}
    return common.bring(existing, key=key, wanted=in_order, fixed=fixed).wrote


def _put_milestones(row: Action, wanted: Sequence[MilestonePart]) -> bool:
    """Change those that are named by id, add the others, remove what is not wanted."""
    kept = {each.id: {"name": each.name, "due_on": each.due_on} for each in wanted if each.id is not None}
    brought = common.bring(row.milestones.all(), key="pk", wanted=kept, fixed={"action": row})
    new = [Milestone(action=row, name=each.name, due_on=each.due_on) for each in wanted if each.id is None]
    Milestone.objects.bulk_create(new)
    return brought.wrote or bool(new)


def _put_decisions(row: Action, wanted: Sequence[ActionDecisionCard]) -> bool:
    in_order = {position: _decision(each) for position, each in enumerate(wanted, 1)}
    return common.bring(row.decisions.all(), key="position", wanted=in_order, fixed={"action": row}).wrote


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
