"""Reads settings from the environment; each setting lists itself, so that the documentation can be checked against it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from teoiksi.kernel.trouble import Trouble


@dataclass(frozen=True, slots=True)
class Setting:
    """One environment variable: its name, the value used without it, and what it does."""

    name: str
    default: str
    purpose: str


class BadSetting(Trouble):
    """An environment variable has a value that cannot be used; the message says which and what would do."""


SETTINGS: dict[str, Setting] = {}


def env_str(name: str, default: str, purpose: str) -> str:
    """Read a text; for secrets, ``NAME_FILE`` may name a file that holds it."""
    SETTINGS[name] = Setting(name, default, purpose)
    if path := os.environ.get(f"{name}_FILE"):
        return _text_of(name, Path(path))
    return os.environ.get(name, default)


def env_bool(name: str, *, default: bool, purpose: str) -> bool:
    """Read ``1/true/yes/on`` or ``0/false/no/off``.

    :raises BadSetting: for anything else.
    """
    text = env_str(name, "1" if default else "0", purpose).strip().lower()
    if text in {"1", "true", "yes", "on"}:
        return True
    if text in {"0", "false", "no", "off", ""}:
        return False
    raise BadSetting(fi=f"{name}={text}: kirjoita 1 tai 0.", en=f"{name}={text}: write 1 or 0.")


def env_int(name: str, default: int, purpose: str) -> int:
    """Read a whole number.

    :raises BadSetting: when it is not one.
    """
    text = env_str(name, str(default), purpose)
    try:
        return int(text)
    except ValueError as error:
        raise BadSetting(
            fi=f"{name}={text}: kirjoita kokonaisluku.", en=f"{name}={text}: write a whole number."
        ) from error


def env_list(name: str, default: str, purpose: str) -> list[str]:
    """Read values separated by commas."""
    return [part.strip() for part in env_str(name, default, purpose).split(",") if part.strip()]


def env_pairs(name: str, default: str, purpose: str) -> list[tuple[str, str]]:
    """Read pairs ``name=value`` separated by commas.

    :raises BadSetting: when a part has no equals sign.
    """
    pairs = [part.partition("=") for part in env_list(name, default, purpose)]
    for key, sign, value in pairs:
        if not (key and sign and value):
            raise BadSetting(fi=f"{name}={key}: kirjoita nimi=arvo.", en=f"{name}={key}: write name=value.")
    return [(key.strip(), value.strip()) for key, _sign, value in pairs]


def _text_of(name: str, path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise BadSetting(
            fi=f"{name}_FILE={path}: tiedostoa ei voi lukea ({error}). Korjaa polku tai oikeudet.",
            en=f"{name}_FILE={path}: the file cannot be read ({error}). Mend the path or its rights.",
        ) from error
