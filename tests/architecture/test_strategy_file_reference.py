"""The reference of the strategy file names every key as the schema has it, and every mistake."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from tests.factories.bad_strategy_files import CASES

from teoiksi.domains.indicators.queries import load_conflicts
from teoiksi.domains.strategy.services import conflicts
from teoiksi.sources.strategy_file.schema import definition, schema

REFERENCE = (Path(__file__).parents[2] / "docs/reference/strategy-file.md").read_text()

HEADINGS = {
    "municipality": "municipality",
    "term": "term",
    "strategy": "strategy",
    "decision": "decision",
    "texts": "text_part",
    "coverage": "coverage_part",
    "values": "value_part",
    "spearheads": "spearhead",
    "goals": "goal",
    "units": "unit",
    "sources": "source",
    "indicators": "indicator",
    "control_chart": "control_chart",
    "rebase": "rebase",
    "baseline": "baseline",
    "targets": "target",
    "series": "series",
    "figures": "figure",
}
CONDITIONAL = {"vision", "motto", "value", "low", "high", "missing", "per"}
"""Required or not by what else is there."""


def rows(heading: str) -> list[list[str]]:
    """The cells of the table under a heading: key, type, required, what it says."""
    section = REFERENCE.split(f"\n{heading}\n", 1)[1].split("\n#", 1)[0]
    return [
        [cell.strip() for cell in line.strip("| ").split(" | ")] for line in section.splitlines() if line[:3] == "| `"
    ]


def part_of(key: str) -> dict[str, Any]:
    return definition(HEADINGS[key])


@pytest.mark.parametrize("key", HEADINGS)
def test_the_keys_are_those_of_the_schema_in_their_order(key: str) -> None:
    assert [row[0].strip("`") for row in rows(f"### {key}")] == list(part_of(key)["properties"])


def test_every_part_of_the_schema_has_its_table() -> None:
    plain = {"id", "series_id", "name", "text", "note", "date", "period", "number", "address", "matter"}
    assert set(HEADINGS.values()) | plain == set(schema()["$defs"])
    assert [row[0].strip("`") for row in rows("## The keys")] == list(schema()["properties"])


@pytest.mark.parametrize("key", HEADINGS)
def test_what_is_required_is_said(key: str) -> None:
    required = part_of(key).get("required", [])
    for name, _type, said, _what in rows(f"### {key}"):
        expected = {"yes"} if name.strip("`") in required else {"no", "see text"}
        assert said in expected, name
        assert said != "see text" or name.strip("`") in CONDITIONAL


@pytest.mark.parametrize("key", HEADINGS)
def test_every_choice_is_named(key: str) -> None:
    types = {row[0].strip("`"): row[1] for row in rows(f"### {key}")}
    for name, field in part_of(key)["properties"].items():
        assert all(f"`{choice}`" in types[name] for choice in field.get("enum", ())), name


def test_every_matter_is_named() -> None:
    assert all(f"`{matter}`" in REFERENCE for matter in definition("matter")["enum"])


def test_every_mistake_is_named() -> None:
    against_the_database = (Path(str(conflicts.__file__)), Path(load_conflicts.__code__.co_filename))
    codes = {case[0] for case in CASES} | {
        code for path in against_the_database for code in re.findall(r'Problem\(\s*"(\w+)"', path.read_text())
    }
    assert len(codes) > 70
    assert [code for code in sorted(codes) if f"`{code}`" not in REFERENCE] == []
