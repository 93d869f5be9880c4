"""The secret key: from the environment, or made once and kept in the data folder."""

from __future__ import annotations

import functools
import os
import secrets
from pathlib import Path

from django.utils.functional import lazy

from teoiksi.config.data_folder import data_folder
from teoiksi.config.env import env_str
from teoiksi.kernel.trouble import Trouble

_PURPOSE = "Key for signed values; without it one is made and kept in the data folder."


def secret_key() -> str:
    """Give the key; without one in the environment, a text that is read or made when first asked for.

    Most commands never ask, so they leave no file behind.
    """
    return env_str("TEOIKSI_SECRET_KEY", "", _PURPOSE) or lazy(kept_key, str)()


@functools.cache
def kept_key() -> str:
    """Give the key of the data folder; the file that keeps it is readable to its owner only.

    :raises Trouble: when it can be neither read nor made.
    """
    path = data_folder() / "secret-key"
    try:
        return _kept(path)
    except OSError as error:
        raise Trouble(
            fi=f"Salaista avainta {path} ei voi lukea tai tehdä ({error.strerror}). "
            "Anna kansioon kirjoitusoikeus tai valitse toinen asetuksella TEOIKSI_DATA.",
            en=f"The secret key {path} can be neither read nor made ({error.strerror}). "
            "Allow writing to the folder, or choose another one in TEOIKSI_DATA.",
        ) from error


def _kept(path: Path) -> str:
    """Read the key, or make it in one step: two processes that start at once get the same one."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f"secret-key.{os.getpid()}")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(50))
        try:
            os.link(fresh, path)
        except FileExistsError:  # the other process was quicker
            pass
        finally:
            fresh.unlink()
    return path.read_text(encoding="ascii")
