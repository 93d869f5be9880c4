"""The figures that were published last: what is new."""

from __future__ import annotations

from typing import Any

from django.db.models import Max

from teoiksi.domains.indicators.models import IndicatorSeries
from teoiksi.domains.indicators.queries.prepared import prepared_cards
from teoiksi.domains.indicators.types import SeriesRole
from teoiksi.kernel.language import Language


def newest_figures(language: Language, *, limit: int) -> list[dict[str, Any]]:
    """Give the prepared contents of the indicators whose figures were published last, newest first; two queries.

    Examples are left out: they were never published.
    """
    links = IndicatorSeries.objects.filter(
        role=SeriesRole.ACTUAL, series__observations__is_example=False, series__observations__value__isnull=False
    )
    published = links.annotate(published=Max("series__observations__published_on")).filter(published__isnull=False)
    slugs = list(
        published.order_by("-published", "indicator__number").values_list("indicator__slug", flat=True)[:limit]
    )
    prepared = prepared_cards(language, slugs)
    return [prepared[slug] for slug in slugs if slug in prepared]
