"""Real px files: each is read, or refused as PxWeb refuses it."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from teoiksi.sources.px_file import examine, read_px

pytestmark = pytest.mark.data
_FOLDER = Path(os.environ.get("TEOIKSI_TEST_DATA", "")) / "statistics" / "px"


def _files(pattern: str) -> list[Path]:
    return sorted(_FOLDER.glob(pattern)) if os.environ.get("TEOIKSI_TEST_DATA") else []


@pytest.mark.parametrize("file", [*_files("*.[pP][xX]"), *_files("error_continue/*.px")], ids=lambda file: file.name)
def test_a_proper_file_is_read(file: Path) -> None:
    cube = read_px(file.read_bytes())
    assert cube.values.size == np.prod(cube.shape)


@pytest.mark.parametrize("file", _files("error_continue/*.px"), ids=lambda file: file.name)
def test_what_pxweb_passes_over_is_told(file: Path) -> None:
    assert examine(file.read_bytes()).problems


@pytest.mark.parametrize("file", _files("error_fatal/*.px"), ids=lambda file: file.name)
def test_what_pxweb_refuses_is_refused(file: Path) -> None:
    assert examine(file.read_bytes()).errors


@pytest.mark.parametrize("file", [*_files("*.agg"), *_files("*.vs")], ids=lambda file: file.name)
def test_a_grouping_is_no_table(file: Path) -> None:
    assert [problem.code for problem in examine(file.read_bytes()).errors] == ["NO_PX"]


@pytest.mark.parametrize("file", _files("keys_*.px"), ids=lambda file: file.name)
def test_a_file_with_keys_is_the_same_as_its_twin_without(file: Path) -> None:
    twin = file.with_name(f"no{file.name}")
    if not twin.exists():
        pytest.skip("it has no twin")
    np.testing.assert_array_equal(read_px(file.read_bytes()).values, read_px(twin.read_bytes()).values)
