"""Excel workbooks: from bytes to sheets of cells, streaming, with values rather than formulas and without macros."""

from __future__ import annotations

import io
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Final
from xml.etree.ElementTree import ParseError

import openpyxl

from teoiksi.kernel.period import PeriodKind
from teoiksi.kernel.problems import Place
from teoiksi.sources.figures_file.cells import Cell, Merge, Row, Sheet, text_cell
from teoiksi.sources.figures_file.excel_parts import SheetParts, scan_sheet, sheet_paths
from teoiksi.sources.figures_file.limits import INFLATED_SIZE, MEGABYTE, too_large
from teoiksi.sources.figures_file.mistakes import Mistakes

DAMAGE: Final = (
    zipfile.BadZipFile, zlib.error, struct.error, ParseError, EOFError, OSError, RuntimeError,
    KeyError, ValueError, TypeError, IndexError, AttributeError,
)  # fmt: skip
"""What openpyxl and zipfile raise when a workbook is not what it should be."""

_MERGES_FILLED: Final = 200  # enough for any table; more would only cost time
_NOT_A_FORMAT: Final = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')


def read_excel(content: bytes, mistakes: Mistakes) -> list[Sheet]:
    """Read every sheet of a workbook; gives no sheet when the workbook is damaged or too large when unpacked."""
    try:
        parts = scanned_parts(content, mistakes)
        return [] if mistakes.problems else list(_sheets(content, parts, mistakes))
    except DAMAGE:
        mistakes.add("excel-damaged")
        return []


def scanned_parts(content: bytes, mistakes: Mistakes) -> dict[str, SheetParts]:
    """Give what a scan finds of each sheet, by its name; none, and a mistake, when the workbook is not safe to unpack.

    :raises Exception: one of ``DAMAGE`` when the workbook is not what it should be.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(member.file_size for member in archive.infolist()) > INFLATED_SIZE:
            mistakes.add("excel-inflated", limit=INFLATED_SIZE // MEGABYTE)
            return {}
        if any(_has_entities(archive, member) for member in archive.namelist()):
            mistakes.add("excel-damaged")
            return {}
        paths = sheet_paths(archive)
        return {name: _scanned(archive, path) for name, path in paths.items() if path in archive.namelist()}


def _has_entities(archive: zipfile.ZipFile, member: str) -> bool:
    # No workbook has a document type; one that has may be made to swell when it is read.
    return member.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.read(member)


def _scanned(archive: zipfile.ZipFile, path: str) -> SheetParts:
    with archive.open(path) as source:
        return scan_sheet(source)


def _sheets(content: bytes, parts: dict[str, SheetParts], mistakes: Mistakes) -> Iterator[Sheet]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl tells of drop-down lists and styles that it leaves out
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
        try:
            for sheet in book.worksheets:
                of_sheet = parts.get(sheet.title, SheetParts())
                rows, columns = of_sheet.last_row, of_sheet.last_column
                if not too_large(rows, columns, rows * columns, Place(path=sheet.title), mistakes):
                    yield _sheet(sheet, of_sheet)
        finally:
            book.close()


def _sheet(source: Any, parts: SheetParts) -> Sheet:
    sheet = Sheet(
        name=source.title,
        rows=[],
        is_hidden=source.sheet_state != "visible",
        hidden_rows=frozenset(parts.hidden_rows),
        hidden_columns=frozenset(parts.hidden_columns),
        merges=tuple(parts.merges),
    )
    cells = list(_cells(source, sheet, parts)) if parts.last_row else []
    _fill_merged(cells, parts.merges)
    return replace(sheet, rows=[row for row in _numbered(cells) if not row.is_empty])


def _cells(source: Any, sheet: Sheet, parts: SheetParts) -> Iterator[list[Cell]]:
    source.reset_dimensions()  # the size that a sheet tells of itself may be wrong; the scan has found the true one
    rows = source.iter_rows(min_row=1, max_row=parts.last_row, max_col=parts.last_column)
    for line, row in enumerate(rows, 1):
        yield [_cell(cell, sheet.place(line, column), parts) for column, cell in enumerate(row, 1)]


def _numbered(rows: Iterable[Sequence[Cell]]) -> Iterator[Row]:
    return (Row(line, cells) for line, cells in enumerate(rows, 1))


def _fill_merged(rows: list[list[Cell]], merges: Sequence[Merge]) -> None:
    # A merged area says its content for each of its cells: then one merge is one mistake, not one for every cell.
    for merge in merges[:_MERGES_FILLED]:
        if merge.first_row > len(rows):
            continue
        said = rows[merge.first_row - 1][merge.first_column - 1 : merge.first_column]
        for row in rows[merge.first_row - 1 : merge.last_row]:
            for index in range(merge.first_column - 1, min(merge.last_column, len(row))):
                row[index] = said[0] if said else row[index]


def _cell(source: Any, place: Place, parts: SheetParts) -> Cell:
    value = source.value
    if value is None:
        is_formula = (place.line, place.column) in parts.formulas
        return Cell("", place, fault="formula-without-value" if is_formula else "")
    if source.data_type == "e":
        return Cell(str(value), place, fault="cell-error")
    if isinstance(value, bool):
        return Cell("TOSI" if value else "EPÄTOSI", place, fault="value-is-truth")
    if isinstance(value, datetime | date):
        return _date_cell(value, str(source.number_format), place)
    if isinstance(value, int | float):
        return _number_cell(value, str(source.number_format), place)
    return text_cell(value.isoformat() if isinstance(value, time) else str(value), place)


def _number_cell(value: float, number_format: str, place: Place) -> Cell:
    is_percent = "%" in _NOT_A_FORMAT.sub("", number_format)
    # Excel keeps and shows 15 digits; what is beyond them is noise of its arithmetic.
    exact = Decimal(f"{value:.15g}") * (100 if is_percent else 1)
    text = f"{exact:f}"
    return Cell(
        text.rstrip("0").rstrip(".") if "." in text else text, place, number=float(exact), is_percent=is_percent
    )


def _date_cell(value: datetime | date, number_format: str, place: Place) -> Cell:
    shown = _NOT_A_FORMAT.sub("", number_format).lower()
    kind = PeriodKind.DAY
    if "d" not in shown and "y" in shown:
        kind = PeriodKind.MONTH if "m" in shown else PeriodKind.YEAR
    day = value.date() if isinstance(value, datetime) else value
    return Cell(day.isoformat(), place, day=day, shows=kind)
