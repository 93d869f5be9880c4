"""How Vega itself writes numbers and dates in each language, in the form of d3-format and d3-time-format."""

from __future__ import annotations

from typing import Any, Final

from babel.dates import get_day_names, get_month_names

from teoiksi.charts.words import MONTHS, half_year
from teoiksi.kernel.language import Language
from teoiksi.kernel.period import PeriodKind
from teoiksi.kernel.writing import MINUS, NO_BREAK_SPACE

_DAY: Final = {"fi": "%-d.%-m.%Y", "sv": "%-d.%-m.%Y", "en": "%-d %B %Y"}

PERIOD_FORMAT: Final[dict[PeriodKind, dict[Language, str]]] = {
    PeriodKind.YEAR: {"fi": "%Y", "sv": "%Y", "en": "%Y"},
    PeriodKind.QUARTER: {"fi": "Q%q/%Y", "sv": "kv %q/%Y", "en": "Q%q %Y"},
    PeriodKind.MONTH: {"fi": "%b %Y", "sv": "%b %Y", "en": "%b %Y"},
    PeriodKind.DAY: {"fi": "%-d.%-m.%Y", "sv": "%-d.%-m.%Y", "en": "%-d %b %Y"},
}
"""How the time axis writes the end of a period of each kind but half-years, for which d3-time-format has no mark."""

_HALF: Final = "' + (utcmonth(datum.value) < 6 ? 1 : 2) + '"
_YEAR: Final = "' + utcyear(datum.value) + '"


def period_labels(kind: PeriodKind, language: Language) -> dict[str, str]:
    """Give the part of an axis of Vega-Lite that writes the end of each period of the kind."""
    if kind is PeriodKind.HALF_YEAR:
        return {"labelExpr": f"'{half_year(_HALF, _YEAR, language)}'"}
    return {"format": PERIOD_FORMAT[kind][language]}


def locale_of(language: Language) -> dict[str, Any]:
    """Give ``config.locale`` of Vega: decimal comma and no-break space in Finnish and Swedish, names of months."""
    english = language == "en"
    return {
        "number": {
            "decimal": "." if english else ",",
            "thousands": "," if english else NO_BREAK_SPACE,
            "grouping": [3],
            "currency": ["€", ""] if english else ["", f"{NO_BREAK_SPACE}€"],
            "percent": "%" if english else f"{NO_BREAK_SPACE}%",
            "minus": MINUS,
        },
        "time": {
            "dateTime": f"{_DAY[language]} %H:%M",
            "date": _DAY[language],
            "time": "%H:%M",
            "periods": ["AM", "PM"],
            "days": _from_sunday("wide", language),
            "shortDays": _from_sunday("abbreviated", language),
            "months": list(get_month_names("wide", "stand-alone", locale=language).values()),
            "shortMonths": list(MONTHS[language]),
        },
    }


def _from_sunday(width: Any, language: Language) -> list[str]:
    names = get_day_names(width, "stand-alone", locale=language)
    return [names[(place - 1) % 7] for place in range(7)]
