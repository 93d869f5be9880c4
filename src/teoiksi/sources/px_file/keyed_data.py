"""KEYS: rows that begin with the keys of their variables; a row that is absent is zero, not missing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from teoiksi.sources.px_file.data import Numbers, numbers_of
from teoiksi.sources.px_file.findings import Findings
from teoiksi.sources.px_file.header import Header
from teoiksi.sources.px_file.variables import Variable

_Scalar = TypeVar("_Scalar", bound=np.generic)

_TOKEN: Final = re.compile(r'"([^"]*)"|([^\s,;"]+)')


def keyed_variables(header: Header, variables: Sequence[Variable]) -> list[int]:
    """Give the positions of the variables that have KEYS, in the order of the table."""
    return [position for position, variable in enumerate(variables) if header.find("KEYS", variable.name) is not None]


def read_keyed_numbers(
    data: str, header: Header, variables: Sequence[Variable], line: int, findings: Findings
) -> Numbers | None:
    """Read rows of keys and figures into the order of the table; None when they cannot be read."""
    keyed = keyed_variables(header, variables)
    others = [position for position in range(len(variables)) if position not in keyed]
    sizes = [variable.dimension.size for variable in variables]
    width = prod(sizes[position] for position in others)
    tokens = [quoted or bare for quoted, bare in _TOKEN.findall(data)]
    if len(tokens) % (len(keyed) + width):
        findings.tell("DATA_COUNT", line, found=len(tokens), cells=prod(sizes))
        return None
    rows = [tokens[start : start + len(keyed) + width] for start in range(0, len(tokens), len(keyed) + width)]
    found = _places([row[: len(keyed)] for row in rows], _orders(keyed, header, variables), header, variables)
    if isinstance(found, _WrongRow):
        findings.tell(found.code, line, keys=", ".join(found.keys))
        return None
    numbers = numbers_of([token for row in rows for token in row[len(keyed) :]], line, findings)
    return None if numbers is None else _spread(numbers, found, sizes, [*keyed, *others], width)


@dataclass(frozen=True, slots=True)
class _WrongRow:
    code: str
    keys: list[str]


def _orders(keyed: list[int], header: Header, variables: Sequence[Variable]) -> tuple[list[int], list[int]]:
    """The format has the keys in the order of STUB; some writers follow the order of their KEYS entries instead."""
    return keyed, sorted(keyed, key=lambda position: header.line("KEYS", variables[position].name) or 0)


def _places(
    rows: list[list[str]], orders: tuple[list[int], list[int]], header: Header, variables: Sequence[Variable]
) -> NDArray[np.intp] | _WrongRow:
    """Give the place of each row among all combinations of keys, in the first order that fits every row."""
    keyed = orders[0]
    known = [_positions(header, variables[position]) for position in keyed]
    sizes = [variables[position].dimension.size for position in keyed]
    stranger: list[str] = []
    for order in orders:
        columns = [order.index(position) for position in keyed]
        found = [[index.get(row[column], -1) for index, column in zip(known, columns, strict=True)] for row in rows]
        stranger = next((row for row, place in zip(rows, found, strict=True) if -1 in place), [])
        if not stranger:
            columns_of_places = tuple(np.array(found, dtype=np.intp).reshape(-1, len(keyed)).T)
            return _once(np.asarray(np.ravel_multi_index(columns_of_places, sizes), dtype=np.intp), rows)
    return _WrongRow("KEYS_UNKNOWN", stranger)


def _once(places: NDArray[np.intp], rows: list[list[str]]) -> NDArray[np.intp] | _WrongRow:
    different, counts = np.unique(places, return_counts=True)
    if len(different) == len(places):
        return places
    twice = int(np.flatnonzero(places == different[counts > 1][0])[1])
    return _WrongRow("KEYS_TWICE", rows[twice])


def _spread(numbers: Numbers, places: NDArray[np.intp], sizes: list[int], axes: list[int], width: int) -> Numbers:
    """Put the rows into their places and the axes into the order of the table."""
    values, states, marks, names = numbers

    def laid(flat: NDArray[_Scalar]) -> NDArray[_Scalar]:
        full = np.zeros((prod(sizes) // width, width), dtype=flat.dtype)
        full[places] = flat.reshape(len(places), width)
        return full.reshape([sizes[axis] for axis in axes]).transpose(np.argsort(axes)).ravel()

    return laid(values), laid(states), None if marks is None else laid(marks), names


def _positions(header: Header, variable: Variable) -> dict[str, int]:
    by_codes = header.text("KEYS", variable.name).upper() == "CODES"
    names = variable.dimension.codes if by_codes else variable.values
    return {name: position for position, name in enumerate(names)}
