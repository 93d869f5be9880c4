"""The numbers of a table: one decimal mark in the whole file, and the symbols of missing figures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import isfinite
from typing import Final

from teoiksi.sources.cube import CellState
from teoiksi.sources.cube.missing import state_of_symbol

_MINUSES: Final = str.maketrans("−–—‐‑\u00a0\u202f", "-----  ")
_NUMBER: Final = re.compile(r"[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?|[+-]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?")
_MISSING: Final = re.compile(r"\.{1,6}|-|:[a-z]?|n/?a|nan|null", re.IGNORECASE)


def looks_like_number(text: str) -> bool:
    """Tell whether a field is a number; digits that begin with zeros are a code."""
    bare = text.translate(_MINUSES)
    return _NUMBER.fullmatch(bare) is not None and not re.fullmatch(r"0\d+", bare)


def is_missing(text: str) -> bool:
    """Tell whether a field is empty or a symbol of a missing figure."""
    return not text or _MISSING.fullmatch(text) is not None


def state_of(text: str) -> CellState:
    """Say why a figure is missing, by its symbol."""
    return CellState.NOT_AVAILABLE if text.startswith(":") else state_of_symbol(text)


def marks_of(texts: Iterable[str]) -> set[str]:
    """Give the decimal marks that are in use."""
    return {mark for text in texts for mark in ",." if mark in text}


def read_number(text: str) -> float:
    """Read a number with either mark; whether marks are mixed is judged over the whole file.

    :raises ValueError: when it is no number.
    """
    bare = text.translate(_MINUSES)
    if _NUMBER.fullmatch(bare) is None:
        raise ValueError(text)
    number = float(bare.replace(" ", "").replace(",", "."))
    if not isfinite(number):
        raise ValueError(text)
    return number
