"""Sheets of plain cells, and the one place that asks the process that makes a workbook of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from teoiksi.kernel.helper_process import HelperProcess
from teoiksi.kernel.language import Language
from teoiksi.kernel.spreadsheet import safe_cell

Cell = str | int | float | date | None

_MAKER: Final = HelperProcess("teoiksi.reports.workbook_maker")


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its heading, its width in letters, and words to choose from in its cells."""

    heading: str
    width: int
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """A sheet of a workbook; one without columns has no heading and one wide column of sentences."""

    title: str
    columns: tuple[SheetColumn, ...]
    rows: Sequence[Sequence[Cell]]


def made_workbook(sheets: Sequence[WrittenSheet], *, title: str, language: Language) -> bytes:
    """Make an .xlsx file whose texts no program takes for formulas (``kernel.spreadsheet``).

    :raises NoAnswer: when the process that writes it has got stuck.
    """
    request = {"title": title, "language": language, "sheets": [_given(each) for each in sheets]}
    return _MAKER.ask(json.dumps(request, ensure_ascii=False, default=str).encode("utf-8", "replace"))


def _given(sheet: WrittenSheet) -> dict[str, Any]:
    heading = [[each.heading for each in sheet.columns]] if sheet.columns else []
    return {
        "title": sheet.title,
        "has_heading": bool(sheet.columns),
        "columns": [{"width": each.width, "choices": list(each.choices)} for each in sheet.columns] or [{"width": 110}],
        "rows": [*heading, *([_cell(cell) for cell in row] for row in sheet.rows)],
    }


def _cell(value: Cell) -> Any:
    if isinstance(value, date):
        return {"day": value.isoformat()}
    return safe_cell(value) if isinstance(value, str) else value
