"""A sheet of cells, the same for CSV and Excel: what stands in each cell and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from teoiksi.kernel.period import PeriodKind
from teoiksi.kernel.problems import Place

_SPACES: Final = re.compile(r"\s+")  # with no-break and narrow no-break spaces, as \s knows them
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b-\u200f\u2060\ufeff\ufffe\uffff]")


def tidy(text: str) -> str:
    """Trim, make every run of spaces one plain space, and drop what cannot be seen."""
    return _SPACES.sub(" ", _CONTROL.sub("", text)).strip()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. ``text`` is tidied, without the apostrophe that marks text; an Excel cell may also be a ``number``
    (``is_percent``: shown as per cent, and already multiplied by 100) or a ``day`` (``shows`` tells how much of the date is
    shown). ``fault`` is the code of what is wrong in the cell itself, or empty."""

    text: str
    place: Place
    number: float | None = None
    is_percent: bool = False
    day: date | None = None
    shows: PeriodKind | None = None
    fault: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands here."""
        return not self.text and not self.fault


def text_cell(text: str, place: Place) -> Cell:
    """Make a cell of text, without one apostrophe in front: spreadsheets write it to mark text."""
    tidied = tidy(text)
    return Cell(tidied.removeprefix("'").strip(), place)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet; ``line`` counts from 1. A cell beyond the end of the row is empty."""

    line: int
    cells: Sequence[Cell]

    @property
    def is_empty(self) -> bool:
        """Whether no cell has anything."""
        return all(cell.is_empty for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged area of a sheet: its name such as ``A2:A5``, and its first and last row and column, from 1."""

    name: str
    first_row: int
    last_row: int
    first_column: int
    last_column: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet. ``name`` is empty for CSV; ``separator`` and ``decimal`` are empty for Excel. Hidden rows and columns count
    from 1."""

    name: str
    rows: Sequence[Row]
    separator: str = ""
    decimal: str = ""
    is_hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merges: Sequence[Merge] = field(default=())

    def place(self, line: int, column: int | None = None) -> Place:
        """Give the place of a row or a cell: for Excel ``path`` is such as ``Taul1!C7``."""
        if not self.name:
            return Place(line, column)
        return Place(line, column, f"{self.name}!{column_letters(column)}{line}" if column else self.name)


def column_letters(column: int) -> str:
    """Name a column as Excel does: 1 is ``A``, 27 is ``AA``."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """Give the number of a column from its letters: ``A`` is 1."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Join numbers that follow each other into (first, last), in order."""
    joined: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if joined and joined[-1][1] == number - 1:
            joined[-1] = (joined[-1][0], number)
        else:
            joined.append((number, number))
    return joined
