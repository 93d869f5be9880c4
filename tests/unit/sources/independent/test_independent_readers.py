"""Real files are read as readers of others read them: every cell, and the codes on its row.

What a reader of others is known not to read is told by what the file holds; such a file is skipped, and the reader must
really have failed at it.
"""

from __future__ import annotations

import json
import math
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any, Final

import pytest
from tests.factories.real_files import found, real_files

from teoiksi.kernel.problems import BadInput
from teoiksi.sources.cube import Cube
from teoiksi.sources.json_stat import read_json_stat
from teoiksi.sources.px_file import read_px

pytestmark = [pytest.mark.data, pytest.mark.slow]
HERE: Final = Path(__file__).parent
NODE_MODULES: Final = Path(__file__).parents[4] / "node_modules"


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


JSON_STAT_FILES: Final = "statistics/jsonstat/*.json", "statistics/pxweb*/*.json"
PX_FILES: Final = "statistics/px/*.[pP][xX]", "statistics/pxweb2/*.px"
JSON_STAT: Final = [file for file in found(*JSON_STAT_FILES) if _is_read(file)]
PX: Final = [file for file in found(*PX_FILES) if _is_read(file)]


def _sizes_are_texts(file: Path) -> str:
    """The toolkit stops, and pyjstat raises an AttributeError."""
    return "its sizes are texts" if re.search(rb'"size"\s*:\s*\[\s*"', file.read_bytes()) else ""


def _embeds_datasets(file: Path) -> str:
    """pyjstat would fetch the datasets of a collection, also those that are inside it."""
    document = json.loads(file.read_bytes())
    return "it is a collection" if document.get("class") == "collection" else ""


def _has_keys(file: Path) -> str:
    """pyaxis counts on every cell being there, in order."""
    return "it has KEYS" if re.search(rb"(?m)^KEYS\b", file.read_bytes()) else ""


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
    """pyaxis must be told: what the file says, but some say ISO-8859 and are UTF-8."""
    content = file.read_bytes()
    said = content[:4000].decode("latin-1").partition('CODEPAGE="')[2].partition('"')[0] or "iso-8859-1"
    return said if content.isascii() or not _is_utf_8(content) else "utf-8"


def _is_utf_8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _passed_over(file: Path, answer: Mapping[str, Any], *reasons: Callable[[Path], str]) -> None:
    """Skip a file that the other reader is known not to read, once it has really failed at it."""
    if why := " and ".join(filter(None, (reason(file) for reason in reasons))):
        assert "error" in answer or not answer["datasets"]
        pytest.skip(why)
    assert "error" not in answer


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


@pytest.mark.parametrize("file", real_files(*JSON_STAT_FILES, only=_is_read))
def test_the_toolkit_of_json_stat_reads_the_same_cells(file: Path) -> None:
    if not shutil.which("node") or not (NODE_MODULES / "jsonstat-toolkit").is_dir():
        pytest.skip("node or jsonstat-toolkit is not installed: make install")
    answer = _by_toolkit()[file]
    _passed_over(file, answer, _sizes_are_texts)
    for cube, given in zip(_cubes(file), answer["datasets"], strict=True):
        assert given["ids"] == [dimension.id for dimension in cube.dimensions]
        _agrees(cube, given, tuple(dimension.codes for dimension in cube.dimensions))


@pytest.mark.parametrize("file", real_files(*JSON_STAT_FILES, only=_is_read))
def test_pyjstat_reads_the_same_cells(file: Path) -> None:
    answer = _by_peers()["pyjstat", file]
    _passed_over(file, answer, _sizes_are_texts, _embeds_datasets)
    for cube, given in zip(_cubes(file), answer["datasets"], strict=True):
        assert given["ids"] == [dimension.id for dimension in cube.dimensions]
        _agrees(cube, given, tuple(dimension.codes for dimension in cube.dimensions))


@pytest.mark.parametrize("file", real_files(*PX_FILES, only=_is_read))
def test_pyaxis_reads_the_same_cells(file: Path) -> None:
    answer = _by_peers()["pyaxis", file]
    _passed_over(file, answer, _has_keys)
    (cube,) = _cubes(file)
    (given,) = answer["datasets"]
    # It takes the spaces around texts away.
    labels = tuple(tuple(label.strip() for label in next(iter(each.labels.values()))) for each in cube.dimensions)
    _agrees(cube, given, labels)
