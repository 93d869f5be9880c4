"""Figures that wait for their owner's word, with all that one needs to decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from teoiksi.domains.indicators.models import IndicatorSeries
from teoiksi.domains.stats import queries as stats
from teoiksi.domains.stats.queries import WaitingCard
from teoiksi.domains.stats.types import Figure
from teoiksi.kernel.localized_text import LocalizedText

SHOWN_EARLIER = 6


@dataclass(frozen=True, slots=True)
class WaitingForWord:
    """A figure that waits, of which indicator, and who decides: ``owner`` is the id of the unit, empty when there is none.

    ``earlier`` are the newest known figures, oldest first, up to the period of the one that waits: if the last is of that
    period, the waiting figure would revise it.
    """

    figure: WaitingCard
    slug: str
    name: LocalizedText
    unit: LocalizedText
    decimals: int
    owner: str
    owner_name: LocalizedText
    source: LocalizedText
    earlier: tuple[Figure, ...]

    @property
    def since(self) -> date:
        """The day on which it came."""
        return self.figure.retrieved_on


def waiting_for_word() -> tuple[WaitingForWord, ...]:
    """Give all figures that wait, by indicator and time; three queries. Those of series without an indicator are left out."""
    waiting = stats.waiting_figures()
    links = {
        link.series.slug: link
        for link in IndicatorSeries.objects.filter(series__slug__in={card.series for card in waiting}).select_related(
            "indicator__owner", "series__source"
        )
    }
    figures = stats.figures_as_known([link.series_id for link in links.values()]) if links else {}
    found = [_waiting(card, links[card.series], figures) for card in waiting if card.series in links]
    return tuple(sorted(found, key=lambda each: (each.slug, each.figure.period)))


def _waiting(card: WaitingCard, link: IndicatorSeries, figures: Mapping[int, tuple[Figure, ...]]) -> WaitingForWord:
    indicator, source = link.indicator, link.series.source
    known = [figure for figure in figures.get(link.series_id, ()) if figure.period <= card.period]
    return WaitingForWord(
        figure=card,
        slug=indicator.slug,
        name=indicator.name,
        unit=indicator.unit,
        decimals=indicator.decimals,
        owner=indicator.owner.slug if indicator.owner else "",
        owner_name=indicator.owner.name if indicator.owner else LocalizedText(),
        source=source.name if source else LocalizedText(),
        earlier=tuple(known[-SHOWN_EARLIER:]),
    )
