"""Real files for tests, found by pattern under ``TEOIKSI_TEST_DATA``; without it such a test is skipped and says why."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

import pytest

_FOLDER: Final = os.environ.get("TEOIKSI_TEST_DATA", "")


def found(*patterns: str) -> list[Path]:
    """Give the files that match any of these patterns, such as ``statistics/px/*.px``; none when no folder is set."""
    root = Path(_FOLDER)
    return sorted({file for each in patterns for file in root.glob(each) if file.is_file()}) if _FOLDER else []


def real_files(*patterns: str, only: Callable[[Path], bool] = lambda _file: True) -> list[Any]:
    """Give the parameters of a test that reads one file at a time, by folder and name."""
    files = (file for file in found(*patterns) if only(file))
    return _or_skipped([pytest.param(file, id=f"{file.parent.name}/{file.name}") for file in files], patterns)


def real_cases(*patterns: str, only: Callable[[dict[str, Any]], bool] = lambda _case: True) -> list[Any]:
    """Give the parameters of a test that answers one case of a JSON file at a time: a list, or one under ``cases``."""
    cases = [case for file in found(*patterns) for case in _cases(file) if only(case)]
    return _or_skipped([pytest.param(case, id=str(case["id"])) for case in cases], patterns)


def _cases(file: Path) -> Iterable[dict[str, Any]]:
    document: Any = json.loads(file.read_bytes())
    cases: list[dict[str, Any]] = document.get("cases", []) if isinstance(document, dict) else document
    return cases


def _or_skipped(parameters: list[Any], patterns: tuple[str, ...]) -> list[Any]:
    if parameters:
        return parameters
    why = f"has no {' or '.join(patterns)}" if _FOLDER else "is not set: this test reads real files"
    return [pytest.param(None, id="no real file", marks=pytest.mark.skip(reason=f"TEOIKSI_TEST_DATA {why}"))]
