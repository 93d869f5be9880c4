"""What the analysis of an indicator is counted from."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

import orjson

from teoiksi.domains.indicators.types import (
    BaselineLevel,
    ChartRules,
    EqualValues,
    IndicatorCard,
    SeriesCard,
    SeriesRole,
)
from teoiksi.kernel.period import Period
from teoiksi.numerics.analyses import CHART, METHODS, ChartChoices, Evidence
from teoiksi.numerics.progress import Assessment
from teoiksi.numerics.targets import TargetPoint


def evidence_of(card: IndicatorCard) -> Evidence:
    """Gather what an analysis is counted from; the target is the one that the assessment is about."""
    return Evidence(
        direction=card.direction.value,
        points=tuple((figure.period, figure.value) for figure in (card.actual.figures if card.actual else ())),
        baseline=_baseline(card.baseline),
        target=_target(card.assessment),
        measure=card.measure.value if card.measure else "",
        per=card.per,
        population=_known(card.with_role(SeriesRole.POPULATION)),
        forecast=_known(card.with_role(SeriesRole.FORECAST)),
        chart=_chart(card.chart_rules),
    )


def fingerprint(evidence: Evidence) -> str:
    """Give 64 hexadecimal digits that change when the analysis would: of the evidence and of the way it is analysed."""
    return hashlib.sha256(orjson.dumps([METHODS, evidence])).hexdigest()


def _chart(rules: ChartRules) -> ChartChoices:
    chosen = replace(
        CHART,
        trend=rules.trend,
        equal_in_trend="is_passed_over" if rules.equal_values is EqualValues.SKIP else "breaks",
        screens_outliers=rules.screen_outliers,
        outside_counts_in_two_of_three=rules.outside_in_two_of_three,
    )
    return ChartChoices(chosen, rules.baseline_figures, tuple(each.day for each in rules.rebase))


def _baseline(level: BaselineLevel | None) -> tuple[Period, float] | None:
    return (level.period, level.value) if level else None


def _target(found: Assessment) -> TargetPoint | None:
    if found.due_on is None:
        return None
    return TargetPoint(found.due_on, value=found.target, low=found.low, high=found.high)


def _known(series: Sequence[SeriesCard]) -> tuple[tuple[Period, float], ...]:
    figures = series[0].figures if series else ()
    return tuple((figure.period, figure.value) for figure in figures if figure.value is not None)
