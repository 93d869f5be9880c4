"""How the processes of one data folder agree: one lock to start and stop the server, one that every user of it shares.

Both are ``flock`` locks: the kernel drops them when a process ends, however it ends.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold the lock alone; waits for whoever has it."""
    handle = _opened(path)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def share(path: Path) -> int:
    """Join the users of the server and give the handle that keeps the place among them."""
    handle = _opened(path)
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


def _opened(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
