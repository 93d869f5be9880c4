"""What comparisons are counted beside: areas, structure and places, as they are now or were on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils import timezone

from teoiksi.domains.indicators.queries.comparing import Surroundings, comparison_of
from teoiksi.domains.indicators.types import Comparison, IndicatorCard
from teoiksi.domains.stats import queries as stats
from teoiksi.domains.stats.types import STRUCTURE_WEIGHTS, StructureFeature, structure_series
from teoiksi.numerics.comparison.structure import Feature


def surroundings(*, municipality: str, peers: Sequence[str], known_on: date | None = None) -> Surroundings:
    """Give what all comparisons share; ``municipality`` and ``peers`` are codes such as ``153``.

    With ``known_on`` the areas and the features of structure are those of that day; the map is that of now. At most
    seventeen queries.
    """
    own = f"KU{municipality}"
    return Surroundings(
        own=own,
        peers=tuple(f"KU{code}" for code in peers),
        areas=stats.areas(on=known_on or timezone.localdate()),
        features=_features(own, known_on),
        places=_places(),
    )


def comparison_as_known(
    card: IndicatorCard, around: Surroundings, *, known_on: date | None = None
) -> Comparison | None:
    """Count the comparison of an indicator from the figures known now, or on the day that the card is of; None when nobody
    else had figures. Three queries."""
    if card.actual is None:
        return None
    series = stats.series_by_slug([card.actual.slug])[card.actual.slug]
    return comparison_of(card, stats.area_table(series.pk, known_on=known_on), around)


def _places() -> dict[str, tuple[float, float]]:
    drawn = stats.newest_map()
    return {code: (shape.east, shape.north) for code, shape in drawn.shapes.items()} if drawn else {}


def _features(own: str, known_on: date | None) -> dict[StructureFeature, Feature]:
    """Give the newest value of each feature that is known, for every municipality that has one."""
    series = stats.series_by_slug([structure_series(feature) for feature in StructureFeature])
    figures = stats.figures_as_known([row.pk for row in series.values()], known_on=known_on)
    found = {}
    for feature in StructureFeature:
        row = series.get(structure_series(feature))
        if row is None:
            continue
        lines = {
            code: {period: figure.value for period, figure in line.items()}
            for code, line in stats.area_table(row.pk, known_on=known_on).figures.items()
            if code.startswith("KU")
        }
        lines[own] = {figure.period: figure.value for figure in figures.get(row.pk, ())}
        newest = {code: line[max(line)] for code, line in lines.items() if line}
        values = {code: value for code, value in newest.items() if value is not None}
        if own in values and len(values) > 1:
            is_size = feature is StructureFeature.POPULATION
            found[feature] = Feature(values, STRUCTURE_WEIGHTS[feature], is_size)
    return found
