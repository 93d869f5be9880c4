"""Every import contract fails on a planted violation, and on nothing else."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONTRACTS = [
    c["name"] for c in tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
]


@dataclass(frozen=True)
class Plant:
    """A line added to a module of the package, and the number of the contract that it breaks."""

    contract: str
    module: str
    line: str


PLANTS = [
    Plant("1", "kernel/language.py", "import teoiksi.numerics"),
    Plant("1", "sources/__init__.py", "import teoiksi.charts"),
    Plant("1", "domains/stats/types/figures.py", "import teoiksi.cli"),
    Plant("1", "anything.py", '"""A part of the package that no storey knows."""'),
    Plant("2", "domains/stats/types/figures.py", "import teoiksi.domains.indicators.types"),
    Plant("3", "domains/people/utils.py", '"""A name that no domain has."""'),
    Plant("3", "domains/stats/types/figures.py", "import teoiksi.domains.stats.models"),
    Plant("4", "web/search/__init__.py", "import teoiksi.web.strategy"),
    Plant("5", "numerics/progress.py", "import django"),
    Plant("5", "sources/figures_file/reading.py", "import pghistory"),
    Plant("6a", "domains/stats/services/storing.py", "import httpx"),
    Plant("6b", "domains/stats/services/figures.py", "import teoiksi.charts"),
    Plant("7", "reports/figures_csv.py", "import teoiksi.domains.stats.models"),
    Plant("7", "cli/problems.py", "import teoiksi.domains.stats.models"),
    Plant("8", "web/shared/context.py", "import simplemma"),
    Plant("10", "domains/indicators/queries/cards.py", "import teoiksi.numerics.uncertainty"),
    Plant("9", "web/strategy/views.py", "import teoiksi.reports.typesetter"),
    Plant("11", "domains/stats/queries/figures.py", "import teoiksi.sources.cube"),
]


def broken(folder: Path) -> list[str]:
    """Run the contracts over the package in this folder and give the numbers of those that are broken."""
    lint_imports = str(Path(sys.executable).with_name("lint-imports"))
    command = [lint_imports, "--no-cache", "--no-logo", "--config", str(folder / "pyproject.toml")]
    environment = os.environ | {"PYTHONPATH": str(folder / "src"), "COLUMNS": "200"}
    result = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert "Contracts:" in result.stdout, result.stdout + result.stderr
    return re.findall(r"^(\w+) .* BROKEN", result.stdout, re.MULTILINE)


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A copy of the package that a test may spoil."""
    shutil.copytree(ROOT / "src/teoiksi", tmp_path / "src/teoiksi", ignore=lambda folder, names: [
        name for name in names if (not name.endswith(".py") and not (Path(folder) / name).is_dir()) or name == "static"
    ])  # fmt: skip
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.mark.slow
def test_the_package_as_it_is_keeps_every_contract(package: Path) -> None:
    assert broken(package) == []


@pytest.mark.slow
@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: f"{plant.contract} {plant.module}")
def test_a_planted_violation_breaks_its_contract_alone(plant: Plant, package: Path) -> None:
    module = package / "src/teoiksi" / plant.module
    before = module.read_text() if module.exists() else ""
    module.write_text(f"{before}\n{plant.line}\n")
    assert broken(package) == [plant.contract]


def test_every_contract_has_its_violation() -> None:
    assert {plant.contract for plant in PLANTS} == {name.split()[0] for name in CONTRACTS}
