"""From the bytes of a workbook to plain sheets; texts keep their lines. Run in a process of its own by ``opening``."""

from __future__ import annotations

import io
import re
import sys
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any, Final

import openpyxl

from teoiksi.kernel.helper_process import answer_requests
from teoiksi.kernel.problems import Place
from teoiksi.sources.actions_file.sheets import Opened, PlainSheet, SheetCell, SheetRow, packed
from teoiksi.sources.figures_file.excel import DAMAGE, scanned_parts
from teoiksi.sources.figures_file.excel_parts import SheetParts
from teoiksi.sources.figures_file.limits import FILE_SIZE, MEGABYTE, too_large
from teoiksi.sources.figures_file.mistakes import Mistakes

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


def open_workbook(content: bytes) -> Opened:
    """Give the sheets of a workbook; none, with the reason, when it is no workbook, is damaged or too large."""
    mistakes = Mistakes()
    if not content:
        mistakes.add("file-empty")
    elif len(content) > FILE_SIZE:
        size = f"{len(content) / MEGABYTE:.1f}".replace(".", ",")
        mistakes.add("file-too-large", size=size, limit=FILE_SIZE // MEGABYTE)
    elif content.startswith(_OLE):
        mistakes.add("excel-locked" if "EncryptedPackage".encode("utf-16-le") in content else "excel-old")
    elif not content.startswith(b"PK"):
        mistakes.add("file-of-another-kind", kind="muu asiakirja")
    sheets = () if mistakes.problems else tuple(_sheets(content, mistakes))
    return Opened(sheets, tuple(mistakes.problems))


def _sheets(content: bytes, mistakes: Mistakes) -> list[PlainSheet]:
    try:
        parts = scanned_parts(content, mistakes)
        return [] if mistakes.problems else list(_read(content, parts, mistakes))
    except DAMAGE:
        mistakes.add("excel-damaged")
        return []


def _read(content: bytes, parts: dict[str, SheetParts], mistakes: Mistakes) -> Iterator[PlainSheet]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells of drop-down lists and styles that it leaves out
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        try:
            for sheet in book.worksheets:
                of = parts.get(sheet.title, SheetParts())
                size = of.last_row, of.last_column, of.last_row * of.last_column
                if not too_large(*size, Place(path=sheet.title), mistakes):
                    yield PlainSheet(sheet.title, tuple(_rows(sheet, of)))
        finally:
            book.close()


def _rows(source: Any, parts: SheetParts) -> Iterator[SheetRow]:
    if not parts.last_row:
        return
    source.reset_dimensions()  # the size that the sheet tells of itself may be wrong; the scan has found the true one
    rows = source.iter_rows(min_row=1, max_row=parts.last_row, max_col=parts.last_column)
    for line, row in enumerate(rows, 1):
        cells = {column: _cell(each, (line, column) in parts.formulas) for column, each in enumerate(row, 1)}
        there = {column: cell for column, cell in cells.items() if cell != SheetCell()}
        if there:
            yield SheetRow(line, there)


def _cell(source: Any, is_formula: bool) -> SheetCell:
    value = source.value
    if value is None:
        return SheetCell(fault="formula-without-value" if is_formula else "")
    if source.data_type == "e":
        return SheetCell(str(value), fault="cell-error")
    if isinstance(value, bool):
        return SheetCell("TOSI" if value else "EPÄTOSI", fault="value-is-truth")
    if isinstance(value, datetime | date):
        return SheetCell(day=value.date() if isinstance(value, datetime) else value)
    if isinstance(value, int | float):
        return SheetCell(f"{value:.15g}", number=float(value))
    return SheetCell(_text(value.isoformat() if isinstance(value, time) else str(value)))


def _text(written: str) -> str:
    """Undo what spreadsheets write for letters that XML cannot hold: ``_x000D_`` (ECMA-376, part 1, 22.9.2.19)."""
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), written)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")


if __name__ == "__main__":
    answer_requests(int(sys.argv[1]), lambda content: packed(open_workbook(content)))
