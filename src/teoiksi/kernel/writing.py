"""Numbers, dates and periods as the reader's language writes them."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final

from babel.dates import get_month_names

from teoiksi.kernel.language import Language
from teoiksi.kernel.period import Period, PeriodKind

NO_BREAK_SPACE: Final = "\u00a0"
MINUS: Final = "\u2212"
_TOGETHER: Final = re.compile(r"(?<=\d) (?=\d{3}\b|[%§€])")
_ORDINALS: Final = ("ensimmäisellä", "toisella", "kolmannella", "neljännellä")
LARGEST: Final = 1e15
"""No figure is larger, plus or minus: up to here floating point tells every whole number from the next."""


def number(value: Decimal | float, decimals: int, language: Language) -> str:
    """Write ``24686`` as ``24 686`` (fi, sv: no-break space, decimal comma) or ``24,686`` (en), with a real minus sign."""
    rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    text = f"{abs(rounded):,.{decimals}f}"
    if language != "en":
        text = text.replace(",", NO_BREAK_SPACE).replace(".", ",")
    return f"{MINUS}{text}" if rounded < 0 else text


def number_with_unit(value: Decimal | float, decimals: int, unit: str, language: Language) -> str:
    """Write the number and its unit so that they stay on one line: ``17,9 %``; in English the per cent sign is closed up."""
    text = number(value, decimals, language)
    if not unit:
        return text
    return text + unit if language == "en" and unit.startswith("%") else f"{text}{NO_BREAK_SPACE}{unit}"


def kept_together(text: str) -> str:
    """Give a text whose lines do not end inside ``24 686``, ``37 §`` or ``17 %``."""
    return _TOGETHER.sub(NO_BREAK_SPACE, text)


def day(value: date, language: Language) -> str:
    """Write a date: ``31.1.2025`` (fi), ``31.1.2025`` (sv, as in Finland), ``31 January 2025`` (en)."""
    if language == "en":
        return f"{value.day} {_month(value.month, language)} {value.year}"
    return f"{value.day}.{value.month}.{value.year}"


def moment(value: datetime, language: Language) -> str:
    """Write a day and a time of day, as the moment itself has them: ``24.11.2026 klo 12.05``."""
    written = day(value.date(), language)
    match language:
        case "fi":
            return f"{written} klo {value.hour}.{value.minute:02}"
        case "sv":
            return f"{written} kl. {value.hour}.{value.minute:02}"
        case _:
            return f"{written} at {value.hour}:{value.minute:02}"


def period(value: Period, language: Language) -> str:
    """Write a period: ``2024``, ``1. puolivuosi 2024``, ``1. neljännes 2024``, ``tammikuu 2025`` or a date."""
    match value.kind:
        case PeriodKind.YEAR:
            return str(value.start.year)
        case PeriodKind.MONTH:
            return f"{_month(value.start.month, language)} {value.start.year}"
        case PeriodKind.DAY:
            return day(value.start, language)
        case PeriodKind.HALF_YEAR:
            return _half_year((value.start.month + 5) // 6, value.start.year, language)
        case PeriodKind.QUARTER:
            return _quarter((value.start.month + 2) // 3, value.start.year, language)


def in_period(value: Period, language: Language) -> str:
    """Write when something was so: ``vuonna 2024``, ``tammikuussa 2025``, ``i januari 2025``, ``in Q1 2025``."""
    written = period(value, language)
    if language == "fi":
        return _in_finnish(value, written)
    words: dict[PeriodKind, tuple[str, str]] = {
        PeriodKind.YEAR: ("år ", "in "),
        PeriodKind.HALF_YEAR: ("under ", "in "),
        PeriodKind.QUARTER: ("under ", "in "),
        PeriodKind.MONTH: ("i ", "in "),
        PeriodKind.DAY: ("den ", "on "),
    }
    swedish, english = words[value.kind]
    return (swedish if language == "sv" else english) + written


def _in_finnish(value: Period, written: str) -> str:
    match value.kind:
        case PeriodKind.YEAR:
            return f"vuonna {written}"
        case PeriodKind.MONTH:
            return written.replace("kuu ", "kuussa ")
        case PeriodKind.HALF_YEAR:
            return f"vuoden {value.start.year} {_ORDINALS[value.start.month // 6]} puoliskolla"
        case PeriodKind.QUARTER:
            return f"vuoden {value.start.year} {_ORDINALS[value.start.month // 3]} neljänneksellä"
        case PeriodKind.DAY:
            return written


def _half_year(half: int, year: int, language: Language) -> str:
    match language:
        case "fi":
            return f"{half}.{NO_BREAK_SPACE}puolivuosi {year}"
        case "sv":
            return f"halvår {half}/{year}"
        case "en":
            return f"H{half} {year}"


def _quarter(quarter: int, year: int, language: Language) -> str:
    match language:
        case "fi":
            return f"{quarter}.{NO_BREAK_SPACE}neljännes {year}"
        case "sv":
            return f"kvartal {quarter}/{year}"
        case "en":
            return f"Q{quarter} {year}"


@lru_cache(maxsize=64)
def _month(month: int, language: Language) -> str:
    return str(get_month_names("wide", "stand-alone", locale=language)[month])
