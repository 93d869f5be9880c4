"""CSV and Excel tables of statistics become cubes."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from tests.factories.real_files import real_files

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.cube import MISSING_CODES, Cube, Role
from teoiksi.sources.limits import Limits
from teoiksi.sources.tidy_table import read_csv, read_excel_sheets

LONG = "alue;vuosi;arvo\nKU153;2024;24 711\nKU153;2025;24 530\nKU405;2024;72 656,5\n"


def cube(text: str, encoding: str = "utf-8") -> Cube:
    return read_csv(text.encode(encoding))


def codes(text: str) -> list[str]:
    with pytest.raises(BadInput) as refused:
        cube(text)
    return [problem.code for problem in refused.value.problems]


def states(found: Cube) -> list[str]:
    return [MISSING_CODES[number].value for number in found.states.ravel().tolist()]


def test_a_tidy_table_has_a_column_for_each_dimension_and_one_for_the_value() -> None:
    found = cube(LONG)
    assert [(dimension.id, dimension.role) for dimension in found.dimensions] == [
        ("alue", Role.AREA),
        ("vuosi", Role.TIME),
    ]
    assert found.pick({"alue": ("KU405",), "vuosi": ("2024",)}).values.item() == 72656.5


def test_a_combination_without_a_row_is_missing() -> None:
    assert states(cube(LONG)) == ["present", "present", "present", "no_row"]


def test_a_status_column_gives_the_reason_and_the_mark() -> None:
    found = cube("vuosi,value,status\n2023,1.5,\n2024,,:c\n2025,2.5,e\n")
    assert states(found) == ["present", "not_available", "present"]
    assert found.marks is not None
    assert [found.mark_names[number] for number in found.marks.ravel()] == ["", ":c", "e"]


def test_a_pivoted_table_of_pxweb_has_its_title_above_and_times_as_columns() -> None:
    found = cube('"128c -- Tulot"\n\n"Tiedot","Kymmenys","2023","2024"\n"Tulot","I",1.5,".."\n"Tulot","II",3,4\n')
    assert found.title == {"und": "128c -- Tulot"}
    assert [dimension.id for dimension in found.dimensions] == ["Tiedot", "Kymmenys", "time"]
    assert states(found) == ["present", "not_available", "present", "present"]


def test_one_column_of_a_year_is_a_time_too() -> None:
    assert cube("alue,2023\nA,1\nB,2\n").by_id["time"].codes == ("2023",)


def test_columns_that_are_no_times_are_contents() -> None:
    found = cube("kunta;miehet;naiset\n005;1;2\n009;3;-\n")
    assert found.by_id["content"].codes == ("miehet", "naiset")
    assert states(found)[-1] == "nil"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_letters_are_right_in_each_encoding(encoding: str) -> None:
    assert cube("sää;vuosi;arvo\nräntä;2024;1\n", encoding).dimensions[0].codes == ("räntä",)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("NO_TABLE", "vain otsikko\n"),
        ("NO_TABLE", ""),
        ("NO_VALUES", "nimi;koodi\nImatra;a\n"),
        ("NO_VALUES", "vuosi;kunta;muutos\n2015;413;poistui\n"),
        ("NO_DIMENSIONS", "arvo;tila\n1;e\n2;e\n"),
        ("COLUMN_TWICE", "a;a;arvo\n1;2;3\n"),
        ("COLUMN_NAMELESS", "a;;arvo\n1;2;3\n"),
        ("ROW_LENGTH", "a;b;arvo\n1;2;3\n1;2\n"),
        ("ROW_TWICE", "a;arvo\nx;3\nx;4\n"),
        ("NOT_A_NUMBER", "a;arvo\nx;3 kpl\n"),
        ("DECIMALS_MIXED", "a;arvo\nx;3,5\ny;3.5\n"),
        ("QUOTES", 'a;arvo\n"x;3\n'),
    ],
)
def test_what_cannot_be_read_for_certain_is_refused(code: str, text: str) -> None:
    assert code in codes(text)


def test_every_mistake_has_its_line() -> None:
    with pytest.raises(BadInput) as refused:
        cube("a;arvo\nx;3 kpl\ny;4\nz;viisi\n")
    assert [problem.place.line for problem in refused.value.problems] == [2, 4]


def test_a_table_that_would_be_too_large_is_refused() -> None:
    with pytest.raises(BadInput):
        read_csv(LONG.encode(), limits=Limits(cells=3))
    with pytest.raises(BadInput):
        read_csv(LONG.encode(), limits=Limits(bytes=3))


def test_each_sheet_that_is_a_table_is_a_cube() -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "Väestö"
    for row in (["vuosi", "arvo"], [2024, 24711.5], [2025, None]):
        first.append(row)
    book.create_sheet("Ohje").append(["Täytä luvut"])
    content = io.BytesIO()
    book.save(content)
    (found,) = read_excel_sheets(content.getvalue())
    assert found.title == {"und": "Väestö"}
    assert (states(found), found.values[0]) == (["present", "unknown"], 24711.5)


def test_a_broken_workbook_is_refused() -> None:
    with pytest.raises(BadInput):
        read_excel_sheets(b"PK\x03\x04 not a workbook")


@pytest.mark.data
@pytest.mark.parametrize("file", real_files("statistics/*/*.csv", "statistics/*/*.xlsx"))
def test_a_real_table_is_read_or_refused_in_words(file: Path) -> None:
    try:
        cubes = (read_csv(file.read_bytes()),) if file.suffix == ".csv" else read_excel_sheets(file.read_bytes())
    except BadInput as refused:
        words = [(problem.what, problem.mend) for problem in refused.problems]
        cubes = ()
    else:
        words = [("", "")]
    assert cubes or all(what and mend for what, mend in words)
    assert all((cube.states == 0).any() for cube in cubes)
