"""Counts with whole lines of figures: difference and ratio of two selections, sums of consecutive periods, and scale."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

import numpy as np

from teoiksi.kernel.period import Period
from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.cube import CellState
from teoiksi.sources.cube.missing import NUMBER_OF
from teoiksi.sources.resolving.figures import Taken
from teoiksi.sources.resolving.lines import Lines
from teoiksi.sources.resolving.recipe import Operation, Recipe

_PRESENT: Final = NUMBER_OF[CellState.PRESENT]
_NO_ROW: Final = NUMBER_OF[CellState.NO_ROW]
_NOT_AVAILABLE: Final = NUMBER_OF[CellState.NOT_AVAILABLE]
_NOT_APPLICABLE: Final = NUMBER_OF[CellState.NOT_APPLICABLE]
_DIGITS: Final = 12


def reckon(recipe: Recipe, first: Taken, second: Taken | None) -> Taken:
    """Make the figures of a recipe from those of its selections: combine, add up consecutive periods, scale.

    :raises BadInput: when the two selections do not have the same areas and times.
    """
    lines = first.areas
    if second is not None and recipe.combination is not None:
        lines = combine(lines, second.areas, recipe.combination.operation)
    if recipe.running_sum > 1:
        lines = running_sum(lines, recipe.running_sum)
    return replace(first, areas=_scaled(lines, recipe))


def combine(first: Lines, second: Lines, operation: Operation) -> Lines:
    """Take the second from the first, or divide by it, for each area and time.

    What either part lacks is missing for the reason of that part; of two reasons the one is told that a sum of them would
    tell. Where only one of them has a row, the other is not available. A ratio whose divisor is zero is not applicable.
    What is preliminary in either part is preliminary.

    :raises BadInput: when the two do not have the same areas and times.
    """
    if (first.codes, first.periods) != (second.codes, second.periods):
        what = "Laskun osilla ei ole samoja alueita ja ajankohtia"
        raise BadInput([Problem("parts-differ", what, "Tarkista, mitä taulukosta valitaan")])
    states = _of_both(first.states, second.states)
    if operation is Operation.PER:
        states = np.where((states == _PRESENT) & (second.numbers == 0), np.uint8(_NOT_APPLICABLE), states)
    is_there = states == _PRESENT
    numbers = np.full(states.shape, np.nan)
    count = np.subtract if operation is Operation.MINUS else np.divide
    numbers[is_there] = count(first.numbers[is_there], second.numbers[is_there])
    preliminary = (first.preliminary | second.preliminary) & (states != _NO_ROW)
    return Lines(first.codes, first.periods, numbers, states, preliminary)


def _of_both(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    lacks_first, lacks_second = first == _NO_ROW, second == _NO_ROW
    states = np.maximum(np.where(lacks_first, _PRESENT, first), np.where(lacks_second, _PRESENT, second))
    states = np.where((lacks_first ^ lacks_second) & (states == _PRESENT), _NOT_AVAILABLE, states)
    both: np.ndarray = np.where(lacks_first & lacks_second, _NO_ROW, states).astype(np.uint8)
    return both


def running_sum(lines: Lines, count: int) -> Lines:
    """Give for each period the sum of it and the ``count - 1`` before it, which must follow one another without a gap.

    A sum of which one part is missing is missing for the reason of that part. Periods that have too few before them, and
    cells that have no row themselves, have none.
    """
    numbers = np.full(lines.numbers.shape, np.nan)
    states = np.full(lines.states.shape, _NO_ROW, dtype=np.uint8)
    preliminary = np.zeros(lines.preliminary.shape, dtype=bool)
    for last in range(count - 1, len(lines.periods)):
        window = slice(last - count + 1, last + 1)
        if not _follow_one_another(lines.periods[window]):
            continue
        parts = lines.states[:, window]
        missing = np.where(parts == _NO_ROW, _NOT_AVAILABLE, parts).max(axis=1)
        states[:, last] = np.where(lines.states[:, last] == _NO_ROW, _NO_ROW, missing)
        numbers[:, last] = np.where(states[:, last] == _PRESENT, lines.numbers[:, window].sum(axis=1), np.nan)
        preliminary[:, last] = lines.preliminary[:, window].any(axis=1) & (states[:, last] != _NO_ROW)
    return Lines(lines.codes, lines.periods, numbers, states, preliminary)


def _follow_one_another(periods: tuple[Period, ...]) -> bool:
    return all(
        before.kind is after.kind and (after.start - before.end).days == 1 for before, after in pairwise(periods)
    )


def _scaled(lines: Lines, recipe: Recipe) -> Lines:
    """Multiply without the dust of binary fractions: 17.9 × 0.001 is 0.0179, and 0.3 − 0.1 is 0.2."""
    is_counted = recipe.combination is not None or recipe.running_sum > 1
    if recipe.scale == 1 and not is_counted:
        return lines
    values = [float(f"{value * recipe.scale:.{_DIGITS}g}") for value in lines.numbers.flat]
    return replace(lines, numbers=np.array(values).reshape(lines.numbers.shape))
