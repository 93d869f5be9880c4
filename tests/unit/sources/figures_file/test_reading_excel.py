"""What an Excel workbook may look like."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.formula import ArrayFormula
from tests.factories.bad_figure_files import GOOD_WORKBOOK, HEADINGS
from tests.factories.workbooks import packed, replaced, workbook

from teoiksi.sources.figures_file.cells import column_letters, column_number
from teoiksi.sources.figures_file.document import FigureRow
from teoiksi.sources.figures_file.reading import read_figures


def rows(content: bytes) -> list[FigureRow]:
    return list(read_figures(content, name="luvut.xlsx").rows)


def said(content: bytes) -> list[tuple[str, str, float | None]]:
    return [(row.indicator, row.period.code, row.value) for row in rows(content)]


@pytest.mark.parametrize(
    ("number_format", "code"),
    [
        ("d.m.yyyy", "2025-03-01"),
        ("yyyy-mm-dd", "2025-03-01"),
        ("m/yyyy", "2025-03"),
        ("mmm\\.yy", "2025-03"),
        ("[$-40B]mmmm yyyy", "2025-03"),
        ("yyyy", "2025"),
    ],
)
def test_a_date_is_the_period_that_its_cell_shows(number_format: str, code: str) -> None:
    content = workbook([HEADINGS, ["a", datetime(2025, 3, 1), 5]], formats={"B2": number_format})  # noqa: DTZ001 (as Excel has it)
    assert said(content) == [("a", code, 5.0)]


def test_numbers_shown_as_per_cent_are_read_as_they_are_shown() -> None:
    content = workbook([HEADINGS, ["a", 2024, 0.179], ["a", 2025, 17.9]], formats={"C2": "0.0%", "C3": '0.0"%"'})
    assert [(row.value, row.is_percent) for row in rows(content)] == [(17.9, True), (17.9, False)]


def test_noise_beyond_the_digits_that_excel_keeps_is_dropped() -> None:
    assert said(workbook([HEADINGS, ["a", 2024, 0.1 + 0.2]])) == [("a", "2024", 0.3)]


def test_numbers_and_periods_stored_as_text_are_read() -> None:
    assert said(workbook([HEADINGS, ["a", "1/2025", "1 234,5"], ["a", "2024", "5"]])) == [
        ("a", "2025-01", 1234.5),
        ("a", "2024", 5.0),
    ]


def test_dates_are_read_from_real_dates() -> None:
    content = workbook([[*HEADINGS, "julkaistu"], ["a", 2024, 5, date(2025, 4, 1)]])
    assert rows(content)[0].published == date(2025, 4, 1)


def test_a_formula_gives_the_value_that_excel_counted() -> None:
    content = workbook([HEADINGS, ["a", 2024, "=2+3"]])
    counted = replaced(content, "xl/worksheets/sheet1.xml", b"<f>2+3</f><v></v>", b"<f>2+3</f><v>5</v>")
    assert said(counted) == [("a", "2024", 5.0)]


def test_every_sheet_with_figures_is_read_and_guides_and_empty_sheets_are_not() -> None:
    content = workbook(
        [["Ohje"], ["Täytä"]],
        sheet="Ohje",
        others={
            "Vuodet": [["Imatran lukuja"], [], ["mittari", 2024, 2025], ["a", 5, 6]],
            "Tyhjä": [],
            "# omat": [["x"]],
            "Kuukaudet": [HEADINGS, ["b", "1/2025", 7]],
        },
    )
    assert said(content) == [("a", "2024", 5.0), ("a", "2025", 6.0), ("b", "2025-01", 7.0)]
    assert [row.place.path for row in rows(content)] == ["Vuodet!B4", "Vuodet!C4", "Kuukaudet!C2"]


def test_a_merged_title_above_the_headings_does_no_harm() -> None:
    content = workbook([["Lukuja"], HEADINGS, ["a", 2024, 5]], change=lambda sheet: sheet.merge_cells("A1:C1"))
    assert said(content) == [("a", "2024", 5.0)]


def test_what_is_hidden_but_not_read_does_no_harm() -> None:
    def hide(sheet: Any) -> None:
        sheet.row_dimensions[5].hidden = True
        sheet.column_dimensions["D"].hidden = True

    assert len(rows(workbook([[*HEADINGS, "lähde"], ["a", 2024, 5, "x"]], change=hide))) == 1


def test_formatted_but_empty_cells_far_away_do_no_harm() -> None:
    def paint(sheet: Any) -> None:
        sheet["XFD1048576"].number_format = "0.0"

    assert len(rows(workbook([HEADINGS, ["a", 2024, 5]], change=paint))) == 1


def test_macros_are_carried_along_and_never_looked_at() -> None:
    with zipfile.ZipFile(io.BytesIO(GOOD_WORKBOOK)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    assert said(packed(members | {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 macro"})) == [("asukkaat", "2025", 1050.0)]


def test_a_sheet_that_lies_about_its_size_is_read_whole() -> None:
    content = replaced(GOOD_WORKBOOK, "xl/worksheets/sheet1.xml", b'ref="A1:C2"', b'ref="A1:A1"')
    assert said(content) == [("asukkaat", "2025", 1050.0)]


def test_an_array_formula_without_value_is_told() -> None:
    book = openpyxl.load_workbook(io.BytesIO(GOOD_WORKBOOK))
    book.worksheets[0]["C2"] = ArrayFormula("C2:C2", "=SUM(1)")
    written = io.BytesIO()
    book.save(written)
    with pytest.raises(ValueError, match="1 problem"):
        rows(written.getvalue())


def test_columns_are_named_as_excel_names_them() -> None:
    names = {1: "A", 26: "Z", 27: "AA", 702: "ZZ", 703: "AAA"}
    assert {number: column_letters(number) for number in names} == names
    assert all(column_number(letters) == number for number, letters in names.items())
