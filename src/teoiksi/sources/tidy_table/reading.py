"""From a file to cubes: one of a text file, one of each sheet of a workbook that is a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import prod

import numpy as np

from teoiksi.kernel.problems import BadInput, Place, Problem
from teoiksi.sources.cube import CellState, Cube, Dimension, Role, texts
from teoiksi.sources.cube.missing import NUMBER_OF
from teoiksi.sources.figures_file.excel import read_excel
from teoiksi.sources.figures_file.mistakes import Mistakes
from teoiksi.sources.limits import DEFAULT_LIMITS, Limits
from teoiksi.sources.services.roles import is_area, is_content, is_time
from teoiksi.sources.tidy_table.delimited import Line, read_lines
from teoiksi.sources.tidy_table.layout import Layout, find_layout
from teoiksi.sources.tidy_table.numbers import is_missing, marks_of, read_number, state_of
from teoiksi.sources.tidy_table.rules import RULES


def read_csv(content: bytes, *, language: str = "und", limits: Limits = DEFAULT_LIMITS) -> Cube:
    """Read a text file with separators; a combination of codes that has no row is missing.

    :raises BadInput: with every mistake and its line.
    """
    if len(content) > limits.bytes:
        raise BadInput([RULES.problem("TOO_LARGE", size=len(content), limit=limits.bytes)])
    return _cube(read_lines(content), language, limits)


def read_excel_sheets(content: bytes, *, language: str = "und", limits: Limits = DEFAULT_LIMITS) -> tuple[Cube, ...]:
    """Read each sheet of a workbook that is a table; its title is the name of the sheet.

    :raises BadInput: when the workbook is broken, or no sheet is a table (then with the mistakes of the first).
    """
    mistakes = Mistakes()
    sheets = read_excel(content, mistakes)
    if mistakes.problems or not sheets:
        raise BadInput(mistakes.problems or [RULES.problem("NOT_A_WORKBOOK")])
    cubes: list[Cube] = []
    problems: list[Problem] = []
    for sheet in sheets:
        lines = [(row.line, [cell.text for cell in row.cells]) for row in sheet.rows]
        try:
            cubes.append(replace(_cube(lines, language, limits), title=texts({language: sheet.name})))
        except BadInput as refused:
            problems += [replace(each, place=sheet.place(each.place.line or 1)) for each in refused.problems]
    if not cubes:
        raise BadInput(problems)
    return tuple(cubes)


def _cube(lines: Sequence[Line], language: str, limits: Limits) -> Cube:
    layout, rows = find_layout(lines)
    _check_marks(layout, rows)
    if len(layout.dimensions) >= limits.dimensions:
        found = len(layout.dimensions)
        raise BadInput([RULES.problem("TOO_MANY_DIMENSIONS", found=found, limit=limits.dimensions - 1)])
    dimensions = tuple(
        _dimension(layout.names[place], [fields[place] for _, fields in rows]) for place in layout.dimensions
    )
    if len(layout.values) > 1 or layout.columns_are_time:
        dimensions = (*dimensions, _columns(layout))
    cells = prod(dimension.size for dimension in dimensions)
    if cells > limits.cells:
        raise BadInput([RULES.problem("TOO_MANY_CELLS", cells=cells, limit=limits.cells)])
    title = texts({language: layout.title}) if layout.title else texts()
    return replace(_filled(layout, rows, dimensions), title=title)


def _dimension(name: str, fields: Sequence[str]) -> Dimension:
    codes = tuple(dict.fromkeys(fields))
    if is_time(name, codes) or (name.casefold() in {"year", "vuosi", "år", "time"} and is_time("time", codes)):
        role = Role.TIME
    elif is_content(name):
        role = Role.CONTENT
    else:
        role = Role.AREA if is_area(name, codes) else Role.OTHER
    return Dimension(name, codes, role)


def _columns(layout: Layout) -> Dimension:
    codes = tuple(layout.names[place] for place in layout.values)
    name = "time" if layout.columns_are_time else "content"
    taken = {layout.names[place] for place in layout.dimensions}
    return Dimension(
        f"{name}_" if name in taken else name, codes, Role.TIME if layout.columns_are_time else Role.CONTENT
    )


def _filled(layout: Layout, rows: Sequence[Line], dimensions: tuple[Dimension, ...]) -> Cube:
    sizes = tuple(dimension.size for dimension in dimensions)
    width = len(layout.values)
    values = np.full((prod(sizes) // max(width, 1), width), np.nan)
    states = np.full(values.shape, NUMBER_OF[CellState.NO_ROW], dtype=np.uint8)
    keyed = dimensions[: len(layout.dimensions)]
    places = np.ravel_multi_index(
        tuple(
            np.array([dimension.positions[fields[place]] for _, fields in rows], dtype=np.intp)
            for dimension, place in zip(keyed, layout.dimensions, strict=True)
        ),
        tuple(dimension.size for dimension in keyed),
    )
    _check_once(layout, rows, places)
    problems: list[Problem] = []
    for (line, fields), place in zip(rows, places.tolist(), strict=True):
        for column, source in enumerate(layout.values):
            text = fields[source]
            if is_missing(text):
                mark = fields[layout.status] if layout.status is not None and not text else text
                states[place, column] = NUMBER_OF[state_of(mark)]
                continue
            try:
                values[place, column], states[place, column] = read_number(text), 0
            except ValueError:
                problems.append(RULES.problem("NOT_A_NUMBER", Place(line, source + 1), text=text))
    if problems:
        raise BadInput(problems[:100])
    marks, names = _marks(layout, rows, places, values.shape)
    shaped = None if marks is None else marks.reshape(sizes)
    return Cube(dimensions, values.reshape(sizes), states.reshape(sizes), marks=shaped, mark_names=names)


def _marks(
    layout: Layout, rows: Sequence[Line], places: np.ndarray[tuple[int, ...], np.dtype[np.intp]], shape: tuple[int, ...]
) -> tuple[np.ndarray[tuple[int, ...], np.dtype[np.uint16]] | None, tuple[str, ...]]:
    if layout.status is None:
        return None, ("",)
    words = [fields[layout.status] for _, fields in rows]
    numbers = {name: number for number, name in enumerate(dict.fromkeys(["", *words]))}
    marks = np.zeros(shape, dtype=np.uint16)
    marks[places, 0] = [numbers[word] for word in words]
    return marks, tuple(numbers)


def _check_once(layout: Layout, rows: Sequence[Line], places: np.ndarray[tuple[int, ...], np.dtype[np.intp]]) -> None:
    if len(np.unique(places)) == len(places):
        return
    seen: set[int] = set()
    problems = []
    for (line, fields), place in zip(rows, places.tolist(), strict=True):
        if place in seen:
            keys = ", ".join(fields[column] for column in layout.dimensions)
            problems.append(RULES.problem("ROW_TWICE", Place(line), keys=keys))
        seen.add(place)
    raise BadInput(problems[:100])


def _check_marks(layout: Layout, rows: Sequence[Line]) -> None:
    """A comma and a point in one file may each be a decimal or a thousand: that is not guessed."""
    fields = (text for _, row in rows for text in (row[place] for place in layout.values) if not is_missing(text))
    if len(marks_of(fields)) > 1:
        raise BadInput([RULES.problem("DECIMALS_MIXED")])
