"""What ``teoiksi cube`` prints of a cube: its dimensions, shape, missing cells, sum, minimum and maximum."""

from __future__ import annotations

import numpy as np

from teoiksi.sources.cube.cube import Cube
from teoiksi.sources.cube.dimension import Dimension, Unit
from teoiksi.sources.cube.missing import MISSING_CODES


def summary(cube: Cube) -> dict[str, object]:
    """Describe a cube as plain data for JSON: shape by dimension, cells by reason; sum, min and max are of values that
    are present, and None when there are none."""
    present = cube.values[cube.states == 0]
    numbers, counts = np.unique(cube.states, return_counts=True)
    by_state = dict(zip(numbers.tolist(), counts.tolist(), strict=True))
    return {
        "title": dict(cube.title),
        "table": cube.table,
        "source": dict(cube.source),
        "licence": cube.licence,
        "address": cube.address,
        "updated": cube.updated.isoformat() if cube.updated else None,
        "languages": list(cube.languages),
        "dimensions": [_dimension(dimension) for dimension in cube.dimensions],
        "shape": list(cube.shape),
        "cells": cube.values.size,
        "present": present.size,
        "missing": {MISSING_CODES[number].value: count for number, count in by_state.items() if number},
        "sum": float(np.sum(present)) if present.size else None,
        "min": float(present.min()) if present.size else None,
        "max": float(present.max()) if present.size else None,
        "unit": _unit(cube.unit),
        "notes": list(cube.notes),
        "warnings": [
            {"code": each.code, "what": each.what, "mend": each.mend, "line": each.place.line, "path": each.place.path}
            for each in cube.warnings
        ],
    }


def _dimension(dimension: Dimension) -> dict[str, object]:
    return {
        "id": dimension.id,
        "role": dimension.role.value,
        "name": dict(dimension.name),
        "size": dimension.size,
        "codes": list(dimension.codes),
        "labels": {language: list(names) for language, names in dimension.labels.items()},
        "units": [_unit(unit) for unit in dimension.units],
        "children": {code: list(below) for code, below in dimension.children.items()},
        "elimination": dimension.elimination,
        "times": list(dimension.times),
    }


def _unit(unit: Unit) -> dict[str, object]:
    return {"label": dict(unit.label), "decimals": unit.decimals, "symbol": unit.symbol, "base": unit.base}
