"""Bringing the series of indicators, and their figures, to what a strategy file says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from teoiksi.domains.common import services as common
from teoiksi.domains.indicators import queries
from teoiksi.domains.indicators.models import Indicator, IndicatorSeries
from teoiksi.domains.indicators.types import SeriesRole
from teoiksi.domains.stats import queries as stats_queries
from teoiksi.domains.stats import services as stats
from teoiksi.domains.stats.models import Series, Source
from teoiksi.domains.stats.types import FigureStatus, MissingReason, NewFigure
from teoiksi.kernel.actor import Actor
from teoiksi.sources.strategy_file.document import FigurePart, IndicatorPart, SeriesPart

Links = dict[tuple[int, int], dict[str, Any]]


def put_series(
    parts: Sequence[IndicatorPart], indicators: Mapping[str, Indicator], sources: Mapping[str, Source]
) -> dict[str, Series]:
    """Make the series of the indicators be those of the parts, and keep actual ones that the parts have none instead of.

    Gives the series of the parts by their slugs in the database.
    """
    of_all = [(part, series) for part in parts for series in part.series]
    wanted = {queries.series_slug(part.id, series.id): _series(series, sources) for part, series in of_all}
    for slug in stats_queries.fetched_series(list(wanted)):
        # Its figures come from the service by themselves by now, so that is their source whatever the file says.
        wanted[slug] = {name: value for name, value in wanted[slug].items() if name not in {"source_id", "reference"}}
    rows = common.bring(Series.objects.filter(slug__in=list(wanted)), key="slug", wanted=wanted, keep_others=True).rows
    links = _links(parts, indicators, rows) | _kept_links(parts, indicators, rows)
    common.bring(
        IndicatorSeries.objects.filter(indicator__in=indicators.values()),
        key=("indicator_id", "series_id"),
        # The actual ones come last: when two series change roles, there are never two of them.
        wanted=dict(sorted(links.items(), key=lambda link: link[1]["role"] == SeriesRole.ACTUAL)),
    )
    return rows


def _links(parts: Sequence[IndicatorPart], indicators: Mapping[str, Indicator], series: Mapping[str, Series]) -> Links:
    return {
        (indicators[part.id].pk, series[queries.series_slug(part.id, one.id)].pk): {
            "role": one.role,
            "position": position,
        }
        for part in parts
        for position, one in enumerate(part.series)
    }


def _kept_links(
    parts: Sequence[IndicatorPart], indicators: Mapping[str, Indicator], series: Mapping[str, Series]
) -> Links:
    without = {
        indicators[part.id].pk: len(part.series)
        for part in parts
        if not any(one.role == SeriesRole.ACTUAL for one in part.series)
    }
    there = IndicatorSeries.objects.filter(indicator__in=without, role=SeriesRole.ACTUAL)
    return {
        (link.indicator_id, link.series_id): {"role": link.role, "position": without[link.indicator_id]}
        for link in there.exclude(series__in=series.values())
    }


def _series(part: SeriesPart, sources: Mapping[str, Source]) -> dict[str, Any]:
    return {
        "name": part.name,
        "source_id": sources[part.source].pk if part.source else None,
        "reference": part.reference,
        "area_code": part.area,
        "dimensions": dict(part.dimensions),
    }


def put_figures(actor: Actor, parts: Sequence[IndicatorPart], series: Mapping[str, Series], reason: str) -> None:
    """Store the figures of the parts that are not known yet; ``series`` are by the slugs that ``put_series`` gives.

    What a service has brought stays: of such a series only periods that are not known at all come from the file.
    """
    fetched = {series[slug].pk for slug in stats_queries.fetched_series(list(series))}
    known = {
        pk: {figure.period for figure in of_one}
        for pk, of_one in stats_queries.figures_as_known(sorted(fetched)).items()
    }
    given = {
        series[queries.series_slug(part.id, of_part.id)].pk: [_figure(figure) for figure in of_part.figures]
        for part in parts
        for of_part in part.series
        if of_part.figures
    }
    stats.store_figures_of_many(
        actor=actor,
        figures={
            pk: [figure for figure in figures if figure.period not in known.get(pk, ())]
            for pk, figures in given.items()
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
