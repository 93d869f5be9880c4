"""What the page shows of the goals that a unit serves."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from teoiksi.domains.people.types import PersonCard, ScopeKind
from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.types import ACTION_STATE_NAMES, AskedAction
from teoiksi.domains.strategy import queries as strategies


def goals_of(person: PersonCard, asked: Iterable[AskedAction], today: date) -> list[dict[str, Any]]:
    """Give the goals that the units of a person serve: those of the roles they act in and of their actions."""
    units = {held.scope.key for held in person.held if held.scope.kind is ScopeKind.UNIT}
    units |= {each.brief.unit_slug for each in asked}
    in_force = strategies.in_force()
    return [
        {
            "goal": goal,
            "is_linked": goal.strategy_slug == in_force,
            "actions": [(brief, ACTION_STATE_NAMES[brief.state]) for brief in goal.actions],
        }
        for goal in (queries.served_goals(units, today=today) if units else ())
    ]
