"""Which charts are drawn."""

from __future__ import annotations

from collections.abc import Iterable

from teoiksi.domains.common.models import DrawnChart


def drawn_charts(hashes: Iterable[str]) -> dict[str, str]:
    """Give the SVG of the charts that have been drawn, by the hash of their specification; one query."""
    return dict(DrawnChart.objects.filter(pk__in=list(hashes)).values_list("specification_hash", "svg"))
