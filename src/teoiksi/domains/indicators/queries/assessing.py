"""From rows to the arithmetic: what an indicator's assessment is counted from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from teoiksi.domains.indicators.models import Indicator
from teoiksi.domains.indicators.types import (
    DAYS_OF_RHYTHM,
    BaselineLevel,
    Rhythm,
    SeriesCard,
    SeriesRole,
    TargetLevel,
)
from teoiksi.domains.stats.types import Figure, MissingReason
from teoiksi.numerics.progress import Assessment, assess
from teoiksi.numerics.targets import TargetPoint


def assessment_of(
    row: Indicator,
    baseline: BaselineLevel | None,
    targets: Sequence[TargetLevel],
    series: Sequence[SeriesCard],
    today: date,
) -> Assessment:
    """Assess the actual series of an indicator on a day; see ``numerics.progress.assess`` for the rules."""
    figures = next((of_one.figures for of_one in series if of_one.role == SeriesRole.ACTUAL), ())
    return assess(
        direction=row.direction,
        points=[(figure.period, figure.value) for figure in figures],
        baseline=(baseline.period, baseline.value) if baseline else None,
        targets=[TargetPoint(level.due_on, value=level.value, low=level.low, high=level.high) for level in targets],
        today=today,
        rhythm_days=DAYS_OF_RHYTHM.get(Rhythm(row.rhythm)) if row.rhythm else None,
        lag_days=row.lag_days,
        method=row.method,
        newest_is_suppressed=_newest_is_suppressed(figures),
    )


def _newest_is_suppressed(figures: Sequence[Figure]) -> bool:
    return bool(figures) and figures[-1].missing is MissingReason.SUPPRESSED
