"""Which PostgreSQL: the one in DATABASE_URL, or the embedded one."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from teoiksi.config.data_folder import data_folder
from teoiksi.config.env import BadSetting, env_str

_URL = "Address of your own PostgreSQL for web and worker; without it the embedded one is used."
_OWNER_URL = "The same database as the role that owns the tables and migrates; by default the role of DATABASE_URL."
_SERVER_FOLDER = "Folder for the embedded database when root runs it and its account cannot enter TEOIKSI_DATA."
_EXAMPLE = "postgres://user:password@host:5432/database"


def database_settings() -> dict[str, Any]:
    """Django's settings for the database; ``OWNER`` holds what differs for the role that migrates.

    :raises BadSetting: when an address cannot be understood.
    """
    address, owner = env_str("DATABASE_URL", "", _URL), env_str("DATABASE_OWNER_URL", "", _OWNER_URL)
    own = Path(env_str("TEOIKSI_SERVER_FOLDER", "/var/lib/teoiksi", _SERVER_FOLDER))
    common = {"ENGINE": "teoiksi.config.postgres", "CONN_MAX_AGE": 600, "CONN_HEALTH_CHECKS": True}
    if not address:
        embedded = {"folder": data_folder(), "own": own, "durable": True}
        return common | {"NAME": "teoiksi", "EMBEDDED": embedded}
    runtime = parsed("DATABASE_URL", address)
    return common | runtime | {"OWNER": parsed("DATABASE_OWNER_URL", owner) if owner else runtime}


def parsed(setting: str, address: str) -> dict[str, Any]:
    """Read an address such as ``postgres://user:password@host:5432/database?sslmode=require``.

    :raises BadSetting: when it is not one; the message does not repeat the address, which may hold a password.
    """
    try:
        url = urlsplit(address)
        port = url.port
    except ValueError as error:
        raise _bad(setting) from error
    name = unquote(url.path.lstrip("/"))
    if url.scheme not in {"postgres", "postgresql"} or not name:
        raise _bad(setting)
    parts = {"USER": url.username, "PASSWORD": url.password, "HOST": _host(url)}
    return {
        "NAME": name,
        "PORT": str(port or ""),
        "OPTIONS": dict(parse_qsl(url.query)),
        **{key: unquote(value or "") for key, value in parts.items()},
    }


def _bad(setting: str) -> BadSetting:
    return BadSetting(
        fi=f"{setting}: osoitetta ei ymmärretä. Kirjoita se näin: {_EXAMPLE}",
        en=f"{setting}: the address cannot be understood. Write it so: {_EXAMPLE}",
    )


def _host(url: SplitResult) -> str | None:
    """Give the host as it was written: the folder of a socket may have capital letters."""
    host = url.netloc.rpartition("@")[2]
    return host.partition(":")[0] if "%2F" in host.upper() else url.hostname
