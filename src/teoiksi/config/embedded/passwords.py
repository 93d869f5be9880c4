"""The passwords of the two roles, in files of the data folder that only their owner can read."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Self

_NAMES = {"owner": "postgres-owner-password", "runtime": "postgres-runtime-password"}


@dataclass(frozen=True, slots=True)
class Passwords:
    """``owner`` migrates, ``runtime`` is used by web and worker."""

    owner: str
    runtime: str

    @classmethod
    def made(cls) -> Self:
        """Make new ones; the characters need no quoting anywhere."""
        return cls(owner=secrets.token_urlsafe(32), runtime=secrets.token_urlsafe(32))

    @classmethod
    def kept(cls, folder: Path) -> Self | None:
        """Read those that are kept in the data folder; None when one is missing."""
        try:
            return cls(**{role: (folder / name).read_text(encoding="ascii") for role, name in _NAMES.items()})
        except FileNotFoundError:
            return None

    def keep(self, folder: Path) -> None:
        """Write them to the data folder, each in one step, so that a half-written file is never read."""
        for role, name in _NAMES.items():
            fresh = folder / f"{name}.new"
            fresh.unlink(missing_ok=True)
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(getattr(self, role))
            fresh.replace(folder / name)
