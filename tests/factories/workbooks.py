"""Small Excel workbooks, made cell by cell."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet


def workbook(
    rows: Sequence[Sequence[Any]],
    *,
    sheet: str = "Taul1",
    formats: Mapping[str, str] | None = None,
    change: Callable[[Worksheet], object] | None = None,
    others: Mapping[str, Sequence[Sequence[Any]]] | None = None,
) -> bytes:
    """A workbook of one sheet, and of ``others``; ``formats`` are number formats by the name of the cell."""
    book = openpyxl.Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    first.title = sheet
    _fill(first, rows)
    for cell, number_format in (formats or {}).items():
        first[cell].number_format = number_format
    for name, other_rows in (others or {}).items():
        _fill(book.create_sheet(name), other_rows)
    if change:
        change(first)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def packed(members: Mapping[str, bytes]) -> bytes:
    """A packed file with these members."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return written.getvalue()


def replaced(content: bytes, member: str, old: bytes, new: bytes) -> bytes:
    """The packed file with the text of one member changed."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    assert old in members[member]
    return packed(members | {member: members[member].replace(old, new)})


def _fill(sheet: Worksheet, rows: Sequence[Sequence[Any]]) -> None:
    for line, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            if value is not None:
                sheet.cell(line, column).value = value
