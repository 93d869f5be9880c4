"""A cube as tidy rows: one row a cell, one column a dimension."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from teoiksi.sources.cube.cube import Cube
from teoiksi.sources.cube.missing import MISSING_CODES


def tidy_rows(cube: Cube) -> Iterator[tuple[tuple[str, ...], float | None, str, str]]:
    """Give each cell in the order of the cube: its codes, the value (None when missing), the reason and the source's mark."""
    values, states = cube.values.ravel().tolist(), cube.states.ravel().tolist()
    marks = [0] * len(values) if cube.marks is None else cube.marks.ravel().tolist()
    cells = product(*(dimension.codes for dimension in cube.dimensions))
    for codes, value, state, mark in zip(cells, values, states, marks, strict=True):
        yield codes, None if state else value, MISSING_CODES[state].value if state else "", cube.mark_names[mark]
