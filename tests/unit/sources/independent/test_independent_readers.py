"""Real files are read as readers of others read them: every cell, and the codes on its row.

Each file that a reader is not asked about is listed with the reason; a list that is out of date fails.
"""

from __future__ import annotations

import json
import math
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, Final

import pytest

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.cube import Cube
from teoiksi.sources.json_stat import read_json_stat
from teoiksi.sources.px_file import read_px

pytestmark = [pytest.mark.data, pytest.mark.slow]
HERE: Final = Path(__file__).parent
NODE_MODULES: Final = Path(__file__).parents[4] / "node_modules"
FOLDER: Final = Path(os.environ.get("TEOIKSI_TEST_DATA", "")) / "statistics"

TOOLKIT_CANNOT: Final = {
    "v1_size_as_string.json": "sizes as texts and no roles: the toolkit stops (it wants a role object)",
}
PYJSTAT_CANNOT: Final = {
    "v1_size_as_string.json": "sizes as texts: AttributeError",
    "v2_oecd-canada-col_embedded.json": "it would fetch the datasets of a collection, embedded ones too",
}
PYAXIS_CANNOT: Final = {
    "keys_be101ace.px": "it has no KEYS: ValueError",
    "pxr_example6.px": "it has no KEYS: ValueError",
}


def _files(*patterns: str) -> list[Path]:
    if not os.environ.get("TEOIKSI_TEST_DATA"):
        return []
    return sorted(file for pattern in patterns for file in FOLDER.glob(pattern))


def _is_read(file: Path) -> bool:
    """Tell whether we read the file, and it has figures; what else there is in the folders is looked at elsewhere."""
    try:
        return any((cube.states == 0).any() or cube.marks is not None for cube in _cubes(file))
    except BadInput:
        return False


@cache
def _cubes(file: Path) -> tuple[Cube, ...]:
    content = file.read_bytes()
    return (read_px(content),) if file.suffix.lower() == ".px" else read_json_stat(content)


JSON_STAT: Final = [file for file in _files("jsonstat/*.json", "pxweb*/*.json") if _is_read(file)]
PX: Final = [file for file in _files("px/*.[pP][xX]", "pxweb2/*.px") if _is_read(file)]


def _asked(command: list[str], lines: Iterable[str]) -> list[dict[str, Any]]:
    done = subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=True, timeout=300)
    return [json.loads(line) for line in done.stdout.splitlines()]


@cache
def _by_toolkit() -> Mapping[Path, dict[str, Any]]:
    command = ["node", str(HERE / "toolkit.cjs"), str(NODE_MODULES)]
    return dict(zip(JSON_STAT, _asked(command, map(str, JSON_STAT)), strict=True))


@cache
def _by_peers() -> Mapping[tuple[str, Path], dict[str, Any]]:
    asked = [("pyjstat", "-", file) for file in JSON_STAT] + [("pyaxis", _encoding(file), file) for file in PX]
    answers = _asked([sys.executable, str(HERE / "peers.py")], ("\t".join(map(str, each)) for each in asked))
    return {(kind, file): answer for (kind, _, file), answer in zip(asked, answers, strict=True)}


def _encoding(file: Path) -> str:
    """pyaxis must be told: what the file says, but one file says ISO-8859 and is UTF-8."""
    if file.name == "ine_1001.px":
        return "utf-8"
    head = file.read_bytes()[:4000].decode("latin-1")
    return head.partition('CODEPAGE="')[2].partition('"')[0] or "iso-8859-1"


def _agrees(cube: Cube, given: Mapping[str, Any], labels: tuple[tuple[str, ...], ...]) -> None:
    keys = list(product(*labels))
    assert len(given["rows"]) == len(keys)
    values, states = cube.values.ravel().tolist(), cube.states.ravel().tolist()
    marks = [0] * len(values) if cube.marks is None else cube.marks.ravel().tolist()
    for place, row in enumerate(given["rows"]):
        assert tuple(row[:-1]) == keys[place]
        where = f"{place} {keys[place]}"
        if states[place]:
            assert _is_missing(row[-1], cube.mark_names[marks[place]]), where
        else:
            assert math.isclose(float(row[-1]), values[place], rel_tol=1e-15), where


def _is_missing(told: object, mark: str) -> bool:
    """A peer gives nothing, or the source's own sign or text."""
    return told is None or str(told).strip('"') in {"", mark}


@pytest.mark.parametrize("file", JSON_STAT, ids=lambda file: file.name)
def test_the_toolkit_of_json_stat_reads_the_same_cells(file: Path) -> None:
    if not shutil.which("node") or not (NODE_MODULES / "jsonstat-toolkit").is_dir():
        pytest.skip("node or jsonstat-toolkit is not installed: make install")
    answer = _by_toolkit()[file]
    if file.name in TOOLKIT_CANNOT:
        assert "error" in answer
        pytest.skip(TOOLKIT_CANNOT[file.name])
    assert "error" not in answer
    for cube, given in zip(_cubes(file), answer["datasets"], strict=True):
        assert given["ids"] == [dimension.id for dimension in cube.dimensions]
        _agrees(cube, given, tuple(dimension.codes for dimension in cube.dimensions))


@pytest.mark.parametrize("file", JSON_STAT, ids=lambda file: file.name)
def test_pyjstat_reads_the_same_cells(file: Path) -> None:
    answer = _by_peers()["pyjstat", file]
    if file.name in PYJSTAT_CANNOT:
        assert "error" in answer or not answer["datasets"]
        pytest.skip(PYJSTAT_CANNOT[file.name])
    assert "error" not in answer
    for cube, given in zip(_cubes(file), answer["datasets"], strict=True):
        assert given["ids"] == [dimension.id for dimension in cube.dimensions]
        _agrees(cube, given, tuple(dimension.codes for dimension in cube.dimensions))


@pytest.mark.parametrize("file", PX, ids=lambda file: file.name)
def test_pyaxis_reads_the_same_cells(file: Path) -> None:
    answer = _by_peers()["pyaxis", file]
    if file.name in PYAXIS_CANNOT:
        assert "error" in answer
        pytest.skip(PYAXIS_CANNOT[file.name])
    assert "error" not in answer
    (cube,) = _cubes(file)
    (given,) = answer["datasets"]
    # It takes the spaces around texts away.
    labels = tuple(tuple(label.strip() for label in next(iter(each.labels.values()))) for each in cube.dimensions)
    _agrees(cube, given, labels)


def test_every_file_that_is_left_out_is_there() -> None:
    if not os.environ.get("TEOIKSI_TEST_DATA"):
        pytest.skip("TEOIKSI_TEST_DATA is not set")
    named = {*TOOLKIT_CANNOT, *PYJSTAT_CANNOT, *PYAXIS_CANNOT}
    assert named <= {file.name for file in (*JSON_STAT, *PX)}
