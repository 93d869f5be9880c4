"""The web server and its port."""

from __future__ import annotations

import socket

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from teoiksi.kernel.trouble import Trouble


def refuse_taken_port(host: str, port: int) -> None:
    """Let a free port pass.

    :raises Trouble: when something listens on it already, or it may not be used.
    """
    try:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except (OSError, OverflowError) as error:
        why = getattr(error, "strerror", None) or str(error)
        other = port + 1 if 0 < port < 65535 else 8000
        raise Trouble(
            fi=f"Porttia {port} osoitteessa {host} ei voi käyttää ({why}). "
            f"Toinen ohjelma ehkä käyttää sitä. Valitse toinen, esimerkiksi: PORT={other} make demo",
            en=f"Port {port} at {host} cannot be used ({why}). "
            f"Another program may be using it. Choose another one, for example: PORT={other} make demo",
        ) from error


def serve_site(*, host: str, port: int, processes: int, threads: int) -> None:
    """Serve the site until the process is told to stop; a web process that ends by itself is started again."""
    Granian(
        "teoiksi.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=processes,
        blocking_threads=threads,
        respawn_failed_workers=True,
        websockets=False,
        log_level=LogLevels.warning,
        log_access=False,
    ).serve()
