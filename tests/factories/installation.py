"""A whole installation in a folder of its own: its commands as real processes, its database, its pages, what it leaves."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import psycopg

from teoiksi.config.embedded.place import SOCKET
from tests.factories import made_once
from tests.factories.made_once import ROOT

EARLIER, IMATRA = sorted(ROOT.glob("src/teoiksi/cli/demo/*.yaml"))

_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'procrastinate_workers'"
_CHECKSUM = "SELECT md5(string_agg(t::text, chr(10) ORDER BY t::text)) FROM {} AS t"
_MAIN = "from teoiksi.config.main import main; main()"


class Running:
    """A command on its way; what it says goes to a file."""

    def __init__(self, process: subprocess.Popen[bytes], log: Path) -> None:
        self.process, self._log = process, log

    @property
    def said(self) -> str:
        """All that it has said so far."""
        return self._log.read_text(encoding="utf-8")

    def wait_until_it_says(self, text: str, seconds: float = 90) -> None:
        """Wait for a text; a command that ends before it fails the test."""
        until(lambda: text in self.said or self.process.poll() is not None, seconds)
        assert text in self.said, self.said

    def stop(self, number: int = signal.SIGINT, seconds: float = 30) -> int:
        """Ask it to end and give its exit code."""
        self.process.send_signal(number)
        return self.process.wait(seconds)

    def kill(self) -> None:
        """End it without a chance to tidy up."""
        self.process.kill()
        self.process.wait(10)


class Installation:
    """``folder`` holds all of it; its processes are found by the data folder in their environment."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="teoiksi-"))
        self.folder.chmod(0o755)
        self.data = self.folder / "data"
        self.port = free_port()
        self._running: list[Running] = []

    @classmethod
    def migrated(cls) -> Installation:
        """Give one whose site is built and whose database is migrated and empty: a copy of one that was made once."""
        return cls._copied("migrated-installation", cls, (["build"], ["migrate"]))

    @classmethod
    def with_imatra(cls) -> Installation:
        """Give one that has also loaded both strategies of Imatra."""
        return cls._copied("imatra-installation", cls.migrated, (["load", str(EARLIER)], ["load", str(IMATRA)]))

    @classmethod
    def _copied(cls, kind: str, begin: Callable[[], Installation], commands: tuple[list[str], ...]) -> Installation:
        kept = made_once.FOLDER / kind
        with made_once.one_at_a_time(kind):
            if not (made := kept / made_once.key()).is_dir():
                shutil.rmtree(kept, ignore_errors=True)
                first = begin()
                for command in commands:
                    first.done(*command)
                kept.mkdir(mode=0o755)
                _copy(first.data, kept / "new")
                first.remove()
                (kept / "new").rename(made)
        copy = cls()
        _copy(made, copy.data)
        return copy

    def environment(self, **more: str) -> dict[str, str]:
        """Nothing of the settings of the tests themselves."""
        ours = ("TEOIKSI_", "DATABASE_", "DJANGO_")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        places = {"TEOIKSI_DATA": str(self.data), "TEOIKSI_SERVER_FOLDER": str(self.folder / "own")}
        return (
            kept
            | places
            | {"PORT": str(self.port), "LC_ALL": "C.UTF-8", "PYTHONUNBUFFERED": "1", "TEOIKSI_ENV_FILE": ""}
            | more
        )

    def run(self, *arguments: str, code: str = "", **more: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end; ``code`` comes before it, in the same process."""
        options: dict[str, Any] = {"cwd": ROOT, "env": self.environment(**more), "capture_output": True, "text": True}
        return subprocess.run(_line(code, arguments), timeout=180, check=False, **options)

    def done(self, *arguments: str) -> str:
        """Run a command that must succeed, and give what it said."""
        answer = self.run(*arguments)
        assert answer.returncode == 0, answer.stdout + answer.stderr
        return answer.stdout

    def start(self, *arguments: str, code: str = "", **more: str) -> Running:
        """Start a command."""
        log = self.folder / f"log-{len(self._running)}"
        options: dict[str, Any] = {"cwd": ROOT, "env": self.environment(**more), "stdin": subprocess.DEVNULL}
        with log.open("wb") as out:
            process = subprocess.Popen(_line(code, arguments), stdout=out, stderr=subprocess.STDOUT, **options)
        self._running.append(Running(process, log))
        return self._running[-1]

    def page(self, path: str) -> str:
        """Give a page of the site."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=30) as answer:
            return str(answer.read(), "utf-8")

    def answers(self, path: str = "/") -> bool:
        """Tell whether the site gives this page."""
        try:
            return bool(self.page(path))
        except OSError:
            return False

    def has_database(self) -> bool:
        """Tell whether the database takes connections."""
        try:
            return self.asked("SELECT 1") == [1]
        except psycopg.OperationalError:
            return False

    def connect(self, role: Literal["owner", "runtime"] = "runtime") -> psycopg.Connection[Any]:
        """Connect to the database, whose server must run."""
        password = (self.data / f"postgres-{role}-password").read_text(encoding="ascii")
        user = "teoiksi_owner" if role == "owner" else "teoiksi"
        sockets = str(self.data / "postgres/sockets")
        return psycopg.connect(host=sockets, user=user, password=password, dbname="teoiksi", autocommit=True)

    def asked(self, query: str) -> list[Any]:
        """Give the first column of a query."""
        with self.connect() as connection:
            return [first for first, *_ in connection.execute(query).fetchall()]

    def fingerprint(self) -> dict[str, str | None]:
        """Give a checksum over all that stands in each table but that of the workers' signs of life."""
        return {table: self.asked(_CHECKSUM.format(table))[0] for table in self.asked(_TABLES)}

    def server_number(self) -> int:
        """Give the process number of the embedded server."""
        return int((self.data / "postgres/data/postmaster.pid").read_text(encoding="ascii").split("\n")[0])

    def processes(self) -> list[str]:
        """Give the command lines of all processes of this installation."""
        mark = os.fsencode(str(self.data))
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                line = (folder / "cmdline").read_bytes()
                if line and (mark in line or mark in (folder / "environ").read_bytes()):
                    found.append(str(line, "utf-8", "replace").replace("\0", " "))
            except OSError:
                continue
        return found

    def left_behind(self) -> list[str]:
        """Give what still runs, and the files of a server that has not stopped in good order."""
        database = self.data / "postgres"
        files = [
            database / "sockets" / SOCKET,
            database / "sockets" / f"{SOCKET}.lock",
            database / "data/postmaster.pid",
        ]
        return [*self.processes(), *(str(file) for file in files if file.exists())]

    def remove(self) -> None:
        """Stop what a test left running, and remove the folder."""
        for one in self._running:
            if one.process.poll() is None:
                one.kill()
        until(lambda: not [line for line in self.processes() if "postgres" not in line], 30)
        if self.left_behind():
            self.run("migrate", "--check")  # takes the server over and stops it
        shutil.rmtree(self.folder)


def _copy(data: Path, to: Path) -> None:
    """Copy a data folder whose server does not run, with the owners of its files."""
    assert not (data / "postgres").is_symlink(), f"{data} must be where the account of the server can go"
    subprocess.run(["cp", "-a", "--reflink=auto", str(data), str(to)], check=True)


def _line(code: str, arguments: tuple[str, ...]) -> list[str]:
    return [sys.executable, "-c", f"{code}\n{_MAIN}", *arguments]


def until(condition: Callable[[], object], seconds: float = 30) -> float:
    """Wait until something is true, and give how many seconds it took."""
    began = time.monotonic()
    while not condition():
        assert time.monotonic() - began < seconds, "it took too long"
        time.sleep(0.05)
    return time.monotonic() - began


def free_port() -> int:
    """Give a port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
