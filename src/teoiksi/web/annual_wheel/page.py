"""The annual wheel ready to be written out: by month, with the next one first to be seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from babel.dates import get_month_names
from django.urls import reverse

from teoiksi.domains.annual_wheel.types import BASIS_NAMES, KIND_NAMES, Basis, Occasion
from teoiksi.kernel import writing
from teoiksi.kernel.language import Language
from teoiksi.web.annual_wheel import gathering
from teoiksi.web.annual_wheel.drawing import wheel

PARAMETERS = ("vuosi",)
_YEARS_BACK, _YEARS_AHEAD = 1, 2


@dataclass(frozen=True, slots=True)
class Line:
    """One occasion with its number in the picture, its days and its kind in words."""

    number: int
    occasion: Occasion
    days: str
    kind: str
    basis: str
    is_next: bool
    is_past: bool

    @property
    def is_by_law(self) -> bool:
        """Whether a law asks for it."""
        return self.occasion.basis is Basis.LAW


def page(asked: str, language: Language, *, today: date) -> dict[str, Any]:
    """Give everything that the page shows of one year; the year asked for if it is near, else this one."""
    years = range(today.year - _YEARS_BACK, today.year + _YEARS_AHEAD + 1)
    year = int(asked) if asked.isdecimal() and int(asked) in years else today.year
    occasions = gathering.of_year(year)
    lines = _lines(occasions, language, today)
    return {
        "year": year,
        "years": [(str(each), f"{reverse('annual_wheel:wheel')}?vuosi={each}", each == year) for each in years],
        "picture": wheel(occasions, year, language, today=today),
        "months": list(_by_month(lines, language)),
        "next": next((line for line in lines if line.is_next), None),
        "has_examples": any(each.is_example for each in occasions),
    }


def _lines(occasions: Sequence[Occasion], language: Language, today: date) -> list[Line]:
    coming = next((each.key for each in occasions if each.ends_on >= today and today.year == each.ends_on.year), "")
    return [
        Line(
            number=number,
            occasion=each,
            days=written_days(each.starts_on, each.ends_on, language),
            kind=KIND_NAMES[each.kind].in_language(language),
            basis=BASIS_NAMES[each.basis].in_language(language),
            is_next=each.key == coming,
            is_past=each.ends_on < today,
        )
        for number, each in enumerate(occasions, start=1)
    ]


def _by_month(lines: Iterable[Line], language: Language) -> Iterable[tuple[str, list[Line]]]:
    names = get_month_names("wide", "stand-alone", locale=language)
    for (_year, month), group in groupby(lines, key=lambda line: _month_of(line.occasion)):
        yield names[month].capitalize(), list(group)


def _month_of(occasion: Occasion) -> tuple[int, int]:
    return occasion.ends_on.year, occasion.ends_on.month


def written_days(starts_on: date, ends_on: date, language: Language) -> str:
    """Write one day, or the first and the last of several: ``1.11.2026–31.12.2026``."""
    last = writing.day(ends_on, language)
    if starts_on == ends_on:
        return last
    dash = " – " if language == "en" else "–"
    return f"{writing.day(starts_on, language)}{dash}{last}"
