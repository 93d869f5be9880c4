"""Why a cell has no value, and how the dots and dashes of statistics are read."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class CellState(StrEnum):
    """Whether a cell has a value, and if not, why; a missing cell is never zero."""

    PRESENT = "present"
    NIL = "nil"  # "-": nothing to count; zero only where the table's own note says so
    NOT_APPLICABLE = "not_applicable"  # "."
    NOT_AVAILABLE = "not_available"  # ".."
    SUPPRESSED = "suppressed"  # "..."
    NOT_PUBLISHED = "not_published"  # "...."
    UNRELIABLE = "unreliable"
    NO_ROW = "no_row"  # the answer has no row for the cell
    UNKNOWN = "unknown"  # null, or a symbol that has no agreed meaning


MISSING_CODES: Final[tuple[CellState, ...]] = tuple(CellState)
"""The states in the order of the small numbers that ``Cube.states`` holds; 0 is a value that is present."""

NUMBER_OF: Final[dict[CellState, int]] = {state: number for number, state in enumerate(MISSING_CODES)}

_SYMBOLS: Final[dict[str, CellState]] = {
    "-": CellState.NIL,
    ".": CellState.NOT_APPLICABLE,
    "..": CellState.NOT_AVAILABLE,
    "...": CellState.SUPPRESSED,
    "....": CellState.NOT_PUBLISHED,
}


def state_of_symbol(symbol: str | None) -> CellState:
    """Read a missing symbol as Statistics Finland uses them: ``-`` ``.`` ``..`` ``...`` ``....``.

    The rest (``.....`` to ``.......``, none at all) have a meaning that each table gives for itself: unknown.
    """
    return _SYMBOLS.get((symbol or "").strip(), CellState.UNKNOWN)
