"""The web server and its port."""

from __future__ import annotations

import os
import socket

from granian import Granian
from granian.constants import Interfaces

from teoiksi.kernel.trouble import Trouble

_DEFAULT_PORT = 8000


def port_from_environment() -> int:
    """Give the port named by ``PORT``, or 8000.

    :raises Trouble: when it is not a number.
    """
    text = os.environ.get("PORT", str(_DEFAULT_PORT))
    if not text.isdigit():
        raise Trouble(fi=f"PORT={text}: kirjoita portin numero.", en=f"PORT={text}: write the number of a port.")
    return int(text)


def refuse_taken_port(host: str, port: int) -> None:
    """Let a free port pass.

    :raises Trouble: when something listens on it already, or it may not be used.
    """
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Trouble(
                fi=f"Portti {port} ei ole vapaa. Valitse toinen, esimerkiksi PORT={port + 1} make demo.",
                en=f"Port {port} is not free. Choose another, for example PORT={port + 1} make demo.",
            ) from error


def serve_site(host: str, port: int) -> None:
    """Serve the site until the process is told to stop."""
    Granian(
        "teoiksi.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=int(os.environ.get("TEOIKSI_WORKERS", "1")),
        blocking_threads=4,
        log_access=False,
    ).serve()
