"""Cards: everything that is told of an indicator, as it is known now or was known on a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from django.db.models import Prefetch
from django.utils import timezone

from teoiksi.domains.indicators import policies
from teoiksi.domains.indicators.models import Baseline, Indicator, IndicatorSeries, PreparedAnalysis, Target
from teoiksi.domains.indicators.queries.analyses import analysis_from
from teoiksi.domains.indicators.queries.assessing import assessment_of
from teoiksi.domains.indicators.queries.evidence import evidence_of, fingerprint
from teoiksi.domains.indicators.queries.ordering import place
from teoiksi.domains.indicators.types import (
    DEFAULT_RULES,
    BaselineLevel,
    ChartRules,
    Direction,
    IndicatorCard,
    IndicatorState,
    Origin,
    Rhythm,
    SeriesCard,
    SeriesRole,
    TargetLevel,
)
from teoiksi.domains.stats import queries as stats
from teoiksi.domains.stats.types import Figure
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period, PeriodKind
from teoiksi.numerics.analyses import Analysis
from teoiksi.numerics.course import Method
from teoiksi.numerics.measures import Measure


def card(slug: str, *, known_on: date | None = None) -> IndicatorCard:
    """Give the card of one indicator; see ``cards``.

    :raises Indicator.DoesNotExist: when there is none with this slug.
    """
    found = cards(slugs=[slug], known_on=known_on)
    if not found:
        raise Indicator.DoesNotExist(slug)
    return found[0]


def cards(*, slugs: Sequence[str] | None = None, known_on: date | None = None) -> tuple[IndicatorCard, ...]:
    """Give the cards of these indicators, or of all that are not retired, in the order of their numbers; five queries.

    An analysis is there once the worker has counted it of these very figures and levels. With ``known_on`` the figures
    are those that the product knew at the end of that day, and lateness is counted on it; definitions and levels are
    those of now.
    """
    (found,) = cards_of_days([known_on], slugs=slugs)
    return found


def cards_of_days(
    days: Sequence[date | None], *, slugs: Sequence[str] | None = None
) -> tuple[tuple[IndicatorCard, ...], ...]:
    """Give the cards as they were known on each of these days, none for now; see ``cards``. Four queries, and one a day."""
    rows = list(_rows(slugs))
    series_ids = [link.series_id for row in rows for link in row.series_links.all()]
    return tuple(
        tuple(
            _card(row, figures, day or timezone.localdate())
            for figures in [stats.figures_as_known(series_ids, known_on=day)]
            for row in rows
        )
        for day in days
    )


def _rows(slugs: Sequence[str] | None) -> Sequence[Indicator]:
    rows = Indicator.objects.select_related("source", "owner", "baseline", "prepared_analysis").prefetch_related(
        Prefetch("targets", Target.objects.order_by("due_on")),
        Prefetch("series_links", IndicatorSeries.objects.select_related("series__source").order_by("position", "id")),
    )
    chosen = rows.exclude(state=IndicatorState.RETIRED) if slugs is None else rows.filter(slug__in=slugs)
    return sorted(chosen, key=lambda row: place(row.number, row.slug))


def _card(row: Indicator, figures: Mapping[int, tuple[Figure, ...]], today: date) -> IndicatorCard:
    baseline = _baseline(getattr(row, "baseline", None))
    targets = tuple(_target(target) for target in row.targets.all())
    series = tuple(_series(link, figures.get(link.series_id, ())) for link in row.series_links.all())
    source = row.source
    found = IndicatorCard(
        slug=row.slug,
        number=row.number,
        name=row.name,
        definition=row.definition,
        validity=row.validity,
        unit=row.unit,
        decimals=row.decimals,
        direction=Direction(row.direction),
        rhythm=Rhythm(row.rhythm) if row.rhythm else None,
        lag_days=row.lag_days,
        method=Method(row.method),
        measure=Measure(row.measure) if row.measure else None,
        per=row.per,
        chart_rules=ChartRules.from_mapping(row.control_chart) if row.control_chart else DEFAULT_RULES,
        source_name=source.name if source else LocalizedText(),
        source_publisher=source.publisher if source else LocalizedText(),
        source_address=source.address if source else "",
        licence=source.licence if source else "",
        reference=row.reference,
        owner=row.owner.name if row.owner else LocalizedText(),
        area=row.area,
        is_guardrail=row.is_guardrail,
        origin=Origin(row.origin),
        state=IndicatorState(row.state),
        lacks=policies.lacks(row, has_baseline=baseline is not None, has_target=bool(targets)),
        baseline=baseline,
        targets=targets,
        series=series,
        assessment=assessment_of(row, baseline, targets, series, today),
        known_on=today,
    )
    return replace(found, analysis=_analysis(row, found))


def _analysis(row: Indicator, found: IndicatorCard) -> Analysis | None:
    """Give what the worker has counted, unless it was counted of other figures or levels than those on the card."""
    kept: PreparedAnalysis | None = getattr(row, "prepared_analysis", None)
    if kept is None or kept.fingerprint != fingerprint(evidence_of(found)):
        return None
    return analysis_from(kept.content)


def _baseline(row: Baseline | None) -> BaselineLevel | None:
    if row is None:
        return None
    return BaselineLevel(Period.starting(row.period_start, PeriodKind(row.period_kind)), row.value, row.is_example)


def _target(row: Target) -> TargetLevel:
    return TargetLevel(row.due_on, row.value, row.low, row.high, row.is_example, Origin(row.origin))


def _series(link: IndicatorSeries, figures: tuple[Figure, ...]) -> SeriesCard:
    series, source = link.series, link.series.source
    return SeriesCard(
        slug=series.slug,
        role=SeriesRole(link.role),
        name=series.name,
        source_name=source.name if source else LocalizedText(),
        source_address=source.address if source else "",
        licence=source.licence if source else "",
        reference=series.reference,
        area_code=series.area_code,
        dimensions=tuple(series.dimensions.items()),
        figures=figures,
    )
