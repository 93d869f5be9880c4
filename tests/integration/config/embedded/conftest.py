"""Processes that use an embedded server of their own, far from the one that the other tests share."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from teoiksi.config.embedded.place import SOCKET

_CLIENT = """
import json, sys
from pathlib import Path
import psycopg
from teoiksi.config.embedded import use
from teoiksi.kernel.trouble import Trouble

def connect():
    address = use.address_of(Path(sys.argv[1]), own=Path(sys.argv[2]))
    user, password = address.runtime
    psycopg.connect(host=address.host, port=address.port, user=user, password=password, dbname="teoiksi").close()
    print(json.dumps({"host": address.host}), flush=True)

try:
    connect()
    for _ in sys.stdin:
        connect()
except Trouble as trouble:
    print(json.dumps({"fi": trouble.fi, "en": trouble.en}), flush=True)
"""


class Client:
    """A process that joins the server at once, connects again when asked to, and leaves when its input ends."""

    def __init__(self, folder: Path, own: Path, environment: dict[str, str]) -> None:
        command = [sys.executable, "-c", _CLIENT, str(folder), str(own)]
        pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        self.process = subprocess.Popen(command, env=os.environ | environment, **pipes)

    def said(self) -> dict[str, str]:
        """Wait for what it says next."""
        assert self.process.stdout is not None
        answer: dict[str, str] = json.loads(self.process.stdout.readline())
        return answer

    def connect_again(self) -> dict[str, str]:
        """Ask for a new connection."""
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return self.said()

    def leave(self) -> None:
        """End as a command ends."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        assert self.process.wait(30) == 0

    def kill(self) -> None:
        """End without a chance to tidy up."""
        self.process.kill()
        self.process.wait(30)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every account can enter, unlike pytest's own for root."""
    folder = Path(tempfile.mkdtemp(prefix="teoiksi-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def client(open_folder: Path) -> Iterator[Callable[..., Client]]:
    """Start processes; those that a test leaves running are ended, the server with the last one."""
    clients: list[Client] = []

    def start(folder: Path | None = None, **environment: str) -> Client:
        clients.append(Client(folder or open_folder / "data", open_folder / "own", environment))
        return clients[-1]

    yield start
    for one in clients:
        if one.process.poll() is None:
            one.leave()
        for pipe in (one.process.stdin, one.process.stdout):
            if pipe is not None:
                pipe.close()


@pytest.fixture
def server_number() -> Callable[[str], int]:
    """Give the process number of the server that owns this socket folder."""

    def number(host: str) -> int:
        return int(Path(host, f"{SOCKET}.lock").read_text(encoding="utf-8").split("\n")[0])

    return number
