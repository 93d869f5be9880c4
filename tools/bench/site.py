"""The real web server in a process of its own, as ``teoiksi serve`` runs it, and a client that asks one thing at a time."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from tools.bench import machine

_HOST: Final = "127.0.0.1"
_PATIENCE: Final = 60.0  # seconds
_SERVE: Final = "from teoiksi.config.main import main; main()"


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(slots=True)
class Site:
    """A running site; ``processes`` are the server and its web process."""

    port: int
    processes: list[int]
    _connection: http.client.HTTPConnection = field(init=False)

    def __post_init__(self) -> None:
        self._connection = http.client.HTTPConnection(_HOST, self.port, timeout=_PATIENCE)

    @property
    def address(self) -> str:
        """Where it answers, without the last slash."""
        return f"http://{_HOST}:{self.port}"

    def memory(self) -> tuple[float, float]:
        """Give the megabytes (RSS) of the process that makes the pages, and of those that it has started."""
        web = max(self.processes, key=lambda process: machine.memory_of(process)[0])
        held = [machine.memory_of(process)[0] for process in machine.family_of(web)]
        return held[0], sum(held[1:])

    def get(self, path: str, **headers: str) -> Answer:
        """Ask once over the connection that stays open; ``if_none_match`` is sent as ``If-None-Match``."""
        self._connection.request("GET", path, headers={name.replace("_", "-"): text for name, text in headers.items()})
        response = self._connection.getresponse()
        body = response.read()
        return Answer(response.status, {name.lower(): text for name, text in response.getheaders()}, body)

    def cpu(self) -> float:
        """Give the seconds of CPU used until now."""
        return machine.cpu_of(self.processes)


@contextmanager
def running(command: str = "serve", **settings: str) -> Iterator[Site]:
    """Run ``teoiksi serve`` with these settings, or another command of Python's given as code, until the block ends.

    :raises RuntimeError: when it does not answer within a minute.
    """
    port = _free_port()
    line = [sys.executable, "-c", _SERVE, command] if command == "serve" else [sys.executable, "-c", command]
    environment = {**os.environ, "PORT": str(port), **settings}
    process = subprocess.Popen(line, env=environment, stdout=subprocess.DEVNULL)
    try:
        _wait_for(port, process)
        yield Site(port, machine.family_of(process.pid))
    finally:
        process.terminate()
        process.wait(_PATIENCE)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        return int(probe.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            Site(port, []).get("/robots.txt")
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("the web server does not answer")
