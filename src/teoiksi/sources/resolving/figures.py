"""Takes the figures of a recipe out of a cube: one line of periods for each area."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from teoiksi.sources.area_codes import normal_area
from teoiksi.sources.cube import CellState, Cube
from teoiksi.sources.cube.missing import NUMBER_OF
from teoiksi.sources.cube.periods import period_of
from teoiksi.sources.resolving.lines import Lines
from teoiksi.sources.resolving.recipe import Recipe
from teoiksi.sources.resolving.resolve import Resolved

_PRELIMINARY_MARKS: Final = frozenset({"*", "p"})


@dataclass(frozen=True, slots=True)
class Taken:
    """Figures by area (``KU153``, or the table's own code where it is no area of ours), oldest first; ``own`` is the key of
    the own area, and ``unreadable`` are codes of time that name no period."""

    areas: Lines
    names: Mapping[str, Mapping[str, str]]
    own: str
    unreadable: tuple[str, ...] = ()


def take_figures(cube: Cube, resolved: Resolved, recipe: Recipe) -> Taken:
    """Add up the chosen codes of every dimension but area and time, and read the periods; nothing is scaled yet.

    A sum of which one part is missing is missing, for the reason of that part. Cells without a row say nothing and are left
    out. ``-`` counts as zero where the recipe says so.
    """
    values, states, marks = _by_area_and_time(cube, resolved, recipe)
    area, time = cube.by_id[resolved.area], cube.by_id[resolved.time]
    periods = {code: period_of(time, code) for code in time.codes}
    places = sorted((found[0], place, found[1]) for place, code in enumerate(time.codes) if (found := periods[code]))
    columns = [place for _period, place, _is_preliminary in places]
    lines = Lines(
        tuple(normal_area(code) or code for code in area.codes),
        tuple(period for period, _place, _is_preliminary in places),
        values[:, columns],
        states[:, columns],
        marks[:, columns] | np.array([is_preliminary for _period, _place, is_preliminary in places], dtype=bool),
    )
    names = {
        key: {language: labels[row] for language, labels in area.labels.items()} for row, key in enumerate(lines.codes)
    }
    unreadable = tuple(code for code in time.codes if periods[code] is None)
    return Taken(lines, names, normal_area(resolved.own_area) or resolved.own_area, unreadable)


def _by_area_and_time(cube: Cube, resolved: Resolved, recipe: Recipe) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    ids = [dimension.id for dimension in cube.dimensions]
    order = [ids.index(resolved.area), ids.index(resolved.time)]
    order += [axis for axis in range(len(ids)) if axis not in order]
    shape = (cube.shape[order[0]], cube.shape[order[1]], -1)
    values = cube.values.transpose(order).reshape(shape)
    states = cube.states.transpose(order).reshape(shape)
    if recipe.nil_is_zero:
        is_nil = states == NUMBER_OF[CellState.NIL]
        values, states = np.where(is_nil, 0.0, values), np.where(is_nil, np.uint8(0), states)
    marks: np.ndarray = np.zeros(states.shape[:2], dtype=bool)
    if cube.marks is not None:
        numbers = [number for number, name in enumerate(cube.mark_names) if name in _PRELIMINARY_MARKS]
        marks = np.isin(cube.marks.transpose(order).reshape(shape), numbers).max(axis=2)
    return values.sum(axis=2), states.max(axis=2), marks
