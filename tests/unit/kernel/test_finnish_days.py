"""Holidays are those of the almanac, and a city has quiet days of its own."""

from __future__ import annotations

from datetime import date

import pytest

from teoiksi.kernel.finnish_days import easter, holidays, is_working_day
from teoiksi.kernel.quiet_days import is_quiet, read_span

ALMANAC = {
    2024: "1.1. 6.1. 29.3. 31.3. 1.4. 1.5. 9.5. 19.5. 21.6. 22.6. 2.11. 6.12. 24.12. 25.12. 26.12.",
    2026: "1.1. 6.1. 3.4. 5.4. 6.4. 1.5. 14.5. 24.5. 19.6. 20.6. 31.10. 6.12. 24.12. 25.12. 26.12.",
    2027: "1.1. 6.1. 26.3. 28.3. 29.3. 1.5. 6.5. 16.5. 25.6. 26.6. 6.11. 6.12. 24.12. 25.12. 26.12.",
}


@pytest.mark.parametrize("year", ALMANAC)
def test_the_holidays_of_a_year_are_those_of_the_almanac(year: int) -> None:
    assert [f"{day.day}.{day.month}." for day in sorted(holidays(year))] == ALMANAC[year].split()


@pytest.mark.parametrize(
    "day", [date(1818, 3, 22), date(1943, 4, 25), date(2000, 4, 23), date(2038, 4, 25), date(2285, 3, 22)]
)
def test_easter_falls_on_its_day_at_the_ends_of_its_span_too(day: date) -> None:
    assert easter(day.year) == day


def test_a_weekday_is_worked_unless_it_is_a_holiday() -> None:
    assert is_working_day(date(2026, 12, 7))
    assert not is_working_day(date(2026, 12, 6))
    assert not is_working_day(date(2026, 12, 24))
    assert not is_working_day(date(2026, 11, 28))


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("2026-12-07", date(2026, 12, 7), date(2027, 12, 7)),
        ("2026-12-28/2027-01-05", date(2027, 1, 4), date(2027, 1, 7)),
        ("07-01/07-31", date(2031, 7, 31), date(2031, 8, 1)),
        ("12-21/01-10", date(2027, 1, 8), date(2027, 1, 11)),
        ("02-29", date(2028, 2, 29), date(2028, 3, 1)),
    ],
)
def test_a_city_has_quiet_days_of_its_own(text: str, inside: date, outside: date) -> None:
    own = [read_span(text)]
    assert is_quiet(inside, own)
    assert not is_quiet(outside, own)


@pytest.mark.parametrize("text", ["", "joulu", "2026-12-07/2026-12-01", "2026-12-07/joulu", "13-01"])
def test_a_span_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says, the setting says it anew
        read_span(text)
