"""What an open round still waits for from each unit and company: what is untold, which figures are missing, whom to ask."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from teoiksi.domains.people import queries as people
from teoiksi.domains.people.types import Role, unit_scope
from teoiksi.domains.programmes import queries as programmes
from teoiksi.domains.reporting.queries.answering import is_untold
from teoiksi.domains.reporting.queries.reports import draft_report
from teoiksi.domains.reporting.queries.rounds import round_in_brief
from teoiksi.domains.reporting.types import AwaitedOfUnit, AwaitedThing, UnitLine
from teoiksi.kernel.language import Language
from teoiksi.numerics.assessment import NotAssessed

_NO_FIGURE: Final = frozenset({NotAssessed.NO_FIGURE, NotAssessed.LATE, NotAssessed.NOTHING_AFTER_BASELINE})


def awaited(slug: str, language: Language) -> tuple[AwaitedOfUnit, ...]:
    """Give what a round waits for by unit, in the order of their names, what no unit answers for last; some fifty queries.

    :raises FollowUpRound.DoesNotExist: when there is no such round.
    """
    brief, report = round_in_brief(slug), draft_report(slug, language)
    found: defaultdict[UnitLine | None, list[AwaitedThing]] = defaultdict(list)
    owners = {
        each.slug: each.owner for each in programmes.actions_in_brief(report.strategy_slug, today=brief.cut_off_on)
    }
    for action in report.actions:
        if is_untold(action, brief):
            owner = owners.get(action.slug)
            found[action.unit].append(AwaitedThing(action.name, "", (owner,) if owner else ()))
    for line in report.indicators.values():
        if line.reason in _NO_FIGURE:
            ask = people.holders(Role.INDICATOR_OWNER, unit_scope(line.owner.slug)) if line.owner else ()
            found[line.owner].append(AwaitedThing(line.name, line.words["reason"], tuple(ask)))
    order = sorted(found, key=lambda unit: (unit is None, unit.name if unit else ""))
    return tuple(AwaitedOfUnit(unit, tuple(found[unit])) for unit in order)
