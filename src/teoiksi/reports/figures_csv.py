"""The figures of one indicator as CSV, for spreadsheets; it can be imported back as it is."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from teoiksi.domains.indicators.types import IndicatorCard, SeriesCard
from teoiksi.domains.stats.types import MISSING_NAMES, STATUS_NAMES, Figure
from teoiksi.kernel import writing
from teoiksi.kernel.language import LANGUAGES, Language
from teoiksi.kernel.spreadsheet import safe_cell
from teoiksi.sources.figures_file.headings import HEADINGS, Field

OWN_HEADINGS: Final[dict[str, dict[Language, str]]] = {
    "unit": {"fi": "yksikkö", "sv": "enhet", "en": "unit"},
    "source": {"fi": "lähde", "sv": "källa", "en": "source"},
    "licence": {"fi": "lisenssi", "sv": "licens", "en": "licence"},
    "address": {"fi": "osoite", "sv": "adress", "en": "address"},
}
"""Columns that tell of the figure and say nothing to an import."""

_YES: Final[dict[Language, str]] = {"fi": "kyllä", "sv": "ja", "en": "yes"}
_NO: Final[dict[Language, str]] = {"fi": "ei", "sv": "nej", "en": "no"}
_NOTE: Final[dict[Language, Field]] = {"fi": Field.NOTE_FI, "sv": Field.NOTE_SV, "en": Field.NOTE_EN}
_COLUMNS: Final = (
    *(Field.INDICATOR, Field.PERIOD, Field.VALUE, Field.MISSING, Field.STATUS),
    *(Field.PUBLISHED, Field.RETRIEVED, Field.NEXT_EXPECTED, Field.EXAMPLE),
)


def figures_csv(card: IndicatorCard, language: Language) -> bytes:
    """Write every figure of every series, one on a row, oldest first.

    UTF-8 with its mark. Finnish and Swedish: semicolons, decimal commas, dates as 31.1.2025; English: commas, decimal points,
    ISO dates. Values have all the decimals that are stored. Texts are safe to open in a spreadsheet.
    """
    written = io.StringIO()
    writer = csv.writer(written, delimiter="," if language == "en" else ";")
    notes = _note_languages(card, language)
    writer.writerow(_header(language, notes))
    for series in card.series:
        writer.writerows(_row(card, series, figure, language, notes) for figure in series.figures)
    return written.getvalue().encode("utf-8-sig")


def _note_languages(card: IndicatorCard, language: Language) -> list[Language]:
    """The language of the file, and those others that some note is in: then nothing is lost on the way back."""
    used = {other for series in card.series for figure in series.figures for other in figure.note.as_mapping()}
    return [language, *(other for other in LANGUAGES if other in used and other != language)]


def _header(language: Language, notes: Sequence[Language]) -> list[str]:
    fields = (*_COLUMNS, *(_NOTE[note] for note in notes), Field.SERIES)
    return [HEADINGS[field][language] for field in fields] + [heading[language] for heading in OWN_HEADINGS.values()]


def _row(
    card: IndicatorCard, series: SeriesCard, figure: Figure, language: Language, notes: Sequence[Language]
) -> list[str]:
    return [
        card.slug,
        figure.period.code,
        _number(figure.value, language),
        MISSING_NAMES[figure.missing].in_language(language) if figure.missing else "",
        STATUS_NAMES[figure.status].in_language(language),
        *(_day(day, language) for day in (figure.published_on, figure.retrieved_on, figure.next_expected_on)),
        (_YES if figure.is_example else _NO)[language],
        *(safe_cell(figure.note.exactly(note)) for note in notes),
        series.slug,
        *(safe_cell(text) for text in _described(card, series, language)),
    ]


def _described(card: IndicatorCard, series: SeriesCard, language: Language) -> Iterator[str]:
    has_source = bool(series.source_name)
    source = series.source_name if has_source else card.source_name
    yield card.unit.in_language(language)
    yield source.in_language(language)
    yield series.licence if has_source else card.licence
    yield series.source_address if has_source else card.source_address


def _number(value: float | None, language: Language) -> str:
    if value is None:
        return ""
    exact = f"{Decimal(repr(value)).normalize():f}"
    return exact if language == "en" else exact.replace(".", ",")


def _day(day: date | None, language: Language) -> str:
    if day is None:
        return ""
    return day.isoformat() if language == "en" else writing.day(day, language)
