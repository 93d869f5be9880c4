"""The account that root lends to the embedded server."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from teoiksi.config.embedded import account
from teoiksi.kernel.trouble import Trouble

NOBODY = 65534


def test_an_ordinary_user_runs_the_server_as_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert account.server_account(tmp_path) is None


def test_a_folder_that_has_an_owner_keeps_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root may give a folder away")
    os.chown(tmp_path, NOBODY, NOBODY)
    found = account.server_account(tmp_path)
    assert found is not None
    assert found.uid == NOBODY


def test_an_account_that_cannot_be_made_is_told_with_the_way_to_make_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(account, "NAME", "teoiksi-nobody-made")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Trouble, match=r"useradd --system teoiksi-nobody-made"):
        account.server_account(tmp_path / "absent")


def test_a_folder_that_the_account_cannot_even_be_asked_about_is_out_of_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert not account.Account("nobody", os.geteuid(), os.getegid()).may_enter(Path("/no/such/folder"))
