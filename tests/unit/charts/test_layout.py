"""Axes, ticks and labels: the arithmetic of what goes where."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teoiksi.charts.inputs import TargetMark
from teoiksi.charts.measuring import text_width
from teoiksi.charts.placing import Box, Placer
from teoiksi.charts.plane import COMPACT, WIDE, Plane
from teoiksi.charts.scale import Scale, scale_of
from teoiksi.charts.time_axis import time_axis
from teoiksi.charts.words import chart_text, due, short_period, target_level
from teoiksi.kernel.period import Period, PeriodKind

TEXT = chart_text(language="fi", title="", unit="", decimals=1)


def test_a_line_starts_at_zero_only_when_its_values_come_near_it() -> None:
    assert scale_of([40, 100], decimals=0, most_ticks=5).low == 0
    assert scale_of([60, 100], decimals=0, most_ticks=5).low == 60
    assert scale_of([60, 100], decimals=0, most_ticks=5, from_zero=True).low == 0
    assert scale_of([-100, -40], decimals=0, most_ticks=5).high == 0
    assert scale_of([-5, 3], decimals=0, most_ticks=5).starts_at_zero


def test_ticks_are_never_finer_than_the_decimals() -> None:
    assert scale_of([1, 3], decimals=0, most_ticks=6).ticks == (0, 1, 2, 3)
    assert scale_of([3.40, 3.48], decimals=2, most_ticks=5).decimals == 2
    assert scale_of([7, 7], decimals=0, most_ticks=5).ticks == (6, 7, 8)


def test_the_axis_never_goes_below_zero_for_something_that_cannot() -> None:
    assert scale_of([1, 1.5], decimals=1, most_ticks=5, room=(5.0, 0.1)).low == 0


@given(
    st.lists(st.floats(-1e7, 1e7, allow_nan=False), min_size=1, max_size=20),
    st.integers(0, 3),
    st.booleans(),
)
def test_every_value_has_its_place_between_the_ends(values: list[float], decimals: int, from_zero: bool) -> None:
    scale = scale_of(values, decimals=decimals, most_ticks=5, from_zero=from_zero, room=(0.1, 0.1))
    assert scale.low <= min(values) <= max(values) <= scale.high
    assert scale.low < scale.high
    assert all(scale.low - 1e-6 <= tick <= scale.high + 1e-6 for tick in scale.ticks)
    assert len(scale.ticks) <= 7


def plane(first: date, last: date, width: float = 300) -> Plane:
    return Plane(width, 200, 40, 40, 24, 30, first, last, Scale(0, 10, (0.0, 5.0, 10.0)))


@pytest.mark.parametrize("kind", PeriodKind)
def test_labels_of_the_time_axis_never_touch(kind: PeriodKind) -> None:
    last = Period.starting(date(2024, 12, 31), kind)
    surface = plane(date(2024, 11, 1) if kind == PeriodKind.DAY else date(1999, 6, 1), last.end)
    values = time_axis(surface, COMPACT, TEXT, kind, anchor=last.end)["axis"]["values"]
    days = [date(value["year"], value["month"], value["date"]) for value in values]
    width = text_width(short_period(last, "fi"), COMPACT.font)
    assert len(days) >= 2
    assert all(surface.x(later) - surface.x(day) > width for day, later in pairwise(days))


def test_a_long_history_is_labelled_by_round_years() -> None:
    surface = plane(date(1990, 12, 1), date(2040, 12, 31), 620)
    values = time_axis(surface, WIDE, TEXT, PeriodKind.YEAR, anchor=date(2024, 12, 31))["axis"]["values"]
    assert [value["year"] % 5 for value in values] == [0] * len(values)


def test_a_label_keeps_off_lines_and_other_labels() -> None:
    placer = Placer(Box(0, 0, 300, 200))
    placer.avoid([(0, 100), (300, 100)])
    first = placer.place((150, 100), "24 686", 14)
    second = placer.place((160, 100), "Tavoite 2029\n24 500", 13)
    assert first.box.overlap(second.box) == 0
    assert not first.is_on_a_line
    assert not second.is_on_a_line


def test_a_label_stays_inside_the_picture() -> None:
    placer = Placer(Box(0, 0, 300, 200))
    corner = placer.place((298, 3), "Tavoite 2029\n24 500", 13).box
    assert corner.right <= 300
    assert corner.top >= 0


def test_a_label_that_must_lie_on_a_line_says_so() -> None:
    placer = Placer(Box(0, 0, 100, 60))
    placer.avoid([(x, y) for y in range(0, 60, 5) for x in (0, 100)])
    assert placer.place((50, 30), "Lähtötaso 2021", 13).is_on_a_line


def test_periods_and_due_dates_are_written_short() -> None:
    assert short_period(Period.quarter(2024, 4), "fi") == "Q4/2024"
    assert short_period(Period.quarter(2024, 4), "sv") == "kv 4/2024"
    assert short_period(Period.half_year(2024, 2), "fi") == "H2/2024"
    assert short_period(Period.half_year(2024, 1), "sv") == "hå 1/2024"
    assert short_period(Period.half_year(2024, 1), "en") == "H1 2024"
    assert short_period(Period.month(2024, 12), "fi") == "joulu 2024"
    assert (due(date(2029, 12, 31), "fi"), due(date(2029, 5, 31), "fi")) == ("2029", "31.5.2029")


def test_an_open_range_is_written_with_its_sign() -> None:
    assert target_level(TargetMark(date(2029, 12, 31), low=12), TEXT) == "≥\u00a012,0"
    assert target_level(TargetMark(date(2029, 12, 31), high=12), TEXT) == "≤\u00a012,0"
    assert target_level(TargetMark(date(2029, 12, 31), low=0, high=1), TEXT) == "0,0–1,0"
