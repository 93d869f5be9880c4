"""Bringing indicators to what a strategy file says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from teoiksi.domains.common import services as common
from teoiksi.domains.indicators import queries
from teoiksi.domains.indicators.models import Baseline, Indicator, IndicatorSeries, Target
from teoiksi.domains.indicators.services.activation import refuse_unfinished
from teoiksi.domains.indicators.services.prepared import refresh_prepared_cards
from teoiksi.domains.indicators.types import IndicatorState
from teoiksi.domains.people.models import Unit
from teoiksi.domains.stats import services as stats
from teoiksi.domains.stats.models import Series, Source
from teoiksi.domains.stats.types import FigureStatus, MissingReason, NewFigure
from teoiksi.kernel.actor import Actor
from teoiksi.sources.strategy_file.document import FigurePart, IndicatorPart, SeriesPart

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

    Figures that are not in the file stay: they may have come in another way. ``units`` and ``sources`` are by id and hold
    all that the parts refer to.

    :raises IncompleteIndicator: when one is said to be active and lacks something.
    """
    with common.change(actor=actor, event="indicators.put", reason=reason):
        indicators = _put_definitions(parts, units, sources)
        _put_levels(parts, indicators)
        _put_figures(actor, parts, _put_series(parts, indicators, sources), reason)
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
    }


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


def _put_series(
    parts: Sequence[IndicatorPart], indicators: Mapping[str, Indicator], sources: Mapping[str, Source]
) -> dict[str, Series]:
    of_all = [(part, series) for part in parts for series in part.series]
    wanted = {queries.series_slug(part.id, series.id): _series(series, sources) for part, series in of_all}
    rows = common.bring(Series.objects.filter(slug__in=list(wanted)), key="slug", wanted=wanted, keep_others=True).rows
    common.bring(
        IndicatorSeries.objects.filter(indicator__in=indicators.values()),
        key=("indicator_id", "series_id"),
        wanted={
            (indicators[part.id].pk, rows[queries.series_slug(part.id, series.id)].pk): {
                "role": series.role,
                "position": position,
            }
            for part in parts
            for position, series in enumerate(part.series)
        },
    )
    return rows


def _series(part: SeriesPart, sources: Mapping[str, Source]) -> dict[str, Any]:
    return {
        "name": part.name,
        "source_id": sources[part.source].pk if part.source else None,
        "reference": part.reference,
        "area_code": part.area,
        "dimensions": dict(part.dimensions),
    }


def _put_figures(actor: Actor, parts: Sequence[IndicatorPart], series: Mapping[str, Series], reason: str) -> None:
    stats.store_figures_of_many(
        actor=actor,
        figures={
            series[queries.series_slug(part.id, of_part.id)].pk: [_figure(figure) for figure in of_part.figures]
            for part in parts
            for of_part in part.series
            if of_part.figures
        },
        event="indicators.put",
        reason=reason,
    )


def _figure(part: FigurePart) -> NewFigure:
    return NewFigure(
        period=part.period,
        value=part.value,
        missing=MissingReason(part.missing) if part.missing else None,
        status=FigureStatus(part.status),
        published_on=part.published,
        retrieved_on=part.retrieved,
        next_expected_on=part.next_expected,
        is_example=part.example,
        note=part.note,
    )
