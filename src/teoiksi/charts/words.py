"""The words inside charts, in the three languages."""

from __future__ import annotations

from datetime import date
from typing import Final

from teoiksi.charts.inputs import ChartText, Signal, TargetMark
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.kernel.localized_text import LocalizedText
from teoiksi.kernel.period import Period, PeriodKind

BASELINE: Final = LocalizedText("Lähtötaso", "Utgångsnivå", "Baseline")
TARGET: Final = LocalizedText("Tavoite", "Mål", "Target")
TARGET_RANGE: Final = LocalizedText("Tavoiteväli", "Målintervall", "Target range")
FORECAST: Final = LocalizedText("Ennuste", "Prognos", "Forecast")
OUTLOOK: Final = LocalizedText("Jos kehitys jatkuu", "Om det fortsätter så", "If this goes on")
USUAL: Final = LocalizedText("tavallinen vaihtelu", "vanlig variation", "usual variation")
PRELIMINARY: Final = LocalizedText("ennakkotieto", "preliminär uppgift", "preliminary")
SIGNALS: Final[dict[Signal, LocalizedText]] = {
    Signal.BETTER: LocalizedText("tavallista parempi", "bättre än vanligt", "better than usual"),
    Signal.WORSE: LocalizedText("tavallista huonompi", "sämre än vanligt", "worse than usual"),
    Signal.UNUSUAL: LocalizedText("poikkeaa tavallisesta", "avviker från det vanliga", "out of the ordinary"),
}
MISSING: Final = LocalizedText("ei tietoa", "uppgift saknas", "no figure")
EXAMPLE: Final = LocalizedText("Esimerkkilukuja", "Exempelsiffror", "Example figures")
NOT_FROM_ZERO: Final = LocalizedText(
    "asteikko ei ala nollasta", "skalan börjar inte från noll", "scale does not start at zero"
)


def chart_text(*, language: Language, title: str, unit: str, decimals: int, description: str = "") -> ChartText:
    """Make the texts of a chart; what is not given comes from the words of this module."""
    return ChartText(
        language=language,
        title=title,
        description=description,
        unit=unit,
        decimals=decimals,
        baseline=BASELINE.in_language(language),
        target=TARGET.in_language(language),
        target_range=TARGET_RANGE.in_language(language),
        forecast=FORECAST.in_language(language),
        preliminary=PRELIMINARY.in_language(language),
        missing=MISSING.in_language(language),
        example=EXAMPLE.in_language(language),
        not_from_zero=NOT_FROM_ZERO.in_language(language),
        outlook=OUTLOOK.in_language(language),
        usual=USUAL.in_language(language),
    )


def figure(value: float, text: ChartText) -> str:
    """Write a value without its unit, as the chart's labels do."""
    return writing.number(value, text.decimals, text.language)


def figure_with_unit(value: float, text: ChartText) -> str:
    """Write a value with its unit."""
    return writing.number_with_unit(value, text.decimals, text.unit, text.language)


def short_period(period: Period, language: Language) -> str:
    """Write a period as the axis does: ``2024``, ``H2/2024``, ``Q4/2024``, ``joulu 2024``; a day in full."""
    year = period.start.year
    match period.kind:
        case PeriodKind.HALF_YEAR:
            return half_year(period.end.month // 6, year, language)
        case PeriodKind.QUARTER:
            quarter = period.end.month // 3
            return {"fi": f"Q{quarter}/{year}", "sv": f"kv {quarter}/{year}", "en": f"Q{quarter} {year}"}[language]
        case PeriodKind.MONTH:
            return f"{MONTHS[language][period.start.month - 1]} {year}"
        case PeriodKind.YEAR | PeriodKind.DAY:
            return writing.period(period, language)


def half_year(half: int | str, year: int | str, language: Language) -> str:
    """Write a half-year from its number and year, or from the marks that stand for them."""
    return {"fi": f"H{half}/{year}", "sv": f"hå {half}/{year}", "en": f"H{half} {year}"}[language]


def due(day: date, language: Language) -> str:
    """Write when a target is due: the year alone when it is due at the end of it."""
    return str(day.year) if (day.month, day.day) == (12, 31) else writing.day(day, language)


MONTHS: Final[dict[Language, tuple[str, ...]]] = {
    "fi": ("tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"),
    "sv": ("jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
"""Months as the axis writes them."""


def target_name(target: TargetMark, text: ChartText) -> str:
    """Write the name and the date of a target: ``Tavoite 2029``."""
    return f"{text.target_range if target.is_range else text.target} {due(target.due_on, text.language)}"


def target_level(target: TargetMark, text: ChartText) -> str:
    """Write what a target asks for: ``25 000``, ``12–17``, ``≥ 12`` or ``≤ 17``."""
    if target.low is not None and target.high is not None and target.is_range:
        return f"{figure(target.low, text)}–{figure(target.high, text)}"
    if target.is_range:
        sign, edge = ("≥", target.low) if target.low is not None else ("≤", target.high)
        return f"{sign}{writing.NO_BREAK_SPACE}{figure(edge or 0.0, text)}"
    return figure(target.value or 0.0, text)
