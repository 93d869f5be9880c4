"""Settings kept in a file: ``NAME=value`` line by line, as systemd and Docker read them too."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from teoiksi.config.env import BadSetting, env_str

_PURPOSE = "File of settings that the commands read; what the environment says goes before it. Empty: none is read."
_LINE: Final = re.compile(r"(?:export\s+)?(?P<name>[A-Za-z_]\w*)=(?P<value>.*)")


def read_env_file() -> None:
    """Put the settings of the file among those of the environment, which are left as they are.

    :raises BadSetting: when the file cannot be read or a line is not a setting.
    """
    name = env_str("TEOIKSI_ENV_FILE", ".env", _PURPOSE)
    if not name or ("TEOIKSI_ENV_FILE" not in os.environ and not Path(name).is_file()):
        return
    try:
        text = Path(name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadSetting(
            fi=f"Asetustiedostoa {name} ei voi lukea ({error}). Korjaa polku tai oikeudet.",
            en=f"The file of settings {name} cannot be read ({error}). Mend the path or its rights.",
        ) from error
    for setting, value in settings_in(text, name):
        os.environ.setdefault(setting, value)


def settings_in(text: str, name: str) -> Iterator[tuple[str, str]]:
    """Give names and values; empty lines and lines that begin with ``#`` are left out, quotes around a value too.

    :raises BadSetting: for any other line; the message does not repeat it, for it may hold a password.
    """
    for number, line in enumerate(text.splitlines(), start=1):
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        match = _LINE.fullmatch(stripped)
        if not match:
            raise BadSetting(
                fi=f"{name}, rivi {number}: kirjoita muodossa NIMI=arvo.",
                en=f"{name}, line {number}: write NAME=value.",
            )
        yield match["name"], _unquoted(match["value"].strip())


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
