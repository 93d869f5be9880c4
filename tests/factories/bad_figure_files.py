"""Figure files with one mistake each: the file, the code of its mistake and the place where it is told to be."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest

from teoiksi.kernel.problems import Place
from tests.factories.workbooks import packed, replaced, workbook

HEADINGS = ["mittari", "jakso", "arvo"]
LONG = "mittari;jakso;arvo;puuttumisen syy;tila;julkaistu;haettu;seuraava;esimerkki;huomautus\n"
GOOD_ROW = "asukkaat;2025;1 050;;;;;;;\n"
GOOD_WORKBOOK = workbook([HEADINGS, ["asukkaat", 2025, 1050]])


@dataclass(frozen=True)
class BadFile:
    """A file that must be refused; ``make`` gives its bytes."""

    code: str
    make: Callable[[], bytes]
    place: Place
    note: str = ""
    is_large: bool = False

    @property
    def name(self) -> str:
        """How a test report names it."""
        return f"{self.code} {self.note}".strip()


def _row(code: str, row: str, column: int | None, heading: str = "", note: str = "") -> BadFile:
    """A CSV file whose third line is wrong."""
    return BadFile(code, (LONG + GOOD_ROW + row + "\n").encode, Place(3, column, heading), note or row)


def _text(code: str, text: str, line: int | None, column: int | None = None, *, note: str = "") -> BadFile:
    return BadFile(code, text.encode, Place(line, column), note)


def _whole(code: str, content: bytes, note: str = "") -> BadFile:
    return BadFile(code, lambda: content, Place(), note)


def _excel(code: str, place: Place, rows: Sequence[Sequence[Any]], note: str = "", **more: Any) -> BadFile:
    return BadFile(code, lambda: workbook([HEADINGS, *rows], **more), place, note or "Excel")


@cache
def _bomb() -> bytes:
    return packed({"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": b" " * 31_000_000})


def _hide(**hidden: Any) -> Callable[[Any], None]:
    def change(sheet: Any) -> None:
        if "row" in hidden:
            sheet.row_dimensions[hidden["row"]].hidden = True
        if "column" in hidden:
            sheet.column_dimensions[hidden["column"]].hidden = True
        if "sheet" in hidden:
            sheet.sheet_state = "hidden"
        if "merge" in hidden:
            sheet.merge_cells(hidden["merge"])

    return change


WHOLE_FILES = [
    _whole("file-empty", b""),
    _whole("file-empty", b"\xef\xbb\xbf \r\n\r\n", "only blank lines"),
    _whole("file-too-large", b"x" * 5_000_001),
    _whole("file-of-another-kind", b"%PDF-1.7\n...", "PDF"),
    _whole("file-of-another-kind", b"\x89PNG\r\n\x1a\n", "image"),
    _whole("file-of-another-kind", b"<html><table><tr><td>1</td></tr></table>", "web page"),
    _whole("file-of-another-kind", b'{"mittari": "asukkaat"}', "JSON"),
    _whole("file-of-another-kind", b"<?xml version='1.0'?><a/>", "XML"),
    _whole("file-of-another-kind", packed({"word/document.xml": b"<a/>"}), "Word"),
    _whole("excel-old", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"Workbook" * 10),
    _whole("excel-locked", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")),
    _whole("excel-binary", packed({"xl/workbook.bin": b"\x00"})),
    _whole("open-document", packed({"mimetype": b"application/vnd.oasis", "content.xml": b"<a/>"})),
    _whole("excel-damaged", b"PK\x03\x04 this is no archive", "no archive"),
    _whole("excel-damaged", GOOD_WORKBOOK[:-200], "cut short"),
    _whole("excel-damaged", packed({"xl/workbook.xml": b"<workbook"}), "no relations"),
    _whole("excel-damaged", replaced(GOOD_WORKBOOK, "xl/worksheets/sheet1.xml", b"</row>", b"</rov>"), "bad XML"),
    _whole(
        "excel-damaged",
        replaced(GOOD_WORKBOOK, "xl/workbook.xml", b"<workbook", b'<!DOCTYPE a [<!ENTITY b "c">]><workbook'),
        "entities",
    ),
    BadFile("excel-inflated", _bomb, Place(), is_large=True),
    _whole("text-unreadable", b"mittari;jakso;arvo\nasukkaat;2025;\x81\x8d\n", "bytes of no character set"),
    _whole("text-unreadable", b"mittari;jakso;arvo\nasukkaat;2025;\x00\n", "zero byte"),
    BadFile(
        "text-garbled",
        "mittari;jakso;arvo\näkkiä;2025;5".encode().decode("cp1252").encode,
        Place(2),
        "UTF-8 saved twice",
    ),
    _text("quote-unclosed", 'mittari;jakso;arvo\nasukkaat;2024;5\n"asukkaat;2025;5\n', 3),
    _text("quote-unclosed", 'mittari;jakso;arvo\n"asukkaat"x;2025;5\n', 2, note="text after a quote"),
    BadFile(
        "too-many-rows", lambda: b"mittari;jakso;arvo\n" + b"asukkaat;2025;5\n" * 20_001, Place(20_001), is_large=True
    ),
    _text("too-many-columns", "mittari;jakso;arvo" + ";" * 400, 1),
    BadFile("too-many-cells", lambda: b"mittari;jakso;arvo\n" + (b"a;" * 390 + b"\n") * 800, Place(769), is_large=True),
    BadFile(
        "too-many-rows",
        lambda: workbook([HEADINGS], change=lambda sheet: sheet.cell(20_001, 1, "x")),
        Place(path="Taul1"),
        "Excel",
    ),
]

TABLES = [
    _text("header-missing", "asukkaat;2025;5\n", 1),
    _text("column-missing", "mittari;arvo\nasukkaat;5\n", 1, note="period"),
    _text("column-missing", "mittari;jakso\nasukkaat;2025\n", 1, note="value"),
    _text("column-indicator-missing", "jakso;arvo\n2025;5\n", 1),
    _text("heading-unknown", "mittari;jakso;arvo;kokonaismäärä\nasukkaat;2025;5;6\n", 1, 4),
    _text("heading-twice", "mittari;jakso;arvo;vuosi\nasukkaat;2025;5;2025\n", 1, 4),
    _text("heading-twice", "mittari;2025;2025\nasukkaat;5;6\n", 1, 3, note="periods"),
    _text("heading-empty", "mittari;;jakso;arvo\nasukkaat;x;2025;5\n", 1, 2),
    _text("layouts-mixed", "mittari;jakso;2024;2025\nasukkaat;2025;5;6\n", 1, 3),
    _text("reason-column-in-wide", "mittari;2024;2025;puuttumisen syy\nasukkaat;5;6;\n", 1, 4),
    _text("period-range", "mittari;2024/2025\nasukkaat;5\n", 1, 2, note="heading"),
    _text("comma-splits-number", "mittari,jakso,arvo\nasukkaat,2025,17,9\n", 2, 4),
    _text("comma-splits-number", "mittari,jakso,arvo,huomautus\nasukkaat,2025,17,9\n", 2, 3, note="quietly"),
    _text("cells-beyond-header", "mittari;jakso;arvo\nasukkaat;2025;5;liikaa\n", 2, 4),
    _text("no-figures", "mittari;jakso;arvo\n", None),
    _text("no-figures", "mittari;yksikkö;jakso;arvo\nasukkaat;henkilöä;;\n", None, note="template as it was"),
    BadFile(
        "hidden-sheet",
        lambda: workbook(
            [HEADINGS, ["asukkaat", 2025, 5]], change=_hide(sheet=True), others={"Taul2": [HEADINGS, ["a", 2025, 6]]}
        ),
        Place(path="Taul1"),
    ),
    _excel("hidden-rows", Place(3, None, "Taul1"), [["asukkaat", 2024, 5], ["asukkaat", 2025, 6]], change=_hide(row=3)),
    _excel("hidden-column", Place(1, 2, "Taul1!B1"), [["asukkaat", 2025, 5]], change=_hide(column="B")),
    _excel(
        "cells-merged",
        Place(2, 1, "Taul1!A2"),
        [["asukkaat", 2024, 5], [None, 2025, 6]],
        change=_hide(merge="A2:A3"),
    ),
    BadFile(
        "header-missing",
        lambda: workbook([HEADINGS, ["asukkaat", 2025, 5]], others={"Taul2": [["x"], ["y"]]}),
        Place(1, None, "Taul2"),
        "on another sheet",
    ),
]

CELLS = [
    _row("indicator-missing", ";2024;5;;;;;;;", 1, "mittari"),
    _row("figure-twice", "asukkaat;v. 2025;7;;;;;;;", 3, "arvo"),
    _row("period-missing", "asukkaat;;5;;;;;;;", 2, "jakso"),
    _row("period-unreadable", "asukkaat;viime vuosi;5;;;;;;;", 2, "jakso"),
    _row("period-impossible", "asukkaat;13/2024;5;;;;;;;", 2, "jakso"),
    _row("period-impossible", "asukkaat;31.2.2025;5;;;;;;;", 2, "jakso"),
    _row("period-impossible", "asukkaat;Q5/2025;5;;;;;;;", 2, "jakso"),
    _row("period-implausible", "asukkaat;1066;5;;;;;;;", 2, "jakso"),
    _row("period-short-year", "asukkaat;1/25;5;;;;;;;", 2, "jakso"),
    _row("period-short-year", "asukkaat;tammi.25;5;;;;;;;", 2, "jakso"),
    _row("period-range", "asukkaat;2020–2024;5;;;;;;;", 2, "jakso"),
    _row("period-impossible", "asukkaat;3. vuosipuolisko 2025;5;;;;;;;", 2, "jakso"),
    _row("period-week", "asukkaat;vko 5/2025;5;;;;;;;", 2, "jakso"),
    _row("value-unreadable", "asukkaat;2024;paljon;;;;;;;", 3, "arvo"),
    _row(
        "value-ambiguous", "asukkaat;2024;1.234;;;;;;;\nasukkaat;2023;1.5;;;;;;;\nasukkaat;2022;1,5;;;;;;;", 3, "arvo"
    ),
    _row("value-spaces", "asukkaat;2024;12 34;;;;;;;", 3, "arvo"),
    _row("value-with-unit", "asukkaat;2024;12 kpl;;;;;;;", 3, "arvo"),
    _row("value-with-unit", "asukkaat;2024;€ 12;;;;;;;", 3, "arvo"),
    _row("value-with-mark", "asukkaat;2024;12*;;;;;;;", 3, "arvo"),
    _row("value-approximate", "asukkaat;2024;noin 12;;;;;;;", 3, "arvo"),
    _row("value-approximate", "asukkaat;2024;<5;;;;;;;", 3, "arvo"),
    _row("value-scientific", "asukkaat;2024;1,2E+05;;;;;;;", 3, "arvo"),
    _row("value-not-finite", "asukkaat;2024;∞;;;;;;;", 3, "arvo"),
    _row("value-not-finite", "asukkaat;2024;10000000000000000;;;;;;;", 3, "arvo"),
    _row("value-not-finite", f"asukkaat;2024;{'9' * 400};;;;;;;", 3, "arvo", "400 digits"),
    _row("value-is-date", "asukkaat;2024;1.5.2025;;;;;;;", 3, "arvo"),
    _row("value-is-date", "asukkaat;2024;1.touko;;;;;;;", 3, "arvo"),
    _row("value-and-reason", "asukkaat;2024;5;salattu;;;;;;", 3, "arvo"),
    _row("missing-without-reason", "asukkaat;2024;;;;;;;;", 3, "arvo"),
    _row("missing-sign-ambiguous", "asukkaat;2024;-;;;;;;;", 3, "arvo"),
    _row("missing-sign-ambiguous", "asukkaat;2024;N/A;;;;;;;", 3, "arvo"),
    _row("missing-reason-unknown", "asukkaat;2024;;hukassa;;;;;;", 4, "puuttumisen syy"),
    _row("status-unknown", "asukkaat;2024;5;;kesken;;;;;", 5, "tila"),
    _row("date-unreadable", "asukkaat;2024;5;;;eilen;;;;", 6, "julkaistu"),
    _row("date-unreadable", "asukkaat;2024;5;;;3/4/2025;;;;", 6, "julkaistu"),
    _row("date-impossible", "asukkaat;2024;5;;;;29.2.2025;;;", 7, "haettu"),
    _row("date-short-year", "asukkaat;2024;5;;;1.3.25;;;;", 6, "julkaistu"),
    _row("dates-out-of-order", "asukkaat;2024;5;;;2.3.2025;1.3.2025;;;", 7, "haettu"),
    _row("dates-out-of-order", "asukkaat;2024;5;;;2.3.2025;;2.3.2025;;", 8, "seuraava odotettavissa"),
    _row("example-unreadable", "asukkaat;2024;5;;;;;;ehkä;", 9, "esimerkki"),
    _excel("cell-error", Place(2, 3, "Taul1!C2"), [["asukkaat", 2025, "#DIV/0!"]]),
    _excel("cell-error", Place(2, 1, "Taul1!A2"), [["#REF!", 2025, 5]], note="in the name"),
    _excel("formula-without-value", Place(2, 3, "Taul1!C2"), [["asukkaat", 2025, "=1+1"]]),
    _excel("value-is-truth", Place(2, 3, "Taul1!C2"), [["asukkaat", 2025, True]]),
    _excel("value-is-date", Place(2, 3, "Taul1!C2"), [["asukkaat", 2025, datetime.date(2025, 5, 1)]]),
    _excel("value-with-unit", Place(2, 3, "Taul1!C2"), [["asukkaat", 2025, "12 kpl"]]),
    _excel("period-implausible", Place(2, 2, "Taul1!B2"), [["asukkaat", 1066, 5]]),
    _excel("value-ambiguous", Place(3, 3, "Taul1!C3"), [["asukkaat", 2024, 5], ["asukkaat", 2025, "1,234"]]),
]

BAD_FILES = [*WHOLE_FILES, *TABLES, *CELLS]
"""Every kind of mistake that the file alone shows."""


def as_parameters(files: Sequence[BadFile]) -> list[Any]:
    """The files as parameters of a test, the large ones marked slow."""
    return [pytest.param(bad, id=bad.name, marks=[pytest.mark.slow] if bad.is_large else []) for bad in files]
