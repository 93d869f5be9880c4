"""Starts and stops the server of one place, also after a crash; the caller holds the place's start lock."""

from __future__ import annotations

import os
import shlex
import socket
import time
from pathlib import Path
from typing import Final

from teoiksi.config.embedded.account import run_as
from teoiksi.config.embedded.binaries import Binaries
from teoiksi.config.embedded.place import PORT, SOCKET, Place
from teoiksi.kernel.trouble import Trouble

_PATIENCE: Final = 60.0  # seconds
_LOG_LIMIT: Final = 2_000_000  # bytes
_NOBODY: Final = 2**31 - 1  # no process ever has this number

SETTINGS: Final = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "password_encryption": "scram-sha-256",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "effective_cache_size": "1GB",
    "random_page_cost": "1.1",
    "max_wal_size": "1GB",
    "checkpoint_timeout": "15min",
    "wal_compression": "on",
    "jit": "off",  # our queries are short: compiling them costs more than it saves
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_checkpoints": "off",
}
FLEETING: Final = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def is_listening(place: Place) -> bool:
    """Tell whether a server answers at the socket; cheap enough to ask before every new connection."""
    with socket.socket(socket.AF_UNIX) as probe:
        probe.settimeout(1)
        try:
            probe.connect(str(place.sockets / SOCKET))
        except (BlockingIOError, TimeoutError):
            return True
        except OSError:
            return False
    return True


def start(place: Place, binaries: Binaries, *, durable: bool = True) -> None:
    """Start the server and wait until it takes connections; recovery after a crash is PostgreSQL's own.

    Without ``durable`` a power cut may spoil the data: for tests only.

    :raises Trouble: with the end of the server's log, when it does not start.
    """
    deadline = time.monotonic() + _PATIENCE
    while not _started(place, binaries, durable=durable):
        said = _end_of(place.log)
        still_ending = "still in use" in said or "already exists" in said
        if not still_ending or time.monotonic() > deadline:
            raise Trouble(
                fi=f"Tietokanta ei käynnisty. Sen loki on {place.log} ja päättyy näin:\n{said}",
                en=f"The database does not start. Its log is {place.log} and ends so:\n{said}",
            )
        time.sleep(0.3)


def stop(place: Place, binaries: Binaries) -> None:
    """Stop the server at once: open transactions are rolled back, what was stored stays."""
    command = [binaries.program("pg_ctl"), "stop", "-D", str(place.data), "-m", "fast", "-w", "-t", str(int(_PATIENCE))]
    run_as(place.account, command)


def _started(place: Place, binaries: Binaries, *, durable: bool) -> bool:
    _forget_the_dead(place)
    if place.log.exists() and place.log.stat().st_size > _LOG_LIMIT:
        place.log.replace(place.log.with_suffix(".old"))
    settings = SETTINGS | {"unix_socket_directories": str(place.sockets), "port": str(PORT)}
    if not durable:
        settings |= FLEETING
    options = shlex.join(part for name, value in settings.items() for part in ("-c", f"{name}={value}"))
    command = [binaries.program("pg_ctl"), "start", "-D", str(place.data), "-l", str(place.log), "-o", options]
    return run_as(place.account, [*command, "-w", "-t", str(int(_PATIENCE))]).returncode == 0


def _forget_the_dead(place: Place) -> None:
    """Clear what a killed server has left behind.

    Its number may belong to another program by now (after a restart of a container it nearly always does), and PostgreSQL
    would believe that it still runs. Only the number is replaced: the rest of the file lets PostgreSQL see whether
    processes of the killed server are still at the data.
    """
    for name in (SOCKET, f"{SOCKET}.lock"):
        (place.sockets / name).unlink(missing_ok=True)
    note = place.data / "postmaster.pid"
    if not note.is_file():
        return
    number, _, rest = note.read_text(encoding="utf-8").partition("\n")
    if not _is_server(number.strip(), place.data):
        note.write_text(f"{_NOBODY}\n{rest}", encoding="utf-8")


def _is_server(number: str, data: Path) -> bool:
    """Tell whether the process with this number is a server of this data."""
    listed = Path("/proc", number, "cmdline")
    if Path("/proc/self").exists():
        try:
            return os.fsencode(data) in listed.read_bytes()
        except OSError:
            return False
    return number.isdecimal() and _is_alive(int(number))


def _is_alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _end_of(log: Path) -> str:
    try:
        return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-8:])
    except OSError as error:
        return str(error)
