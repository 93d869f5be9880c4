"""Child processes of the demo: they start together and end together."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from types import TracebackType
from typing import Final, Self

from teoiksi.kernel.trouble import Trouble

_PATIENCE: Final = 60.0  # seconds until the site must answer
_GRACE: Final = 15.0  # seconds to end in good order
_CODE: Final = "from teoiksi.config.main import main; main()"


class Processes:
    """Runs commands of the product beside this one; leaving the block stops them all."""

    def __init__(self) -> None:
        self._running: dict[str, subprocess.Popen[bytes]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for signal_number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):  # the stopping itself is not interrupted
            signal.signal(signal_number, signal.SIG_IGN)
        for process in self._running.values():
            process.terminate()
        deadline = time.monotonic() + _GRACE
        for process in self._running.values():
            try:
                process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def start(self, command: str) -> None:
        """Start ``teoiksi COMMAND``; Ctrl-C reaches this process alone, which then stops the children.

        Should this process be killed, the children end by themselves.
        """
        line = [sys.executable, "-c", _CODE, command, f"--parent={os.getpid()}"]
        self._running[command] = subprocess.Popen(line, start_new_session=True, stdin=subprocess.DEVNULL)

    def wait_for_port(self, host: str, port: int) -> None:
        """Wait until something answers on the port.

        :raises Trouble: when a child ends before that, or nothing answers in a minute.
        """
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            self._refuse_ended()
            try:
                socket.create_connection((host, port), timeout=1).close()
            except OSError:
                time.sleep(0.05)
            else:
                return
        raise Trouble(
            fi="Palvelin ei vastaa minuutissakaan.", en="The web server does not answer, not even in a minute."
        )

    def wait(self) -> None:
        """Wait for ever.

        :raises Trouble: when a child ends by itself; the block then ends the others.
        """
        while True:
            self._refuse_ended()
            time.sleep(0.3)

    def _refuse_ended(self) -> None:
        for command, process in self._running.items():
            if (code := process.poll()) is not None:
                raise Trouble(
                    fi=f"Komento teoiksi {command} loppui itsestään (paluuarvo {code}); sen viesti on yllä.",
                    en=f"The command teoiksi {command} ended by itself (exit code {code}); what it said is above.",
                )
