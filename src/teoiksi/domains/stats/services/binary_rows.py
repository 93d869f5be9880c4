"""Figures of many areas as PostgreSQL takes them, made of arrays at once: rows in its binary form for COPY, or its arrays.

The form: https://www.postgresql.org/docs/15/sql-copy.html, "Binary Format".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

import numpy as np

from teoiksi.domains.stats.types import KIND_NUMBERS, MISSING_NUMBERS, MissingReason
from teoiksi.sources.cube import MISSING_CODES, CellState
from teoiksi.sources.resolving.lines import Lines

COLUMNS: Final = ("area_code", "period_start", "period_kind", "value", "missing", "is_preliminary")

_HEAD: Final = b"PGCOPY\n\xff\r\n\0" + bytes(8)
_TAIL: Final = b"\xff\xff"
_EPOCH: Final = date(2000, 1, 1)

REASONS: Final[dict[CellState, MissingReason]] = {
    CellState.NIL: MissingReason.NOT_APPLICABLE,
    CellState.NOT_APPLICABLE: MissingReason.NOT_APPLICABLE,
    CellState.NOT_AVAILABLE: MissingReason.UNKNOWN,  # not had, too uncertain or secret: the source does not say which
    CellState.SUPPRESSED: MissingReason.SUPPRESSED,
    CellState.NOT_PUBLISHED: MissingReason.NOT_PUBLISHED,
    CellState.UNRELIABLE: MissingReason.UNRELIABLE,
    CellState.UNKNOWN: MissingReason.UNKNOWN,
}
"""What the states of cells are called among figures; a cell without a row is no figure."""

_MISSING: Final = np.array([MISSING_NUMBERS[REASONS.get(state)] for state in MISSING_CODES], dtype=">i2")


def binary_rows(lines: Lines, *, storing: int) -> bytes:
    """Give the rows of ``COLUMNS``, one for each cell that is a figure; the number of the storing stands first in each."""
    rows, columns = np.nonzero(lines.is_figure)
    names = [code.encode() for code in lines.codes]
    widths = np.array([len(name) for name in names])[rows]
    is_missing = lines.states[rows, columns] != 0
    parts = [_HEAD]
    for width in np.unique(widths):
        of_width = np.array([name if len(name) == width else b"" for name in names], dtype=f"S{width}")
        for missing in (False, True):
            chosen = (widths == width) & (is_missing == missing)
            if chosen.any():
                fields = _fields(lines, rows[chosen], columns[chosen], of_width, storing)
                parts.append(_packed(fields, missing=missing))
    return b"".join([*parts, _TAIL])


def as_arrays(lines: Lines) -> dict[str, object]:
    """Give the same as arrays of PostgreSQL: ``rows`` and ``columns`` (from 1) of the cells that are figures, their ``values``,
    ``missing`` and ``marks`` (whether preliminary), each written as one text; and ``codes`` of the rows, ``starts`` and
    ``kinds`` of the columns."""
    rows, columns = np.nonzero(lines.is_figure)
    states = lines.states[rows, columns]
    values = lines.numbers[rows, columns].tolist()
    return {
        "rows": _array((rows + 1).tolist()),
        "columns": _array((columns + 1).tolist()),
        "values": _array("NULL" if state else repr(value) for value, state in zip(values, states, strict=True)),
        "missing": _array(_MISSING[states].tolist()),
        "marks": _array("t" if mark else "f" for mark in lines.preliminary[rows, columns]),
        "codes": list(lines.codes),
        "starts": [period.start for period in lines.periods],
        "kinds": [KIND_NUMBERS[period.kind] for period in lines.periods],
    }


def _array(values: Iterable[object]) -> str:
    return "{" + ",".join(map(str, values)) + "}"


def _fields(
    lines: Lines, rows: np.ndarray, columns: np.ndarray, names: np.ndarray, storing: int
) -> Iterator[tuple[str, np.ndarray]]:
    yield "storing", np.full(rows.size, storing, dtype=">i8")
    yield "area_code", names[rows]
    yield "period_start", _per_period([(period.start - _EPOCH).days for period in lines.periods], ">i4")[columns]
    yield "period_kind", _per_period([KIND_NUMBERS[period.kind] for period in lines.periods], ">i2")[columns]
    yield "value", lines.numbers[rows, columns].astype(">f8")
    yield "missing", _MISSING[lines.states[rows, columns]]
    yield "is_preliminary", lines.preliminary[rows, columns].astype("u1")


def _per_period(numbers: Sequence[int], kind: str) -> np.ndarray:
    return np.array(numbers, dtype=kind)


def _packed(fields: Iterator[tuple[str, np.ndarray]], *, missing: bool) -> bytes:
    """Put the number of fields before each row and its length before each field; a null has the length -1 and no bytes."""
    given = list(fields)
    layout: list[tuple[str, str]] = [("count", ">i2")]
    for name, values in given:
        layout.append((f"{name} length", ">i4"))
        if not (missing and name == "value"):
            layout.append((name, values.dtype.str))
    packed = np.empty(given[0][1].size, dtype=layout)
    packed["count"] = len(given)
    for name, values in given:
        is_null = missing and name == "value"
        packed[f"{name} length"] = -1 if is_null else values.dtype.itemsize
        if not is_null:
            packed[name] = values
    return packed.tobytes()
