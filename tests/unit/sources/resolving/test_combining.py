"""Difference, ratio and running sum of lines of figures: numbers, and why one is missing."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from teoiksi.kernel.period import Period
from teoiksi.kernel.problems import BadInput
from teoiksi.sources.cube import MISSING_CODES, CellState
from teoiksi.sources.cube.missing import NUMBER_OF
from teoiksi.sources.resolving.combining import combine, reckon, running_sum
from teoiksi.sources.resolving.figures import Taken
from teoiksi.sources.resolving.lines import Lines
from teoiksi.sources.resolving.recipe import Combination, Operation, Recipe

Given = float | CellState
SUPPRESSED, NO_ROW, NOT_AVAILABLE = CellState.SUPPRESSED, CellState.NO_ROW, CellState.NOT_AVAILABLE
MONTHS = tuple(Period.month(2024 + number // 12, number % 12 + 1) for number in range(30))


def lines(*cells: Given, preliminary: tuple[int, ...] = (), periods: tuple[Period, ...] = ()) -> Lines:
    numbers = [np.nan if isinstance(cell, CellState) else cell for cell in cells]
    states = [NUMBER_OF[cell] if isinstance(cell, CellState) else 0 for cell in cells]
    marks = [place in preliminary for place in range(len(cells))]
    periods = periods or MONTHS[: len(cells)]
    return Lines(("KU153",), periods, np.array([numbers]), np.array([states], dtype=np.uint8), np.array([marks]))


def told(found: Lines) -> list[Given]:
    cells = zip(found.numbers[0].tolist(), found.states[0].tolist(), strict=True)
    return [MISSING_CODES[state] if state else value for value, state in cells]


def test_a_difference_and_a_ratio() -> None:
    first, second = lines(30.0, 12.4), lines(20.0, 10.0)
    assert told(combine(first, second, Operation.MINUS)) == [10.0, pytest.approx(2.4)]
    assert told(combine(first, second, Operation.PER)) == [1.5, 1.24]


def test_what_a_part_lacks_is_missing_for_the_reason_of_that_part() -> None:
    first = lines(1.0, SUPPRESSED, SUPPRESSED, CellState.NIL, 1.0, NO_ROW, SUPPRESSED)
    second = lines(SUPPRESSED, 2.0, NOT_AVAILABLE, 2.0, NO_ROW, NO_ROW, NO_ROW)
    expected = [SUPPRESSED, SUPPRESSED, SUPPRESSED, CellState.NIL, NOT_AVAILABLE, NO_ROW, SUPPRESSED]
    assert told(combine(first, second, Operation.MINUS)) == expected
    assert told(combine(first, second, Operation.PER)) == expected


def test_a_ratio_to_zero_is_not_applicable_and_a_difference_with_zero_is_one() -> None:
    assert told(combine(lines(5.0, 0.0), lines(0.0, 0.0), Operation.PER)) == [CellState.NOT_APPLICABLE] * 2
    assert told(combine(lines(5.0, 0.0), lines(0.0, 0.0), Operation.MINUS)) == [5.0, 0.0]


def test_what_is_preliminary_in_a_part_is_preliminary() -> None:
    found = combine(lines(1.0, 2.0, 3.0, preliminary=(0,)), lines(1.0, 1.0, 1.0, preliminary=(2,)), Operation.MINUS)
    assert found.preliminary.tolist() == [[True, False, True]]


def test_parts_of_other_areas_or_times_are_refused() -> None:
    with pytest.raises(BadInput) as bad:
        combine(lines(1.0, 2.0), lines(1.0), Operation.MINUS)
    assert [problem.code for problem in bad.value.problems] == ["parts-differ"]


def test_a_running_sum_tells_of_the_last_period_and_needs_all_before_it() -> None:
    found = running_sum(lines(1.0, 2.0, 3.0, SUPPRESSED, 5.0, 6.0, 7.0, preliminary=(5,)), 3)
    assert told(found) == [NO_ROW, NO_ROW, 6.0, SUPPRESSED, SUPPRESSED, SUPPRESSED, 18.0]
    assert found.preliminary.tolist() == [[False] * 5 + [True, True]]


def test_a_sum_over_a_gap_is_none_and_one_over_an_empty_cell_is_not_available() -> None:
    gap = (*MONTHS[:2], *MONTHS[3:6])
    assert told(running_sum(lines(1.0, 2.0, 3.0, 4.0, 5.0, periods=gap), 2)) == [NO_ROW, 3.0, NO_ROW, 7.0, 9.0]
    assert told(running_sum(lines(1.0, NO_ROW, 3.0, 4.0), 2)) == [NO_ROW, NO_ROW, NOT_AVAILABLE, 7.0]


def test_a_recipe_combines_adds_up_and_scales_in_this_order() -> None:
    recipe = Recipe("s", "t", combination=Combination(Operation.MINUS, "b"), running_sum=2, scale=0.1)
    first, second = (Taken(each, {}, "KU153") for each in (lines(0.3, 0.5, 0.9), lines(0.1, 0.2, 0.3)))
    assert told(reckon(recipe, first, second).areas) == [NO_ROW, 0.05, 0.09]


def test_without_anything_to_count_figures_stay_as_they_are_and_scaling_leaves_no_dust() -> None:
    taken = Taken(lines(17.9, 0.1 + 0.2), {}, "KU153")
    assert reckon(Recipe("s", "t"), taken, None).areas is taken.areas
    assert told(reckon(Recipe("s", "t", scale=0.001), taken, None).areas) == [0.0179, 0.0003]


cells = st.one_of(st.integers(-10_000, 10_000).map(float), st.sampled_from(list(CellState)[1:]))
pairs = st.lists(st.tuples(cells, cells), min_size=1, max_size=30)


@given(pairs, st.sampled_from(Operation))
def test_a_number_comes_exactly_where_both_parts_have_one(
    both: list[tuple[Given, Given]], operation: Operation
) -> None:
    first, second = lines(*(one for one, _other in both)), lines(*(other for _one, other in both))
    for found, (one, other) in zip(told(combine(first, second, operation)), both, strict=True):
        if isinstance(one, CellState) or isinstance(other, CellState):
            assert isinstance(found, CellState)
            assert (found is NO_ROW) == (one is NO_ROW and other is NO_ROW)
        elif operation is Operation.PER and other == 0:
            assert found is CellState.NOT_APPLICABLE
        else:
            assert found == (one - other if operation is Operation.MINUS else one / other)


@given(pairs)
def test_taking_away_and_adding_back_gives_the_first_again(both: list[tuple[Given, Given]]) -> None:
    whole = [(one, other) for one, other in both if not isinstance(one, CellState) and not isinstance(other, CellState)]
    if not whole:
        return
    first, second = lines(*(one for one, _other in whole)), lines(*(other for _one, other in whole))
    found = combine(first, second, Operation.MINUS)
    assert (found.numbers + second.numbers).tolist() == first.numbers.tolist()
    assert combine(second, first, Operation.MINUS).numbers.tolist() == (-found.numbers).tolist()


@given(st.lists(cells, min_size=1, max_size=30), st.integers(1, 14))
def test_a_running_sum_is_the_sum_of_its_window(line: list[Given], count: int) -> None:
    found: list[Any] = told(running_sum(lines(*line), count))
    for place, cell in enumerate(found):
        window = line[place - count + 1 : place + 1] if place + 1 >= count else []
        if window and not any(isinstance(part, CellState) for part in window):
            assert cell == pytest.approx(sum(part for part in window if not isinstance(part, CellState)))
        else:
            assert isinstance(cell, CellState)
