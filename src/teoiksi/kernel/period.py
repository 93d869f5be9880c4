"""The period that a figure is about: a year, a half-year, a quarter, a month or a day."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

FIRST_YEAR: Final = 1750
"""Finland's population has been counted since 1749; a year before that is a slip of the pen."""
LAST_YEAR: Final = 2100


class PeriodKind(StrEnum):
    """How long a period is."""

    YEAR = "year"
    HALF_YEAR = "half_year"
    QUARTER = "quarter"
    MONTH = "month"
    DAY = "day"


class NotAPeriod(ValueError):
    """The text names no year, half-year, quarter, month or day."""


_YEAR = re.compile(r"^(\d{4})$")
_HALF_YEAR = re.compile(r"^(\d{4})\s*[-/]?\s*H([12])$", re.IGNORECASE)
_QUARTER = re.compile(r"^(\d{4})\s*[-/]?\s*Q([1-4])$", re.IGNORECASE)
_MONTH = re.compile(r"^(\d{4})(?:-|M)(\d{1,2})$", re.IGNORECASE)
_FINNISH_MONTH = re.compile(r"^(\d{1,2})/(\d{4})$")
_ISO_DAY = re.compile(r"^(\d{4})-(\d{2})-(\d{2})$")
_FINNISH_DAY = re.compile(r"^(\d{1,2})\.(\d{1,2})\.(\d{4})$")
_MONTHS_IN_QUARTER = 3
_MONTHS_IN_HALF = 6


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """A stretch of whole days, first and last day included; ordered by time."""

    start: date
    end: date
    kind: PeriodKind

    @classmethod
    def year(cls, year: int) -> Period:
        """The calendar year."""
        return cls(date(year, 1, 1), date(year, 12, 31), PeriodKind.YEAR)

    @classmethod
    def half_year(cls, year: int, half: int) -> Period:
        """The half of a calendar year, 1 or 2.

        :raises ValueError: when there is no such half.
        """
        first, last = half * _MONTHS_IN_HALF - 5, half * _MONTHS_IN_HALF
        return cls(date(year, first, 1), _last_day(year, last), PeriodKind.HALF_YEAR)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Period:
        """The quarter, from 1 to 4."""
        first, last = quarter * _MONTHS_IN_QUARTER - 2, quarter * _MONTHS_IN_QUARTER
        return cls(date(year, first, 1), _last_day(year, last), PeriodKind.QUARTER)

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """The calendar month, from 1 to 12."""
        return cls(date(year, month, 1), _last_day(year, month), PeriodKind.MONTH)

    @classmethod
    def day(cls, day: date) -> Period:
        """One day."""
        return cls(day, day, PeriodKind.DAY)

    @classmethod
    def starting(cls, start: date, kind: PeriodKind) -> Period:
        """The period of this kind that has this day in it."""
        match kind:
            case PeriodKind.YEAR:
                return cls.year(start.year)
            case PeriodKind.HALF_YEAR:
                return cls.half_year(start.year, (start.month + 5) // _MONTHS_IN_HALF)
            case PeriodKind.QUARTER:
                return cls.quarter(start.year, (start.month + 2) // _MONTHS_IN_QUARTER)
            case PeriodKind.MONTH:
                return cls.month(start.year, start.month)
            case PeriodKind.DAY:
                return cls.day(start)

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read ``2024``, ``2024H1``, ``2024Q1``, ``2024-03``, ``2024M03``, ``3/2024``, ``2024-03-31`` or ``31.3.2024``.

        :raises NotAPeriod: when the text is none of these, or names a day that does not exist.
        """
        text = text.strip()
        try:
            return _parse(text)
        except ValueError as error:
            raise NotAPeriod(text) from error

    @property
    def code(self) -> str:
        """The one way that files and addresses write this period: ``2024``, ``2024H1``, ``2024Q1``, ``2024-03``,
        ``2024-03-31``."""
        match self.kind:
            case PeriodKind.YEAR:
                return f"{self.start.year:04d}"
            case PeriodKind.HALF_YEAR:
                return f"{self.start.year:04d}H{(self.start.month + 5) // _MONTHS_IN_HALF}"
            case PeriodKind.QUARTER:
                return f"{self.start.year:04d}Q{(self.start.month + 2) // _MONTHS_IN_QUARTER}"
            case PeriodKind.MONTH:
                return f"{self.start.year:04d}-{self.start.month:02d}"
            case PeriodKind.DAY:
                return self.start.isoformat()

    @property
    def years(self) -> float:
        """Where the end of the period lies on the time axis, in years: the end of 2024 is 2025.0."""
        after = self.end + timedelta(days=1)
        start_of_year = date(after.year, 1, 1)
        length = 366 if calendar.isleap(after.year) else 365
        return after.year + (after - start_of_year).days / length

    def __str__(self) -> str:
        return self.code


def _parse(text: str) -> Period:
    for form, make in _FORMS:
        if found := form.match(text):
            return make(found)
    raise NotAPeriod(text)


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Period]], ...]] = (
    (_YEAR, lambda found: Period.year(int(found[1]))),
    (_QUARTER, lambda found: Period.quarter(int(found[1]), int(found[2]))),
    (_HALF_YEAR, lambda found: Period.half_year(int(found[1]), int(found[2]))),
    (_ISO_DAY, lambda found: Period.day(date(int(found[1]), int(found[2]), int(found[3])))),
    (_FINNISH_DAY, lambda found: Period.day(date(int(found[3]), int(found[2]), int(found[1])))),
    (_FINNISH_MONTH, lambda found: Period.month(int(found[2]), int(found[1]))),
    (_MONTH, lambda found: Period.month(int(found[1]), int(found[2]))),
)
