"""The examples of the references of ``teoiksi cube`` and ``teoiksi assess`` are what these commands give."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from teoiksi.cli.assessing import assess_cases
from teoiksi.cli.assessing.rule_cases import RULE_NAMES
from teoiksi.sources.any_file import read_any
from teoiksi.sources.cube import CellState
from teoiksi.sources.cube.summary import summary

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
CUBE = (REFERENCE / "cube-json.md").read_text()
ASSESS = (REFERENCE / "assess-json.md").read_text()


def blocks(page: str, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def test_the_example_file_is_told_as_the_page_tells() -> None:
    (cube,) = read_any(blocks(CUBE, "px")[0].encode("iso-8859-15"))
    assert summary(cube) == json.loads(blocks(CUBE, "json")[0])


def test_its_rows_are_those_of_the_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "esimerkki.px"
    file.write_bytes(blocks(CUBE, "px")[0].encode("iso-8859-15"))
    call_command("cube", str(file), "--csv")
    assert capsys.readouterr().out == blocks(CUBE, "text")[0]


def test_every_field_and_reason_stands_on_the_page() -> None:
    named = set(re.findall(r"`(\w+)`", CUBE))
    assert set(json.loads(blocks(CUBE, "json")[0])) <= named
    assert {state.value for state in CellState} - {"present"} <= named


def test_the_example_cases_are_answered_as_the_page_answers() -> None:
    case, answer, series, rule, chart = map(json.loads, blocks(ASSESS, "json"))
    _agree(_judged(case), answer)
    assert [_judged(each)["kind"] for each in (series, rule, chart)] == ["series", "rule", "chart"]


def test_every_rule_and_every_field_of_a_series_stand_on_the_page() -> None:
    named = set(re.findall(r"`(\w+)`", ASSESS))
    series = _judged(json.loads(blocks(ASSESS, "json")[2]))["result"]
    assert {*RULE_NAMES, *series, *series["groups"][0]} - {"rebase_group"} <= named


def _judged(case: Any) -> Any:
    return assess_cases(json.dumps(case).encode())


def _agree(found: Any, told: Any) -> None:
    """Compare all fields; figures to the digits of the page."""
    if isinstance(told, dict):
        assert found.keys() == told.keys()
        for name, value in told.items():
            _agree(found[name], value)
    else:
        assert found == (pytest.approx(told, rel=1e-5) if isinstance(told, float) else told)
