"""What the page of a unit shows: its own goals, and which goals of the strategy it serves and through what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import Http404

from teoiksi.domains.indicators import queries as indicators
from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import PersonCard, ScopeKind
from teoiksi.domains.programmes import queries
from teoiksi.domains.programmes.types import ACTION_STATE_NAMES, ActionInBrief, UnitGoalCard
from teoiksi.domains.strategy import queries as strategies
from teoiksi.domains.strategy.types import GoalInBrief
from teoiksi.kernel.localized_text import LocalizedText


@dataclass(frozen=True, slots=True)
class Served:
    """A goal of the strategy, and through what a unit serves it; ``indicators`` are slugs with names."""

    goal: GoalInBrief
    own: tuple[UnitGoalCard, ...]
    actions: tuple[tuple[ActionInBrief, LocalizedText], ...]
    indicators: tuple[tuple[str, LocalizedText], ...]


def name_of(unit: str) -> LocalizedText:
    """Give the name of a unit.

    :raises Http404: when there is none.
    """
    try:
        return people.unit_names()[unit]
    except KeyError:
        raise Http404(unit) from None


def goals_of_strategy() -> tuple[GoalInBrief, ...]:
    """Give the goals of the strategy in force, in order; none when none is in force."""
    in_force = strategies.in_force()
    return strategies.goals_in_brief(in_force) if in_force else ()


def served(unit: str, own: Iterable[UnitGoalCard], *, today: date) -> list[Served]:
    """Give the goals of the strategy in force that a unit serves by goals of its own, by actions or by its indicators."""
    mine = {slug for slug, owner in indicators.owners().items() if owner == unit}
    names = indicators.names()
    actions = {each.slug: each.actions for each in queries.served_goals([unit], today=today)}
    own_goals = tuple(own)
    found = [
        Served(
            goal=goal,
            own=tuple(each for each in own_goals if goal.slug in each.goals),
            actions=tuple((brief, ACTION_STATE_NAMES[brief.state]) for brief in actions.get(goal.slug, ())),
            indicators=tuple((slug, names[slug]) for slug in goal.indicators if slug in mine and slug in names),
        )
        for goal in goals_of_strategy()
    ]
    return [each for each in found if each.own or each.actions or each.indicators]


def units_of(person: PersonCard, also: Iterable[str] = ()) -> list[tuple[str, LocalizedText, bool]]:
    """Give all units by name, those of the person first: id, name, and whether it is one of theirs."""
    mine = {held.scope.key for held in person.held if held.scope.kind is ScopeKind.UNIT} | set(also)
    units = sorted(people.unit_names().items(), key=lambda pair: (pair[0] not in mine, str(pair[1])))
    return [(slug, name, slug in mine) for slug, name in units]
