"""The secret key: from the environment, or made once and kept in the data folder."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from teoiksi.config.data_folder import data_folder
from teoiksi.config.env import env_str

_PURPOSE = "Key for signed values; without it one is made and kept in the data folder."


def secret_key() -> str:
    """Give the key; the file that keeps it is readable to its owner only."""
    if given := env_str("TEOIKSI_SECRET_KEY", "", _PURPOSE):
        return given
    return _kept(data_folder() / "secret-key")


def _kept(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii")
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(key := secrets.token_urlsafe(50))
    return key
