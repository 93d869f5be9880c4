"""DATANOTECELL: a sign beside the figures of cells, such as ``*`` for a preliminary one."""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from typing import Final

import numpy as np
from numpy.typing import NDArray

from teoiksi.sources.px_file.data import Numbers
from teoiksi.sources.px_file.findings import Findings
from teoiksi.sources.px_file.header import Header
from teoiksi.sources.px_file.variables import Variable

_MOST_NAMES: Final = 65_000
_MOST_WORK: Final = 20_000_000  # cells written over and over by notes of all cells


def with_cell_marks(header: Header, variables: Sequence[Variable], numbers: Numbers, findings: Findings) -> Numbers:
    """Add the signs to the marks of the cells that have a figure; a missing figure keeps the symbol of its reason.

    A key is a value or its code, ``*`` all of them. What names a value that is not there is told and left out.
    """
    entries = [entry for entry in header.all("DATANOTECELL") if len(entry.keys) == len(variables)]
    if not entries:
        return numbers
    values, states, marks, names = numbers
    sizes = tuple(variable.dimension.size for variable in variables)
    found = np.zeros(sizes, dtype=np.uint16) if marks is None else marks.reshape(sizes).copy()
    numbered = {name: number for number, name in enumerate(names)}
    is_present, work = states.reshape(sizes) == 0, 0
    for entry in entries:
        sign, place = entry.text(), _places(entry.keys, variables)
        if place is None or not sign:
            findings.tell("CELL_MARK_UNKNOWN", entry.line, keys=", ".join(entry.keys))
            continue
        work += prod(len(each) for each in place)
        if work > _MOST_WORK or len(numbered) >= _MOST_NAMES:
            findings.tell("CELL_MARKS_LEFT", entry.line)
            break
        cells = np.ix_(*place)
        found[cells] = np.where(is_present[cells], numbered.setdefault(sign, len(numbered)), found[cells])
    return values, states, found.ravel(), tuple(numbered)


def _places(keys: Sequence[str], variables: Sequence[Variable]) -> list[NDArray[np.intp]] | None:
    found = []
    for key, variable in zip(keys, variables, strict=True):
        if key == "*":
            found.append(np.arange(variable.dimension.size))
            continue
        place = variable.positions.get(key, variable.dimension.positions.get(key))
        if place is None:
            return None
        found.append(np.array([place], dtype=np.intp))
    return found
