"""Which columns of a table are dimensions and which hold figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from teoiksi.kernel.problems import BadInput, Place
from teoiksi.sources.services.roles import is_time
from teoiksi.sources.tidy_table.delimited import Line
from teoiksi.sources.tidy_table.numbers import is_missing, looks_like_number
from teoiksi.sources.tidy_table.rules import RULES

_VALUE: Final = frozenset({"value", "arvo", "luku", "havainto", "värde", "obs_value", "primary value", "primary.value"})
_STATUS: Final = frozenset({"status", "tila", "obs_status", "flag", "huomautus"})


@dataclass(frozen=True, slots=True)
class Layout:
    """``names`` of all columns; ``dimensions`` and ``values`` are the places of columns, ``status`` that of the marks.

    With several value columns the columns themselves are a dimension: time when every name is a time.
    """

    title: str
    names: tuple[str, ...]
    dimensions: tuple[int, ...]
    values: tuple[int, ...]
    status: int | None
    columns_are_time: bool = False


def find_layout(lines: Sequence[Line]) -> tuple[Layout, Sequence[Line]]:
    """Find the headings under lines of title, and tell what each column is; gives the rows below too.

    A column named *value* (arvo, värde …) holds the figures and all others but the status are dimensions. Without one,
    the last columns that have nothing but numbers and symbols hold figures, and all before them are dimensions.

    :raises BadInput: when there is no table, no figures or no dimensions, or two columns have one name.
    """
    header = _header(lines)
    line, names = lines[header]
    rows = lines[header + 1 :]
    title = " ".join(field for _, fields in lines[:header] for field in fields if field)
    _check_names(line, names)
    _check_lengths(names, rows)
    status = next((place for place, name in enumerate(names) if name.casefold() in _STATUS), None)
    value = next((place for place, name in enumerate(names) if name.casefold() in _VALUE), None)
    if value is not None:
        dimensions = tuple(place for place in range(len(names)) if place not in {value, status})
        layout = Layout(title, tuple(names), dimensions, (value,), status)
    else:
        layout = _pivoted(title, names, rows, line)
    if not layout.dimensions:
        raise BadInput([RULES.problem("NO_DIMENSIONS", Place(line))])
    return layout, rows


def _header(lines: Sequence[Line]) -> int:
    """Lines of title have one field; the headings have as many as the rows below them."""
    for place, (_, fields) in enumerate(lines[:20]):
        filled = [field for field in fields if field]
        if len(filled) > 1 and place + 1 < len(lines):
            return place
    raise BadInput([RULES.problem("NO_TABLE")])


def _check_names(line: int, names: Sequence[str]) -> None:
    seen: set[str] = set()
    for number, name in enumerate(names, 1):
        if not name:
            raise BadInput([RULES.problem("COLUMN_NAMELESS", Place(line, number), number=number)])
        if name in seen:
            raise BadInput([RULES.problem("COLUMN_TWICE", Place(line, number), name=name)])
        seen.add(name)


def _check_lengths(names: Sequence[str], rows: Sequence[Line]) -> None:
    problems = [
        RULES.problem("ROW_LENGTH", Place(line), found=len(fields), wanted=len(names))
        for line, fields in rows
        if len(fields) != len(names)
    ]
    if problems:
        raise BadInput(problems[:100])


def _pivoted(title: str, names: Sequence[str], rows: Sequence[Line], line: int) -> Layout:
    first = len(names)
    while first > 0 and _holds_figures([fields[first - 1] for _, fields in rows]):
        first -= 1
    if first == len(names):
        raise BadInput([RULES.problem("NO_VALUES", Place(line))])
    # A table of numbers alone begins with a dimension all the same: a year, or a code without zeros before it.
    first = max(first, 1)
    values = tuple(range(first, len(names)))
    if not values:
        raise BadInput([RULES.problem("NO_VALUES", Place(line))])
    are_time = is_time("time", [names[place] for place in values])
    return Layout(title, tuple(names), tuple(range(first)), values, None, are_time)


def _holds_figures(fields: Sequence[str]) -> bool:
    return any(looks_like_number(field) for field in fields) and all(
        looks_like_number(field) or is_missing(field) for field in fields
    )
