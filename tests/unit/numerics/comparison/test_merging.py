"""Figures of merged municipalities: counts are added, rates never."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from teoiksi.kernel.period import Period
from teoiksi.numerics.comparison.merging import Line, Merger, on_areas_of_today

VALTIMO = Merger("KU911", "KU541", date(2019, 12, 31))
Y2018, Y2019, Y2020 = (Period.year(year) for year in (2018, 2019, 2020))


def test_counts_of_the_years_before_a_merger_are_added() -> None:
    lines = {"KU541": {Y2018: 100.0, Y2019: 90.0, Y2020: 110.0}, "KU911": {Y2018: 20.0, Y2019: 19.0}}
    assert on_areas_of_today(lines, [VALTIMO], is_additive=True) == {
        "KU541": {Y2018: 120.0, Y2019: 109.0, Y2020: 110.0}
    }


def test_rates_are_never_added_and_years_of_the_old_area_are_left_out() -> None:
    lines = {"KU541": {Y2018: 10.0, Y2019: 9.0, Y2020: 11.0}, "KU911": {Y2018: 20.0, Y2019: 19.0}}
    assert on_areas_of_today(lines, [VALTIMO], is_additive=False) == {"KU541": {Y2020: 11.0}}


def test_a_table_on_the_areas_of_today_is_left_as_it_is() -> None:
    lines = {"KU541": {Y2018: 120.0, Y2020: 110.0}}
    for is_additive in (True, False):
        assert on_areas_of_today(lines, [VALTIMO], is_additive=is_additive) == lines


def test_a_sum_with_a_secret_part_is_missing() -> None:
    lines: dict[str, Line] = {"KU541": {Y2019: 90.0}, "KU911": {Y2019: None}}
    assert on_areas_of_today(lines, [VALTIMO], is_additive=True) == {"KU541": {Y2019: None}}


def test_what_a_table_says_of_a_municipality_after_its_end_does_not_count() -> None:
    lines: dict[str, Line] = {"KU541": {Y2020: 110.0}, "KU911": {Y2020: 0.0}}
    assert on_areas_of_today(lines, [VALTIMO], is_additive=True) == {"KU541": {Y2020: 110.0}}


def test_mergers_of_mergers_end_at_the_last_one() -> None:
    mergers = [Merger("b", "c", date(2019, 12, 31)), Merger("a", "b", date(2018, 12, 31))]
    lines = {"a": {Y2018: 1.0}, "b": {Y2018: 2.0, Y2019: 3.0}, "c": {Y2018: 4.0, Y2019: 5.0}}
    assert on_areas_of_today(lines, mergers, is_additive=True) == {"c": {Y2018: 7.0, Y2019: 8.0}}


@given(st.lists(st.integers(0, 1000).map(float), min_size=3, max_size=3))
def test_adding_keeps_the_sum_of_the_country(values: list[float]) -> None:
    lines = {code: {Y2018: value} for code, value in zip(("KU541", "KU911", "KU153"), values, strict=True)}
    found = on_areas_of_today(lines, [VALTIMO], is_additive=True)
    assert sum(line[Y2018] or 0.0 for line in found.values()) == sum(values)
