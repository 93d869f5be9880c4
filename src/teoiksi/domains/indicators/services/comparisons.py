"""Counting the comparisons of indicators anew when figures have changed, so that a page only reads them."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import timezone

from teoiksi.domains.common import services as common
from teoiksi.domains.indicators import queries
from teoiksi.domains.indicators.models import Indicator, PreparedComparison
from teoiksi.domains.indicators.types import Comparison, IndicatorCard
from teoiksi.domains.stats import queries as stats
from teoiksi.domains.stats.types import STRUCTURE_WEIGHTS, StructureFeature, structure_series
from teoiksi.kernel.actor import Actor
from teoiksi.numerics.comparison.structure import Feature


def prepare_comparisons(
    *, actor: Actor, municipality: str, peers: Sequence[str], slugs: Sequence[str] | None = None
) -> int:
    """Count the comparisons of these indicators, or of all; gives how many became different.

    ``municipality`` and ``peers`` are codes such as ``153``. An indicator whose figures nobody else has loses its comparison.
    """
    cards = queries.cards(slugs=slugs)
    around = queries.Surroundings(
        own=f"KU{municipality}",
        peers=tuple(f"KU{code}" for code in peers),
        areas=stats.areas(on=timezone.localdate()),
        features=_features(f"KU{municipality}"),
        places=_places(),
    )
    found = {card.slug: each for card in cards if (each := _compared(card, around)) is not None}
    ids = dict(Indicator.objects.filter(slug__in=[card.slug for card in cards]).values_list("slug", "pk"))
    wanted = {ids[slug]: {"content": queries.comparison_content(each)} for slug, each in found.items()}
    with common.change(actor=actor, event="indicators.comparisons_prepared"):
        brought = common.bring(
            PreparedComparison.objects.filter(indicator__in=ids.values()),
            key="indicator_id",
            wanted=wanted,
            fixed={"prepared_on": timezone.localdate()},
        )
    return len(brought.added) + len(brought.changed) + len(brought.removed)


def _compared(card: IndicatorCard, around: queries.Surroundings) -> Comparison | None:
    if card.actual is None:
        return None
    series = stats.series_by_slug([card.actual.slug])[card.actual.slug]
    return queries.comparison_of(card, stats.area_table(series.pk), around)


def _places() -> dict[str, tuple[float, float]]:
    drawn = stats.newest_map()
    return {code: (shape.east, shape.north) for code, shape in drawn.shapes.items()} if drawn else {}


def _features(own: str) -> dict[StructureFeature, Feature]:
    """Give the newest value of each feature that is known, for every municipality that has one."""
    series = stats.series_by_slug([structure_series(feature) for feature in StructureFeature])
    figures = stats.figures_as_known([row.pk for row in series.values()])
    found = {}
    for feature in StructureFeature:
        row = series.get(structure_series(feature))
        if row is None:
            continue
        lines = {
            code: {period: figure.value for period, figure in line.items()}
            for code, line in stats.area_table(row.pk).figures.items()
            if code.startswith("KU")
        }
        lines[own] = {figure.period: figure.value for figure in figures.get(row.pk, ())}
        newest = {code: line[max(line)] for code, line in lines.items() if line}
        values = {code: value for code, value in newest.items() if value is not None}
        if own in values and len(values) > 1:
            is_size = feature is StructureFeature.POPULATION
            found[feature] = Feature(values, STRUCTURE_WEIGHTS[feature], is_size)
    return found
