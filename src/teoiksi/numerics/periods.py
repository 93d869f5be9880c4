"""Periods in a row: the one a year before, those to come, and the figures since the last gap."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TypeVar

from teoiksi.kernel.period import Period, PeriodKind

Value = TypeVar("Value")


def year_before(period: Period) -> Period:
    """Give the same period of the year before; the day before 29 February is taken as 28 February."""
    start = period.start
    leap = (start.month, start.day) == (2, 29)
    return Period.starting(date(start.year - 1, start.month, 28 if leap else start.day), period.kind)


def next_period(period: Period) -> Period:
    """Give the period that begins when this one has ended."""
    return Period.starting(period.end + timedelta(days=1), period.kind)


def until(period: Period, day: date) -> list[Period]:
    """Give the periods after this one that have ended by the end of the day; at least the next one."""
    found = [next_period(period)]
    while (coming := next_period(found[-1])).end <= day:
        found.append(coming)
    return found


def last_day_of_quarter_before(day: date) -> date:
    """Give the last day of the quarter that ended before the one in which this day is."""
    return Period.starting(day, PeriodKind.QUARTER).start - timedelta(days=1)


def gapless_end(points: Sequence[tuple[Period, Value]]) -> list[tuple[Period, Value]]:
    """Give the points (oldest first) from the last gap on: each one's period follows that of the one before."""
    found: list[tuple[Period, Value]] = []
    for point in reversed(points):
        if found and next_period(point[0]) != found[-1][0]:
            break
        found.append(point)
    return found[::-1]
