"""A process of our own that does heavy work for this one, and gives its memory back when it has not been asked for long."""

from __future__ import annotations

import atexit
import signal
import subprocess
import sys
from collections.abc import Callable
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from threading import Lock
from typing import Final

_DONE, _REFUSED = b"+", b"-"
"""How an answer begins: what was asked for follows, or the reason why it cannot be had."""

_LONGEST_SECONDS: Final = 30
"""So long an answer may take; what takes longer has got stuck."""

_IDLE_SECONDS: Final = 60
"""So long the process waits for the next request before it ends."""


class NoAnswer(RuntimeError):
    """The helper process ended or got stuck."""


class Refused(ValueError):
    """What was asked for cannot be made; the message says why."""


class HelperProcess:
    """Runs ``python -m module CONNECTION arguments…`` from the first request on; safe for any number of threads.

    The module calls ``answer_requests`` and ends when it is not needed; then the next request starts it anew.
    """

    def __init__(self, module: str, *arguments: str) -> None:
        self._module = module
        self._arguments = arguments
        self._lock = Lock()
        self._running: tuple[Connection, subprocess.Popen[bytes]] | None = None
        atexit.register(self.stop)

    def ask(self, request: bytes) -> bytes:
        """Give the answer to a request; one is answered at a time.

        :raises Refused: when it says that it cannot.
        :raises NoAnswer: when it takes more than half a minute, or ends twice without an answer.
        """
        with self._lock:
            try:
                answer = self._asked(request)
            except (EOFError, OSError):  # it has ended, as it does when it has waited long for nothing
                answer = self._asked_again(request)
        if answer.startswith(_REFUSED):
            raise Refused(answer[1:].decode())
        return answer[1:]

    def stop(self) -> None:
        """End the process, if it runs."""
        if self._running is not None:
            connection, process = self._running
            self._running = None
            connection.close()
            process.kill()
            process.wait()

    def _asked_again(self, request: bytes) -> bytes:
        try:
            return self._asked(request)
        except (EOFError, OSError) as error:
            raise NoAnswer(f"{self._module} ended without an answer") from error

    def _asked(self, request: bytes) -> bytes:
        connection, _process = self._running = self._running or self._started()
        try:
            connection.send_bytes(request)
            if not connection.poll(_LONGEST_SECONDS):
                raise NoAnswer(f"{self._module} gave no answer in {_LONGEST_SECONDS} seconds")
            return connection.recv_bytes()
        except BaseException:
            self.stop()  # or the next request would be given this one's answer
            raise

    def _started(self) -> tuple[Connection, subprocess.Popen[bytes]]:
        ours, theirs = Pipe()
        with theirs:
            number = theirs.fileno()
            command = [sys.executable, "-m", self._module, str(number), *self._arguments]
            process = subprocess.Popen(command, pass_fds=[number], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        return ours, process


def answer_requests(number: int, answer: Callable[[bytes], bytes]) -> None:
    """Be the helper: answer what comes through the connection with this number until nothing has come for a minute.

    ``answer`` raises ``Refused`` for what cannot be made.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever started us, and then the connection is closed
    with Connection(number) as connection:
        while connection.poll(_IDLE_SECONDS):
            try:
                request = connection.recv_bytes()
                connection.send_bytes(_answered(request, answer))
            except (EOFError, BrokenPipeError, ConnectionResetError):
                return


def _answered(request: bytes, answer: Callable[[bytes], bytes]) -> bytes:
    try:
        return _DONE + answer(request)
    except Refused as refused:
        return _REFUSED + str(refused).encode()
