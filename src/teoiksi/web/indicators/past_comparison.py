"""The comparison that a page of comparison shows: the one prepared for today, or the one counted of an earlier day."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from teoiksi.domains.indicators import queries
from teoiksi.domains.indicators.types import Comparison, IndicatorCard
from teoiksi.domains.strategy import queries as strategies
from teoiksi.web.indicators.comparing import addresses
from teoiksi.web.shared.known_on import KnownOnForm, known_on
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.pages import or_404


def comparison(card: IndicatorCard, form: KnownOnForm) -> Comparison | None:
    """Give the comparison of a card; None when there was nobody to compare with on that day, though there is now.

    :raises Http404: when there is none now, nor was any then.
    """
    if form.day is None:
        return or_404(lambda: queries.comparison(card.slug))
    around = queries.surroundings(
        municipality=strategies.municipality_code(), peers=strategies.peer_codes(), known_on=form.day
    )
    found = queries.comparison_as_known(card, around, known_on=form.day)
    if found is None:
        or_404(lambda: queries.has_comparison(card.slug) or None)
    return found


def unknown(card: IndicatorCard, form: KnownOnForm) -> dict[str, Any]:
    """Give what the page shows when nothing can be compared on that day."""
    language = reader_language()
    return {
        "name": card.name.in_language(language),
        **addresses(card, form),
        **known_on(form, reverse("indicators:comparison", args=[card.slug]), language),
    }
