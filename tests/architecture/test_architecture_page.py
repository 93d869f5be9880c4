"""The page on the architecture names every package, and the order that the contracts hold."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src/teoiksi"
PAGE = (ROOT / "docs/architecture.md").read_text()
CONTRACTS: list[dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"][
    "contracts"
]

INSIDE_A_DOMAIN = {"services", "queries", "models", "types", "policies", "migrations"}
"""Named once for all domains."""


def packages() -> list[str]:
    """Every package under src/teoiksi, as the page writes it, but the parts that every domain has."""
    found = [path.parent.relative_to(PACKAGE) for path in sorted(PACKAGE.rglob("__init__.py"))]
    inside = [path for path in found if path.parts[:1] == ("domains",) and set(path.parts[2:]) & INSIDE_A_DOMAIN]
    return [str(path) for path in found if path.parts and path not in inside and path.name != "commands"]


def named() -> list[str]:
    """What the first cells of the tables name, the second ones of the table of storeys included."""
    rows = re.findall(r"^\| (?:[a-z ]*\| )?(`[^|]+) \|", PAGE, re.MULTILINE)
    return [name for row in rows for name in re.findall(r"`([\w/]+)`", row)]


def test_every_package_stands_on_the_page() -> None:
    assert [package for package in packages() if package not in named()] == []


def test_what_stands_on_the_page_exists() -> None:
    assert len(named()) > 25
    assert [name for name in named() if not (PACKAGE / name).is_dir()] == []


def test_storeys_and_domains_stand_in_the_order_of_the_contracts() -> None:
    storeys = re.findall(r"\w+", " ".join(CONTRACTS[0]["layers"]).replace("(api)", ""))
    assert [name for name in named() if "/" not in name] == [*storeys[:6], "sources", "numerics", "charts", "kernel"]
    domains = [layer for layer in CONTRACTS[1]["layers"] if "(" not in layer]
    assert [name for name in named() if name.startswith("domains/")] == [f"domains/{domain}" for domain in domains]


def test_the_page_tells_its_day() -> None:
    assert re.search(r"^As of \d{1,2} [A-Z][a-z]+ \d{4}\.", PAGE, re.MULTILINE)
