"""Which indicators get their figures by themselves, and which could."""

from __future__ import annotations

from teoiksi.domains.indicators.models import Indicator, IndicatorSeries
from teoiksi.domains.indicators.queries.ordering import place
from teoiksi.domains.indicators.types import IndicatorState, SeriesRole
from teoiksi.kernel.localized_text import LocalizedText


def connected_indicators() -> dict[str, str]:
    """Give the indicators whose actual series has a connection: slug of the series → slug of the indicator; one query."""
    links = IndicatorSeries.objects.filter(role=SeriesRole.ACTUAL, series__connection__isnull=False)
    return dict(links.order_by("indicator__slug").values_list("series__slug", "indicator__slug"))


def names() -> dict[str, LocalizedText]:
    """Give the names of the indicators that are not retired, in the order of their numbers (slug → name); one query."""
    rows = Indicator.objects.exclude(state=IndicatorState.RETIRED).values_list("slug", "number", "name")
    return {slug: name for slug, number, name in sorted(rows, key=lambda row: place(row[1], row[0]))}
