"""How the processes of one data folder agree: one lock to start and stop the server, one that every user of it shares.

Both are ``flock`` locks: the kernel drops them when a process ends, however it ends.
"""

from __future__ import annotations

import fcntl
from pathlib import Path

from teoiksi.kernel.locks import exclusive, opened

__all__ = ["exclusive", "is_alone", "share"]


def share(path: Path) -> int:
    """Join the users of the server and give the handle that keeps the place among them."""
    handle = opened(path)
    fcntl.flock(handle, fcntl.LOCK_SH)
    return handle


def is_alone(handle: int) -> bool:
    """Tell whether no other process is a user; asked only while ``exclusive`` keeps newcomers out."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    fcntl.flock(handle, fcntl.LOCK_SH)
    return True
