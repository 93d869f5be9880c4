"""Reading a figure file: what kind of file it is, its sheets, their layouts and rows; every mistake at once."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date
from typing import Final

from teoiksi.kernel.problems import BadInput, Place
from teoiksi.sources.figures_file.cells import Sheet
from teoiksi.sources.figures_file.checks import check_given_once, check_hidden_and_merged, check_row_lengths
from teoiksi.sources.figures_file.delimited import read_delimited
from teoiksi.sources.figures_file.document import Defaults, ExaminedFile, FigureRow, FiguresDocument
from teoiksi.sources.figures_file.excel import read_excel
from teoiksi.sources.figures_file.layout import Layout, check_layout, find_layout
from teoiksi.sources.figures_file.limits import FILE_SIZE, MEGABYTE
from teoiksi.sources.figures_file.mistakes import Mistakes
from teoiksi.sources.figures_file.table import Table

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_KINDS: Final = (
    (b"%PDF", "PDF-asiakirja"),
    (b"\x89PNG", "kuva"),
    (b"\xff\xd8\xff", "kuva"),
    (b"GIF8", "kuva"),
    (b"{\\rtf", "tekstiasiakirja"),
    (b"\x1f\x8b", "pakattu tiedosto"),
)
_GUIDES: Final = frozenset({"ohje", "ohjeet", "selite", "anvisning", "anvisningar", "guide", "instructions", "readme"})
"""Sheets of these names explain and hold no figures."""
_NO_ROWS: Final = frozenset({"layouts-mixed", "column-indicator-missing"})
"""Mistakes in the headings after which every row would only repeat them."""


def read_figures(
    content: bytes,
    *,
    name: str,
    default_indicator: str = "",
    default_published: date | None = None,
    default_retrieved: date | None = None,
) -> FiguresDocument:
    """Read a CSV file or an Excel workbook into rows; the defaults hold where the file says nothing.

    The format is described in docs/reference/figure-files.md.

    :raises BadInput: with every mistake of the file at once.
    """
    examined = examine_figures(
        content,
        name=name,
        default_indicator=default_indicator,
        default_published=default_published,
        default_retrieved=default_retrieved,
    )
    if examined.problems:
        raise BadInput(examined.problems)
    return examined.document


def examine_figures(
    content: bytes,
    *,
    name: str,
    default_indicator: str = "",
    default_published: date | None = None,
    default_retrieved: date | None = None,
) -> ExaminedFile:
    """Read what can be read of a file and tell every mistake, so that those found later can be told in the same list."""
    mistakes = Mistakes()
    defaults = Defaults(default_indicator, default_published, default_retrieved)
    sheets = _sheets(content, defaults, mistakes)
    rows = [row for sheet in sheets for row in _rows(sheet, defaults, mistakes)]
    check_given_once(rows, mistakes)
    if not rows and not mistakes.problems:
        mistakes.add("no-figures")
    return ExaminedFile(FiguresDocument(name, tuple(rows)), tuple(mistakes.problems))


def _sheets(content: bytes, defaults: Defaults, mistakes: Mistakes) -> list[Sheet]:
    if not content.strip(b"\xef\xbb\xbf \r\n\t"):
        mistakes.add("file-empty")
    elif len(content) > FILE_SIZE:
        size = f"{len(content) / MEGABYTE:.1f}".replace(".", ",")
        mistakes.add("file-too-large", size=size, limit=FILE_SIZE // MEGABYTE)
    elif content.startswith(_OLE):
        mistakes.add("excel-locked" if "EncryptedPackage".encode("utf-16-le") in content else "excel-old")
    elif content.startswith(b"PK"):
        return _packed(content, mistakes)
    elif kind := _other_kind(content):
        mistakes.add("file-of-another-kind", kind=kind)
    else:
        return read_delimited(content, defaults, mistakes)
    return []


def _packed(content: bytes, mistakes: Mistakes) -> list[Sheet]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError):
        mistakes.add("excel-damaged")
        return []
    if "xl/workbook.xml" in names:
        return read_excel(content, mistakes)
    if "xl/workbook.bin" in names:
        mistakes.add("excel-binary")
    elif "content.xml" in names and "mimetype" in names:
        mistakes.add("open-document")
    else:
        mistakes.add("file-of-another-kind", kind="pakattu tiedosto tai muu asiakirja")
    return []


def _other_kind(content: bytes) -> str:
    start = content[:500].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<table", b"<meta")):
        return "verkkosivu, vaikka sen nimi voi päättyä .xls"
    if start.startswith(b"<"):
        return "XML-tiedosto"
    if start.startswith((b"{", b"[")) and b'"' in start and b":" in start:
        return "JSON-tiedosto"
    return next((kind for mark, kind in _KINDS if content.startswith(mark)), "")


def _rows(sheet: Sheet, defaults: Defaults, mistakes: Mistakes) -> list[FigureRow]:
    if not sheet.rows or sheet.name.startswith("#") or sheet.name.casefold() in _GUIDES:
        return []
    layout = find_layout(sheet, defaults)
    if layout.header is None:
        if not sheet.is_hidden:
            mistakes.add("header-missing", Place(sheet.rows[0].line, None, sheet.name))
        return []
    if sheet.is_hidden:
        mistakes.add("hidden-sheet", Place(path=sheet.name), sheet=sheet.name)
        return []
    before = len(mistakes.problems)
    check_layout(layout, sheet, defaults, mistakes)
    if not layout.is_readable or any(problem.code in _NO_ROWS for problem in mistakes.problems[before:]):
        return []
    return _read(sheet, layout, defaults, mistakes)


def _read(sheet: Sheet, layout: Layout, defaults: Defaults, mistakes: Mistakes) -> list[FigureRow]:
    wrong = check_row_lengths(sheet, layout, mistakes)
    rows = [row for row in sheet.rows if row.line not in wrong]
    table = Table(replace(sheet, rows=rows), layout, defaults, mistakes)
    check_hidden_and_merged(sheet, layout, table.body, mistakes)
    return table.read()
