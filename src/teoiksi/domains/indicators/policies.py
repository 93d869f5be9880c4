"""What an indicator needs before it may go live (promise 3), and who may decide on its figures."""

from __future__ import annotations

from teoiksi.domains.indicators.models import Indicator
from teoiksi.domains.indicators.types import Direction, Lack
from teoiksi.domains.people import policies as people
from teoiksi.domains.people.types import PersonCard, Role, unit_scope


def lacks(indicator: Indicator, *, has_baseline: bool, has_target: bool) -> tuple[Lack, ...]:
    """Name what is still missing, in a fixed order; an indicator of circumstances needs neither baseline nor target."""
    wants_levels = indicator.direction != Direction.CONTEXT
    missing = {
        Lack.DEFINITION: not indicator.definition,
        Lack.UNIT: not indicator.unit,
        Lack.BASELINE: wants_levels and not has_baseline,
        Lack.TARGET: wants_levels and not has_target,
        Lack.SOURCE: indicator.source_id is None,
        Lack.OWNER: indicator.owner_id is None,
        Lack.RHYTHM: not indicator.rhythm,
    }
    return tuple(lack for lack, is_missing in missing.items() if is_missing)


def may_decide_figure(person: PersonCard, *, owner: str) -> bool:
    """Tell whether someone may accept or reject a waiting figure of an indicator, and have its figures fetched.

    ``owner`` is the id of the unit that owns the indicator, empty when none does: then only the strategy officer may.
    """
    if people.holds(person, Role.STRATEGY_OFFICER):
        return True
    return bool(owner) and people.holds(person, Role.INDICATOR_OWNER, unit_scope(owner))
