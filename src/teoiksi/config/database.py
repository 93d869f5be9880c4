"""Which PostgreSQL: the one in DATABASE_URL, or the embedded one."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from teoiksi.config.env import env_str


def database_settings() -> dict[str, Any]:
    """Django's settings for the database."""
    url = urlsplit(env_str("DATABASE_URL", "", "Address of your own PostgreSQL; without it the embedded one is used."))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(url.path.lstrip("/")),
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": unquote(url.hostname or ""),
        "PORT": str(url.port or ""),
    }
