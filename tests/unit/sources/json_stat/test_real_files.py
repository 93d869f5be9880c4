"""Real JSON-stat files: each is read, or refused with the reason that fits it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest
from tests.factories.real_files import real_cases, real_files

from teoiksi.sources.json_stat import examine, read_json_stat

pytestmark = pytest.mark.data
TABLES = "statistics/jsonstat/*.json", "statistics/pxweb*/*.json"
_REFUSED = {"TEOIKSI_NO_DATASET", "STRUCTURAL_VIOLATION", "PARSE_ERROR"}


@pytest.mark.parametrize("file", real_files(*TABLES))
def test_a_real_file_is_read_or_refused_for_what_it_is(file: Path) -> None:
    found = examine(file.read_bytes())
    if found.errors:
        assert {problem.code for problem in found.errors} <= _REFUSED
        assert not found.cubes
    else:
        assert found.cubes


def _is_a_dataset(file: Path) -> bool:
    try:
        document = orjson.loads(file.read_bytes())
    except orjson.JSONDecodeError:
        return False
    return isinstance(document, dict) and document.get("class") == "dataset"


@pytest.mark.parametrize("file", real_files(*TABLES, only=_is_a_dataset))
def test_every_number_of_a_dataset_is_in_its_cell(file: Path) -> None:
    document = orjson.loads(file.read_bytes())
    (cube,) = read_json_stat(file.read_bytes())
    flat = cube.values.ravel().tolist()
    given = document.get("value") or []
    cells = given.items() if isinstance(given, dict) else enumerate(given)
    expected = {int(place): value for place, value in cells if isinstance(value, int | float)}
    assert {place: value for place, value in enumerate(flat) if value == value} == expected  # noqa: PLR0124 # NaN is not itself


@pytest.mark.parametrize(
    "case", real_cases("statistics/jsonstat/conformance_cases*.json", only=lambda case: "expected" in case)
)
def test_the_official_cases_of_the_rules_agree(case: dict[str, Any]) -> None:
    found, expected = examine(orjson.dumps(case["input"])), case["expected"]
    assert set(expected.get("codes", [])) <= {problem.code for problem in found.problems}
    if "valid" in expected:
        assert bool(found.errors) is not expected["valid"]
    if expected.get("noOtherErrors"):
        assert {problem.code for problem in found.errors} <= set(expected["codes"])
