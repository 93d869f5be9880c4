"""Lays answers out over what was asked, for services that leave out what they do not have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

import numpy as np

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.cube import CellState, Cube, Dimension
from teoiksi.sources.cube.missing import NUMBER_OF
from teoiksi.sources.services.splitting import other_codes
from teoiksi.sources.services.types import Selection, TableDescription


def spread(cubes: Sequence[Cube], described: TableDescription, selection: Selection) -> Cube:
    """Lay answers out over a selection: a cell of which no answer tells has no row.

    Codes that were not asked for are left out, and so are dimensions that the description lacks, which must have one code.

    :raises BadInput: when such a dimension has several codes.
    """
    dimensions = tuple(_chosen(dimension, selection[dimension.id]) for dimension in described.dimensions)
    shape = tuple(dimension.size for dimension in dimensions)
    values, states = np.full(shape, np.nan), np.full(shape, NUMBER_OF[CellState.NO_ROW], dtype=np.uint8)
    for cube in cubes:
        lean = _only_described(cube, dimensions)
        common = {
            whole.id: tuple(code for code in whole.codes if code in lean.by_id[whole.id].positions)
            for whole in dimensions
        }
        part = lean.pick(common)
        place = np.ix_(
            *(np.array([whole.positions[code] for code in common[whole.id]], dtype=np.intp) for whole in dimensions)
        )
        order = [lean.dimensions.index(lean.by_id[whole.id]) for whole in dimensions]
        values[place] = part.values.transpose(order)
        states[place] = part.states.transpose(order)
    return Cube(
        dimensions,
        values,
        states,
        title=described.title,
        updated=described.updated,
        source=described.source,
        licence=described.licence,
        address=described.address,
        table=described.table,
        notes=described.notes,
    )


def _chosen(dimension: Dimension, codes: tuple[str, ...]) -> Dimension:
    places = [dimension.positions[code] for code in codes]
    labels = {language: tuple(names[place] for place in places) for language, names in dimension.labels.items()}
    units = tuple(dimension.units[place] for place in places) if dimension.units else ()
    return replace(dimension, codes=codes, labels=MappingProxyType(labels), units=units, times=())


def _only_described(cube: Cube, dimensions: Sequence[Dimension]) -> Cube:
    known = {dimension.id for dimension in dimensions}
    for axis in range(len(cube.dimensions) - 1, -1, -1):
        dimension = cube.dimensions[axis]
        if dimension.id not in known:
            if dimension.size > 1:
                raise BadInput([other_codes(dimension.id, set(dimension.codes))])
            rest = (*cube.dimensions[:axis], *cube.dimensions[axis + 1 :])
            shape = tuple(each.size for each in rest)
            cube = Cube(rest, cube.values.reshape(shape), cube.states.reshape(shape))
    return cube
