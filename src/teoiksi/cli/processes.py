"""Child processes of the demo: they start together and end together."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from types import TracebackType

from teoiksi.kernel.trouble import Trouble

_PATIENCE = 30.0
_GRACE = 15.0


class Processes:
    """Runs commands of the product beside this one; leaving the block stops them all."""

    def __init__(self) -> None:
        self._running: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Processes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self._running:
            process.send_signal(signal.SIGTERM)
        for process in self._running:
            try:
                process.wait(_GRACE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def start(self, *command: str) -> None:
        """Start ``teoiksi COMMAND …``; Ctrl-C reaches this process alone, which then stops the children."""
        code = "from teoiksi.config.main import main; main()"
        self._running.append(
            subprocess.Popen([sys.executable, "-c", code, *command], start_new_session=True, env=os.environ)
        )

    def wait_for_port(self, port: int) -> None:
        """Wait until something answers on the port.

        :raises Trouble: when a child ends before that, or nothing answers in half a minute.
        """
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end and all(process.poll() is None for process in self._running):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    return
            time.sleep(0.1)
        raise Trouble(fi="Palvelin ei käynnistynyt.", en="The server did not start.")

    def wait(self) -> None:
        """Wait until one of the children ends, which then ends them all."""
        while all(process.poll() is None for process in self._running):
            time.sleep(0.5)
