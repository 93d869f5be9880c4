"""Indicators as a strategy file says them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from teoiksi.domains.indicators.models import Indicator, IndicatorSeries
from teoiksi.domains.indicators.queries.cards import cards
from teoiksi.domains.indicators.types import BaselineLevel, ChartRules, IndicatorCard, SeriesCard, TargetLevel
from teoiksi.domains.stats.types import Figure
from teoiksi.sources.strategy_file.document import (
    BaselinePart,
    ControlChartPart,
    FigurePart,
    IndicatorPart,
    RebasePart,
    SeriesPart,
    TargetPart,
)

_SEPARATOR = "--"


def series_slug(indicator: str, series: str) -> str:
    """Give the product-wide name of a series that is named only within its indicator; ids never hold two dashes."""
    return f"{indicator}{_SEPARATOR}{series}"


def indicator_parts(slugs: Sequence[str]) -> tuple[IndicatorPart, ...]:
    """Give these indicators as parts of a strategy file, in the order asked for, with their figures as known now."""
    found = {card.slug: card for card in cards(slugs=slugs)}
    keys = {
        slug: (source or "", owner or "")
        for slug, source, owner in Indicator.objects.filter(slug__in=slugs).values_list(
            "slug", "source__slug", "owner__slug"
        )
    }
    sources = dict(
        IndicatorSeries.objects.filter(indicator__slug__in=slugs).values_list("series__slug", "series__source__slug")
    )
    return tuple(_part(found[slug], *keys[slug], sources) for slug in slugs)


def known_parts(slugs: Sequence[str]) -> tuple[IndicatorPart, ...]:
    """Give those of these indicators that are there, as ``indicator_parts`` does."""
    there = set(Indicator.objects.filter(slug__in=slugs).values_list("slug", flat=True))
    return indicator_parts([slug for slug in slugs if slug in there])


def _part(card: IndicatorCard, source: str, owner: str, sources: Mapping[str, str | None]) -> IndicatorPart:
    return IndicatorPart(
        id=card.slug,
        number=card.number,
        name=card.name,
        direction=card.direction.value,
        unit=card.unit,
        decimals=card.decimals,
        definition=card.definition,
        validity=card.validity,
        rhythm=card.rhythm.value if card.rhythm else "",
        lag_days=card.lag_days,
        method=card.method.value,
        measure=card.measure.value if card.measure else "",
        per=card.per,
        control_chart=_control_chart(card.chart_rules),
        source=source,
        reference=card.reference,
        owner=owner,
        area=card.area,
        guardrail=card.is_guardrail,
        origin=card.origin.value,
        state=card.state.value,
        baseline=_baseline(card.baseline),
        targets=tuple(_target(target) for target in card.targets),
        series=tuple(_series(series, sources[series.slug] or "") for series in card.series),
    )


def _control_chart(rules: ChartRules) -> ControlChartPart:
    return ControlChartPart(
        trend=rules.trend,
        equal_values=rules.equal_values.value,
        screen_outliers=rules.screen_outliers,
        outside_in_two_of_three=rules.outside_in_two_of_three,
        baseline_figures=rules.baseline_figures,
        rebase=tuple(RebasePart(each.day, each.reason) for each in rules.rebase),
    )


def _baseline(level: BaselineLevel | None) -> BaselinePart | None:
    return BaselinePart(level.period, level.value, level.is_example) if level else None


def _target(level: TargetLevel) -> TargetPart:
    return TargetPart(level.due_on, level.value, level.low, level.high, level.origin.value, level.is_example)


def _series(card: SeriesCard, source: str) -> SeriesPart:
    return SeriesPart(
        id=card.slug.rpartition(_SEPARATOR)[2],
        role=card.role.value,
        name=card.name,
        source=source,
        reference=card.reference,
        area=card.area_code,
        dimensions=card.dimensions,
        figures=tuple(_figure(figure) for figure in card.figures),
    )


def _figure(figure: Figure) -> FigurePart:
    return FigurePart(
        period=figure.period,
        value=figure.value,
        missing=figure.missing.value if figure.missing else "",
        status=figure.status.value,
        published=figure.published_on,
        retrieved=figure.retrieved_on,
        next_expected=figure.next_expected_on,
        example=figure.is_example,
        note=figure.note,
    )
