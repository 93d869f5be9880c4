"""What an open round still waits for from each unit and company: what is untold, which figures are missing, whom to ask."""

from __future__ import annotations

from collections import defaultdict
from typing import Final
from uuid import UUID

from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import Role, Scope, unit_scope
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.reporting.queries.answering import is_untold
from teoiksi.domains.reporting.queries.rounds import round_in_brief
from teoiksi.domains.reporting.types import AwaitedOfUnit, AwaitedThing, RoundReport, UnitLine
from teoiksi.numerics.assessment import NotAssessed

_NO_FIGURE: Final = frozenset({NotAssessed.NO_FIGURE, NotAssessed.LATE, NotAssessed.NOTHING_AFTER_BASELINE})


def awaited(draft: RoundReport) -> tuple[AwaitedOfUnit, ...]:
    """Give what a round waits for by unit, in the order of their names, what no unit answers for last; ``draft`` is what it
    would tell if it were closed now. Some ten queries.

    :raises FollowUpRound.DoesNotExist: when there is no such round.
    """
    brief = round_in_brief(draft.slug)
    found: defaultdict[UnitLine | None, list[AwaitedThing]] = defaultdict(list)
    owners = {
        each.slug: each.owner for each in programmes.actions_in_brief(draft.strategy_slug, today=brief.cut_off_on)
    }
    of_units = _owners_of_indicators()
    for action in draft.actions:
        if is_untold(action, brief):
            owner = owners.get(action.slug)
            found[action.unit].append(AwaitedThing(action.name, "", (owner,) if owner else ()))
    for line in draft.indicators.values():
        if line.reason in _NO_FIGURE:
            ask = tuple(of_units[unit_scope(line.owner.slug)]) if line.owner else ()
            found[line.owner].append(AwaitedThing(line.name, line.words["reason"], ask))
    order = sorted(found, key=lambda unit: (unit is None, unit.name if unit else ""))
    return tuple(AwaitedOfUnit(unit, tuple(found[unit])) for unit in order)


def _owners_of_indicators() -> defaultdict[Scope, list[UUID]]:
    """Give those who answer for the indicators of each unit, by the scope of their role."""
    found: defaultdict[Scope, list[UUID]] = defaultdict(list)
    for person in people.people():
        for held in person.roles:
            if held.role is Role.INDICATOR_OWNER:
                found[held.scope].append(person.id)
    return found
