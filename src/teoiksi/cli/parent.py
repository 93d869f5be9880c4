"""Processes that must not outlive the one that started them, however that one ends: nobody would stop them any more."""

from __future__ import annotations

import os
import signal
import threading
import time
from typing import Any, Final

from django.core.management.base import CommandParser

_BEAT: Final = 0.3  # seconds between looks
_GRACE: Final = 20.0  # seconds to end in good order


def add_parent_option(parser: CommandParser) -> None:
    """Let a command be told the number of the process that starts it."""
    parser.add_argument(
        "--parent", type=int, metavar="PID", help="end when this process, which started the command, ends"
    )


def heed_parent(options: dict[str, Any]) -> None:
    """End with the parent if the command was told to."""
    if number := options["parent"]:
        end_with_parent(number)


def end_with_parent(number: int) -> None:
    """End this process, in good order if it can, as soon as the process with this number is no longer its parent.

    The kernel gives an orphan another parent at once, on every Unix; the number is given by the parent itself, so that one
    that is gone already is noticed too.
    """
    threading.Thread(target=_watch, args=[number], name="parent", daemon=True).start()


def _watch(number: int) -> None:
    while os.getppid() == number:
        time.sleep(_BEAT)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_GRACE)
    os._exit(1)
