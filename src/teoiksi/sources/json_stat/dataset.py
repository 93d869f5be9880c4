"""One dataset of a document to one cube."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from math import prod
from typing import Any

import numpy as np

from teoiksi.sources.cube import CellState, Cube, Role, texts
from teoiksi.sources.cube.missing import NUMBER_OF
from teoiksi.sources.json_stat.categories import read_dimension, read_notes
from teoiksi.sources.json_stat.layout import Layout, read_layout
from teoiksi.sources.json_stat.moments import NotAMoment, read_moment
from teoiksi.sources.json_stat.rules import RULES
from teoiksi.sources.json_stat.status import Marks, read_status
from teoiksi.sources.json_stat.telling import Telling
from teoiksi.sources.json_stat.values import read_values
from teoiksi.sources.limits import Limits


def read_dataset(document: Mapping[str, Any], telling: Telling, limits: Limits) -> Cube | None:
    """Give the cube, or None when a rule is broken; the cube carries what was told of it."""
    before = len(telling.problems)
    layout = read_layout(document, telling, limits)
    if layout is None:
        return None
    cells = prod(layout.sizes)
    if cells > limits.cells:
        telling.at("size").tell("CUBE_SIZE_OVERFLOW", cells=cells, limit=limits.cells)
        return None
    dimensions = [
        read_dimension(name, layout, document["dimension"][name], telling.at(f"dimension.{name}"))
        for name in layout.dimensions
    ]
    values = read_values(document.get("value"), cells, telling.at("value"))
    marks = read_status(document.get("status"), cells, telling.at("status"), is_old=layout.is_old)
    if values is None or any(RULES.is_error(each) for each in telling.problems[before:]):
        return None
    cube = Cube(
        tuple(dimension for dimension in dimensions if dimension is not None),
        values[0].reshape(layout.sizes),
        _states(values[0], marks).reshape(layout.sizes),
        **_about(document, telling),
        **_shaped(marks.with_words(values[1], cells), layout.sizes),
    )
    _tell_of_units(cube, layout, telling)
    return replace(cube, warnings=tuple(telling.problems[before:]))


def _about(document: Mapping[str, Any], telling: Telling) -> dict[str, Any]:
    return {
        "title": _text(document.get("label", document.get("title")), telling.language),
        "updated": _updated(document.get("updated"), telling.at("updated")),
        "source": _text(document.get("source"), telling.language),
        "address": document["href"] if isinstance(document.get("href"), str) else "",
        "table": _table(document),
        "notes": read_notes(document.get("note")),
    }


def _shaped(marks: Marks, sizes: tuple[int, ...]) -> dict[str, Any]:
    return {"marks": None if marks.numbers is None else marks.numbers.reshape(sizes), "mark_names": marks.names}


def _states(numbers: np.ndarray[Any, np.dtype[np.float64]], marks: Marks) -> np.ndarray[Any, np.dtype[np.uint8]]:
    is_missing = np.isnan(numbers)
    if marks.numbers is None:
        return np.where(is_missing, np.uint8(NUMBER_OF[CellState.UNKNOWN]), np.uint8(0))
    reason_of_mark = np.array([NUMBER_OF[state] for state in marks.states], dtype=np.uint8)
    return np.where(is_missing, reason_of_mark[marks.numbers], np.uint8(0))


def _text(value: object, language: str) -> Mapping[str, str]:
    return texts({language: value}) if isinstance(value, str) and value else texts()


def _table(document: Mapping[str, Any]) -> str:
    extension = document.get("extension")
    px = extension.get("px") if isinstance(extension, dict) else None
    name = px.get("tableid") if isinstance(px, dict) else None
    return name if isinstance(name, str) else ""


def _updated(value: object, telling: Telling) -> datetime | None:
    if not isinstance(value, str) or not value:
        return None
    try:
        return read_moment(value)
    except NotAMoment:
        telling.tell("TEOIKSI_UPDATED_UNREADABLE", text=value)
        return None


def _tell_of_units(cube: Cube, layout: Layout, telling: Telling) -> None:
    for dimension in cube.of_role(Role.CONTENT):
        if not dimension.units and not layout.is_old:
            telling.at(f"dimension.{dimension.id}").tell("METRIC_UNIT_MISSING", id=dimension.id)
