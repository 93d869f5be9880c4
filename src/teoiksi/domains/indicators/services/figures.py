"""Storing figures of indicators, so that everything shown from them follows at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db.models import Max

from teoiksi.domains.common import services as common
from teoiksi.domains.indicators.models import Indicator, IndicatorSeries
from teoiksi.domains.indicators.queries import series_slug
from teoiksi.domains.indicators.services.prepared import refresh_prepared_cards
from teoiksi.domains.indicators.types import SeriesRole
from teoiksi.domains.stats import services as stats
from teoiksi.domains.stats.models import Series
from teoiksi.domains.stats.types import NewFigure, StoredFigures
from teoiksi.kernel.actor import Actor


def store_figures(
    *,
    actor: Actor,
    figures: Mapping[str, Sequence[NewFigure]],
    event: str = "indicators.figures_stored",
    reason: str = "",
) -> dict[str, StoredFigures]:
    """Store figures of several indicators (slug → figures of its actual series) in one transaction, all or nothing.

    An indicator that has no series yet gets one. Gives what storing did, by slug.

    :raises Indicator.DoesNotExist: when a slug names no indicator; nothing is stored then.
    :raises TwoFiguresForOnePeriod: when a period is given twice for one indicator.
    """
    with common.change(actor=actor, event=event, reason=reason):
        series = actual_series(list(figures))
        stored = stats.store_figures_of_many(
            actor=actor,
            figures={series[slug].pk: of_one for slug, of_one in figures.items()},
            event=event,
            reason=reason,
        )
        result = {slug: stored[series[slug].pk] for slug in figures}
        refresh_prepared_cards(actor=actor, slugs=[slug for slug, counts in result.items() if counts.changed])
    return result


def actual_series(slugs: Sequence[str]) -> dict[str, Series]:
    """Give the actual series of these indicators, by slug; one that has none yet gets one. Call inside a change.

    :raises Indicator.DoesNotExist: when a slug names no indicator.
    """
    indicators = {indicator.slug: indicator for indicator in Indicator.objects.filter(slug__in=slugs)}
    if unknown := [slug for slug in slugs if slug not in indicators]:
        raise Indicator.DoesNotExist(", ".join(unknown))
    links = IndicatorSeries.objects.filter(indicator__slug__in=slugs, role=SeriesRole.ACTUAL)
    series = {link.indicator.slug: link.series for link in links.select_related("indicator", "series")}
    return series | {slug: _new_series(indicators[slug]) for slug in slugs if slug not in series}


def _new_series(indicator: Indicator) -> Series:
    """The actual series comes after the others; one of this name that was taken away before comes back with its figures."""
    series, _is_new = Series.objects.get_or_create(
        slug=series_slug(indicator.slug, "actual"),
        defaults={"source": indicator.source, "reference": indicator.reference},
    )
    others = IndicatorSeries.objects.filter(indicator=indicator)
    last = others.aggregate(last=Max("position", default=-1))["last"]
    IndicatorSeries.objects.create(indicator=indicator, series=series, role=SeriesRole.ACTUAL, position=last + 1)
    return series
