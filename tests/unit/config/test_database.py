"""Addresses of databases, and the two roles."""

from __future__ import annotations

from pathlib import Path

import pytest

from teoiksi.config.database import database_settings, parsed
from teoiksi.config.env import BadSetting


def test_every_part_of_an_address_is_understood() -> None:
    found = parsed("DATABASE_URL", "postgres://aino:s%40lainen@db.example:5433/kunta%20a?sslmode=require")
    assert found == {
        "NAME": "kunta a",
        "USER": "aino",
        "PASSWORD": "s@lainen",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }


def test_an_address_may_leave_all_but_the_name_to_the_driver() -> None:
    found = parsed("DATABASE_URL", "postgresql:///kunta")
    assert (found["NAME"], found["USER"], found["HOST"], found["PORT"]) == ("kunta", "", "", "")


def test_the_folder_of_a_socket_keeps_its_capital_letters() -> None:
    assert parsed("DATABASE_URL", "postgres://a@%2Fvar%2FRun/kunta")["HOST"] == "/var/Run"


@pytest.mark.parametrize(
    "address",
    [
        "mysql://a:hidden@b/c",
        "postgres://a:hidden@b",
        "postgres://a:hidden@b:port/c",
        "postgres://a:hidden@[b/c",
        "kunta",
    ],
)
def test_what_is_no_address_is_refused_without_repeating_its_password(address: str) -> None:
    with pytest.raises(BadSetting, match="DATABASE_URL: osoitetta ei ymmärretä") as refused:
        parsed("DATABASE_URL", address)
    assert "hidden" not in str(refused.value)


def test_without_an_address_the_embedded_server_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setenv("TEOIKSI_DATA", str(tmp_path))
    monkeypatch.setenv("TEOIKSI_SERVER_FOLDER", "/srv/own")
    assert database_settings()["EMBEDDED"] == {"folder": tmp_path, "own": Path("/srv/own"), "durable": True}


def test_the_owner_has_an_address_of_its_own_or_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://site@db.example/kunta")
    monkeypatch.delenv("DATABASE_OWNER_URL", raising=False)
    assert database_settings()["OWNER"]["USER"] == "site"
    monkeypatch.setenv("DATABASE_OWNER_URL", "postgres://owner@db.example/kunta")
    both = database_settings()
    assert (both["USER"], both["OWNER"]["USER"]) == ("site", "owner")
