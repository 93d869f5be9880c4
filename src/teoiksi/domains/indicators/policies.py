"""What an indicator needs before it may go live (promise 3)."""

from __future__ import annotations

from teoiksi.domains.indicators.models import Indicator
from teoiksi.domains.indicators.types import Direction, Lack


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
