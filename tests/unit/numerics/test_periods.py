"""Periods in a row."""

from __future__ import annotations

from datetime import date

from teoiksi.kernel.period import Period
from teoiksi.numerics.periods import gapless_end, last_day_of_quarter_before, next_period, until, year_before


def test_the_year_before_is_the_same_period_of_it() -> None:
    assert year_before(Period.year(2024)) == Period.year(2023)
    assert year_before(Period.quarter(2024, 1)) == Period.quarter(2023, 1)
    assert year_before(Period.half_year(2024, 2)) == Period.half_year(2023, 2)
    assert year_before(Period.month(2024, 2)) == Period.month(2023, 2)
    assert year_before(Period.day(date(2024, 2, 29))) == Period.day(date(2023, 2, 28))


def test_the_next_period_begins_when_one_ends() -> None:
    assert next_period(Period.month(2024, 12)) == Period.month(2025, 1)
    assert next_period(Period.half_year(2024, 2)) == Period.half_year(2025, 1)
    assert next_period(Period.quarter(2024, 4)) == Period.quarter(2025, 1)


def test_the_periods_that_have_ended_by_a_day() -> None:
    assert until(Period.year(2024), date(2026, 12, 31)) == [Period.year(2025), Period.year(2026)]
    assert until(Period.year(2024), date(2027, 5, 31)) == [Period.year(2025), Period.year(2026)]
    assert until(Period.year(2024), date(2025, 5, 31)) == [Period.year(2025)]


def test_what_is_continued_begins_after_the_last_gap() -> None:
    points = [(Period.year(year), float(year)) for year in (2018, 2019, 2021, 2022, 2023)]
    assert [period.code for period, _ in gapless_end(points)] == ["2021", "2022", "2023"]
    assert gapless_end([]) == []


def test_the_quarter_before_has_ended() -> None:
    assert last_day_of_quarter_before(date(2026, 11, 24)) == date(2026, 9, 30)
    assert last_day_of_quarter_before(date(2026, 1, 1)) == date(2025, 12, 31)
