"""The figures of a px file: numbers and symbols in a row, or rows that begin with their keys."""

from __future__ import annotations

import re
from math import prod
from typing import Final

import numpy as np
from numpy.typing import NDArray

from teoiksi.sources.cube.missing import NUMBER_OF, state_of_symbol
from teoiksi.sources.px_file.findings import Findings

Numbers = tuple[NDArray[np.float64], NDArray[np.uint8], NDArray[np.uint16] | None, tuple[str, ...]]
"""Values, states, marks and the names of the marks, all flat."""

_DELIMITERS: Final = bytes.maketrans(b",;\t\r\n", b"     ")
_NUMBER: Final = re.compile(r"[+-]?(?:[0-9]++\.?[0-9]*+|\.[0-9]++)(?:[eE][+-]?[0-9]++)?")
_SYMBOL: Final = re.compile(r"\.{1,7}|-")


def end_of_data(data: str, line: int, findings: Findings) -> str:
    """Give the figures without the semicolon that ends them, and tell of what is missing or follows."""
    bare = data.rstrip("\x00\x1a \t\r\n")
    if bare.endswith(";"):
        return bare[:-1]
    head, semicolon, rest = bare.rpartition(";")
    if semicolon and not any(character.isdigit() for character in rest):
        findings.tell("AFTER_END", line, text=rest.strip())
        return head
    findings.tell("NO_END", line)
    return bare


def read_numbers(data: str, sizes: tuple[int, ...], line: int, findings: Findings) -> Numbers | None:
    """Read as many figures as there are cells; None when they cannot be read."""
    tokens = _tokens(data)
    cells = prod(sizes)
    if len(tokens) != cells:
        findings.tell("DATA_COUNT", line, found=len(tokens), cells=cells)
        return None
    return numbers_of(tokens, line, findings)


def numbers_of(tokens: list[str], line: int, findings: Findings) -> Numbers | None:
    """Turn tokens into figures; None when one is neither a number nor a symbol of a missing figure."""
    try:
        values = np.array(list(map(float, tokens)), dtype=np.float64)
    except ValueError:
        return _with_symbols(tokens, line, findings)
    if not np.isfinite(values).all() or any("_" in token for token in tokens):
        return _with_symbols(tokens, line, findings)
    return values, np.zeros(len(tokens), dtype=np.uint8), None, ("",)


def _with_symbols(tokens: list[str], line: int, findings: Findings) -> Numbers | None:
    strange = {token for token in set(tokens) if _NUMBER.fullmatch(token) is None}
    symbols = sorted(token for token in strange if _SYMBOL.fullmatch(token))
    if len(symbols) != len(strange):
        example = min(strange - set(symbols))
        findings.tell("DATA_SYMBOL", line, text=example)
        return None
    marks_of = {symbol: number for number, symbol in enumerate(symbols, 1)}
    values = np.array([np.nan if token in marks_of else float(token) for token in tokens], dtype=np.float64)
    if np.isinf(values).any():
        findings.tell("DATA_SYMBOL", line, text="liian suuri luku")
        return None
    marks = np.array([marks_of.get(token, 0) for token in tokens], dtype=np.uint16)
    states = np.array([0, *(NUMBER_OF[state_of_symbol(symbol)] for symbol in symbols)], dtype=np.uint8)
    return values, states[marks], marks, ("", *symbols)


def _tokens(data: str) -> list[str]:
    """Divide by space, tab, comma, semicolon and new line, mixed as they may be; quotes around symbols mean nothing."""
    return data.encode("utf-8", errors="replace").translate(_DELIMITERS, b'"').decode("utf-8").split()
