"""Real px files: each is read, or refused as PxWeb refuses it."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from tests.factories.real_files import real_files

from teoiksi.sources.cube import Role
from teoiksi.sources.px_file import examine, read_px
from teoiksi.sources.px_file.encoding import decode
from teoiksi.sources.px_file.findings import Findings

pytestmark = pytest.mark.data
PX = "statistics/px/"


@pytest.mark.parametrize("file", real_files(f"{PX}*.[pP][xX]", f"{PX}error_continue/*.px"))
def test_a_proper_file_is_read(file: Path) -> None:
    cube = read_px(file.read_bytes())
    assert cube.values.size == np.prod(cube.shape)


@pytest.mark.parametrize("file", real_files(f"{PX}error_continue/*.px"))
def test_what_pxweb_passes_over_is_told(file: Path) -> None:
    assert examine(file.read_bytes()).problems


@pytest.mark.parametrize("file", real_files(f"{PX}error_fatal/*.px"))
def test_what_pxweb_refuses_is_refused(file: Path) -> None:
    assert examine(file.read_bytes()).errors


@pytest.mark.parametrize("file", real_files(f"{PX}*.agg", f"{PX}*.vs"))
def test_a_grouping_is_no_table(file: Path) -> None:
    assert [problem.code for problem in examine(file.read_bytes()).errors] == ["NO_PX"]


@pytest.mark.parametrize("file", real_files(f"{PX}keys_*.px"))
def test_a_file_with_keys_is_the_same_as_its_twin_without(file: Path) -> None:
    twin = file.with_name(f"no{file.name}")
    if not twin.exists():
        pytest.skip("it has no twin")
    np.testing.assert_array_equal(read_px(file.read_bytes()).values, read_px(twin.read_bytes()).values)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["without a mark", "with a mark"])
@pytest.mark.parametrize("file", real_files(f"{PX}*.[pP][xX]"))
def test_a_file_written_anew_in_utf_8_is_the_same(file: Path, mark: bytes) -> None:
    content = file.read_bytes()
    cube = read_px(content)
    text = re.sub(r'(?m)^(CHARSET|CODEPAGE)="[^"]*";', "", decode(content, Findings()))
    again = read_px(mark + f'CHARSET="Unicode";\nCODEPAGE="utf-8";\n{text}'.encode())
    np.testing.assert_array_equal(again.values, cube.values)
    assert [(each.codes, dict(each.labels)) for each in again.dimensions] == [
        (each.codes, dict(each.labels)) for each in cube.dimensions
    ]


@pytest.mark.parametrize("file", real_files(f"{PX}statfin_*.px"))
def test_a_table_of_statistics_finland_is_known_by_its_roles_and_languages(file: Path) -> None:
    cube = read_px(file.read_bytes())
    assert set(cube.languages) == set(re.findall(r'"(\w+)"', _keyword("LANGUAGES", file)))
    area, time, content = (cube.only(role) for role in (Role.AREA, Role.TIME, Role.CONTENT))
    assert area is not None
    assert time is not None
    assert content is not None
    assert area.label("KU153", "sv") == "Imatra"
    assert len(time.times) == time.size
    assert len(content.units) == content.size
    assert content.id in _keyword("CONTVARIABLE", file)


def _keyword(name: str, file: Path) -> str:
    given = re.search(rf"(?m)^{name}=([^;]*);", file.read_bytes().decode("latin-1"))
    assert given is not None
    return given[1]


@pytest.mark.parametrize("file", real_files(f"{PX}datanotecell_*.px"))
def test_signs_beside_figures_are_kept(file: Path) -> None:
    cube = read_px(file.read_bytes())
    assert cube.marks is not None
    noted = file.read_bytes().count(b"DATANOTECELL(")
    assert np.count_nonzero(cube.marks == cube.mark_names.index("*")) == noted > 10
