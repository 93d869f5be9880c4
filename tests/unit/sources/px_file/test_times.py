"""TIMEVAL in all its forms."""

from __future__ import annotations

import pytest

from teoiksi.sources.px_file.times import NotTimes, read_times


@pytest.mark.parametrize(
    ("value", "times"),
    [
        ('TLIST(A1),"2024","2025"', ("2024", "2025")),
        ('TLIST(A1,"1994"-"1996")', ("1994", "1995", "1996")),
        ('TLIST(H1),"19951","19952"', ("1995H1", "1995H2")),
        ('TLIST(Q1,"19944"-"19952")', ("1994Q4", "1995Q1", "1995Q2")),
        ('TLIST(K),"2015K1","2015K4"', ("2015Q1", "2015Q4")),
        ('TLIST(M1,"199411"-"199502")', ("1994-11", "1994-12", "1995-01", "1995-02")),
        ('TLIST(T1),"19951"', ("1995T1",)),
        ('TLIST(W1),"202301","202352"', ("2023W01", "2023W52")),
        ('TLIST(D1),"20230131"', ("2023-01-31",)),
        ('TLIST(A1),"2023*"', ("2023",)),
        ('TLIST(A1),"2019","2021","2020"', ("2019", "2021", "2020")),
    ],
)
def test_a_list_of_times_is_read(value: str, times: tuple[str, ...]) -> None:
    assert read_times(value) == times


@pytest.mark.parametrize(
    "value",
    [
        "",
        "2024",
        'TLIST(Z1),"1"',
        'TLIST(Q1),"19955"',
        'TLIST(A1),"95"',
        'TLIST(A1),"19951"',
        'TLIST(M1),"1995"',
        'TLIST(D1),"20230230"',
        'TLIST(A1,"1996"-"1994")',
        'TLIST(M1,"000101"-"999912")',
    ],
)
def test_what_is_no_list_of_times_is_refused(value: str) -> None:
    with pytest.raises(NotTimes):
        read_times(value)
