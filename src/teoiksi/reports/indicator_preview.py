"""What social media show beside a link to an indicator: name, newest figure, state and trend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from teoiksi.charts import palette, words
from teoiksi.charts.sparkline import Sparkline, sparkline
from teoiksi.domains.indicators.types import CONTEXT_NAME, OUTCOME_NAMES, IndicatorCard
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.numerics.progress import NotAssessed, Outcome
from teoiksi.reports import typesetting
from teoiksi.reports.situation import situation

_TEMPLATE: Final = "indicator_preview.typ"
_NEWEST_OF_TREND: Final = 40

NO_FIGURE: Final = LocalizedText("Ei vielä lukua", "Ingen siffra ännu", "No figure yet")


@dataclass(frozen=True, slots=True)
class IndicatorPreview:
    """Everything that is read on the preview, in one language; ``position`` 0 stands for no spearhead."""

    language: Language
    municipality: str
    overline: str
    position: int
    colour: str
    on_colour: str
    name: str
    value: str
    has_value: bool
    period: str
    outcome: str
    state: str
    situation: str
    example: str
    trend: Sparkline | None


def preview_of(
    card: IndicatorCard, *, language: Language, municipality: str, spearhead: tuple[int, str] | None = None
) -> IndicatorPreview:
    """Give the preview of an indicator; ``spearhead`` is the position and the name of the one it belongs to, if any."""
    position, overline = spearhead or (0, "")
    place = (position - 1) % len(palette.SPEARHEADS)
    latest = card.latest
    value = ""
    if latest is not None and latest.value is not None:
        value = writing.number_with_unit(latest.value, card.decimals, card.unit.in_language(language), language)
    figures = card.actual.figures[-_NEWEST_OF_TREND:] if card.actual else ()
    outcome, state = _state(card, language)
    return IndicatorPreview(
        language=language,
        municipality=municipality,
        overline=overline,
        position=position,
        colour=palette.SPEARHEADS[place],
        on_colour=palette.ON_SPEARHEADS[place],
        name=card.name.in_language(language),
        value=value or NO_FIGURE.in_language(language),
        has_value=bool(value),
        period=writing.period(latest.period, language) if latest is not None else "",
        outcome=outcome,
        state=state,
        situation=situation(card.known_on, language),
        example=words.EXAMPLE.in_language(language) if card.shows_examples else "",
        trend=sparkline([figure.value for figure in figures]),
    )


def as_preview(preview: IndicatorPreview) -> bytes:
    """Give the image, 1200 × 630 pixels."""
    return typesetting.png(_TEMPLATE, preview, width=1200)


def _state(card: IndicatorCard, language: Language) -> tuple[str, str]:
    """Give the code of the mark, or nothing for a background figure, and the words beside it."""
    if card.assessment.reason == NotAssessed.CONTEXT:
        return "", _begun(CONTEXT_NAME.in_language(language))
    outcome: Outcome = card.assessment.outcome
    return outcome.replace("_", "-"), _begun(OUTCOME_NAMES[outcome].in_language(language))


def _begun(words_of_state: str) -> str:
    return words_of_state[:1].upper() + words_of_state[1:]
