"""Where the product keeps what it must not lose: the embedded database, secrets, the static files it has made."""

from __future__ import annotations

from pathlib import Path

from teoiksi.config.env import env_str

PURPOSE = "Folder for the embedded database, secrets and made files."


def data_folder() -> Path:
    """The folder named by ``TEOIKSI_DATA``, or ``var`` in the current folder."""
    return Path(env_str("TEOIKSI_DATA", "var", PURPOSE)).expanduser().resolve()
