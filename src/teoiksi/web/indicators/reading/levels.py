"""Levels and spans of an indicator in words."""

from __future__ import annotations

from teoiksi.domains.indicators import queries
from teoiksi.domains.indicators.types import IndicatorCard
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language

Rows = list[tuple[str, str]]


def span(card: IndicatorCard, low: float, high: float, language: Language) -> str:
    """Write the ends of a span with the unit: ``9,1–16,2 %``; a dash between negative numbers has room around it."""
    dash = " – " if low < 0 or high < 0 else "–"
    return f"{writing.number(low, card.decimals, language)}{dash}{queries.level(card, high, language)}"


def percent(share: float, decimals: int, language: Language) -> str:
    """Write a share between 0 and 1 as per cent."""
    return writing.number_with_unit(100 * share, decimals, "%", language)


def whole(number: float, language: Language) -> str:
    """Write a whole number."""
    return writing.number(number, 0, language)
