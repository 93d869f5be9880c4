"""The reference of the programme file names every key as the schema has it, every choice, and every mistake."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from teoiksi.domains.programmes import services
from teoiksi.sources.programme_file import check
from teoiksi.sources.programme_file.read import read_programmes
from teoiksi.sources.strategy_file.schema import PROGRAMMES, definition, schema

REFERENCE = (Path(__file__).parents[2] / "docs/reference/programme-file.md").read_text()

HEADINGS = {
    "programmes": "programme",
    "decision": "decision",
    "actions": "action",
    "milestones": "milestone",
    "costs": "cost",
    "updates": "update",
    "correction": "correction",
}
PLAIN = {"id", "name", "text", "date", "address", "money", "sentence"}
FROM_FORMS = {"unknown_owner", "unknown_milestone"}
"""Mistakes that a file cannot have: it names no people, and no milestones by number of the database."""


def rows(heading: str) -> list[list[str]]:
    """The cells of the table under a heading: key, type, required, what it says."""
    section = REFERENCE.split(f"\n{heading}\n", 1)[1].split("\n#", 1)[0]
    lines = [line for line in section.splitlines() if line[:3] == "| `"]
    return [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in lines]


def part_of(key: str) -> dict[str, Any]:
    return definition(HEADINGS[key], PROGRAMMES)


@pytest.mark.parametrize("key", HEADINGS)
def test_the_keys_are_those_of_the_schema_in_some_order_and_what_is_required_is_said(key: str) -> None:
    said = {row[0].strip("`"): row[2] for row in rows(f"### {key}")}
    required = part_of(key).get("required", [])
    assert set(said) == set(part_of(key)["properties"])
    assert {name for name, word in said.items() if word == "yes"} == set(required)


@pytest.mark.parametrize("key", HEADINGS)
def test_every_choice_is_named(key: str) -> None:
    types = {row[0].strip("`"): row[1] for row in rows(f"### {key}")}
    for name, field in part_of(key)["properties"].items():
        assert all(f"`{choice}`" in types[name] for choice in field.get("enum", ())), name


def test_every_part_of_the_schema_has_its_table() -> None:
    assert set(HEADINGS.values()) | PLAIN == set(schema(PROGRAMMES)["$defs"])
    assert [row[0].strip("`") for row in rows("## The keys")] == list(schema(PROGRAMMES)["properties"])


def test_the_example_can_be_read() -> None:
    example = REFERENCE.split("```yaml\n", 1)[1].split("```", 1)[0]
    assert read_programmes(example.encode()).programmes[0].actions[0].id == "puistot"


def test_every_mistake_is_named() -> None:
    folder = Path(str(services.__file__)).parent
    modules = ("checks", "following", "programmes", "loading_problems")
    sources = [Path(str(check.__file__)), *(folder / f"{name}.py" for name in modules)]
    text = "\n".join(path.read_text() for path in sources)
    codes = set(re.findall(r'(?:Problem\(|_add\([^"\n]*(?:"[^"\n]*", )?|problem_at\(\w+, )\s*"([a-z_]+)"', text))
    assert len(codes - FROM_FORMS) > 10
    assert [code for code in sorted(codes - FROM_FORMS) if f"`{code}`" not in REFERENCE] == ["duplicate_id"]
