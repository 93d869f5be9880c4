"""The days on which nobody is reminded of anything: weekends, holidays, and those that a city has chosen itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from teoiksi.kernel.finnish_days import is_working_day

_LEAP_YEAR: Final = 2000


@dataclass(frozen=True, slots=True)
class DaySpan:
    """Days from the first to the last: of one time, or of every year when ``is_yearly`` (then their years mean nothing)."""

    first: date
    last: date
    is_yearly: bool = False

    def __contains__(self, day: date) -> bool:
        """Tell whether a day is among them; a yearly span may go over the turn of the year."""
        if not self.is_yearly:
            return self.first <= day <= self.last
        first, last, at = ((each.month, each.day) for each in (self.first, self.last, day))
        return first <= at <= last if first <= last else at >= first or at <= last


def read_span(text: str) -> DaySpan:
    """Read ``2026-12-28/2027-01-05``, one day ``2026-12-07``, or without a year, for every year, ``07-01/07-31``.

    :raises ValueError: when it is none of these.
    """
    first, slash, last = (part.strip() for part in text.partition("/"))
    is_yearly = len(first) == len("07-01")
    days = [
        date.fromisoformat(f"{_LEAP_YEAR}-{part}" if is_yearly else part) for part in (first, last if slash else first)
    ]
    if not is_yearly and days[1] < days[0]:
        raise ValueError(text)
    return DaySpan(days[0], days[1], is_yearly)


def is_quiet(day: date, own: Iterable[DaySpan] = ()) -> bool:
    """Tell whether nobody is reminded on this day: it is no working day, or the city's own quiet one."""
    return not is_working_day(day) or any(day in span for span in own)
