"""The values of a dataset as one array: given in full, by position, or not at all (metadata)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from teoiksi.sources.json_stat.telling import Telling

_LONGEST_WORD: Final = 200
_NUMBERS: Final = frozenset({int, float, type(None)})

Words = Mapping[int, str]
"""Texts that stood in the place of a number, by position."""


def read_values(value: object, cells: int, telling: Telling) -> tuple[NDArray[np.float64], Words] | None:
    """Give as many values as there are cells, NaN where there is none; None when they cannot be read.

    An empty or absent ``value`` is metadata: PxWebApi 2 gives the sizes of the whole table and no values.
    """
    if value is None or value in ([], {}):
        return np.full(cells, np.nan), {}
    if isinstance(value, dict):
        return _sparse(value, cells, telling)
    if not isinstance(value, list):
        telling.tell("STRUCTURAL_VIOLATION", what="value ei ole luettelo eikä olio")
        return None
    if len(value) != cells:
        telling.tell("VALUE_LEN_MISMATCH", values=len(value), cells=cells)
        return None
    return _numbers(value, telling)


def _sparse(value: dict[str, Any], cells: int, telling: Telling) -> tuple[NDArray[np.float64], Words] | None:
    positions = positions_of(value, cells)
    if isinstance(positions, str):
        telling.tell("SPARSE_KEY_OUT_OF_RANGE", key=positions, last=cells - 1)
        return None
    numbers, words = _numbers(list(value.values()), telling)
    full = np.full(cells, np.nan)
    full[positions] = numbers
    return full, {int(positions[place_in_list]): word for place_in_list, word in words.items()}


def positions_of(value: Mapping[str, Any], cells: int) -> NDArray[np.intp] | str:
    """Give the positions that the keys of a sparse object name, or the first key that is no position of a cell."""
    for key in value:
        if not (key.isascii() and key.isdigit() and len(key) < 19 and int(key) < cells):
            return key
    return np.fromiter(map(int, value), dtype=np.intp, count=len(value))


def word(found: object) -> str:
    """Give what stood in the place of a number or a mark as a short text; something nested has none worth showing."""
    if found is None:
        return ""
    return "[…]" if isinstance(found, list | dict) else str(found)[:_LONGEST_WORD]


def _numbers(value: Sequence[Any], telling: Telling) -> tuple[NDArray[np.float64], Words]:
    if _NUMBERS.issuperset(map(type, value)):
        return np.array(value, dtype=np.float64), {}
    words = {position: word(each) for position, each in enumerate(value) if type(each) not in _NUMBERS}
    example = next(iter(words.values()))
    telling.tell("TEOIKSI_TEXT_VALUES", count=len(words), example=example)
    return np.array([each if type(each) in _NUMBERS else None for each in value], dtype=np.float64), words
