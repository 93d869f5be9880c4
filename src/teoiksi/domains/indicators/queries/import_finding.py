"""Which indicator and series a row of a figure file means."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from teoiksi.domains.indicators.models import Indicator, IndicatorSeries
from teoiksi.domains.indicators.queries.cards import cards
from teoiksi.domains.indicators.queries.document import series_slug
from teoiksi.domains.indicators.types import IndicatorCard, IndicatorState, SeriesCard
from teoiksi.kernel.language import LANGUAGES
from teoiksi.sources.figures_file.document import FigureRow
from teoiksi.sources.figures_file.mistakes import Mistake


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a row's figure goes; no series means the actual series that is still to be made."""

    card: IndicatorCard
    series: SeriesCard | None

    @property
    def key(self) -> tuple[str, str]:
        """What tells the series from all others."""
        return self.card.slug, self.series.slug if self.series else ""


class Finder:
    """Finds indicators by slug, number or name, and series by slug; seven queries for a whole file."""

    def __init__(self, rows: Iterable[FigureRow]) -> None:
        self._slugs_by_name = _slugs_by_name()
        self._owners = dict(IndicatorSeries.objects.values_list("series__slug", "indicator__slug"))
        self._found = {key: self._slug_or_mistake(*key) for key in {(row.indicator, row.series) for row in rows}}
        slugs = sorted({slug for slug in self._found.values() if isinstance(slug, str)})
        self._cards = {card.slug: card for card in cards(slugs=slugs)} if slugs else {}

    def find(self, row: FigureRow) -> Goal:
        """Give where the row's figure goes.

        :raises Mistake: when there is no such indicator or series, or more than one.
        """
        found = self._found[row.indicator, row.series]
        if isinstance(found, Mistake):
            raise found
        card = self._cards[found]
        if card.state is IndicatorState.RETIRED:
            raise Mistake("indicator-retired", text=row.indicator or row.series)
        return Goal(card, self._series(card, row.series) if row.series else card.actual)

    def _slug_or_mistake(self, indicator: str, series: str) -> str | Mistake:
        if not indicator:
            owner = self._owners.get(series)
            return owner or self._unknown_series(series)
        slugs = self._slugs_by_name.get(indicator.casefold(), [])
        if len(slugs) == 1:
            return slugs[0]
        if slugs:
            return Mistake("indicator-ambiguous", text=indicator, candidates=", ".join(slugs))
        return Mistake("indicator-unknown", text=indicator, suggestion=_suggestion(indicator, self._slugs_by_name))

    def _series(self, card: IndicatorCard, text: str) -> SeriesCard:
        for series in card.series:
            if text in {series.slug, series.slug.removeprefix(series_slug(card.slug, ""))}:
                return series
        if owner := self._owners.get(text):
            raise Mistake("series-of-another", text=text, indicator=card.slug, owner=owner)
        raise self._unknown_series(text)

    def _unknown_series(self, text: str) -> Mistake:
        return Mistake("series-unknown", text=text, suggestion=_suggestion(text, self._owners))


def _slugs_by_name() -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for slug, number, name in Indicator.objects.order_by("slug").values_list("slug", "number", "name"):
        for text in {slug, number, *(name.exactly(language).casefold() for language in LANGUAGES)} - {""}:
            found[text].append(slug)
    # An id is never in doubt, even when another indicator is called by the same word.
    return {text: [text] if text in slugs else slugs for text, slugs in found.items()}


def _suggestion(text: str, known: Iterable[Any]) -> str:
    close = difflib.get_close_matches(text.casefold(), [str(name) for name in known], n=1, cutoff=0.7)
    return f"Tarkoititko ”{close[0]}”? " if close else ""
