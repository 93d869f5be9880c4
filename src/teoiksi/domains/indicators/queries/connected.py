"""Which indicators get their figures by themselves."""

from __future__ import annotations

from teoiksi.domains.indicators.models import IndicatorSeries
from teoiksi.domains.indicators.types import SeriesRole


def connected_indicators() -> dict[str, str]:
    """Give the indicators whose actual series has a connection: slug of the series → slug of the indicator; one query."""
    links = IndicatorSeries.objects.filter(role=SeriesRole.ACTUAL, series__connection__isnull=False)
    return dict(links.order_by("indicator__slug").values_list("series__slug", "indicator__slug"))
