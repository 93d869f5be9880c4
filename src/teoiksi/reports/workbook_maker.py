"""The process that writes workbooks: a request is JSON with sheets of plain cells, the answer the bytes of an .xlsx file.

``workbooks`` starts it: openpyxl loads numpy, and no web process is to grow by it.
"""

from __future__ import annotations

import io
import json
import re
import sys
from datetime import UTC, date, datetime
from typing import Any, Final

import openpyxl
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from teoiksi.kernel.helper_process import answer_requests

_UNWRITABLE: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LIKE_AN_ESCAPE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LONGEST: Final = 32_000
"""A cell of Excel holds 32,767 letters."""

_MADE_ON: Final = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""Stands in a file instead of the clock, so that the same sheets always say the same."""


def workbook(request: bytes) -> bytes:
    """Write the sheets of a request: each has a ``title``, ``columns`` (``width``, perhaps ``choices`` to choose from) and
    ``rows`` of texts, numbers and ``{"day": …}``; the first row is its heading when it has columns."""
    asked = json.loads(request)
    book = openpyxl.Workbook()
    book.properties.title = asked["title"]
    book.properties.language = asked["language"]
    book.properties.created = book.properties.modified = _MADE_ON
    book.remove(book.worksheets[0])
    for given in asked["sheets"]:
        _fill(book.create_sheet(given["title"]), given)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _fill(sheet: Worksheet, given: dict[str, Any]) -> None:
    for line, row in enumerate(given["rows"], 1):
        for column, value in enumerate(row, 1):
            _write(sheet.cell(line, column), value, is_heading=line == 1 and given["has_heading"])
    for column, of in enumerate(given["columns"], 1):
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = of["width"]
        if of.get("choices"):
            listed = DataValidation(type="list", formula1=f'"{",".join(of["choices"])}"', allow_blank=True)
            listed.add(f"{letter}2:{letter}{len(given['rows']) + 500}")
            sheet.add_data_validation(listed)
    if given["has_heading"]:
        sheet.freeze_panes = "B2"


def _write(cell: Any, value: Any, *, is_heading: bool) -> None:
    if isinstance(value, dict):
        cell.value = date.fromisoformat(value["day"])
        cell.number_format = "d.m.yyyy"
        return
    if isinstance(value, (int, float)):
        cell.value = value
        return
    text = str(value or "")
    if not text or _UNWRITABLE.search(text) or len(text) > _LONGEST:
        return  # what a cell cannot hold is left out, and an empty cell changes nothing when the file comes back
    cell.value = _LIKE_AN_ESCAPE.sub("_x005F_", text)
    cell.data_type = "s"
    if is_heading:
        cell.font = Font(bold=True)
    cell.alignment = Alignment(vertical="top", wrap_text="\n" in text or len(text) > 60)


if __name__ == "__main__":
    answer_requests(int(sys.argv[1]), workbook)
