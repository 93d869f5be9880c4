"""What openpyxl does not tell while it streams: hidden rows and columns, merged areas, formulas, the true size of a sheet."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Final
from xml.etree import ElementTree

from teoiksi.sources.figures_file.cells import Merge, column_number

_CELL_NAME: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass(slots=True)
class SheetParts:
    """Rows and columns count from 1; ``last_row`` and ``last_column`` are those of the last cell that holds something."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merges: list[Merge] = field(default_factory=list)
    formulas: set[tuple[int, int]] = field(default_factory=set)
    last_row: int = 0
    last_column: int = 0


def sheet_paths(archive: zipfile.ZipFile) -> dict[str, str]:
    """Give the path of each worksheet in the archive, by the name of the sheet.

    :raises KeyError, ElementTree.ParseError: when the workbook is damaged.
    """
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314 (entities are refused before)
    targets = {relation.get("Id", ""): relation.get("Target", "") for relation in relations}
    workbook = ElementTree.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314 (see above)
    paths = {}
    for element in workbook.iter():
        if _local(element.tag) == "sheet":
            target = targets.get(element.get(_RELATION, ""), "")
            paths[element.get("name", "")] = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
    return paths


def scan_sheet(source: IO[bytes]) -> SheetParts:
    """Read one worksheet's XML from beginning to end, keeping nothing of its cells but where they stand.

    :raises ElementTree.ParseError: when the sheet is damaged.
    """
    parts = SheetParts()
    for element in _elements(source):
        match _local(element.tag):
            case "c":
                _note_cell(parts, element)
            case "row":
                if _is_true(element.get("hidden")):
                    parts.hidden_rows.add(int(element.get("r", "0")))
            case "col":
                if _is_true(element.get("hidden")):
                    last = min(int(element.get("max", "0")), 20_000)
                    parts.hidden_columns.update(range(int(element.get("min", "1")), last + 1))
            case "mergeCell":
                parts.merges.extend(_merge(element.get("ref", "")))
    return parts


def _elements(source: IO[bytes]) -> Iterator[ElementTree.Element]:
    rows: ElementTree.Element | None = None
    for event, element in ElementTree.iterparse(source, events=("start", "end")):  # noqa: S314 (see above)
        if event == "end":
            yield element
            if rows is not None and _local(element.tag) == "row":
                rows.clear()
        elif _local(element.tag) == "sheetData":
            rows = element


def _note_cell(parts: SheetParts, cell: ElementTree.Element) -> None:
    found = _CELL_NAME.fullmatch(cell.get("r", ""))
    inside = {_local(child.tag) for child in cell}
    if found is None or not inside & {"v", "f", "is"}:
        return
    row, column = int(found[2]), column_number(found[1])
    parts.last_row, parts.last_column = max(parts.last_row, row), max(parts.last_column, column)
    if "f" in inside:
        parts.formulas.add((row, column))


def _merge(area: str) -> Iterator[Merge]:
    corners = [_CELL_NAME.fullmatch(corner) for corner in area.split(":")]
    if len(corners) == 2 and corners[0] and corners[1]:
        first, last = corners[0], corners[1]
        yield Merge(area, int(first[2]), int(last[2]), column_number(first[1]), column_number(last[1]))


def _is_true(text: str | None) -> bool:
    return text in {"1", "true"}


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
