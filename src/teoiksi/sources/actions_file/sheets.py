"""Sheets as plain values: what the process that opens workbooks tells of one, and how that travels as JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import orjson

from teoiksi.kernel.problems import Place, Problem
from teoiksi.sources.figures_file.cells import column_letters


@dataclass(frozen=True, slots=True)
class SheetCell:
    """One cell that holds something: a text as it stands, a number, or a day; ``fault`` is the code of what is wrong in it."""

    text: str = ""
    number: float | None = None
    day: date | None = None
    fault: str = ""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row; ``line`` and the columns count from 1."""

    line: int
    cells: dict[int, SheetCell]


@dataclass(frozen=True, slots=True)
class PlainSheet:
    """A sheet without its empty rows."""

    name: str
    rows: tuple[SheetRow, ...]

    def place(self, line: int, column: int | None = None) -> Place:
        """Give the place of a row or a cell, such as ``Toimenpiteet!C7``."""
        return Place(line, column, f"{self.name}!{column_letters(column) if column else ''}{line}")


@dataclass(frozen=True, slots=True)
class Opened:
    """A workbook, or why it could not be opened."""

    sheets: tuple[PlainSheet, ...] = ()
    problems: tuple[Problem, ...] = ()


def packed(opened: Opened) -> bytes:
    """Write it as JSON."""
    return orjson.dumps(asdict(opened), option=orjson.OPT_NON_STR_KEYS)


def unpacked(content: bytes) -> Opened:
    """Read what ``packed`` wrote."""
    given = orjson.loads(content)
    problems = [Problem(each["code"], each["what"], each["mend"], Place(**each["place"])) for each in given["problems"]]
    sheets = [PlainSheet(each["name"], tuple(map(_row, each["rows"]))) for each in given["sheets"]]
    return Opened(tuple(sheets), tuple(problems))


def _row(given: dict[str, Any]) -> SheetRow:
    return SheetRow(given["line"], {int(column): _cell(each) for column, each in given["cells"].items()})


def _cell(given: dict[str, Any]) -> SheetCell:
    day = date.fromisoformat(given["day"]) if given["day"] else None
    return SheetCell(given["text"], given["number"], day, given["fault"])
