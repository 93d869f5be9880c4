"""Bringing indicators to what a strategy file says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from teoiksi.domains.common import services as common
from teoiksi.domains.indicators.models import Baseline, Indicator, Target
from teoiksi.domains.indicators.services.activation import refuse_unfinished
from teoiksi.domains.indicators.services.prepared import refresh_prepared_cards
from teoiksi.domains.indicators.services.series import put_figures, put_series
from teoiksi.domains.indicators.types import ChartRules, EqualValues, IndicatorState, Rebase
from teoiksi.domains.people.models import Unit
from teoiksi.domains.stats.models import Source
from teoiksi.kernel.actor import Actor
from teoiksi.sources.strategy_file.document import ControlChartPart, IndicatorPart

_SAME_NAME: Final = (
    "number",
    "name",
    "definition",
    "validity",
    "unit",
    "decimals",
    "direction",
    "rhythm",
    "lag_days",
    "method",
    "measure",
    "per",
    "reference",
    "area",
    "origin",
    "state",
)


def put_indicators(
    *,
    actor: Actor,
    parts: Sequence[IndicatorPart],
    units: Mapping[str, Unit],
    sources: Mapping[str, Source],
    reason: str = "",
) -> dict[str, Indicator]:
    """Add or change indicators with their levels, series and figures; others stay. Gives them by id, in the parts' order.

    Figures that are not in the file stay, and so does the actual series of an indicator that has none in the file: they may
    have come in another way. ``units`` and ``sources`` are by id and hold all that the parts refer to.

    :raises IncompleteIndicator: when one is said to be active and lacks something.
    """
    with common.change(actor=actor, event="indicators.put", reason=reason):
        indicators = _put_definitions(parts, units, sources)
        _put_levels(parts, indicators)
        put_figures(actor, parts, put_series(parts, indicators, sources), reason)
        for part in parts:
            if part.state == IndicatorState.ACTIVE:
                refuse_unfinished(indicators[part.id])
        refresh_prepared_cards(actor=actor, slugs=[part.id for part in parts])
    return indicators


def _put_definitions(
    parts: Sequence[IndicatorPart], units: Mapping[str, Unit], sources: Mapping[str, Source]
) -> dict[str, Indicator]:
    rows = common.bring(
        Indicator.objects.filter(slug__in=[part.id for part in parts]),
        key="slug",
        wanted={part.id: _definition(part, units, sources) for part in parts},
        keep_others=True,
    ).rows
    return {part.id: rows[part.id] for part in parts}


def _definition(part: IndicatorPart, units: Mapping[str, Unit], sources: Mapping[str, Source]) -> dict[str, Any]:
    return {
        **{name: getattr(part, name) for name in _SAME_NAME},
        "source_id": sources[part.source].pk if part.source else None,
        "owner_id": units[part.owner].pk if part.owner else None,
        "is_guardrail": part.guardrail,
        "control_chart": _rules(part.control_chart).as_mapping(),
    }


def _rules(part: ControlChartPart) -> ChartRules:
    return ChartRules(
        trend=part.trend,
        equal_values=EqualValues(part.equal_values),
        screen_outliers=part.screen_outliers,
        outside_in_two_of_three=part.outside_in_two_of_three,
        baseline_figures=part.baseline_figures,
        rebase=tuple(Rebase(each.day, each.reason) for each in sorted(part.rebase, key=lambda each: each.day)),
    )


def _put_levels(parts: Sequence[IndicatorPart], indicators: Mapping[str, Indicator]) -> None:
    common.bring(
        Baseline.objects.filter(indicator__in=indicators.values()),
        key="indicator_id",
        wanted={
            indicators[part.id].pk: {
                "period_start": part.baseline.period.start,
                "period_kind": part.baseline.period.kind,
                "value": part.baseline.value,
                "is_example": part.baseline.example,
            }
            for part in parts
            if part.baseline
        },
    )
    common.bring(
        Target.objects.filter(indicator__in=indicators.values()),
        key=("indicator_id", "due_on"),
        wanted={
            (indicators[part.id].pk, target.due): {
                "value": target.value,
                "low": target.low,
                "high": target.high,
                "origin": target.origin,
                "is_example": target.example,
            }
            for part in parts
            for target in part.targets
        },
    )
