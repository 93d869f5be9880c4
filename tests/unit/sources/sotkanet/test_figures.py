"""Answers of Sotkanet become cubes. The bodies are written by us after its description; none is recorded."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import orjson
import pytest
from tests.factories.real_files import real_files

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.area_codes import area_code, normal_area
from teoiksi.sources.cube import MISSING_CODES, CellState
from teoiksi.sources.sotkanet.figures import read_csv, read_json
from teoiksi.sources.sotkanet.regions import areas, read_regions

REGIONS = orjson.dumps(
    [
        {"id": 65, "code": "153", "category": "KUNTA", "title": {"fi": "Imatra", "sv": "Imatra"}, "memberOf": [658]},
        {"id": 575, "code": "153", "category": "SEUTUKUNTA", "title": {"fi": "Suupohja"}, "memberOf": []},
        {"id": 658, "code": "358", "category": "MAA", "title": {"fi": "Koko maa", "en": "Whole country"}},
    ]
)
ROWS: list[dict[str, Any]] = [
    {"indicator": 127, "region": 65, "year": 2024, "gender": "total", "value": 24711.0, "absValue": 24711},
    {"indicator": 127, "region": 658, "year": 2023, "gender": "total", "value": 5603851.0},
]


def test_rows_are_joined_to_areas_by_category_and_code() -> None:
    cube = read_json(orjson.dumps(ROWS), read_regions(REGIONS))
    assert cube.by_id["region"].codes == ("SSS", "KU153")
    picked = cube.pick({"region": ("KU153",), "year": ("2024",), "content": ("value",)})
    assert picked.values.ravel().tolist() == [24711]
    assert cube.by_id["region"].label("SSS", "fi") == "Koko maa"
    assert cube.licence == "CC BY 4.0"


def test_a_row_that_is_absent_is_missing_and_not_zero() -> None:
    cube = read_json(orjson.dumps(ROWS), read_regions(REGIONS))
    state = cube.pick({"region": ("KU153",), "year": ("2023",)}).states.ravel().tolist()
    assert {MISSING_CODES[number] for number in state} == {CellState.NO_ROW}
    count = cube.pick({"region": ("SSS",), "year": ("2023",), "content": ("absValue",)}).states.item()
    assert MISSING_CODES[count] is CellState.NOT_AVAILABLE


def test_csv_says_the_same_as_json() -> None:
    lines = ["indicator;region;year;gender;primary value;absolute value", "127;65;2024;total;24711;24711"]
    lines += ["127;658;2023;total;5603851,0;"]
    of_csv = read_csv("\r\n".join(lines).encode(), read_regions(REGIONS))
    of_json = read_json(orjson.dumps(ROWS), read_regions(REGIONS))
    assert of_csv.dimensions == of_json.dimensions
    np.testing.assert_array_equal(of_csv.values, of_json.values)


def test_an_empty_answer_is_an_empty_cube() -> None:
    assert read_json(b"[]").values.size == 0


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"{}" + b"x",
        b"[1]",
        b'[{"indicator": 127}]',
        orjson.dumps([{**ROWS[0], "value": "paljon"}]),
        orjson.dumps([{**ROWS[0], "value": "nan"}]),
        orjson.dumps([ROWS[0], ROWS[0]]),
        orjson.dumps([{**ROWS[0], "region": 9999}]),
    ],
)
def test_what_is_no_answer_is_refused(content: bytes) -> None:
    with pytest.raises(BadInput):
        read_json(content, read_regions(REGIONS))


@pytest.mark.parametrize("content", [b"a;b\n1;2", b"\xff\xfe", b"indicator;region\n127;65"])
def test_what_is_no_csv_answer_is_refused(content: bytes) -> None:
    with pytest.raises(BadInput):
        read_csv(content)


def test_what_is_no_list_of_regions_is_refused() -> None:
    with pytest.raises(BadInput):
        read_regions(b'{"error": 1}')


@pytest.mark.parametrize(
    ("code", "normal"),
    [
        ("KU153", "KU153"),
        ("153", "KU153"),
        ("ku5", "KU005"),
        ("MK9", "MK09"),
        ("sss", "SSS"),
        ("2_02_023_853", "KU853"),  # Rudolf: the municipality stands last
        ("2_02_023_***", None),
        ("*_**_***_***", "SSS"),
        ("55100", None),
        ("x", None),
    ],
)
def test_the_code_of_an_area_is_written_in_one_way(code: str, normal: str | None) -> None:
    assert normal_area(code) == normal


def test_a_category_without_letters_keeps_its_name() -> None:
    assert (area_code("ERVA", "1"), area_code("KUNTA", "5"), area_code("MAA", "358")) == ("ERVA:1", "KU005", "SSS")


@pytest.mark.data
@pytest.mark.parametrize("file", real_files("statistics/sotkanet/regions*.json"))
def test_imatra_is_found_in_the_real_list_of_regions(file: Path) -> None:
    found = areas(read_regions(file.read_bytes()).values())
    assert found["KU153"].names["fi"] == "Imatra"
    assert found["SK153"].number != found["KU153"].number
