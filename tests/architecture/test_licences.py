"""Nothing that the product runs or serves is under a licence that would bind a municipality's installation."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path

import pytest

from teoiksi.config.embedded import binaries

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/reference/licences.md").read_text()

PERMISSIVE = re.compile(
    r"MIT( License)?|MIT-CMU|MIT-0|(0|[23]-Clause )?BSD( License)?|0BSD|BSD-[23]-Clause|ISC|Apache( Software License|-2\.0)|"
    r"PSF-2\.0|Unlicense|OFL-1\.1"
)
NUMPY = "BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0"
WEAK = {
    **dict.fromkeys(("psycopg", "psycopg-binary", "psycopg-pool"), "LGPL-3.0-only"),
    "certifi": "Mozilla Public License 2.0 (MPL 2.0)",
    "orjson": "MPL-2.0 AND (Apache-2.0 OR MIT)",
    "numpy": NUMPY,
}
ONLY_IN_TESTS = {"axe-core": "MPL-2.0"}


def licence_of(package: metadata.PackageMetadata) -> str:
    """Give the licence that a package declares: the expression, the classifier or the short text, in this order."""
    expressions = package.get_all("License-Expression") or []
    classifiers = [each.rpartition(" :: ")[2] for each in package.get_all("Classifier") or [] if "License ::" in each]
    return next(iter([*expressions, *classifiers, *(package.get_all("License") or [])]), "")


def refused(licences: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    """Give the packages whose licence is neither permissive nor known by name; of several alternatives one is enough."""
    return {
        name: licence
        for name, licence in licences.items()
        if known.get(name) != licence and not any(PERMISSIVE.fullmatch(each) for each in re.split(r" OR ", licence))
    }


def locked() -> list[str]:
    return re.findall(r"^([\w.-]+)==", (ROOT / "requirements.lock").read_text(), re.MULTILINE)


def installed() -> dict[str, str]:
    """The licence of every locked package that this machine has; some are for other systems only."""
    there = {re.sub(r"[-_.]+", "-", each.metadata["Name"]).lower(): each.metadata for each in metadata.distributions()}
    return {name: licence_of(there[name]) for name in locked() if name in there}


def of_the_browser() -> dict[str, str]:
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    return {path.rpartition("node_modules/")[2]: each.get("license", "") for path, each in packages.items() if path}


def test_every_python_package_may_be_used_freely() -> None:
    assert len(installed()) > 30
    assert refused(installed(), WEAK) == {}


def test_the_readers_that_tests_compare_with_may_be_used_freely() -> None:
    peers = {name: licence_of(metadata.metadata(name)) for name in ("pandas", "pxwebpy", "pyaxis", "pyjstat")}
    assert refused(peers, {}) == {}
    # statsmodels brings pandas to the worker; the readers themselves are for tests only.
    assert [name for name in peers if name in locked() and name != "pandas"] == []


def test_every_package_of_the_browser_may_be_used_freely() -> None:
    assert len(of_the_browser()) > 50
    assert refused(of_the_browser(), ONLY_IN_TESTS) == {}


def test_what_only_tests_use_is_not_served() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert [name for name in ONLY_IN_TESTS if not lock[f"node_modules/{name}"].get("dev")] == []


def test_what_is_not_plainly_permissive_is_explained() -> None:
    assert [name for name in (*WEAK, *ONLY_IN_TESTS) if f"`{name}`" not in PAGE] == []
    assert set(WEAK) <= set(installed())


def test_the_one_program_that_is_linked_with_readline_is_not_used() -> None:
    assert "psql" not in binaries.PROGRAMS


@pytest.mark.parametrize(
    "licence", ["GPL-3.0-or-later", "AGPL-3.0", "LGPL-3.0-only", "MIT AND GPL-2.0", "Proprietary", ""]
)
def test_a_binding_licence_would_be_found(licence: str) -> None:
    assert refused({"a": licence}, WEAK) == {"a": licence}
