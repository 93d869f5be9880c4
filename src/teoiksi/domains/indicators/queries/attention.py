"""Indicators whose next figure is due: who owns them, and by which day it should be there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from teoiksi.domains.indicators.models import Indicator, IndicatorSeries
from teoiksi.domains.indicators.queries.cards import cards
from teoiksi.domains.indicators.types import IndicatorCard, IndicatorState, SeriesRole
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period


@dataclass(frozen=True, slots=True)
class DueFigure:
    """The figure that follows that of ``newest`` is to be there on ``due_on`` at the latest."""

    indicator: str
    name: LocalizedText
    newest: Period
    due_on: date
    is_fetched: bool


@dataclass(frozen=True, slots=True)
class OwnedIndicator:
    """An indicator with the unit that answers for it; ``owner`` is empty when none does."""

    slug: str
    name: LocalizedText
    owner: str


def due_figures() -> tuple[DueFigure, ...]:
    """Give the indicators in use that have figures and a rhythm, by the day of the next one; seven queries at most.

    That day is the one that the source has given, or the end of the newest period, one rhythm and the lag. Figures that are
    only examples are waited for by nobody.
    """
    fetched = _fetched()
    found = (_due(card, is_fetched=card.slug in fetched) for card in cards())
    return tuple(sorted((due for due in found if due), key=lambda due: (due.due_on, due.indicator)))


def indicators_of_series() -> dict[str, OwnedIndicator]:
    """Give the indicator of each actual series (slug of the series → indicator); one query."""
    links = IndicatorSeries.objects.filter(role=SeriesRole.ACTUAL)
    rows = links.values_list("series__slug", "indicator__slug", "indicator__name", "indicator__owner__slug")
    return {series: OwnedIndicator(slug, name, owner or "") for series, slug, name, owner in rows}


def owners() -> dict[str, str]:
    """Give the unit that answers for each indicator (slug → id of the unit), those without one left out; one query."""
    rows = Indicator.objects.filter(owner__isnull=False)
    return dict(rows.values_list("slug", "owner__slug"))


def _fetched() -> set[str]:
    links = IndicatorSeries.objects.filter(role=SeriesRole.ACTUAL, series__connection__is_paused=False)
    return set(links.values_list("indicator__slug", flat=True))


def _due(card: IndicatorCard, *, is_fetched: bool) -> DueFigure | None:
    latest, said = card.latest, card.assessment.fresh_until
    if card.state is not IndicatorState.ACTIVE or latest is None or latest.is_example:
        return None
    due_on = latest.next_expected_on or said
    return DueFigure(card.slug, card.name, latest.period, due_on, is_fetched) if due_on else None
