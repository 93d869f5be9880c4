"""``teoiksi assess`` as a real command: no database, answers as JSON, every mistake in words."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


def run(folder: Path, file: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from teoiksi.config.main import main; main()", "assess", str(file)]
    environment = {"TEOIKSI_DATA": str(folder / "data"), "DATABASE_URL": "postgres://nobody@127.0.0.1:1/none"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=60)


def test_cases_are_judged_without_a_database(tmp_path: Path) -> None:
    file = tmp_path / "tapaukset.json"
    file.write_text(json.dumps([{"id": "a", "values": [1, 2, 1, 2], "improvement_direction": "neutral"}]))
    done = run(tmp_path, file)
    assert json.loads(done.stdout)[0]["result"]["variation_icon"] == "common_cause"
    assert not (tmp_path / "data").exists()


def test_mistakes_are_listed_and_nothing_is_printed(tmp_path: Path) -> None:
    file = tmp_path / "huono.json"
    file.write_text('[{"values": ["x"]}, 3]')
    done = run(tmp_path, file)
    assert (done.returncode, done.stdout) == (1, "")
    assert "[0].values[0]" in done.stderr
    assert done.stderr.count("[FIELD_WRONG]") + done.stderr.count("[NOT_A_CASE]") == 2
    assert "Traceback" not in done.stderr
    assert "ei-ole.json" in run(tmp_path, tmp_path / "ei-ole.json").stderr
