"""Several processes, one server: who starts it, who stops it, and what a killed one leaves behind."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from teoiksi.config.embedded.place import SOCKET

if TYPE_CHECKING:
    from tests.integration.config.embedded.conftest import Client

    Start = Callable[..., Client]
    Number = Callable[[str], int]

pytestmark = pytest.mark.slow


def runs(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def ends(number: int) -> bool:
    """Wait for a process that is not our child."""
    deadline = time.monotonic() + 10
    while runs(number) and time.monotonic() < deadline:
        time.sleep(0.02)
    return not runs(number)


def test_processes_that_start_at_once_share_one_server_and_the_last_to_leave_stops_it(
    client: Start, server_number: Number
) -> None:
    clients = [client() for _ in range(3)]
    host, *others = [one.said()["host"] for one in clients]
    assert others == [host, host]
    server = server_number(host)
    for one in clients[:2]:
        one.leave()
        assert runs(server)
    clients[2].leave()
    assert ends(server)
    assert not Path(host, SOCKET).exists()


def test_a_killed_process_is_no_longer_a_user(client: Start, server_number: Number) -> None:
    killed, other = client(), client()
    server = server_number(killed.said()["host"])
    other.said()
    killed.kill()
    assert runs(server)
    other.leave()
    assert ends(server)


def test_the_server_of_a_last_process_that_was_killed_is_taken_over(client: Start, server_number: Number) -> None:
    killed = client()
    host = killed.said()["host"]
    server = server_number(host)
    killed.kill()
    heir = client()
    assert server_number(heir.said()["host"]) == server
    heir.leave()
    assert ends(server)


def test_a_killed_server_starts_again_at_the_next_connection(client: Start, server_number: Number) -> None:
    user = client()
    host = user.said()["host"]
    killed = server_number(host)
    os.kill(killed, signal.SIGKILL)
    assert ends(killed)
    assert user.connect_again()["host"] == host
    assert server_number(host) != killed


def test_a_dead_server_whose_number_another_program_has_does_not_keep_the_database_closed(
    client: Start, server_number: Number, open_folder: Path
) -> None:
    first = client()
    host = first.said()["host"]
    killed = server_number(host)
    os.kill(killed, signal.SIGKILL)
    assert ends(killed)
    first.kill()
    note = open_folder / "data/postgres/data/postmaster.pid"
    note.write_text(note.read_text(encoding="utf-8").replace(str(killed), str(os.getpid()), 1), encoding="utf-8")
    assert client().said()["host"] == host


def test_the_database_can_be_moved_into_a_new_data_folder_name(client: Start, open_folder: Path) -> None:
    first = client()
    first.said()
    first.leave()
    (open_folder / "data").rename(open_folder / "moved")
    assert client(open_folder / "moved").said()["host"] == str(open_folder / "moved/postgres/sockets")


def test_lost_passwords_are_made_anew_when_nobody_else_uses_the_server(client: Start, open_folder: Path) -> None:
    first = client()
    first.said()
    (open_folder / "data/postgres-runtime-password").unlink()
    assert "salasanat puuttuvat" in client().said()["fi"]
    first.leave()
    assert "host" in client().said()
