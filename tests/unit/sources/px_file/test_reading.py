"""px files become cubes."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest
from tests.unit.sources.px_file.files import DATA, changed, px

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.cube import MISSING_CODES, Cube, Role
from teoiksi.sources.limits import Limits
from teoiksi.sources.px_file import examine, read_px


def codes(content: bytes) -> list[str]:
    return [problem.code for problem in examine(content).problems]


def states(cube: Cube) -> list[str]:
    return [MISSING_CODES[number].value for number in cube.states.ravel().tolist()]


def test_a_px_file_becomes_a_cube_in_the_order_of_stub_and_heading() -> None:
    cube = read_px(px())
    assert [dimension.id for dimension in cube.dimensions] == ["alue_23_20260101", "Vuosi", "Tiedot"]
    assert [dimension.role for dimension in cube.dimensions] == [Role.AREA, Role.TIME, Role.CONTENT]
    assert cube.pick({"alue_23_20260101": ("KU153",), "Vuosi": ("2025",)}).values.ravel().tolist() == [24530, 0.4]
    assert cube.warnings == ()


def test_every_language_has_its_texts() -> None:
    cube = read_px(px())
    assert cube.languages == ("fi", "sv")
    assert cube.title["sv"].startswith("Befolkning")
    area = cube.by_id["alue_23_20260101"]
    assert (area.name["sv"], area.label("KU405", "sv"), area.label("KU405", "fi")) == (
        "Område",
        "Villmanstrand",
        "Lappeenranta",
    )


def test_a_language_with_other_values_is_left_out_and_told() -> None:
    content = changed({'VALUES[sv]("Område")': '"HELA LANDET"'})
    assert codes(content) == ["TRANSLATION_MISMATCH"]
    assert set(read_px(content).by_id["alue_23_20260101"].labels) == {"fi"}


def test_units_and_decimals_belong_to_the_contents() -> None:
    contents = read_px(px()).by_id["Tiedot"]
    assert contents.unit("osuus").label == {"fi": "%", "sv": "antal"}
    assert (contents.unit("osuus").decimals, contents.unit("vaesto").decimals) == (1, 0)


def test_what_a_string_may_hold_ends_no_entry() -> None:
    cube = read_px(px())
    assert cube.notes == ("Luvut ovat vuoden lopun lukuja;\nlaskettu 31.12.",)
    tricky = read_px(px(NOTE='"a=b;\nDATA=1 2;\nUNITS=x" "; loppu"'))
    assert tricky.notes == ("a=b;\nDATA=1 2;\nUNITS=x; loppu",)
    np.testing.assert_array_equal(tricky.values, cube.values)


def test_the_newest_update_of_any_content_counts() -> None:
    cube = read_px(changed({'LAST-UPDATED("Osuus, %")': '"20260515 09:30"'}))
    assert cube.updated == datetime(2026, 5, 15, 9, 30, tzinfo=UTC)


def test_the_code_that_stands_for_leaving_a_variable_out() -> None:
    assert read_px(px()).by_id["alue_23_20260101"].elimination == "SSS"
    assert read_px(changed({'ELIMINATION("Alue")': "YES"})).by_id["alue_23_20260101"].elimination == "*"
    unknown = changed({'ELIMINATION("Alue")': '"EI OLE"'})
    assert codes(unknown) == ["UNKNOWN_VALUE"]


@pytest.mark.parametrize("delimiter", [" ", "\t", ",", ";", " , ", "\r\n"])
def test_delimiters_may_be_mixed(delimiter: str) -> None:
    np.testing.assert_array_equal(read_px(px(DATA.replace(" ", delimiter))).values, read_px(px()).values)


def test_a_missing_figure_has_its_reason_and_its_own_symbol() -> None:
    cube = read_px(px('1 "." 2 ".."\n"..." .... "....." -\n"-" "......" 3 "......."'))
    assert states(cube) == [
        "present",
        "not_applicable",
        "present",
        "not_available",
        "suppressed",
        "not_published",
        "unknown",
        "nil",
        "nil",
        "unknown",
        "present",
        "unknown",
    ]
    assert cube.marks is not None
    assert cube.mark_names[cube.marks.ravel()[6]] == "....."


@pytest.mark.parametrize("number", ["1e3", "-0.5", ".5", "5.", "+7", "1E-2"])
def test_numbers_are_read_as_programs_write_them(number: str) -> None:
    assert read_px(px(DATA.replace("24530", number))).values[1, 1, 0] == float(number)


@pytest.mark.parametrize("token", ["nan", "inf", "-Infinity", "1_000", "1:5", "x", "1e999", "--", "........"])
def test_what_is_no_number_is_refused(token: str) -> None:
    assert codes(px(DATA.replace("24530", token))) == ["DATA_SYMBOL"]


def test_figures_and_cells_must_be_as_many() -> None:
    assert codes(px(DATA + " 7")) == ["DATA_COUNT"]
    assert codes(px("")) == ["DATA_COUNT"]


def test_a_file_that_was_cut_off_is_told() -> None:
    assert codes(px(end="")) == ["NO_END"]
    assert codes(px(end="; loppu")) == ["AFTER_END"]


@pytest.mark.parametrize(
    "keyword", ["MATRIX", "SUBJECT-CODE", "SUBJECT-AREA", "CONTENTS", "UNITS", "DECIMALS", 'VALUES("Alue")']
)
def test_a_file_without_a_mandatory_keyword_is_refused(keyword: str) -> None:
    found = examine(changed({keyword: None, 'CODES("Alue")': None}))
    assert found.cube is None
    assert {problem.code for problem in found.errors} <= {"KEYWORD_MISSING", "VALUES_MISSING"}


def test_a_file_without_figures_or_variables_is_refused() -> None:
    assert codes(px().partition(b"DATA=")[0]) == ["KEYWORD_MISSING"]
    assert "KEYWORD_MISSING" in codes(px(STUB=None, HEADING=None))
    assert codes(b'NAME="luokitus"\r\n01=Imatra\r\n') == ["NO_PX"]


def test_a_quote_too_many_spoils_its_own_entry_alone() -> None:
    content = changed({'VALUES("Alue")': '"KOKO "MAA","Imatra","Lappeenranta"', "MATRIX": '"va"esto"'})
    found = examine(content)
    assert [(each.code, each.place.line) for each in found.errors][:2] == [
        ("KEYWORD_MALFORMED", 8),
        ("KEYWORD_MALFORMED", 22),
    ]


def test_a_malformed_note_is_only_told() -> None:
    content = changed({"NOTE": '"huom" auki'})
    assert codes(content) == ["ENTRY_MALFORMED"]
    assert read_px(content).notes == ()


@pytest.mark.parametrize(
    ("code", "entries"),
    [
        ("CODES_MISMATCH", {'CODES("Alue")': '"SSS","KU153"'}),
        ("CODE_TWICE", {'CODES("Alue")': '"SSS","KU153","KU153"'}),
        ("VARIABLE_TWICE", {"HEADING": '"Alue","Tiedot"'}),
        ("VARIABLE_TWICE", {'VARIABLECODE("Alue")': '"Vuosi"'}),
    ],
)
def test_values_and_codes_that_do_not_fit_are_refused(code: str, entries: dict[str, str | None]) -> None:
    assert code in [problem.code for problem in examine(changed(entries)).errors]


@pytest.mark.parametrize(
    ("code", "entries"),
    [
        ("TIMEVAL_MISMATCH", {'TIMEVAL("Vuosi")': 'TLIST(A1),"2024"'}),
        ("TIMEVAL_MALFORMED", {'TIMEVAL("Vuosi")': 'LIST(A1),"2024"'}),
        ("UNKNOWN_VARIABLE", {'DOMAIN("Kunta")': '"Kunta 2026"'}),
        ("CELLNOTE_KEYS", {'CELLNOTE("*","2024")': '"ennakko"'}),
        ("DECIMALS_RANGE", {"SHOWDECIMALS": "20"}),
        ("CONFIDENTIAL", {"CONFIDENTIAL": "1"}),
        ("HIERARCHY_MALFORMED", {'HIERARCHIES("Alue")': '"SSS","SSS"-"KU153"'}),
        ("UPDATED_UNREADABLE", {"LAST-UPDATED": '"1.4.2026"'}),
        ("CODE_EMPTY", {'CODES("Alue")': '"SSS","KU153",'}),
    ],
)
def test_what_does_not_spoil_the_figures_is_only_told(code: str, entries: dict[str, str | None]) -> None:
    content = changed(entries)
    assert codes(content) == [code]
    np.testing.assert_array_equal(read_px(content).values, read_px(px()).values)


def test_a_hierarchy_gives_the_codes_below_a_code() -> None:
    content = changed({'HIERARCHIES("Alue")': '"SSS","SSS":"KU153","SSS":"KU405"'})
    assert read_px(content).by_id["alue_23_20260101"].children == {"SSS": ("KU153", "KU405")}


def test_without_codes_the_values_are_the_codes_and_without_values_the_times() -> None:
    assert read_px(changed({'CODES("Alue")': None})).dimensions[0].codes == ("KOKO MAA", "Imatra", "Lappeenranta")
    assert read_px(changed({'VALUES("Vuosi")': None})).dimensions[1].codes == ("2024", "2025")


def test_a_bad_file_is_refused_with_all_its_mistakes() -> None:
    with pytest.raises(BadInput) as refused:
        read_px(px(MATRIX=None, UNITS=None))
    assert [problem.code for problem in refused.value.problems] == ["KEYWORD_MISSING", "KEYWORD_MISSING"]


def test_a_few_bytes_cannot_claim_a_cube_of_any_size() -> None:
    assert [each.code for each in examine(px(), limits=Limits(cells=5)).errors] == ["TOO_MANY_CELLS"]
    assert [each.code for each in examine(px(), limits=Limits(bytes=5)).errors] == ["TOO_LARGE"]
