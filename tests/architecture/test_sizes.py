"""The gates on size: no module over 500 lines, no function over 50."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = [
    path
    for folder in ("src/teoiksi", "tests", "tools")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if "migrations" not in path.parts
]
LONGEST_MODULE = 500
LONGEST_FUNCTION = 50


def long_functions(text: str, limit: int) -> list[str]:
    """Name the functions and methods of more than ``limit`` lines; what a docstring explains is no code."""
    functions = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return [node.name for node in functions if _lines(node) - _lines_of_docstring(node) > limit]


def _lines(node: ast.stmt) -> int:
    return (node.end_lineno or 0) - node.lineno + 1


def _lines_of_docstring(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return _lines(node.body[0]) if ast.get_docstring(node) else 0


def test_there_are_modules_to_look_at() -> None:
    assert len(MODULES) > 100


def test_no_module_is_longer_than_the_gate() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in MODULES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_no_function_is_longer_than_the_gate() -> None:
    found = {str(path.relative_to(ROOT)): long_functions(path.read_text(), LONGEST_FUNCTION) for path in MODULES}
    assert {name: functions for name, functions in found.items() if functions} == {}


@pytest.mark.parametrize(("lines", "found"), [(49, []), (50, ["f"])])
def test_a_function_is_measured_with_its_heading_and_without_its_docstring(lines: int, found: list[str]) -> None:
    code = "    x = 1\n" * lines
    assert long_functions("def f():\n" + code, LONGEST_FUNCTION) == found
    assert long_functions("def f():\n    '''Say.\n\n    More.\n    '''\n" + code, LONGEST_FUNCTION) == found
