"""Locks between processes of one machine, by files: the system drops them when a process ends, however it ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def exclusive(path: Path) -> Iterator[None]:
    """Hold the lock alone; waits for whoever has it."""
    handle = opened(path)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def opened(path: Path) -> int:
    """Open the file of a lock, which is made if it is not there, and give its handle; a link in its place is refused.

    :raises OSError: when it is one, or the folder cannot be written.
    """
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
