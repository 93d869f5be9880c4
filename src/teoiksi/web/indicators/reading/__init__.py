"""What can be concluded from the figures of an indicator, in plain sentences, and every number that these rest on."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from teoiksi.domains.indicators.types import IndicatorCard
from teoiksi.kernel.language import Language
from teoiksi.web.indicators.reading import ahead, chance, signals
from teoiksi.web.indicators.reading.levels import Rows

__all__ = ["Part", "Rows", "reading", "rows"]


@dataclass(frozen=True, slots=True)
class Part:
    """A question and its answer."""

    title: str
    sentences: list[str]


def reading(card: IndicatorCard, language: Language) -> list[Part]:
    """Give the questions that can be answered; none before the worker has analysed the indicator."""
    if card.analysis is None:
        return []
    parts = [
        Part(_("Is the newest figure out of the ordinary?"), signals.sentences(card, card.analysis, language)),
        Part(_("Is the change real?"), chance.sentences(card, card.analysis, language)),
        Part(_("Where is this going?"), ahead.sentences(card, card.analysis, language)),
    ]
    return [part for part in parts if part.sentences]


def rows(card: IndicatorCard, language: Language) -> Rows:
    """Give every number of the analysis with its name."""
    if card.analysis is None:
        return []
    return [row for part in (signals, chance, ahead) for row in part.rows(card, card.analysis, language)]
