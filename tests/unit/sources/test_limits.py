"""What a file may claim is bounded, and each claim beyond the bound is refused in words."""

from __future__ import annotations

import numpy as np
import pytest
from tests.unit.sources.json_stat.documents import dataset, metric, written
from tests.unit.sources.px_file.files import DATA, px

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.any_file import read_any
from teoiksi.sources.cube import Role
from teoiksi.sources.json_stat import examine
from teoiksi.sources.limits import DEFAULT_LIMITS, Limits
from teoiksi.sources.px_file import cell_marks, read_px
from teoiksi.sources.px_file import examine as examine_px


def _refused(content: bytes, limits: Limits = DEFAULT_LIMITS) -> str:
    with pytest.raises(BadInput) as refused:
        read_any(content, limits=limits)
    return refused.value.problems[0].code


def test_the_cells_of_all_datasets_of_a_document_count_together() -> None:
    both = written({"a": dataset(), "b": dataset()})
    assert len(read_any(both, limits=Limits(cells=8))) == 2
    assert _refused(both, Limits(cells=7)) == "CUBE_SIZE_OVERFLOW"


def test_a_cube_has_a_bounded_number_of_dimensions() -> None:
    ids = [str(number) for number in range(33)]
    dimension = {name: {"category": {"index": ["x"]}} for name in ids}
    wide = written(dataset(id=ids, size=[1] * 33, dimension=dimension, value=[1], role=None))
    assert _refused(wide) == "TEOIKSI_TOO_MANY_DIMENSIONS"
    names = ",".join(f'"{name}"' for name in ids)
    assert _refused(px(STUB=names)) == "TOO_MANY_VARIABLES"
    table = ";".join(f"c{name}" for name in ids) + ";value\n" + "x;" * 33 + "1\n"
    assert _refused(table.encode()) == "TOO_MANY_DIMENSIONS"


def test_a_number_that_no_computer_holds_is_refused() -> None:
    assert _refused(b"vuosi;arvo\n2024;" + b"9" * 400 + b"\n") == "NOT_A_NUMBER"
    assert _refused(b'[{"indicator":1,"region":1e400,"year":2024,"gender":"total"}]') == "PARSE_ERROR"
    assert _refused(b'[{"indicator":1,"region":1,"year":2024,"gender":"total","value":[1]}]') == "not-figures"
    assert _refused(written(dataset(size=["9" * 5000, 2]))) == "STRUCTURAL_VIOLATION"


def test_an_answer_of_sotkanet_may_not_claim_more_cells_than_any_other() -> None:
    rows = b"".join(b"%d;%d;%d;g%d;1;\n" % (row, row, row, row) for row in range(100))
    head = b"indicator;region;year;gender;primary value;absolute value\n"
    assert _refused(head + rows) == "too-many-cells"


def test_a_page_of_code_that_no_file_is_in_is_not_used() -> None:
    found = examine_px(px(encoding="windows-1252", entries={"CODEPAGE": '"idna"'}))
    assert [each.code for each in found.problems] == ["ENCODING_MISLABELLED"]
    assert found.cube is not None
    assert found.cube.title["fi"].startswith("Väestö")


def test_a_hierarchy_in_a_circle_is_told_and_left_out() -> None:
    found = examine_px(px(entries={'HIERARCHIES("Alue")': '"SSS","SSS":"KU153","KU153":"SSS"'}))
    assert [each.code for each in found.problems] == ["HIERARCHY_MALFORMED"]
    assert found.cube is not None
    assert found.cube.by_id["alue_23_20260101"].children == {}


def test_notes_may_be_one_text_or_many() -> None:
    dimension = dataset()["dimension"]
    dimension["alue"]["note"] = "yksi"
    dimension["vuosi"]["note"] = ["kaksi", 3, "kolme"]
    (cube,) = examine(written(dataset(dimension=dimension))).cubes
    assert [each.notes for each in cube.dimensions] == [("yksi",), ("kaksi", "kolme")]
    assert not examine(written(metric(note={"vaesto": ["x"]}))).errors


def test_signs_of_cells_are_marks_beside_their_figures() -> None:
    data = DATA.replace("24530 0.4", '24530 ".."')
    entries: dict[str, str | None] = {
        'DATANOTECELL("KU153","2025","*")': '"*"',
        'DATANOTECELL("KOKO MAA","*","vaesto")': '"e"',
        'DATANOTECELL("KU999","*","*")': '"x"',
    }
    found = examine_px(px(data, entries=entries))
    assert [each.code for each in found.problems] == ["CELL_MARK_UNKNOWN"]
    cube = found.cube
    assert cube is not None
    assert cube.marks is not None
    marks = [cube.mark_names[mark] for mark in cube.marks.ravel().tolist()]
    assert marks == ["e", "", "e", "", "", "", "*", "..", "", "", "", ""]
    assert cube.states.sum() == cube.states[1, 1, 1] > 0


def test_more_signs_of_cells_than_can_be_written_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cell_marks, "_MOST_WORK", 5)
    entries: dict[str, str | None] = {
        'DATANOTECELL("KU153","*","*")': '"a"',
        'DATANOTECELL("KU405","*","*")': '"b"',
    }
    found = examine_px(px(entries=entries))
    assert [each.code for each in found.problems] == ["CELL_MARKS_LEFT"]
    assert found.cube is not None
    assert found.cube.mark_names == ("", "a")


def test_a_number_sign_begins_a_new_line_in_titles_and_notes() -> None:
    cube = read_px(
        px(TITLE='"Väestö#alueittain"', NOTE='"yksi#kaksi"', entries={'VALUENOTE("Alue","Imatra")': '"a#b"'})
    )
    assert (cube.title["fi"], cube.notes) == ("Väestö\nalueittain", ("yksi\nkaksi",))
    assert cube.by_id["alue_23_20260101"].notes == ("Imatra: a\nb",)


def test_notes_of_values_stand_with_their_values() -> None:
    cube = read_px(px(entries={'VALUENOTE("Alue","Imatra")': '"Kaupunki"', 'NOTE("Alue")': '"Alueet 2026"'}))
    assert cube.by_id["alue_23_20260101"].notes == ("Alueet 2026", "Imatra: Kaupunki")


def test_days_may_be_given_from_first_to_last() -> None:
    days = read_px(px(entries={'TIMEVAL("Vuosi")': 'TLIST(D1,"20241231"-"20250101")'})).by_id["Vuosi"].times
    assert days == ("2024-12-31", "2025-01-01")
    assert examine_px(px(entries={'TIMEVAL("Vuosi")': 'TLIST(D1,"20251231"-"20250101")'})).problems


def test_the_area_is_found_by_its_codes_where_the_document_names_none() -> None:
    (cube,) = examine(written(dataset(role={"time": ["vuosi"]}))).cubes
    assert [each.role for each in cube.dimensions] == [Role.AREA, Role.TIME]
    unmapped = read_px(px(entries={'MAP("Alue")': None}))
    assert unmapped.dimensions[0].role == Role.AREA


def test_a_px_file_is_known_whatever_its_first_keyword_and_characters() -> None:
    bare = px()
    first = b'DIRECTORY-PATH="a/b";\n' + bare
    for content in (first, b'CONTVARIABLE[sv]="x";\n' + bare, px(encoding="utf-16"), px(encoding="utf-8-sig")):
        (cube,) = read_any(content)
        np.testing.assert_array_equal(cube.values, read_px(bare).values)
