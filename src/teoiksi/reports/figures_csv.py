"""The figures of one indicator as CSV that a spreadsheet opens right away."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Final

from teoiksi.domains.indicators.types import ROLE_NAMES, IndicatorCard, SeriesCard
from teoiksi.domains.stats.types import MISSING_NAMES, STATUS_NAMES, Figure
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText

_HEADER: Final = (
    LocalizedText("sarja", "serie", "series"),
    LocalizedText("nimi", "namn", "name"),
    LocalizedText("jakso", "period", "period"),
    LocalizedText("arvo", "värde", "value"),
    LocalizedText("yksikkö", "enhet", "unit"),
    LocalizedText("puuttumisen syy", "orsak till att uppgiften saknas", "reason for missing"),
    LocalizedText("tila", "status", "status"),
    LocalizedText("julkaistu", "publicerad", "published"),
    LocalizedText("haettu", "hämtad", "retrieved"),
    LocalizedText("seuraava", "nästa", "next expected"),
    LocalizedText("esimerkki", "exempel", "example"),
    LocalizedText("lähde", "källa", "source"),
)
_YES: Final = LocalizedText("kyllä", "ja", "yes")


def figures_csv(card: IndicatorCard, language: Language) -> bytes:
    """Give the figures of all series of an indicator, oldest first, in UTF-8 with a byte order mark.

    Finnish and Swedish use the semicolon and the decimal comma, as spreadsheets in those languages expect; English the
    comma and the point. Values are not rounded; periods and days are in ISO form.
    """
    file = io.StringIO()
    writer = csv.writer(file, delimiter="," if language == "en" else ";")
    writer.writerow(name.in_language(language) for name in _HEADER)
    for series in card.series:
        writer.writerows(_row(card, series, figure, language) for figure in series.figures)
    return file.getvalue().encode("utf-8-sig")


def _row(card: IndicatorCard, series: SeriesCard, figure: Figure, language: Language) -> Iterable[str]:
    days = (figure.published_on, figure.retrieved_on, figure.next_expected_on)
    return (
        ROLE_NAMES[series.role].in_language(language),
        (series.name or card.name).in_language(language),
        figure.period.code,
        _value(figure.value, language),
        card.unit.in_language(language),
        MISSING_NAMES[figure.missing].in_language(language) if figure.missing else "",
        STATUS_NAMES[figure.status].in_language(language),
        *(day.isoformat() if day else "" for day in days),
        _YES.in_language(language) if figure.is_example else "",
        series.source_name.in_language(language),
    )


def _value(value: float | None, language: Language) -> str:
    if value is None:
        return ""
    text = f"{value:.15g}"
    return text if language == "en" else text.replace(".", ",")
