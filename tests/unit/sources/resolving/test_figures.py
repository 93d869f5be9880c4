"""Taking the figures of a recipe out of a cube."""

from __future__ import annotations

from types import MappingProxyType

import numpy as np
import pytest

from teoiksi.kernel.period import Period
from teoiksi.sources.cube import CellState, Cube, Dimension, Role
from teoiksi.sources.cube.missing import NUMBER_OF
from teoiksi.sources.cube.periods import period_of
from teoiksi.sources.px_file.times import read_times
from teoiksi.sources.resolving.figures import take_figures
from teoiksi.sources.resolving.lines import TakenFigure
from teoiksi.sources.resolving.recipe import Recipe
from teoiksi.sources.resolving.resolve import Resolved

AREA = Dimension(
    "alue", ("153", "KU405", "55100"), Role.AREA, labels=MappingProxyType({"fi": ("Imatra", "Lpr", "Koski")})
)
TIME = Dimension("vuosi", ("2025*", "2024", "lukuvuosi"), Role.TIME)
AGES = Dimension("ikä", ("15-19", "20-24"))
RESOLVED = Resolved({}, "alue", "vuosi", "", "153")


def cube(*, states: dict[tuple[int, int, int], CellState] | None = None) -> Cube:
    """Two ages in the first dimension, so that the order of the table does not help."""
    values = np.arange(18, dtype=float).reshape(2, 3, 3)
    numbers = np.zeros(values.shape, dtype=np.uint8)
    for place, state in (states or {}).items():
        values[place], numbers[place] = np.nan, NUMBER_OF[state]
    return Cube((AGES, TIME, AREA), values, numbers)


def test_each_area_has_its_line_oldest_first_and_parts_are_added_up() -> None:
    taken = take_figures(cube(), RESOLVED, Recipe("x", "t"))
    assert taken.own == "KU153"
    assert taken.areas["KU153"] == (
        TakenFigure(Period.year(2024), 3.0 + 12.0, CellState.PRESENT),
        TakenFigure(Period.year(2025), 0.0 + 9.0, CellState.PRESENT, is_preliminary=True),
    )
    assert list(taken.areas) == ["KU153", "KU405", "55100"]
    assert taken.names["55100"] == {"fi": "Koski"}
    assert taken.unreadable == ("lukuvuosi",)


def test_a_sum_with_a_missing_part_is_missing_and_says_why() -> None:
    taken = take_figures(cube(states={(1, 1, 0): CellState.SUPPRESSED}), RESOLVED, Recipe("x", "t"))
    assert taken.areas["KU153"][0] == TakenFigure(Period.year(2024), None, CellState.SUPPRESSED)


def test_a_dash_is_zero_only_where_the_recipe_says_so() -> None:
    dashed = cube(states={(1, 1, 0): CellState.NIL})
    assert take_figures(dashed, RESOLVED, Recipe("x", "t", nil_is_zero=True)).areas["KU153"][0].value == 3.0
    assert take_figures(dashed, RESOLVED, Recipe("x", "t")).areas["KU153"][0].state is CellState.NIL


def test_a_cell_without_a_row_says_nothing() -> None:
    empty = cube(states={(0, 1, 0): CellState.NO_ROW, (1, 1, 0): CellState.NO_ROW})
    taken = take_figures(empty, RESOLVED, Recipe("x", "t"))
    assert [figure.period.code for figure in taken.areas["KU153"]] == ["2025"]


@pytest.mark.parametrize(
    ("code", "label", "period", "is_preliminary"),
    [
        ("2024", "2024", Period.year(2024), False),
        ("2024", "2024*", Period.year(2024), True),
        ("2024Q3", "2024Q3*", Period.quarter(2024, 3), True),
        ("2025H1", "2025H1*", Period.half_year(2025, 1), True),
        ("2024M03", "2024 maaliskuu", Period.month(2024, 3), False),
    ],
)
def test_codes_of_time_are_periods(code: str, label: str, period: Period, is_preliminary: bool) -> None:
    time = Dimension("t", (code,), Role.TIME, labels=MappingProxyType({"fi": (label,)}))
    assert period_of(time, code) == (period, is_preliminary)


@pytest.mark.parametrize("code", ["2024T1", "2024-2025", "0001", "yhteensä"])
def test_what_is_no_period_of_ours_is_not_guessed(code: str) -> None:
    assert period_of(Dimension("t", (code,), Role.TIME), code) is None


def test_what_the_source_says_beside_the_code_counts() -> None:
    time = Dimension("t", ("20241",), Role.TIME, times=("2024Q1",))
    assert period_of(time, "20241") == (Period.quarter(2024, 1), False)
    half = Dimension("t", ("20241",), Role.TIME, times=read_times('TLIST(H1),"20241"'))
    assert period_of(half, "20241") == (Period.half_year(2024, 1), False)
