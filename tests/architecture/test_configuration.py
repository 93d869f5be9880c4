"""The tools are set as strict as the project says, and nobody quietly steps out of their sight."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src/teoiksi"
TOOL: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]
CONTRACTS: dict[str, dict[str, Any]] = {each["name"].split()[0]: each for each in TOOL["importlinter"]["contracts"]}
FILES = [
    path
    for folder in ("src", "tests", "tools")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if path != Path(__file__)  # it names what it looks for
]

SUPPRESSION = re.compile(
    r"#\s*(?:ruff:\s*)?(noqa|type:\s*ignore)(?P<codes>:\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*|\[[\w, -]+\])?(?P<rest>.*)"
)
UNFINISHED = re.compile(r"(?<!\.)\b(TODO|FIXME|XXX)\b")


def silent(text: str) -> list[str]:
    """Give the lines where a tool is told to look away without a code, or without saying why."""
    lines = [line for line in text.splitlines() if (found := SUPPRESSION.search(line)) and not _explained(found)]
    return [line.strip() for line in lines]


def _explained(found: re.Match[str]) -> bool:
    return bool(found["codes"]) and bool(re.search(r"[a-z]{3}", found["rest"]))


def packages(folder: Path) -> set[str]:
    return {path.parent.name for path in folder.glob("*/__init__.py")}


def test_mypy_is_strict_over_the_whole_package() -> None:
    assert TOOL["mypy"]["strict"] is True
    assert TOOL["mypy"]["packages"] == ["teoiksi", "tests", "tools.bench", "tools.fuzz"]
    assert TOOL["mypy"]["exclude"] == ["/migrations/"]
    loose = {"ignore_errors", "disallow_untyped_defs", "disallow_any_generics", "check_untyped_defs"}
    assert [each["module"] for each in TOOL["mypy"].get("overrides", []) if loose & set(each)] == []


def test_the_gates_on_size_are_set() -> None:
    lint = TOOL["ruff"]["lint"]
    assert {"C90", "PL"} <= set(lint["select"])
    assert lint["mccabe"]["max-complexity"] == 8
    assert lint["pylint"]["max-statements"] == 30
    assert not {"C901", "PLR0915"} & {
        *lint["ignore"],
        *(code for codes in lint["per-file-ignores"].values() for code in codes),
    }


def test_no_contract_has_an_exception() -> None:
    assert [name for name, contract in CONTRACTS.items() if contract.get("ignore_imports")] == []


def test_every_area_of_the_site_is_a_stranger_to_the_others() -> None:
    areas = packages(PACKAGE / "web") - {"shared", "templatetags"}
    assert set(CONTRACTS["4"]["modules"]) == {f"teoiksi.web.{area}" for area in areas}


def test_every_storey_but_the_readers_stays_off_the_network() -> None:
    assert set(CONTRACTS["6a"]["source_modules"]) == {f"teoiksi.{name}" for name in packages(PACKAGE) - {"sources"}}


def test_whoever_tells_a_tool_to_look_away_says_why() -> None:
    assert len(FILES) > 300
    found = {str(path.relative_to(ROOT)): silent(path.read_text()) for path in FILES}
    assert {name: lines for name, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("x = 1  # noqa", 1),
        ("x = 1  # noqa: E741", 1),
        ("x = 1  # type: ignore", 1),
        ("x = 1  # type: ignore[attr-defined]", 1),
        ("x = 1  # noqa: E741 - the letters of the formula", 0),
        ("x = 1  # noqa: E741, ARG001 (every view gets it)", 0),
        ("x = 1  # type: ignore[attr-defined] # our own backend", 0),
    ],
)
def test_a_silent_suppression_would_be_found(line: str, found: int) -> None:
    assert len(silent(line)) == found


def test_nothing_is_left_to_be_done_later() -> None:
    assert [str(path.relative_to(ROOT)) for path in FILES if UNFINISHED.search(path.read_text())] == []


def test_migrations_are_named_after_what_they_do() -> None:
    names = [path.stem for path in PACKAGE.rglob("migrations/0*.py")]
    assert len(names) > 6
    assert [name for name in names if "auto" in name] == []
