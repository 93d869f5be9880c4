"""The figures of a px file: numbers and symbols in a row, or rows that begin with their keys."""

from __future__ import annotations

import re
from math import isfinite, prod
from typing import Final

import numpy as np
from numpy.typing import NDArray

from teoiksi.sources.cube.missing import NUMBER_OF, state_of_symbol
from teoiksi.sources.px_file.findings import Findings

Numbers = tuple[NDArray[np.float64], NDArray[np.uint8], NDArray[np.uint16] | None, tuple[str, ...]]
"""Values, states, marks and the names of the marks, all flat."""

_DELIMITERS: Final = bytes.maketrans(b",;\t\r\n", b"     ")
_NUMBER: Final = re.compile(r"[+-]?(?:[0-9]++\.?[0-9]*+|\.[0-9]++)(?:[eE][+-]?[0-9]++)?")
_SYMBOLS: Final = frozenset({"-", *("." * count for count in range(1, 8))})


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
    symbols = sorted(set(tokens) & _SYMBOLS)
    marks_of = {symbol: number for number, symbol in enumerate(symbols, 1)}
    marks = np.fromiter((marks_of.get(token, 0) for token in tokens), np.uint16, len(tokens)) if symbols else None
    values = _floats(tokens, marks)
    if values is None:
        example = next(token for token in tokens if token not in marks_of and not _is_number(token))
        findings.tell("DATA_SYMBOL", line, text=example)
        return None
    if marks is None:
        return values, np.zeros(len(tokens), dtype=np.uint8), None, ("",)
    states = np.array([0, *(NUMBER_OF[state_of_symbol(symbol)] for symbol in symbols)], dtype=np.uint8)
    return values, states[marks], marks, ("", *symbols)


def _floats(tokens: list[str], marks: NDArray[np.uint16] | None) -> NDArray[np.float64] | None:
    """Read all at once, NaN where there is a mark; None when any is no number as px files have them."""
    words = tokens
    missing = np.flatnonzero(marks) if marks is not None else ()
    if len(missing):
        words = tokens.copy()
        for place in missing:
            words[place] = "nan"
    whole = "".join(tokens)
    try:
        values = np.array(list(map(float, words)), dtype=np.float64)
    except ValueError:
        return None
    # Python reads more than the format knows: 1_000, digits of other scripts, nan, inf.
    is_plain = (
        whole.isascii() and "_" not in whole and np.count_nonzero(np.isfinite(values)) == len(words) - len(missing)
    )
    return values if is_plain else None


def _is_number(token: str) -> bool:
    return _NUMBER.fullmatch(token) is not None and isfinite(float(token))


def _tokens(data: str) -> list[str]:
    """Divide by space, tab, comma, semicolon and new line, mixed as they may be; quotes around symbols mean nothing."""
    return data.encode("utf-8", errors="replace").translate(_DELIMITERS, b'"').decode("utf-8").split()
