"""What social media show of an indicator: its newest figure, its state and the day of both."""

from __future__ import annotations

from django.urls import reverse

from teoiksi.domains.indicators.types import IndicatorCard
from teoiksi.domains.strategy import queries as strategies
from teoiksi.kernel.language import Language
from teoiksi.reports import indicator_preview
from teoiksi.reports.situation import situation
from teoiksi.web.shared.language import reader_language
from teoiksi.web.shared.previews import Preview


def page_preview(card: IndicatorCard, sentence: str, language: Language) -> Preview:
    """Give what social media show of the page of an indicator."""
    name = card.name.in_language(language)
    alternative = f"{name}. {sentence} {situation(card.known_on, language)}"
    return Preview(name, sentence, reverse("indicators:preview", args=[card.slug]), alternative)


def preview_image(card: IndicatorCard) -> bytes:
    """Give the image; with the first goal of the strategy in force that the indicator follows, its spearhead."""
    language = reader_language()
    strategy = strategies.in_force()
    goals = strategies.goals_of_indicator(strategy, card.slug) if strategy else ()
    first = next(iter(goals), None)
    return indicator_preview.as_preview(
        indicator_preview.preview_of(
            card,
            language=language,
            municipality=strategies.municipality_name().in_language(language),
            spearhead=(first.spearhead_position, first.spearhead_name.in_language(language)) if first else None,
        )
    )
