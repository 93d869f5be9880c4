"""The secret key that is made once and kept."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from teoiksi.config.secret import kept_key, secret_key
from teoiksi.kernel.trouble import Trouble


@pytest.fixture(autouse=True)
def _folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setenv("TEOIKSI_DATA", str(tmp_path / "data"))
    monkeypatch.delenv("TEOIKSI_SECRET_KEY", raising=False)
    kept_key.cache_clear()
    yield
    kept_key.cache_clear()


def test_the_key_is_made_when_it_is_first_asked_for_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "data/secret-key"
    key = secret_key()
    assert not path.exists()
    assert len(str(key)) > 50
    kept_key.cache_clear()
    assert str(secret_key()) == str(key) == path.read_text("ascii")


def test_the_key_is_readable_to_its_owner_only(tmp_path: Path) -> None:
    kept_key()
    assert (tmp_path / "data/secret-key").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["secret-key"]


def test_of_two_processes_that_make_it_at_once_both_get_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slower(_fresh: Path, path: Path) -> None:
        path.write_text("of the other", "ascii")
        raise FileExistsError

    monkeypatch.setattr(os, "link", slower)
    assert kept_key() == "of the other"
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["secret-key"]


def test_a_key_of_the_environment_needs_no_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("TEOIKSI_SECRET_KEY", "given")
    assert secret_key() == "given"
    assert not (tmp_path / "data").exists()


def test_a_folder_that_cannot_be_used_is_told_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file stands in the way")
    with pytest.raises(Trouble, match=r"Salaista avainta .*secret-key ei voi lukea tai tehdä"):
        kept_key()
