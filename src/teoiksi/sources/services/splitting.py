"""Divides a selection that is too large for one call, and puts the answers together again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import prod
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from teoiksi.kernel.problems import BadInput, Problem
from teoiksi.sources.cube import CellState, Cube, Dimension
from teoiksi.sources.cube.missing import NUMBER_OF
from teoiksi.sources.services.types import Selection


def split(selection: Selection, most_cells: int) -> Iterator[Selection]:
    """Divide along the largest dimensions into selections of at most ``most_cells`` cells, as few as that gives.

    :raises ValueError: when not even one cell is allowed.
    """
    if most_cells < 1:
        raise ValueError("not even one cell")
    if prod(len(codes) for codes in selection.values()) <= most_cells:
        yield selection
        return
    largest = max(selection, key=lambda name: len(selection[name]))
    others = prod(len(codes) for name, codes in selection.items() if name != largest)
    length = max(1, most_cells // others)
    codes = selection[largest]
    for start in range(0, len(codes), length):
        yield from split({**selection, largest: codes[start : start + length]}, most_cells)


def join(cubes: Sequence[Cube], selection: Selection) -> Cube:
    """Put the answers of the parts of a selection into one cube, its codes in the order of the selection.

    :raises BadInput: when a part lacks a code that was asked for, or gives one that was not.
    """
    first = cubes[0]
    if len(cubes) == 1 and all(
        first.by_id[name].codes == codes for name, codes in selection.items() if name in first.by_id
    ):
        return first
    dimensions = tuple(_whole(dimension.id, cubes, selection) for dimension in first.dimensions)
    shape = tuple(dimension.size for dimension in dimensions)
    values = np.full(shape, np.nan)
    states = np.full(shape, NUMBER_OF[CellState.NO_ROW], dtype=np.uint8)
    names = tuple(dict.fromkeys(name for cube in cubes for name in cube.mark_names))
    marks = np.zeros(shape, dtype=np.uint16) if any(cube.marks is not None for cube in cubes) else None
    for cube in cubes:
        place = np.ix_(*(_places(whole, part) for whole, part in zip(dimensions, cube.dimensions, strict=True)))
        values[place] = cube.values
        states[place] = cube.states
        if marks is not None and cube.marks is not None:
            renumbered = np.array([names.index(name) for name in cube.mark_names], dtype=np.uint16)
            marks[place] = renumbered[cube.marks]
    updated = [cube.updated for cube in cubes if cube.updated is not None]
    return replace(
        first,
        dimensions=dimensions,
        values=values,
        states=states,
        marks=marks,
        mark_names=names,
        updated=max(updated, default=None),
        warnings=tuple(dict.fromkeys(warning for cube in cubes for warning in cube.warnings)),
    )


def _whole(name: str, cubes: Sequence[Cube], selection: Selection) -> Dimension:
    parts = [cube.by_id.get(name) for cube in cubes]
    given = {code: (part, place) for part in parts if part is not None for place, code in enumerate(part.codes)}
    wanted = selection.get(name, tuple(given))
    if None in parts or set(wanted) != set(given):
        raise BadInput([other_codes(name, set(wanted) ^ set(given))])
    template, _ = given[wanted[0]] if wanted else (parts[0], 0)
    assert template is not None  # noqa: S101 # for the type checker: every part has been looked at above
    labels = {
        language: tuple(given[code][0].labels[language][given[code][1]] for code in wanted)
        for language in template.labels
        if all(language in part.labels for part in parts if part is not None)
    }
    units = tuple(given[code][0].units[given[code][1]] for code in wanted) if template.units else ()
    times = tuple(given[code][0].times[given[code][1]] for code in wanted) if template.times else ()
    return replace(template, codes=wanted, labels=MappingProxyType(labels), units=units, times=times)


def _places(whole: Dimension, part: Dimension) -> NDArray[np.intp]:
    return np.array([whole.positions[code] for code in part.codes], dtype=np.intp)


def other_codes(name: str, codes: set[str]) -> Problem:
    """Say that a service answered by other codes of a dimension than it was asked."""
    some = ", ".join(sorted(codes)[:5])
    what = f"Palvelu vastasi muilla luokilla kuin kysyttiin: {name} ({some})"
    return Problem("other-codes", what, "Tarkista taulukon kuvaus ja yhdistä mittari uudelleen")
