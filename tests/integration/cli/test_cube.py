"""``teoiksi cube`` as a real command: no database, JSON or rows, every mistake in words."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.unit.sources.px_file.files import px

pytestmark = pytest.mark.slow


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from teoiksi.config.main import main; main()", "cube", *arguments]
    environment = {"TEOIKSI_DATA": str(folder / "data"), "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=60)


def test_a_file_is_described_as_json_and_its_cells_as_rows_without_a_database(tmp_path: Path) -> None:
    file = tmp_path / "vaesto.px"
    file.write_bytes(px())
    told = json.loads(run(tmp_path, str(file)).stdout)
    assert told["shape"] == [3, 2, 2]
    assert [dimension["role"] for dimension in told["dimensions"]] == ["area", "time", "content"]
    assert told["dimensions"][0]["labels"]["sv"] == ["HELA LANDET", "Imatra", "Villmanstrand"]
    rows = list(csv.DictReader(io.StringIO(run(tmp_path, str(file), "--csv").stdout)))
    assert len(rows) == 12
    assert rows[4] == {
        "alue_23_20260101": "KU153", "Vuosi": "2024", "Tiedot": "vaesto", "value": "24711.0", "missing": "", "mark": "",
    }  # fmt: skip
    assert not (tmp_path / "data").exists()


def test_a_bad_file_lists_its_mistakes(tmp_path: Path) -> None:
    file = tmp_path / "huono.px"
    file.write_bytes(px(MATRIX=None, UNITS=None))
    done = run(tmp_path, str(file))
    assert done.returncode != 0
    assert done.stderr.count("KEYWORD_MISSING") == 2
    assert "Traceback" not in done.stderr


def test_a_file_that_is_not_there_is_said_plainly(tmp_path: Path) -> None:
    done = run(tmp_path, str(tmp_path / "ei-ole.px"))
    assert done.returncode != 0
    assert "ei-ole.px" in done.stderr
