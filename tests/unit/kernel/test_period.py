"""Periods: every way of writing one is read, and one way is written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teoiksi.kernel.period import NotAPeriod, Period, PeriodKind

kinds = st.sampled_from(list(PeriodKind))
days = st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 30))


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("2024", "2024"),
        (" 2024 ", "2024"),
        ("2024Q1", "2024Q1"),
        ("2024q4", "2024Q4"),
        ("2024-Q2", "2024Q2"),
        ("2024H1", "2024H1"),
        ("2024-h2", "2024H2"),
        ("2024-03", "2024-03"),
        ("2024M03", "2024-03"),
        ("3/2024", "2024-03"),
        ("2024-02-29", "2024-02-29"),
        ("29.2.2024", "2024-02-29"),
    ],
)
def test_a_period_is_read_in_every_common_way(written: str, code: str) -> None:
    assert Period.parse(written).code == code


@pytest.mark.parametrize(
    "written", ["", "24", "2024Q5", "2024H3", "2024-13", "13/2024", "2023-02-29", "31.4.2024", "vuosi", "2024-"]
)
def test_anything_else_is_refused(written: str) -> None:
    with pytest.raises(NotAPeriod):
        Period.parse(written)


@given(day=days, kind=kinds)
def test_the_code_is_read_back_as_the_same_period(day: date, kind: PeriodKind) -> None:
    period = Period.starting(day, kind)
    assert period.start <= day <= period.end
    assert Period.parse(period.code) == period


def test_the_end_of_a_period_is_its_place_on_the_time_axis() -> None:
    assert Period.year(2024).years == 2025.0
    assert Period.month(2024, 12).years == 2025.0
    assert Period.quarter(2023, 2).years == pytest.approx(2023 + 181 / 365)
    assert Period.half_year(2024, 2).years == 2025.0
    assert Period.day(date(2024, 12, 31)).years == 2025.0


def test_a_half_year_is_six_months() -> None:
    assert (Period.half_year(2024, 1).start, Period.half_year(2024, 1).end) == (date(2024, 1, 1), date(2024, 6, 30))
    assert Period.half_year(2024, 2) == Period.starting(date(2024, 7, 1), PeriodKind.HALF_YEAR)
