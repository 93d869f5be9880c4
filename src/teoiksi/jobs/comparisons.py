"""From figures of many municipalities to comparisons that pages read, and their charts; pages and jobs draw them alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from teoiksi.charts.inputs import ChartLine, ChartPoint
from teoiksi.charts.plane import COMPACT, WIDE
from teoiksi.charts.small_multiples import Panels, small_multiples
from teoiksi.charts.words import chart_text
from teoiksi.domains.indicators.types import PEER_GROUP_NAMES, Comparison, IndicatorCard, PeerGroup
from teoiksi.jobs.drawing import Picture
from teoiksi.kernel.language import Language

MOST_PANELS: Final = 12
"""More small charts than this say less than the table."""
MUCH_LARGER: Final = 2.0


def pictures_of(card: IndicatorCard, comparison: Comparison, language: Language) -> dict[str, Picture]:
    """Give the small multiples of each group of peers that has any, by the group's code."""
    found = {group.value: _picture(card, comparison, group, language) for group in comparison.groups}
    return {name: picture for name, picture in found.items() if picture is not None}


def _picture(card: IndicatorCard, comparison: Comparison, group: PeerGroup, language: Language) -> Picture | None:
    group_name = PEER_GROUP_NAMES[group].in_language(language)
    text = chart_text(
        language=language,
        title=f"{card.name.in_language(language)}: {group_name}",
        unit=card.unit.in_language(language),
        decimals=card.decimals,
    )
    shown = shown_codes(comparison, group)
    panels = Panels(
        text, _line(comparison, comparison.own, language), tuple(_line(comparison, code, language) for code in shown)
    )
    wide, compact = small_multiples(panels, WIDE), small_multiples(panels, COMPACT)
    return Picture(wide, compact) if wide and compact else None


def shown_codes(comparison: Comparison, group: PeerGroup) -> Sequence[str]:
    """Give whose small charts are shown: the whole country, the region and the group, as many as there is room for.

    A count of the country would press the lines of towns to the floor: a wider area is left out when it is much larger.
    """
    values = {area.code: area.value for area in comparison.areas}
    largest = max(values.get(code) or 0.0 for code in (comparison.own, *comparison.groups[group]))
    wider = [area.code for area in reversed(comparison.wider) if (area.value or 0.0) <= MUCH_LARGER * largest]
    with_lines: Iterable[str] = (
        code for code in (*wider, *comparison.groups[group]) if len(_known(comparison, code)) > 1
    )
    return list(with_lines)[:MOST_PANELS]


def _known(comparison: Comparison, code: str) -> list[float]:
    return [value for value in comparison.lines.get(code, {}).values() if value is not None]


def _line(comparison: Comparison, code: str, language: Language) -> ChartLine:
    points = tuple(ChartPoint(period, value) for period, value in comparison.lines.get(code, {}).items())
    return ChartLine(comparison.names[code].in_language(language), points)
