"""The days on which people in Finland do not work: weekends, public holidays and the eves that are free as they are."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

SATURDAY: Final = 5
_FIXED: Final = ((1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26))
_FROM_EASTER: Final = (-2, 0, 1, 39, 49)


@lru_cache(maxsize=16)
def holidays(year: int) -> frozenset[date]:
    """Give the public holidays of a year, with Midsummer Eve and Christmas Eve, which the collective agreements make free.

    New Year, Epiphany, Good Friday, Easter, Easter Monday, May Day, Ascension, Whit Sunday, Midsummer (the Saturday after
    19 June), All Saints (the Saturday after 30 October), Independence Day and Christmas: the Almanac Office of the
    University of Helsinki, https://almanakka.helsinki.fi/liputus-ja-juhlapaivat/.
    """
    midsummer, all_saints = _saturday_after(date(year, 6, 19)), _saturday_after(date(year, 10, 30))
    sunday = easter(year)
    return frozenset(
        {
            *(date(year, month, day) for month, day in _FIXED),
            *(sunday + timedelta(days=days) for days in _FROM_EASTER),
            midsummer - timedelta(days=1),
            midsummer,
            all_saints,
        }
    )


def is_working_day(day: date) -> bool:
    """Tell whether it is neither a weekend nor a holiday."""
    return day.weekday() < SATURDAY and day not in holidays(day.year)


def easter(year: int) -> date:
    """Give Easter Sunday of a Gregorian year: the rule of Meeus, Jones and Butcher (J. Meeus, Astronomical Algorithms, 8)."""
    golden, century, of_century = year % 19, year // 100, year % 100
    skipped = (century + 8) // 25
    moon = (19 * golden + century - century // 4 - (century - skipped + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    shift = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _saturday_after(day: date) -> date:
    return day + timedelta(days=(SATURDAY - day.weekday() - 1) % 7 + 1)
