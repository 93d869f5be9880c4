"""Every module says what belongs in it; public functions of the working packages say what comes back."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "src" / "teoiksi"
MODULES = [
    path for path in sorted(PACKAGE.rglob("*.py")) if "migrations" not in path.parts and path.read_text().strip()
]
SHORT = 5


def must_explain(path: Path) -> bool:
    """Whether this module's public functions owe a docstring: services, queries and the libraries."""
    parts = path.relative_to(PACKAGE).parts
    if parts[0] in {"sources", "numerics", "charts"}:
        return True
    return parts[0] == "domains" and any(part.removesuffix(".py") in {"services", "queries"} for part in parts)


def without_docstring(text: str) -> Iterator[str]:
    """Name the public functions and methods of more than five lines that have no docstring."""
    for parent in ast.walk(ast.parse(text)):
        if not isinstance(parent, ast.Module | ast.ClassDef):
            continue
        for node in parent.body:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and not node.name.startswith("_"):
                lines = (node.end_lineno or 0) - node.lineno + 1
                if lines > SHORT and not ast.get_docstring(node):
                    yield node.name


def test_every_module_opens_with_what_belongs_in_it() -> None:
    silent = [path for path in MODULES if path.name != "apps.py" and not ast.get_docstring(ast.parse(path.read_text()))]
    assert [str(path.relative_to(PACKAGE)) for path in silent] == []


def test_public_functions_of_services_queries_and_libraries_have_docstrings() -> None:
    found = {
        str(path.relative_to(PACKAGE)): list(without_docstring(path.read_text()))
        for path in MODULES
        if must_explain(path)
    }
    assert len(found) > 50
    assert {name: functions for name, functions in found.items() if functions} == {}


def test_a_silent_function_would_be_found() -> None:
    body = "    x = 1\n" * 5
    text = f"def public():\n{body}\ndef _private():\n{body}\ndef short():\n    return 1\n\ndef told():\n    '''Say.'''\n{body}"
    assert list(without_docstring(text)) == ["public"]
